/**
 * Whether one stands within quotation marks while the blocks of an article are read. A mark that is never closed holds to the end of its
 * block, and into the next one where that closes it before it opens another.
 */

const doubleMark = /[“”„‟«»"〝〞＂「」『』]/u;
const letter = /[\p{L}\p{N}]/u;

export class Quoting {
  /** The double mark, and the single one, that opened what is being read. */
  #double = '';
  #single = '';

  beginBlock(text: string, start: number, end: number): void {
    this.#single = '';
    if (this.#double === '') return;
    const first = doubleMark.exec(text.slice(start, end))?.[0] ?? '';
    if (!'”»」』'.includes(first) || first === '') this.#double = '';
  }

  get inside(): boolean {
    return this.#double !== '' || this.#single !== '';
  }

  /** Meets a mark at an offset of the text; tells whether a quotation begins or ends here. */
  meet(text: string, at: number): boolean {
    const mark = text.charAt(at);
    if ("‘’‚‛‹›'`´＇ʼ′".includes(mark)) return this.#meetSingle(text, at, mark);
    if (this.#double === '') {
      // A mark that only closes, where nothing is open, opens in Swedish and German typesetting.
      this.#double = mark;
      return true;
    }
    // “ “ begins another paragraph of the same quotation.
    if (mark === this.#double && '“„‟«「『'.includes(mark)) return false;
    this.#double = '';
    return true;
  }

  #meetSingle(text: string, at: number, mark: string): boolean {
    const afterLetter = at > 0 && letter.test(text.charAt(at - 1));
    const beforeLetter = letter.test(text.charAt(at + 1));
    if (this.#single === '') {
      const opens = '‘‚‹'.includes(mark) || mark === "'" || mark === '`';
      if (!opens || afterLetter || !beforeLetter) return false;
      this.#single = mark;
      return true;
    }
    if (beforeLetter || '‘‚'.includes(mark)) return false;
    this.#single = '';
    return true;
  }
}
