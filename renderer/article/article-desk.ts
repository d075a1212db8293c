/** Holds together what makes up the article view: the text, the highlights over it, scrolling, the minimap and what the caret says. */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import type { PaintedPlaces } from '../../annotations/overlap/painted-places.ts';
import { colourScheme, watchColourScheme } from '../highlights/colour-scheme.ts';
import { FoundLayer, type FoundPlaces } from '../highlights/found-layer.ts';
import { HighlightLayer, type Showing } from '../highlights/highlight-layer.ts';
import type { Box } from '../highlights/line-boxes.ts';
import { MarginStripes } from '../highlights/margin-stripes.ts';
import { TwinMargin, type TwinBar } from '../highlights/twin-margin.ts';
import { Minimap } from '../highlights/minimap.ts';
import { ArticleEditor, type Caret, type FurnitureShown } from './article-editor.ts';
import { CaretAnnouncer } from './caret-announcer.ts';
import { carriedPlace } from './carry-over.ts';
import { nothingChosen, type Appearance, type DeskElements, type DeskNews } from './desk-parts.ts';
import { AnnotationClicks } from './annotation-clicks.ts';
import { EdgeHandles } from './edge-handles.ts';
import { watchPane } from './pane-watch.ts';
import { afterNextPaint } from '../timing/after-next-paint.ts';
import { visibleBox } from './visible-box.ts';
import type { Extent } from './positions.ts';
import { readingPlaces, type ReadingPlace, type ScrollPlace } from './reading-places.ts';
import { ArticleScroller } from './scrolling.ts';

