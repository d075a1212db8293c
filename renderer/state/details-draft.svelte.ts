/** The details of an article while they are being edited: what stands in each field, where it comes from, and what was decided by it. */
import type { FoundParts } from '../../annotations/article/apply-edits.ts';
import type { Article, MetadataOrigin, PublicationDate } from '../../annotations/article/article.ts';
import type { ArticleEdits, MetadataDecision } from '../../annotations/article/article-edits.ts';
import { decideField } from '../../annotations/article/edit-article.ts';
import { findDate } from '../../annotations/article/recognise/dates.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import { joinEdits } from './joined-edits.ts';

export const textFields = ['title', 'outlet', 'byline', 'section', 'language'] as const;
export type TextField = (typeof textFields)[number];
export type DetailField = TextField | 'published';

/** Where the value in a field comes from. `nothing`: not in the file; `removed`: in the file, but taken away by the analyst. */
export type DetailOrigin = MetadataOrigin | 'nothing' | 'removed';

export interface DraftedArticle {
  readonly article: Article;
  readonly found: FoundParts;
  readonly edits: ArticleEdits;
}

export class DetailsDraft {
  readonly #drafted: DraftedArticle;
  #words: Readonly<Record<TextField, string>> = $state.raw({
    title: '',
    outlet: '',
    byline: '',
    section: '',
    language: '',
  });
  /** The date as it is written. */
  #written = $state('');
  /** The day it is, as `YYYY-MM-DD` or with a time; empty when that is not certain. */
  iso = $state('');

  constructor(drafted: DraftedArticle) {
    this.#drafted = drafted;
    const { metadata } = drafted.article;
    this.#words = {
      title: metadata.title?.value ?? '',
      outlet: metadata.outlet?.value ?? '',
      byline: metadata.byline?.value ?? '',
      section: metadata.section?.value ?? '',
      language: metadata.language?.value ?? '',
    };
    this.#written = metadata.published?.value.written ?? '';
    this.iso = metadata.published?.value.iso ?? '';
  }

  words(field: TextField): string {
    return this.#words[field];
  }

  write(field: TextField, words: string): void {
    this.#words = { ...this.#words, [field]: words };
  }

  get written(): string {
    return this.#written;
  }

  /** Another date, read again: the day is what the words certainly say. */
  writeDate(written: string): void {
    this.#written = written;
    this.iso = findDate(written)?.iso ?? '';
  }

  /** The days an ambiguous date may be, as ISO 8601; empty when there are not two. */
  get readings(): readonly string[] {
    return findDate(this.#written)?.readings ?? [];
  }

  /** What is wrong with a field, or null. */
  problem(field: DetailField): string | null {
    if (field === 'language') return languageProblem(tidy(this.#words.language));
    return field === 'published' ? dayProblem(this.iso.trim()) : null;
  }

  get hasProblem(): boolean {
    return this.problem('language') !== null || this.problem('published') !== null;
  }

  origin(field: DetailField): DetailOrigin {
    const decision = field === 'published' ? this.#dateDecision() : this.#decision(field);
    if (decision.kind === 'set') return 'analyst';
    if (decision.kind === 'none') return 'removed';
    return this.#drafted.found.metadata[field]?.origin ?? 'nothing';
  }

  /** What the file says, in words; null when it says nothing, or when it is what stands there. */
  otherwise(field: DetailField): string | null {
    const origin = this.origin(field);
    if (origin !== 'analyst' && origin !== 'removed') return null;
    const { metadata } = this.#drafted.found;
    return field === 'published'
      ? (metadata.published?.value.written ?? null)
      : (metadata[field]?.value ?? null);
  }

  /** Takes what the file says again. */
  reset(field: DetailField): void {
    const { metadata } = this.#drafted.found;
    if (field === 'published') {
      this.#written = metadata.published?.value.written ?? '';
      this.iso = metadata.published?.value.iso ?? '';
    } else {
      this.write(field, metadata[field]?.value ?? '');
    }
  }

  /** Everything that was decided, as one operation; null when nothing changes. */
  get operation(): Operation | null {
    const { article, edits } = this.#drafted;
    return joinEdits([
      ...textFields.map((field) => decideField(article.id, edits, field, this.#decision(field))),
      decideField(article.id, edits, 'published', this.#dateDecision()),
    ]);
  }

  #decision(field: TextField): MetadataDecision<string> {
    const words = tidy(this.#words[field]);
    const found = this.#drafted.found.metadata[field]?.value ?? '';
    if (words === tidy(found)) return { kind: 'as-found' };
    return words === '' ? { kind: 'none' } : { kind: 'set', value: words };
  }

  #dateDecision(): MetadataDecision<PublicationDate> {
    const iso = this.iso.trim();
    const written = tidy(this.#written) || iso;
    const found = this.#drafted.found.metadata.published?.value;
    if (written === tidy(found?.written ?? '') && iso === (found?.iso ?? '')) return { kind: 'as-found' };
    return written === ''
      ? { kind: 'none' }
      : { kind: 'set', value: { written, iso: iso === '' ? null : iso } };
  }
}

function tidy(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

function languageProblem(code: string): string | null {
  if (code === '') return null;
  try {
    Intl.getCanonicalLocales(code);
    return null;
  } catch {
    return 'This is no language code. Write one such as en, de or pt-BR.';
  }
}

function dayProblem(iso: string): string | null {
  if (iso === '') return null;
  const day =
    /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.exec(
      iso,
    );
  if (day === null) return 'Write the day as 2023-02-23, with a time as 2023-02-23T09:58.';
  const [year, month, date] = day.slice(1, 4).map(Number);
  const days = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  const isDay = (month ?? 0) >= 1 && (month ?? 0) <= 12 && (date ?? 0) >= 1 && (date ?? 0) <= days;
  return isDay ? null : 'There is no such day.';
}
