/** Gathers the words of one block of a page: blanks collapsed as browsers do, emphasis and links kept as marks. */
import type { InlineMark } from '../../../annotations/article/article.ts';
import type { InlineContent } from '../text-builder.ts';

type MarkKind =
  { readonly kind: 'emphasis' | 'strong' | 'code' } | { readonly kind: 'link'; readonly href: string };

export class InlineText {
  #text = '';
  #marks: InlineMark[] = [];
  readonly #open: { readonly mark: MarkKind; start: number }[] = [];

  get isBlank(): boolean {
    return this.#text.trim() === '';
  }

  /** @param preformatted keeps blanks and line ends */
  add(text: string, preformatted: boolean): void {
    const shown = text.replace(/[\u00ad\ufeff]/gu, '');
    if (preformatted) {
      this.#text += shown;
      return;
    }
    const collapsed = shown.replace(/[ \t\n\r\f]+/gu, ' ');
    const atStart = this.#text === '' || /[ \n]$/u.test(this.#text);
    this.#text += atStart ? collapsed.replace(/^ /u, '') : collapsed;
  }

  lineBreak(): void {
    this.#text = `${this.#text.replace(/ +$/u, '')}\n`;
    for (const open of this.#open) open.start = Math.min(open.start, this.#text.length);
  }

  /** Whether the last thing was a line break, so that another one ends the paragraph. */
  get atLineStart(): boolean {
    return this.#text.endsWith('\n');
  }

  open(mark: MarkKind): void {
    this.#open.push({ mark, start: this.#text.length });
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) this.#mark(closed.mark, closed.start);
  }

  /** What was gathered since the last call; marks that are still open go on in the next block. */
  take(): InlineContent {
    for (const { mark, start } of this.#open) this.#mark(mark, start);
    const content = { text: this.#text, marks: this.#marks };
    this.#text = '';
    this.#marks = [];
    for (const open of this.#open) open.start = 0;
    return content;
  }

  #mark(mark: MarkKind, from: number): void {
    const words = this.#text.slice(from);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (end > start) this.#marks.push({ ...mark, start, end });
  }
}
