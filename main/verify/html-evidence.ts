/**
 * Reads the evidence out of an HTML report while it streams by: a `<section id="evidence">` with a `<tbody data-path data-sha256
 * data-text-sha256>` for each article, a `<tr data-annotation>` for each line and, for each stretch of words, a `<q data-start data-end>` or
 * a `<td>` with these.
 * What the other parts say of these lines is noted by `OtherParts`; nothing of the file is run, and nothing else kept.
 */
import { Parser } from 'htmlparser2';
import {
  isSha256,
  readOffset,
  readPlace,
  type ArticleEvidence,
  type EvidenceLine,
  type EvidenceSegment,
} from '../../annotations/verify/evidence.ts';
import type { ReportedExtent, ReportedText } from '../../annotations/verify/check-text.ts';
import { compareCounts } from '../../annotations/verify/check-counts.ts';
import type { Disagreement } from '../../annotations/verify/disagreement.ts';
import { ArticleTexts } from './article-texts.ts';
import { CountTables } from './count-tables.ts';
import { OtherParts } from './other-parts.ts';

/** A report nests a few dozen elements. */
const deepest = 5000;
/** What one tag, comment or stretch of words may take, in UTF-16 code units: the parser keeps it whole. */
const longestPiece = 8_000_000;
/** Words and lines kept, of all articles; a report of 10,000 articles has a tenth. In UTF-16 code units, and lines. */
const mostWords = 100_000_000;
const mostLines = 2_000_000;

export type HtmlEvidenceEnd =
  | {
      readonly kind: 'read';
      readonly articles: readonly ArticleEvidence[];
      readonly disagreements: readonly Disagreement[];
      /** The texts of articles in it, and how much of them it says that it gives. */
      readonly texts: readonly ReportedText[];
      readonly extent: ReportedExtent;
    }
  | { readonly kind: 'without-evidence' }
  | { readonly kind: 'cut-short' }
  | { readonly kind: 'broken'; readonly reason: string };

type Attributes = Readonly<Record<string, string>>;

interface OpenArticle {
  readonly path: string | null;
  readonly sha256: string;
  readonly textSha256: string;
  readonly lines: EvidenceLine[];
}

interface OpenLine {
  readonly label: string;
  readonly segments: EvidenceSegment[];
  problem: string | null;
}

interface OpenQuote {
  readonly attributes: Attributes;
  readonly depth: number;
  words: string;
}

/** Takes the markup chunk by chunk; `write` says whether more is wanted. */
export class HtmlEvidence {
  readonly #articles: ArticleEvidence[] = [];
  readonly #others = new OtherParts();
  readonly #texts = new ArticleTexts();
  readonly #tables = new CountTables();
  readonly #parser: Parser;
  #depth = 0;
  /** The depth of the evidence's element; null before it began. */
  #section: number | null = null;
  #finished = false;
  #pageEnded = false;
  #broken: string | null = null;
  #article: OpenArticle | null = null;
  #line: OpenLine | null = null;
  #quote: OpenQuote | null = null;
  #words = 0;
  #lines = 0;
  #written = 0;

