/** The ProseMirror view of an article: shows one article after another in one view, keeps its caret and speaks in offsets of the text. */
import { EditorState, TextSelection } from 'prosemirror-state';
import type { Plugin, Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Article } from '../../annotations/article/article.ts';
import { tidySelection } from '../../annotations/selection/tidy-selection.ts';
import { BlockElements } from './block-elements.ts';
import { blockViews } from './block-views.ts';
import { characterAt } from './character-at.ts';
import type { WindowPoint } from './desk-parts.ts';
import { articleDocument } from './document.ts';
import {
  everyRun,
  foldedRunOf,
  furniturePlugin,
  hasFoldedFurniture,
  showRuns,
  unfoldedRuns,
} from './furniture.ts';
import { furnitureRuns } from './furniture-runs.ts';
import { headlineDetailsPlugin } from './headline-details.ts';
import { jumpKeys, nearestShown } from './jumps.ts';
import { goToMenuPlace } from './menu-place.ts';
import { leaveOutOfTextInput } from './no-text-input.ts';
import { createPositions } from './positions.ts';
import type { Extent, Positions } from './positions.ts';
import { readingLanguage } from './reading-language.ts';
import { readOnlyPlugin } from './read-only.ts';
import { selectionOnRelease } from './selection-on-release.ts';

/** UTF-16 offsets into the text; `anchor` is where the selection began and `head` where the caret is. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
}

/** What the view tells. */
export interface EditorNews {
  /** The caret or the selection is elsewhere. */
  readonly selectionMoved: () => void;
  /** Blocks were folded or shown, so what is drawn over them has moved. */
  readonly blocksMoved: () => void;
  /** A click that was no drag; `offset` is that of the character under it, null beside the text. */
  readonly clicked: (offset: number | null) => void;
  /** A menu was asked for; `offset` is that of the character under the mouse, null beside the text or for a key. */
  readonly menuAsked: (at: WindowPoint, offset: number | null) => void;
  /** Tab was pressed; true when the focus went somewhere by it. */
  readonly tabbed: () => boolean;
  /** Somebody says that the furniture standing at an offset is none. */
  readonly judged: (offset: number) => void;
}

/** What was done with the page furniture of an article. */
export type FurnitureShown = 'shown' | 'folded' | 'none';

/** Where the reader is in an article, to come back to it. */
export interface ReadingState extends Caret {
  readonly unfolded: ReadonlySet<number>;
}

const emptyArticle: Pick<Article, 'text' | 'blocks' | 'marks'> = { text: '', blocks: [], marks: [] };

export class ArticleEditor {
  readonly blocks = new BlockElements();
  readonly #view: EditorView;
  readonly #news: EditorNews;
  #positions: Positions = createPositions([]);
  #text = '';
  #language: string | null = null;

