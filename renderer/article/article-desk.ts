/** Holds together what makes up the article view: the text, the highlights over it, scrolling, the minimap and what the caret says. */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import { colourScheme, watchColourScheme } from '../highlights/colour-scheme.ts';
import { FoundLayer } from '../highlights/found-layer.ts';
import type { FoundPlaces } from '../highlights/found-layer.ts';
import { HighlightLayer } from '../highlights/highlight-layer.ts';
import type { Showing } from '../highlights/highlight-layer.ts';
import { surroundingBox } from '../highlights/line-boxes.ts';
import type { Box } from '../highlights/line-boxes.ts';
import { MarginStripes } from '../highlights/margin-stripes.ts';
import { Minimap } from '../highlights/minimap.ts';
import { ArticleEditor } from './article-editor.ts';
import type { FurnitureShown } from './article-editor.ts';
import { CaretAnnouncer } from './caret-announcer.ts';
import { carriedCaret, carriedScroll } from './carry-over.ts';
import type { Appearance, DeskElements, DeskNews } from './desk-parts.ts';
import { watchPane } from './pane-watch.ts';
import type { Extent } from './positions.ts';
import { readingPlaces } from './reading-places.ts';
import type { ReadingPlace, ScrollPlace } from './reading-places.ts';
import { ArticleScroller } from './scrolling.ts';

const nothingChosen: Appearance = {
  codebook: { tags: [] },
  hidden: false,
  chosen: null,
  passes: null,
  analysts: [],
};

export class ArticleDesk {
  readonly #elements: DeskElements;
  readonly #news: DeskNews;
  readonly #editor: ArticleEditor;
  readonly #layer: HighlightLayer;
  readonly #found: FoundLayer;
  readonly #stripes: MarginStripes;
  readonly #minimap: Minimap;
  readonly #scroller: ArticleScroller;
  readonly #announcer: CaretAnnouncer;
  readonly #stops: readonly (() => void)[];
  #article: Article | null = null;
  #appearance: Appearance = nothingChosen;
  #awaited: AnnotationId | null = null;
  /** Kept while scrolling: when the view is taken away, its page is gone before it can be asked. */
  #scrollPlace: ScrollPlace | null = null;

