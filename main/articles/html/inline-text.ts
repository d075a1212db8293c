/** Gathers the words of one block of a page: blanks collapsed as browsers do, emphasis and links kept as marks. */
import type { InlineMark } from '../../../annotations/article/article.ts';
import type { InlineContent } from '../text-builder.ts';

type MarkKind =
  { readonly kind: 'emphasis' | 'strong' | 'code' } | { readonly kind: 'link'; readonly href: string };

export class InlineText {
  // Looking at the end of a growing string would cost its whole length each time.
  #pieces: string[] = [];
  #length = 0;
  #last = '';
  #blank = true;
  #marks: InlineMark[] = [];
  readonly #open: { readonly mark: MarkKind; start: number }[] = [];

  get isBlank(): boolean {
    return this.#blank;
  }

  /** @param preformatted keeps blanks and line ends */
  add(text: string, preformatted: boolean): void {
    const shown = text.replace(/[\u00ad\ufeff]/gu, '');
    if (preformatted) {
      this.#append(shown);
      return;
    }
    const collapsed = shown.replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/gu, ' ');
    const afterBlank = this.#last === '' || this.#last === ' ' || this.#last === '\n';
    this.#append(afterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed);
  }

  lineBreak(): void {
    this.#append('\n');
  }

  /** Whether the last thing was a line break, so that another one ends the paragraph. */
  get atLineStart(): boolean {
    return this.#last === '\n';
  }

  open(mark: MarkKind): void {
    this.#open.push({ mark, start: this.#length });
  }

  close(): void {
    const closed = this.#open.pop();
    if (closed !== undefined) this.#mark(closed.mark, closed.start);
  }

  /** What was gathered since the last call; marks that are still open go on in the next block. */
  take(): InlineContent {
    for (const { mark, start } of this.#open) this.#mark(mark, start);
    const text = this.#pieces.join('');
    const marks = this.#marks.flatMap((mark) => withoutBlanks(text, mark));
    this.#pieces = [];
    this.#length = 0;
    this.#last = '';
    this.#blank = true;
    this.#marks = [];
    for (const open of this.#open) open.start = 0;
    return { text, marks };
  }

  #append(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.charAt(text.length - 1);
    if (this.#blank && text.trim() !== '') this.#blank = false;
  }

  #mark(mark: MarkKind, start: number): void {
    if (this.#length > start) this.#marks.push({ ...mark, start, end: this.#length });
  }
}

/** A mark begins and ends with a word. */
function withoutBlanks(text: string, mark: InlineMark): readonly InlineMark[] {
  const words = text.slice(mark.start, mark.end);
  const start = mark.start + words.length - words.trimStart().length;
  const end = mark.start + words.trimEnd().length;
  return end > start ? [{ ...mark, start, end }] : [];
}