export class ArticleDesk {
  readonly #elements: DeskElements;
  readonly #news: DeskNews;
  readonly #editor: ArticleEditor;
  readonly #layer: HighlightLayer;
  readonly #found: FoundLayer;
  readonly #stripes: MarginStripes;
  readonly #twins: TwinMargin;
  readonly #minimap: Minimap;
  readonly #handles: EdgeHandles;
  readonly #scroller: ArticleScroller;
  readonly #announcer: CaretAnnouncer;
  readonly #clicks: AnnotationClicks;
  readonly #stops: readonly (() => void)[];
  #article: Article | null = null;
  #appearance: Appearance = nothingChosen;
  /** Asking the page for it at each change would have all styles worked out in between. */
  #scheme = colourScheme();
  #handlesPending: (() => void) | null = null;
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
        this.#clicks.clicked(offset);
        news.clickedAt(offset);
      },
      menuAsked: (at, offset) => {
        this.#clicks.menuAsked(offset);
        news.menuAsked(at);
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
        this.#clicks.pick(ids, offset);
      },
    });
    this.#twins = new TwinMargin({
      page: { scroller, overlay, blocks, positions },
      text: elements.textPlace,
      picked: news.twinPicked,
    });
    this.#minimap = new Minimap(elements.minimap, {
      scroller,
      blocks,
      positions,
      index: () => this.#layer.index,
      showing: () => this.#showing(),
      followed: news.followed,
    });
    this.#handles = new EdgeHandles(elements.handles, scroller, this.#editor, news.edges);
    this.#announcer = new CaretAnnouncer({
      around: () => this.#layer.index.at(this.#editor.caret().head).map(({ item }) => item),
      codebook: () => this.#appearance.codebook,
      analysts: () => this.#appearance.analysts,
      say: news.announced,
    });
    this.#clicks = new AnnotationClicks({
      at: (offset) =>
        this.#appearance.hidden ? [] : this.#layer.index.at(offset).map(({ item }) => item.annotation.id),
      chosen: () => this.#appearance.chosen,
      isSelecting: () => this.#editor.selection() !== null,
      choose: news.chosen,
      offer: (crowd) => {
        // The list takes the keyboard before the browser tells where a click left the caret.
        this.#editor.select({ anchor: crowd.offset, head: crowd.offset });
        news.crowded(crowd);
      },
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
          this.#twins.scrolled();
          this.#scrollPlace = this.#scroller.place();
          news.moved();
          news.scrolled();
        },
      }),
      watchColourScheme((scheme) => {
        this.#scheme = scheme;
        this.#show();
      }),
    ];
  }

  /** Shows an article where its reader left it, after keeping the place in the one before. One that changed keeps its reader's place. */
  showArticle(article: Article): void {
    const before = this.#article;
    if (article === before) return;
    const changed = before?.id === article.id;
    const anchor = changed ? this.#scroller.anchor(this.#editor.blockAtCaret()) : null;
    const carried = changed ? carriedPlace(before, article, this.#editor.reading(), anchor) : null;
    this.#keepPlace();
    this.#article = article;
    const place = carried ?? readingPlaces.recall(article);
    if (!changed) this.#announcer.reset();
    this.#layer.reset();
    this.#stripes.clear();
    this.#twins.clear();
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

  /**
   * Takes over the annotations of an article, and the places of those that are still being read. Those of another article are not for
   * these words.
   */
  showAnnotations(article: ArticleId, placed: readonly PlacedAnnotation[], ahead: PaintedPlaces): void {
    const [first] = placed;
    const foreign = first !== undefined && first.annotation.article !== article;
    if (this.#layer.update(foreign ? [] : placed, ahead)) {
      this.#stripes.redraw();
      this.#minimap.redraw(false);
    }
    this.#drawHandles();
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
    const { head } = this.#editor.caret();
    const inside = this.#layer.index.at(head);
    const found = inside.length === 0 && head > 0 ? this.#layer.index.at(head - 1) : inside;
    return found.map(({ item }) => item.annotation.id);
  }

  /** Lists the annotations at the caret. */
  offerAtCaret(): void {
    const { head } = this.#editor.caret();
    const before = head > 0 && this.#layer.index.at(head).length === 0;
    this.#clicks.pick(this.annotationsAtCaret(), before ? head - 1 : head);
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

  readingOffset(): number | null {
    return this.#article === null ? null : this.#scroller.offsetAtReading();
  }

  bringToReading(offset: number): void {
    this.#scroller.bringToReading(this.#editor.positions, offset);
  }

  /** What was looked for and found, to be painted. */
  showFound(found: FoundPlaces): void {
    this.#found.show(found);
  }

  /** What nearly stands elsewhere too, to be shaded in the margin. */
  showTwins(bars: readonly TwinBar[]): void {
    this.#twins.show(bars);
  }

  caret(): Caret {
    return this.#editor.caret();
  }

  announce(words: string): void {
    this.#news.announced(words);
  }

  /** What is selected, or the caret as an empty range. */
  range(): Extent {
    const { head } = this.#editor.caret();
    return this.#editor.selection() ?? { start: head, end: head };
  }

  toggleFurniture(): FurnitureShown {
    return this.#editor.toggleFurniture();
  }

  /** Round the selected words as far as they are in sight, relative to the window; null when none is. */
  selectionBox(): Box | null {
    return visibleBox(this.#editor.blocks, this.#editor.selection(), this.#elements.scroller);
  }

  /** Round these words as far as they are in sight, relative to the window; null when none is. */
  boxOf(words: Extent): Box | null {
    return visibleBox(this.#editor.blocks, words, this.#elements.scroller);
  }

  destroy(): void {
    this.#keepPlace();
    this.#announcer.stop();
    for (const stop of this.#stops) stop();
    this.#stripes.destroy();
    this.#twins.destroy();
    this.#minimap.destroy();
    this.#handlesPending?.();
    this.#handles.destroy();
    this.#layer.destroy();
    this.#found.destroy();
    this.#editor.destroy();
  }

  #showing(): Showing {
    const { codebook, hidden, chosen, passes } = this.#appearance;
    return { codebook, hidden, chosen, passes, scheme: this.#scheme };
  }

  #show(): void {
    this.#layer.show(this.#showing());
    this.#stripes.redraw();
    this.#drawHandles();
    this.#minimap.redraw(false);
  }

  #laidOut(): void {
    this.#layer.laidOut();
    this.#drawHandles();
    this.#found.paint();
    this.#stripes.redraw();
    this.#twins.redraw();
    this.#minimap.redraw(true);
    this.#news.moved();
  }

  /** Draws them after the frame that shows the highlights: finding their places has the page laid out. */
  #drawHandles(): void {
    this.#handlesPending ??= afterNextPaint(() => {
      this.#handlesPending = null;
      const { chosen, movable } = this.#appearance;
      const item = chosen === null || !movable ? null : (this.#layer.index.get(chosen)?.item ?? null);
      this.#handles.show(item, { ...this.#appearance, scheme: this.#scheme });
    });
  }

  #keepPlace(): void {
    if (this.#article === null) return;
    readingPlaces.remember(this.#article, {
      reading: this.#editor.reading(),
      scroll: this.#scroller.place(),
    });
  }
}