  constructor() {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          this.#open(name, attributes);
        },
        ontext: (text) => {
          this.#text(text);
        },
        onclosetag: (name, implied) => {
          this.#close(name, implied);
        },
      },
      { decodeEntities: true },
    );
  }

  write(markup: string): boolean {
    if (this.#broken !== null) return false;
    try {
      this.#parser.write(markup);
    } catch {
      this.#broken ??= 'its markup cannot be read.';
    }
    this.#written += markup.length;
    if (this.#written - this.#parser.endIndex > longestPiece) {
      this.#broken ??= 'one piece of its markup goes on for millions of characters.';
    }
    return this.#broken === null;
  }

  end(): HtmlEvidenceEnd {
    // Elements that are still open now were not closed by the file.
    const whole = this.#finished;
    if (this.#broken !== null) return { kind: 'broken', reason: this.#broken };
    if (this.#section !== null && !whole) return { kind: 'cut-short' };
    if (this.#section === null) return { kind: this.#pageEnded ? 'without-evidence' : 'cut-short' };
    const others = this.#others.disagreements(this.#lines);
    return {
      kind: 'read',
      articles: this.#articles,
      disagreements: [
        ...others,
        // Where lines are missing, no figure can be right.
        ...(others.some(({ kind }) => kind === 'count') ? [] : this.#figures()),
        ...(this.#texts.full ? [{ kind: 'texts-unchecked' as const }] : []),
      ],
      texts: this.#texts.texts,
      extent: this.#texts.extent,
    };
  }

  #figures(): readonly Disagreement[] {
    return compareCounts(this.#tables.tables, this.#tables.lines(this.#texts.outlets)).map((difference) => ({
      kind: 'figure',
      ...difference,
    }));
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > deepest) this.#broken ??= 'its elements are nested thousands of levels deep.';
    if (this.#broken !== null) return;
    this.#others.open(name, attributes, this.#depth);
    this.#texts.open(name, attributes, this.#depth);
    this.#tables.open(name, attributes, this.#depth);
    if (this.#finished) return;
    if (this.#section === null) {
      if (name === 'section' && attributes['id'] === 'evidence') this.#section = this.#depth;
      return;
    }
    if (name === 'tbody') this.#beginArticle(attributes);
    else if (name === 'tr') this.#beginLine(attributes);
    else if (this.#line !== null && this.#quote === null && isQuotation(name, attributes)) {
      this.#quote = { attributes, depth: this.#depth, words: '' };
    }
  }

  #text(text: string): void {
    this.#others.text(text);
    this.#texts.text(text);
    this.#tables.text(text);
    if (this.#quote === null) return;
    this.#quote.words += text;
    this.#words += text.length;
    if (this.#words > mostWords) this.#broken ??= 'its evidence is longer than that of any report.';
  }

  #close(name: string, implied: boolean): void {
    this.#others.close(name, this.#depth);
    this.#texts.close(this.#depth);
    this.#tables.close(name, this.#depth);
    if (this.#quote?.depth === this.#depth) this.#endQuote(this.#quote);
    if (name === 'tr') this.#endLine();
    if (name === 'tbody') this.#endArticle();
    if (name === 'html' && !implied) this.#pageEnded = true;
    if (this.#section === this.#depth && !this.#finished) {
      this.#endArticle();
      // The parser closes what the file leaves open; then it was cut off.
      this.#finished = !implied;
    }
    this.#depth -= 1;
  }

  #beginArticle(attributes: Attributes): void {
    this.#endArticle();
    this.#article = {
      path: attributes['data-path'] ?? null,
      sha256: attributes['data-sha256'] ?? '',
      textSha256: attributes['data-text-sha256'] ?? '',
      lines: [],
    };
  }

  #beginLine(attributes: Attributes): void {
    this.#endLine();
    if (attributes['data-annotation'] === undefined) return;
    this.#lines += 1;
    if (this.#lines > mostLines) this.#broken ??= 'it has more lines than any report.';
    const label = /^r(\d+)-(\d+)$/u.exec(attributes['id'] ?? '');
    this.#line = {
      label: label === null ? '?' : `${label[1] ?? ''}.${label[2] ?? ''}`,
      segments: [],
      problem: label === null ? 'it has no number.' : null,
    };
  }

  #endQuote({ attributes, words }: OpenQuote): void {
    this.#quote = null;
    const line = this.#line;
    if (line === null) return;
    const start = attributes['data-start'];
    const end = attributes['data-end'];
    const placed = start !== undefined || end !== undefined;
    const place = placed ? readPlace(readOffset(start ?? ''), readOffset(end ?? '')) : null;
    if (words === '') line.problem ??= 'it quotes no words.';
    else if (place === undefined) line.problem ??= 'its place is not given as two numbers.';
    else line.segments.push({ quote: words, place, prefix: '', suffix: '' });
  }

  #endLine(): void {
    const line = this.#line;
    if (line === null) return;
    this.#line = null;
    this.#quote = null;
    // Rows outside every article's part are lines all the same, and must not go unsaid.
    this.#article ??= { path: null, sha256: '', textSha256: '', lines: [] };
    const problem =
      line.problem ??
      articleProblem(this.#article) ??
      (line.segments.length === 0 ? 'it quotes no words.' : null);
    const { label, segments } = line;
    this.#others.line(
      label,
      segments.map(({ quote }) => quote),
    );
    this.#article.lines.push(
      problem === null ? { kind: 'line', label, segments } : { kind: 'malformed', label, reason: problem },
    );
  }

  #endArticle(): void {
    this.#endLine();
    const article = this.#article;
    this.#article = null;
    if (article !== null && article.lines.length > 0) {
      this.#articles.push({ ...article, path: article.path ?? '' });
    }
  }
}

function isQuotation(name: string, attributes: Attributes): boolean {
  return (
    name === 'q' ||
    (name === 'td' && (attributes['data-start'] !== undefined || attributes['data-end'] !== undefined))
  );
}

function articleProblem({ path, sha256, textSha256 }: OpenArticle): string | null {
  if (path === null || path === '') return 'its article is not named.';
  return isSha256(sha256) && isSha256(textSha256) ? null : 'its article’s SHA-256 is not given.';
}
