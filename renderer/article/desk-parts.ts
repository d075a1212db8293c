/** What the article view is made of, what it tells and how it is to look. */
import type { Analyst, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';

/** The elements of the view. */
export interface DeskElements {
  readonly scroller: HTMLElement;
  readonly sheet: HTMLElement;
  readonly textPlace: HTMLElement;
  readonly overlay: HTMLElement;
  readonly minimap: HTMLCanvasElement;
}

/** Several annotations at one place, of which one is to be picked. */
export interface Crowd {
  /** The character they cover, in UTF-16 code units. */
  readonly offset: number;
  /** Innermost first. */
  readonly ids: readonly AnnotationId[];
}

/** What the view tells. Offsets are UTF-16 code units of the article's text. */
export interface DeskNews {
  /** Null when bare text was clicked. */
  readonly chosen: (annotation: AnnotationId | null) => void;
  readonly crowded: (crowd: Crowd) => void;
  /** An annotation was picked that may stand far from what is on screen. */
  readonly followed: (annotation: AnnotationId) => void;
  readonly selected: (selection: { start: number; end: number } | null) => void;
  /** What is selected may stand elsewhere in the window. */
  readonly moved: () => void;
  /** To be said by a screen reader; empty when there is nothing to say any more. */
  readonly announced: (words: string) => void;
  readonly tabbed: () => boolean;
  /** Somebody says that the furniture standing at an offset is none. */
  readonly judged: (offset: number) => void;
}

export interface Appearance {
  readonly codebook: Codebook;
  readonly hidden: boolean;
  readonly chosen: AnnotationId | null;
  /** Which annotations the minimap shows; null for all. */
  readonly passes: ((item: PlacedAnnotation) => boolean) | null;
  readonly analysts: readonly Analyst[];
}
