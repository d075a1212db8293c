/** What the article view is given to show, and what it tells. */
import type { Snippet } from 'svelte';
import type { Analyst, AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article } from '../../annotations/article/article.ts';
import type { PaintedPlaces } from '../../annotations/overlap/painted-places.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { FoundPlaces } from '../highlights/found-layer.ts';
import type { TwinBar } from '../highlights/twin-margin.ts';
import type { ArticleDesk } from './article-desk.ts';
import type { WindowPoint } from './desk-parts.ts';
import type { MovableEdges } from './movable-edges.ts';
import type { Extent } from './positions.ts';

export interface ArticleViewProps {
  readonly article: Article;
  readonly placed: readonly PlacedAnnotation[];
  /** Where annotations stand that are still being read. */
  readonly ahead?: PaintedPlaces;
  readonly codebook: Codebook;
  /** For saying whose highlight the caret is in. */
  readonly analysts?: readonly Analyst[];
  readonly chosen: AnnotationId | null;
  readonly highlightsHidden: boolean;
  /** What was looked for in the article. */
  readonly found?: FoundPlaces;
  /** What of it nearly stands elsewhere too, to be shaded in the margin. */
  readonly twins?: readonly TwinBar[];
  readonly ontwin?: (id: string, at: number) => void;
  /** Which annotations the minimap shows; null for all. */
  readonly passes?: ((item: PlacedAnnotation) => boolean) | null;
  /** Null when bare text was clicked. */
  readonly onchoose: (annotation: AnnotationId | null) => void;
  /** An annotation was picked that may stand far from what is on screen. */
  readonly onfollow?: (annotation: AnnotationId) => void;
  /** UTF-16 offsets into the article's text; null when nothing is selected. */
  readonly onselect: (selection: { start: number; end: number } | null) => void;
  /** Whether the edges of the chosen annotation can be moved, which one is held, and what to do when one is dragged. */
  readonly edges?: MovableEdges | null;
  /** A click that was no drag, on the character at an offset or beside the text. */
  readonly onclickat?: (offset: number | null) => void;
  /** The person asks for a menu; the caret stands at what it is for. */
  readonly onmenu?: (at: WindowPoint) => void;
  /** The article was scrolled, by whatever. */
  readonly onscrolled?: () => void;
  /** The focus went to another part of the window. */
  readonly onleave?: () => void;
  /** The furniture standing at an offset is said to be none. */
  readonly onjudge?: (offset: number) => void;
  /** The passage standing at an offset is said to be furniture. */
  readonly onfurniture?: (offset: number) => void;
  /** What can be asked of the view while it is there; null when it goes. */
  readonly onready?: (desk: ArticleDesk | null) => void;
  /** Shown at the selection. */
  readonly toolbar?: Snippet;
  /** The words of a link that was clicked; what is said of it takes the place of the toolbar. */
  readonly metLink?: Extent | null;
  readonly linkHint?: Snippet;
  /** Shown at the top of the sheet, beside what stands over the headline. */
  readonly actions?: Snippet;
}