  constructor(elements: DeskElements, news: DeskNews) {
    const { scroller, sheet, overlay } = elements;
    this.#elements = elements;
    this.#news = news;
    this.#editor = new ArticleEditor(elements.textPlace, {
      selectionMoved: () => {
        news.selected(this.#editor.selection());
        news.moved();
        this.#announcer.caretMoved();
      },
      blocksMoved: () => {
        this.#laidOut();
      },
      clicked: (offset) => {
        this.#clicked(offset);
      },
      tabbed: news.tabbed,
      judged: news.judged,
    });
    const { blocks } = this.#editor;
    const positions = () => this.#editor.positions;
    this.#layer = new HighlightLayer({ scroller, overlay, blocks, positions });
    this.#found = new FoundLayer({ scroller, blocks });
    this.#stripes = new MarginStripes({
      page: { scroller, overlay, blocks, positions },
      text: elements.textPlace,
      index: () => this.#layer.index,
      showing: () => this.#showing(),
      picked: (ids, offset) => {
        this.#offer(ids, offset);
      },
    });
    this.#minimap = new Minimap(elements.minimap, {
      scroller,
      blocks,
      positions,
      index: () => this.#layer.index,
      showing: () => this.#showing(),
      followed: news.followed,
    });
    this.#announcer = new CaretAnnouncer({
      around: () => this.#layer.index.at(this.#editor.caret().head).map(({ item }) => item),
      codebook: () => this.#appearance.codebook,
      analysts: () => this.#appearance.analysts,
      say: news.announced,
    });
    this.#scroller = new ArticleScroller(scroller, blocks);
    this.#stops = [
      watchPane(scroller, sheet, {
        laidOut: () => {
          this.#laidOut();
        },
        scrolled: () => {
          this.#layer.scrolled();
          this.#found.scrolled();
          this.#stripes.scrolled();
          this.#scrollPlace = this.#scroller.place();
          news.moved();
        },
      }),
      watchColourScheme(() => {
        this.#show();
      }),
    ];
  }

  /** Shows an article where its reader left it, after keeping the place in the one before. One that changed keeps its reader's place. */
  showArticle(article: Article): void {
    const before = this.#article;
    if (article === before) return;
    const changed = before?.id === article.id;
    const carried = changed ? this.#carriedTo(before, article) : null;
    this.#keepPlace();
    this.#article = article;
    const place = carried ?? readingPlaces.recall(article);
    if (!changed) this.#announcer.reset();
    this.#layer.reset();
    this.#stripes.clear();
    this.#editor.show(article, place?.reading ?? null);
    this.#scrollPlace = place?.scroll ?? null;
    this.#scroller.restore(this.#scrollPlace);
    this.#news.selected(this.#editor.selection());
    this.#laidOut();
  }

  showAs(appearance: Appearance): void {
    this.#appearance = appearance;
    this.#show();
  }

  /** Takes over the annotations of an article; those of another one are not for these words. */
  showAnnotations(article: ArticleId, placed: readonly PlacedAnnotation[]): void {
    const [first] = placed;
    const foreign = first !== undefined && first.annotation.article !== article;
    if (this.#layer.update(foreign ? [] : placed)) {
      this.#stripes.redraw();
      this.#minimap.redraw(false);
    }
    if (this.#awaited !== null) this.reveal(this.#awaited);
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Waits for an annotation that is not here yet. */
  reveal(annotation: AnnotationId): void {
    const found = this.#layer.index.get(annotation);
    this.#awaited = found === null ? annotation : null;
    const first = found?.spans[0];
    if (first === undefined) return;
    this.#editor.unfoldAt(first.start);
    this.#scroller.reveal(this.#editor.positions, first.start);
  }

  clearSelection(): void {
    this.#editor.clearSelection();
  }

  annotationsAtCaret(): AnnotationId[] {
    return this.#atCaret().map((item) => item.annotation.id);
  }

  /** Lists the annotations at the caret. */
  offerAtCaret(): void {
    const { head } = this.#editor.caret();
    const before = head > 0 && this.#layer.index.at(head).length === 0;
    this.#offer(this.annotationsAtCaret(), before ? head - 1 : head);
  }

  /** The annotations in the paragraph with the caret, in text order. */
  annotationsInParagraph(): AnnotationId[] {
    const extent = this.#editor.positions.blocks[this.#editor.blockAtCaret()];
    if (extent === undefined) return [];
    return this.#layer.index.within(extent.start, extent.end).map(({ item }) => item.annotation.id);
  }

  /** Where the reader is, to come back to it; null while there is no article. */
  place(): ReadingPlace | null {
    return this.#article === null
      ? null
      : { reading: this.#editor.reading(), scroll: this.#scroller.place() };
  }

  /** Brings the reader back to a place taken in this article. */
  restorePlace({ reading, scroll }: ReadingPlace): void {
    const last = this.#article?.text.length ?? 0;
    this.#editor.select({ anchor: Math.min(reading.anchor, last), head: Math.min(reading.head, last) });
    this.#scroller.restore(scroll);
  }

  select(anchor: number, head: number): void {
    this.#editor.select({ anchor, head });
    this.#scroller.reveal(this.#editor.positions, head);
  }

  /** Brings the words from `place` into sight, and shows the furniture they may stand in. */
  showPlace(place: Extent): void {
    this.#editor.unfoldAt(place.start);
    this.#scroller.reveal(this.#editor.positions, place.start);
  }

  /** What was looked for and found, to be painted. */
  showFound(found: FoundPlaces): void {
    this.#found.show(found);
  }

  /** What is selected, or the caret as an empty range. */
  range(): Extent {
    const { head } = this.#editor.caret();
    return this.#editor.selection() ?? { start: head, end: head };
  }

  /** Round the character at an offset, relative to the window; null where it is out of sight. */
  characterBox(offset: number): Box | null {
    const pane = this.#elements.scroller.getBoundingClientRect();
    const window = this.#editor.blocks.between(pane.top, pane.bottom);
    return surroundingBox(this.#editor.blocks.clientRects(offset, offset + 1, window));
  }

  toggleFurniture(): FurnitureShown {
    return this.#editor.toggleFurniture();
  }

  /** Round the selected words as far as they are in sight, relative to the window; null when none is. */
  selectionBox(): Box | null {
    const selection = this.#editor.selection();
    if (selection === null) return null;
    const pane = this.#elements.scroller.getBoundingClientRect();
    const window = this.#editor.blocks.between(pane.top, pane.bottom);
    const rects = this.#editor.blocks
      .clientRects(selection.start, selection.end, window)
      .filter((rect) => rect.bottom > pane.top && rect.top < pane.bottom);
    return surroundingBox(rects);
  }

  destroy(): void {
    this.#keepPlace();
    this.#announcer.stop();
    for (const stop of this.#stops) stop();
    this.#scroller.destroy();
    this.#stripes.destroy();
    this.#minimap.destroy();
    this.#layer.destroy();
    this.#found.destroy();
    this.#editor.destroy();
  }

  #showing(): Showing {
    const { codebook, hidden, chosen, passes } = this.#appearance;
    return { codebook, hidden, chosen, passes, scheme: colourScheme() };
  }

  #show(): void {
    this.#layer.show(this.#showing());
    this.#stripes.redraw();
    this.#minimap.redraw(false);
  }

  #laidOut(): void {
    this.#layer.laidOut();
    this.#found.paint();
    this.#stripes.redraw();
    this.#minimap.redraw(true);
    this.#news.moved();
  }

  #keepPlace(): void {
    if (this.#article === null) return;
    readingPlaces.remember(this.#article, {
      reading: this.#editor.reading(),
      scroll: this.#scroller.place(),
    });
  }

  /** The reader's place in an article that is read again, found in what it says now. */
  #carriedTo(before: Article, after: Article): ReadingPlace {
    return {
      reading: carriedCaret(before, after, this.#editor.reading()),
      scroll: carriedScroll(before, after, this.#scroller.anchor(this.#editor.blockAtCaret())),
    };
  }

  #clicked(offset: number | null): void {
    if (this.#editor.selection() !== null) return;
    if (offset === null || this.#appearance.hidden) this.#news.chosen(null);
    else
      this.#offer(
        this.#layer.index.at(offset).map(({ item }) => item.annotation.id),
        offset,
      );
  }

  /** One is chosen at once; of several the reader picks. */
  #offer(ids: readonly AnnotationId[], offset: number): void {
    if (ids.length > 1) this.#news.crowded({ offset, ids });
    else this.#news.chosen(ids[0] ?? null);
  }

  #atCaret(): PlacedAnnotation[] {
    const { head } = this.#editor.caret();
    const inside = this.#layer.index.at(head);
    const found = inside.length === 0 && head > 0 ? this.#layer.index.at(head - 1) : inside;
    return found.map(({ item }) => item);
  }
}
