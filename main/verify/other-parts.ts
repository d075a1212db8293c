/**
 * Notes, while an HTML report streams by, what its other parts say of the lines of evidence: how many there are, which are referred to, and
 * with which words annotations and claims quote them. Of words only a hash is kept, so that a report of any length fits in memory.
 */
import { createHash } from 'node:crypto';
import { segmentSeparator } from '../../annotations/annotation/order-annotations.ts';
import type { Disagreement } from '../../annotations/verify/disagreement.ts';
import { longestMemberWords } from '../../app/claim-views.ts';

type Attributes = Readonly<Record<string, string>>;

/** Of an annotation "2.5" one number, since a report may have a million of them. */
type LineNumber = number;
const mostInArticle = 10_000_000;

interface Quoting {
  readonly line: LineNumber;
  readonly where: 'annotations' | 'claims';
  readonly depth: number;
  words: string;
}

export class OtherParts {
  readonly #evidence = new Map<LineNumber, number>();
  /** Of lines that are longer than claims quote them, the hash of what a claim quotes. */
  readonly #evidenceCut = new Map<LineNumber, number>();
  readonly #annotations = new Map<LineNumber, number | null>();
  readonly #claims: (readonly [line: LineNumber, hash: number])[] = [];
  readonly #referredTo = new Set<LineNumber>();
  #stated: number | null = null;
  /** The annotation, or the wording of a claim, that the parser is in. */
  #line: LineNumber | null = null;
  #quoting: Quoting | null = null;
  /** The depth of an element within the quoted words that is not theirs. */
  #aside: number | null = null;
  /** What stands after the link to the evidence in the table of contents. */
  #counting: { readonly depth: number; words: string } | null = null;

  open(name: string, attributes: Attributes, depth: number): void {
    const id = attributes['id'] ?? '';
    const href = attributes['href'] ?? '';
    const kind = attributes['class'] ?? '';
    if (this.#quoting !== null) {
      if (name === 'del' || kind === 'warning') this.#aside ??= depth;
      return;
    }
    if (name === 'li') {
      this.#line = lineOf(id, 'n');
      if (this.#line !== null) this.#annotations.set(this.#line, null);
    } else if (name === 'a') {
      const referred = lineOf(href.slice(1), 'r');
      if (referred !== null) this.#referredTo.add(referred);
      if (href === '#evidence' && this.#stated === null) this.#counting = { depth: depth - 1, words: '' };
      // A wording of a claim begins with a link to the words or to the annotation.
      this.#line ??= lineOf(href.slice(1), 'w') ?? lineOf(href.slice(1), 'n');
    } else if (name === 'p' && this.#line !== null) {
      const where = kind === 'said-words' ? 'annotations' : kind === 'wording' ? 'claims' : null;
      if (where !== null) this.#quoting = { line: this.#line, where, depth, words: '' };
    }
  }

  text(text: string): void {
    if (this.#quoting !== null && this.#aside === null) this.#quoting.words += text;
    if (this.#counting !== null) this.#counting.words += text;
  }

  close(name: string, depth: number): void {
    if (this.#aside === depth) this.#aside = null;
    if (this.#counting?.depth === depth) {
      const [figure] = /\d[\d,]*/u.exec(this.#counting.words) ?? [];
      if (figure !== undefined) this.#stated = Number(figure.replaceAll(',', ''));
      this.#counting = null;
    }
    const quoting = this.#quoting;
    if (quoting?.depth === depth) {
      this.#quoting = null;
      this.#aside = null;
      if (quoting.where === 'annotations') this.#annotations.set(quoting.line, hashOf(quoting.words));
      else this.#claims.push([quoting.line, hashOf(quoting.words)]);
    }
    if (name === 'li') this.#line = null;
  }

  /** A line of evidence, wherever it stands. */
  line(label: string, quotes: readonly string[]): void {
    const line = lineOf(`r${label.replace('.', '-')}`, 'r');
    if (line === null) return;
    this.#evidence.set(line, hashOf(quotes.join(segmentSeparator)));
    if (quotes.every(({ length }) => length <= longestMemberWords)) return;
    const cut = quotes.map((quote) => quote.slice(0, longestMemberWords));
    this.#evidenceCut.set(line, hashOf(cut.join(segmentSeparator)));
  }

  /** @param present lines of evidence, also those that cannot be read */
  disagreements(present: number): readonly Disagreement[] {
    const found: Disagreement[] = [];
    if (this.#stated !== null && this.#stated !== present) {
      found.push({ kind: 'count', stated: this.#stated, present });
    }
    for (const line of this.#referredTo) {
      if (!this.#evidence.has(line)) found.push({ kind: 'line-missing', label: labelOf(line) });
    }
    const differs = (line: LineNumber, hash: number | null): boolean => {
      const evidence = this.#evidence.get(line);
      return evidence !== undefined && evidence !== hash;
    };
    for (const [line, hash] of this.#annotations) {
      if (differs(line, hash)) {
        found.push({ kind: 'words-differ', label: labelOf(line), where: 'annotations' });
      }
    }
    for (const [line, hash] of this.#claims) {
      if (differs(line, hash) && this.#evidenceCut.get(line) !== hash) {
        found.push({ kind: 'words-differ', label: labelOf(line), where: 'claims' });
      }
    }
    // A report that was made without its articles' annotations has none of them.
    if (this.#annotations.size > 0) {
      for (const line of this.#evidence.keys()) {
        if (!this.#annotations.has(line)) found.push({ kind: 'annotation-missing', label: labelOf(line) });
      }
    }
    return found;
  }
}

function lineOf(anchor: string, letter: 'n' | 'r' | 'w'): LineNumber | null {
  const [, first, article, number] = /^([nrw])(\d{1,8})-(\d{1,7})(?:-\d+)?$/u.exec(anchor) ?? [];
  return first === letter ? Number(article) * mostInArticle + Number(number) : null;
}

function labelOf(line: LineNumber): string {
  return `${String(Math.floor(line / mostInArticle))}.${String(line % mostInArticle)}`;
}

/** 48 bits of the SHA-256 of the words with single blanks: too many for anybody to alter a report so that they stay. */
function hashOf(words: string): number {
  const tidy = words.replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(tidy, 'utf8').digest().readUIntBE(0, 6);
}
