/** What the article view is made of, what it tells and how it is to look. */
import type { Analyst, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { HandleName, HandlesNews } from './movable-edges.ts';

/** The elements of the view. */
export interface DeskElements {
  readonly scroller: HTMLElement;
  readonly sheet: HTMLElement;
  readonly textPlace: HTMLElement;
  readonly overlay: HTMLElement;
  /** Takes the handles of the chosen highlight. */
  readonly handles: HTMLElement;
  readonly minimap: HTMLCanvasElement;
}

/** Several annotations at one place, of which one is to be picked. */
export interface Crowd {
  /** The character they cover, in UTF-16 code units. */
  readonly offset: number;
  /** Innermost first. */
  readonly ids: readonly AnnotationId[];
}

/** In CSS px from the window's upper left corner. */
export interface WindowPoint {
  readonly x: number;
  readonly y: number;
}

/** What the view tells. Offsets are UTF-16 code units of the article's text. */
export interface DeskNews {
  /** Who hears of edges that are dragged. */
  readonly edges: () => HandlesNews | null;
  /** Null when bare text was clicked. */
  readonly chosen: (annotation: AnnotationId | null) => void;
  readonly crowded: (crowd: Crowd) => void;
  /** An annotation was picked that may stand far from what is on screen. */
  readonly followed: (annotation: AnnotationId) => void;
  readonly selected: (selection: { start: number; end: number } | null) => void;
  /** A click that was no drag, after `chosen`; null beside the text. */
  readonly clickedAt: (offset: number | null) => void;
  /** A menu is asked for; caret, selection and chosen annotation are what it is for. */
  readonly menuAsked: (at: WindowPoint) => void;
  /** What is selected may stand elsewhere in the window. */
  readonly moved: () => void;
  readonly scrolled: () => void;
  /** To be said by a screen reader; empty when there is nothing to say any more. */
  readonly announced: (words: string) => void;
  readonly tabbed: () => boolean;
  /** Somebody says that the furniture standing at an offset is none. */
  readonly judged: (offset: number) => void;
  /** A passage was picked in the margin: its id and where it begins. */
  readonly twinPicked: (id: string, at: number) => void;
}

export interface Appearance {
  readonly codebook: Codebook;
  readonly hidden: boolean;
  readonly chosen: AnnotationId | null;
  /** Which annotations the minimap shows; null for all. */
  readonly passes: ((item: PlacedAnnotation) => boolean) | null;
  /** Whether the edges of the chosen annotation can be moved, and which one is held. */
  readonly movable: boolean;
  readonly heldEdge: HandleName | null;
  readonly analysts: readonly Analyst[];
}

/** How an article looks before anything is known of its annotations. */
export const nothingChosen: Appearance = {
  codebook: { tags: [] },
  hidden: false,
  chosen: null,
  passes: null,
  movable: false,
  heldEdge: null,
  analysts: [],
};