  constructor(place: HTMLElement, news: EditorNews) {
    this.#news = news;
    this.#view = new EditorView(
      { mount: place },
      {
        state: EditorState.create({ doc: articleDocument(emptyArticle) }),
        nodeViews: blockViews,
        // A text box that cannot be changed: screen readers let the caret walk in it, and its headings and lists stay what they are.
        attributes: () => ({
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': 'true',
          'aria-label': 'Article text',
          spellcheck: 'false',
          autocorrect: 'off',
          autocapitalize: 'off',
          translate: 'no',
          class: 'article-text',
          ...(this.#language === null ? {} : { lang: this.#language }),
        }),
        dispatchTransaction: (transaction) => {
          this.#apply(transaction);
        },
        handleClick: (view, _position, event) => {
          if (event.button === 0) news.clicked(characterAt(view, this.blocks, this.#positions, event));
          return false;
        },
        handleDOMEvents: {
          contextmenu: (view, event) => {
            event.preventDefault();
            const ground = { blocks: this.blocks, positions: this.#positions, selected: this.selection() };
            const offset = goToMenuPlace(view, event, ground);
            news.menuAsked({ x: event.clientX, y: event.clientY }, offset);
            return true;
          },
        },
        handleKeyDown: (_view, event) =>
          event.key === 'Tab' && !event.shiftKey && !event.ctrlKey && !event.altKey && news.tabbed(),
      },
    );
    leaveOutOfTextInput(this.#view.dom);
  }

  get element(): HTMLElement {
    return this.#view.dom;
  }

  get positions(): Positions {
    return this.#positions;
  }

  /** Shows another article in the same view. */
  show(article: Article, reading: ReadingState | null): void {
    this.#text = article.text;
    this.#language = readingLanguage(article);
    this.#positions = createPositions(article.blocks);
    const doc = articleDocument(article);
    const details = headlineDetailsPlugin(article);
    const plugins: Plugin[] = [
      readOnlyPlugin(() => this.selectedText()),
      jumpKeys(),
      selectionOnRelease(
        (range, wholeWords) => {
          const tidy = tidySelection(article, range, { wholeWords });
          return tidy.ok ? tidy.value : null;
        },
        () => this.#positions,
      ),
      furniturePlugin(furnitureRuns(article), reading?.unfolded ?? new Set(), {
        toggle: (run) => {
          this.#toggleRun(run);
        },
        judge: (block) => {
          this.#news.judged(this.#positions.blocks[block]?.start ?? 0);
        },
      }),
      ...(details === null ? [] : [details]),
    ];
    const at = (offset: number): number => this.#positions.toPosition(Math.min(offset, article.text.length));
    const selection = TextSelection.create(doc, at(reading?.anchor ?? 0), at(reading?.head ?? 0));
    this.#view.updateState(EditorState.create({ doc, plugins, selection }));
    this.blocks.refresh(this.#view, this.#positions);
  }

  /** Where the reader is now. */
  reading(): ReadingState {
    return { ...this.caret(), unfolded: unfoldedRuns(this.#view.state) };
  }

  caret(): Caret {
    const { anchor, head } = this.#view.state.selection;
    return { anchor: this.#positions.toOffset(anchor), head: this.#positions.toOffset(head) };
  }

  /** What is selected, or null for a bare caret. An end that only touches a block, as after a triple click, is not in it. */
  selection(): { readonly start: number; readonly end: number } | null {
    const { $from, $to } = this.#view.state.selection;
    const atEnd = $from.parentOffset === $from.parent.content.size;
    const from = atEnd && $from.index(0) < $to.index(0) ? $from.pos + 2 : $from.pos;
    const to = $to.parentOffset === 0 && $to.pos - 2 >= from ? $to.pos - 2 : $to.pos;
    const start = this.#positions.toOffset(from);
    const end = this.#positions.toOffset(to);
    return end > start ? { start, end } : null;
  }

  /** The exact words of the text that are selected, line breaks and all. */
  selectedText(): string {
    const selection = this.selection();
    return selection === null ? '' : this.words(selection);
  }

  /** The words of a range of the text. */
  words({ start, end }: Extent): string {
    return this.#text.slice(start, end);
  }

  /** Sets caret or selection, and shows the furniture it would stand in. */
  select(caret: Caret): void {
    this.unfoldAt(caret.head);
    const { state } = this.#view;
    const at = (offset: number): number => this.#positions.toPosition(offset);
    this.#view.dispatch(
      state.tr.setSelection(TextSelection.create(state.doc, at(caret.anchor), at(caret.head))),
    );
  }

  /** Leaves a bare caret where the selection ended, or where it began if the end is folded away. */
  clearSelection(): void {
    const { anchor, head } = this.caret();
    const folded = foldedRunOf(this.#view.state, this.#positions.blockAt(head)) !== null;
    const caret = folded ? anchor : head;
    this.select({ anchor: caret, head: caret });
  }

  /** The offset of the gap between characters that is nearest to a point of the window; null beside the text. */
  offsetAt(x: number, y: number): number | null {
    const found = this.#view.posAtCoords({ left: x, top: y });
    return found === null ? null : this.#positions.toOffset(found.pos);
  }

  focus(): void {
    this.#view.focus();
  }

  /** Shows the run of furniture an offset stands in, if it is folded. */
  unfoldAt(offset: number): void {
    const run = foldedRunOf(this.#view.state, this.#positions.blockAt(offset));
    if (run !== null) this.#toggleRun(run);
  }

  /** Shows all furniture, or folds all when none is folded. A caret that would be folded away goes to the nearest words still shown. */
  toggleFurniture(): FurnitureShown {
    const { state } = this.#view;
    const every = everyRun(state);
    if (every.size === 0) return 'none';
    const show = hasFoldedFurniture(state);
    this.#view.dispatch(showRuns(state, show ? every : new Set()));
    if (!show) this.#leaveFolded();
    return show ? 'shown' : 'folded';
  }

  destroy(): void {
    this.#view.destroy();
  }

  /** The index of the block the caret stands in. */
  blockAtCaret(): number {
    return this.#positions.blockAt(this.caret().head);
  }

  #toggleRun(run: number): void {
    const open = new Set(unfoldedRuns(this.#view.state));
    if (!open.delete(run)) open.add(run);
    this.#view.dispatch(showRuns(this.#view.state, open));
    this.#leaveFolded();
  }

  /** A caret in words that nobody sees would be lost. */
  #leaveFolded(): void {
    const { state } = this.#view;
    const block = this.blockAtCaret();
    if (foldedRunOf(state, block) === null) return;
    const at = nearestShown(state, block);
    this.#view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)));
  }

  #apply(transaction: Transaction): void {
    const before = this.#view.state;
    this.#view.updateState(before.apply(transaction));
    const after = this.#view.state;
    if (unfoldedRuns(before) !== unfoldedRuns(after)) {
      this.blocks.refresh(this.#view, this.#positions);
      this.#news.blocksMoved();
    }
    if (!before.selection.eq(after.selection)) this.#news.selectionMoved();
  }
}
