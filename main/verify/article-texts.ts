/** Gathers, while an HTML report streams by, the texts that it gives of its articles, and how much of them it says that it gives. */
import type { ReportedExtent, ReportedText } from '../../annotations/verify/check-text.ts';

type Attributes = Readonly<Record<string, string>>;

/** Words of texts that are kept, in UTF-16 code units; a report of 10,000 articles has half of them. */
const mostWords = 100_000_000;

interface OpenArticle {
  readonly depth: number;
  readonly number: number;
  readonly sha256: string;
  readonly textSha256: string;
  path: string;
  outlet: string | null;
  heading: string;
  readonly pieces: string[];
}

/** An element of which the words are wanted. */
interface Reading {
  readonly depth: number;
  readonly kind: 'heading' | 'piece' | 'term' | 'fact';
  words: string;
}

export class ArticleTexts {
  readonly texts: ReportedText[] = [];
  /** Of each article that has a part of the report, by its number. */
  readonly outlets = new Map<number, string | null>();
  /** Whether the report has more words than are kept, so that some of its texts go unchecked. */
  full = false;
  extent: ReportedExtent = 'full';
  #article: OpenArticle | null = null;
  #reading: Reading | null = null;
  /** The depth of an element within the words that is not theirs: a label, a sign of a list, "left out". */
  #aside: number | null = null;
  #term = '';
  #words = 0;

  open(name: string, attributes: Attributes, depth: number): void {
    const kinds = (attributes['class'] ?? '').split(' ');
    if (this.#reading !== null) {
      if (kinds.some((kind) => notTheArticles.has(kind))) this.#aside ??= depth;
      else if (this.#aside === null && kinds.includes('gap') && this.#reading.kind === 'piece') {
        // Words are left out here: what follows is another stretch.
        this.#endPiece(this.#reading.words);
        this.#reading.words = '';
        this.#aside = depth;
      }
      return;
    }
    const id = attributes['id'] ?? '';
    const article = name === 'section' ? /^a(\d{1,8})$/u.exec(id)?.[1] : undefined;
    if (article !== undefined) this.#begin(Number(article), attributes, depth);
    else if (name === 'dt') this.#reading = { depth, kind: 'term', words: '' };
    else if (name === 'dd') this.#reading = { depth, kind: 'fact', words: '' };
    else if (this.#article === null) return;
    else if (name === 'h2') this.#reading = { depth, kind: 'heading', words: '' };
    else if (kinds.includes('text')) this.#reading = { depth, kind: 'piece', words: '' };
  }

  text(text: string): void {
    if (this.#reading !== null && this.#aside === null) this.#reading.words += text;
  }

  close(depth: number): void {
    if (this.#aside === depth) this.#aside = null;
    if (this.#reading?.depth === depth) this.#endReading(this.#reading);
    if (this.#article?.depth === depth) this.#end(this.#article);
  }

  #begin(number: number, attributes: Attributes, depth: number): void {
    this.#article = {
      depth,
      number,
      sha256: attributes['data-sha256'] ?? '',
      textSha256: attributes['data-text-sha256'] ?? '',
      path: '',
      outlet: null,
      heading: '',
      pieces: [],
    };
  }

  #endReading({ kind, words }: Reading): void {
    this.#reading = null;
    this.#aside = null;
    if (kind === 'term') this.#term = tidy(words);
    else if (kind === 'fact') this.#fact(words);
    else if (kind === 'piece') this.#endPiece(words);
    else if (this.#article !== null) this.#article.heading ||= tidy(words);
  }

  #endPiece(words: string): void {
    const piece = tidy(words);
    if (piece === '' || this.#article === null) return;
    this.#words += piece.length;
    if (this.#words > mostWords) this.full = true;
    else this.#article.pieces.push(piece);
  }

  #fact(words: string): void {
    if (this.#article !== null) {
      if (this.#term === 'File' && this.#article.path === '') this.#article.path = words;
      if (this.#term === 'Outlet') this.#article.outlet ??= words.trim();
    } else if (this.#term === 'Only' && this.texts.length === 0) {
      if (words.includes('excerpts of the texts')) this.extent = 'excerpts';
      else if (words.includes('without the texts')) this.extent = 'none';
    }
  }

  #end({ depth: _, outlet, ...article }: OpenArticle): void {
    this.#article = null;
    this.outlets.set(article.number, outlet);
    if (!this.full) this.texts.push(article);
  }
}

/** Classes of elements within a block or a fact that hold words of the report's own. */
const notTheArticles: ReadonlySet<string> = new Set(['label', 'marker', 'found', 'hidden']);

function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
