/** The parts of the screen that commands move the focus to. Views put themselves here while they are shown. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { SideName } from './reading.svelte.ts';

/** Where the reader is in an article: caret, unfolded furniture, and what stands at the top of the pane. Taken and given back as it is. */
export interface ReaderPlace {
  readonly reading: {
    readonly anchor: number;
    readonly head: number;
    readonly unfolded: ReadonlySet<number>;
  };
  readonly scroll: { readonly block: number; readonly above: number } | null;
}

export interface ArticlePart {
  focus(): void;
  /** Null while there is no article. */
  place(): ReaderPlace | null;
  restorePlace(place: ReaderPlace): void;
  /** Scrolls an annotation into view. */
  reveal(id: AnnotationId): void;
  clearSelection(): void;
  /** The annotations at the caret, the innermost first. */
  annotationsAtCaret(): readonly AnnotationId[];
  /** Lists the annotations at the caret, to pick one of them. */
  offerAtCaret(): void;
  /** The annotations in the paragraph with the caret, in text order. */
  annotationsInParagraph(): readonly AnnotationId[];
  /** Selects words and brings them into sight; the focus stays where it is. */
  select(start: number, end: number): void;
  /** Brings words into sight without selecting them. */
  showPlace(place: { readonly start: number; readonly end: number }): void;
  /** Where the selection began and where the caret is, as UTF-16 offsets. */
  caret(): { readonly anchor: number; readonly head: number };
  /** Says words to screen readers only. */
  announce(words: string): void;
  /** What is selected, or the caret as an empty range. */
  range(): { readonly start: number; readonly end: number };
  /** The offset of what stands where one reads, a third down the pane; null while nothing does. */
  readingOffset(): number | null;
  /** Scrolls, without motion, until the text from an offset stands where one reads. */
  bringToReading(offset: number): void;
  /** Shows all page furniture, or folds it when all is shown. */
  toggleFurniture(): 'shown' | 'folded' | 'none';
}

export interface ListPart {
  focus(): void;
}

export interface AnnotationsPart extends ListPart {
  /** Puts the caret into the note of the chosen annotation once its field is there. */
  focusNote(): void;
  /** The same for the speaker. */
  focusSpeaker(): void;
  focusChain(): void;
}

export class Stage {
  readonly #articles: Record<SideName, ArticlePart | null> = { left: null, right: null };
  /** Which of two articles is read at the moment. */
  side: () => SideName = () => 'left';
  library: ListPart | null = null;
  annotations: AnnotationsPart | null = null;
  /** What has the keyboard. */
  focused: () => Element | null = () => null;

  /** The article that is read at the moment. */
  get article(): ArticlePart | null {
    return this.#articles[this.side()];
  }

  articleOn(side: SideName): ArticlePart | null {
    return this.#articles[side];
  }

  putArticle(side: SideName, part: ArticlePart | null): void {
    this.#articles[side] = part;
  }
}
