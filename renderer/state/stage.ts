/** The parts of the screen that commands move the focus to. Views put themselves here while they are shown. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';

export interface ArticlePart {
  focus(): void;
  /** Scrolls an annotation into view. */
  reveal(id: AnnotationId): void;
  clearSelection(): void;
  /** The annotations at the caret, the innermost first. */
  annotationsAtCaret(): readonly AnnotationId[];
  setCaret(offset: number): void;
}

export interface ListPart {
  focus(): void;
}

export interface AnnotationsPart extends ListPart {
  /** Puts the caret into the note of the chosen annotation once its field is there. */
  focusNote(): void;
}

export class Stage {
  article: ArticlePart | null = null;
  library: ListPart | null = null;
  annotations: AnnotationsPart | null = null;
}
