/** What of the library is listed, and in which order: filters by outlet, tag and progress, kept for each folder while the window is open. */
import type { ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';
import { countAll, entryName, entryTitle, type Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export const libraryOrders = ['file', 'title', 'date', 'outlet'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];

/** How far the work on an article is: nothing tagged, something tagged, or said to be done. */
export const progresses = ['untouched', 'started', 'done'] as const;
export type Progress = (typeof progresses)[number];

/** One condition. Conditions of one kind are alternatives; an article must meet one of each kind. */
export type LibraryFilter =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'tag'; readonly tag: TagId }
  /** Null is for articles without an outlet. */
  | { readonly kind: 'outlet'; readonly outlet: string | null };

interface Choice {
  readonly order: LibraryOrder;
  readonly filters: readonly LibraryFilter[];
}

const everything: Choice = { order: 'file', filters: [] };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export class LibraryView {
  readonly #library: Library;
  readonly #reading: Reading;
  /** By the folder's path. */
  readonly #kept = new Map<string, Choice>();
  #choice: Choice = $state.raw(everything);
  readonly #ordered: readonly LibraryEntry[] = $derived.by(() =>
    inOrder(this.#library.entries, this.#choice.order),
  );
  /** What is listed. The open article always is, so that work on it never takes it away from under the analyst. */
  readonly entries: readonly LibraryEntry[] = $derived.by(() => {
    const { filters } = this.#choice;
    if (filters.length === 0) return this.#ordered;
    const { entry } = this.#reading;
    const open = entry === null ? null : entryName(entry);
    return this.#ordered.filter((one) => this.#meets(one, filters) || entryName(one) === open);
  });

  constructor(library: Library, reading: Reading) {
    this.#library = library;
    this.#reading = reading;
  }

  get order(): LibraryOrder {
    return this.#choice.order;
  }

  get filters(): readonly LibraryFilter[] {
    return this.#choice.filters;
  }

  /** A folder was opened: as it was left in this window. */
  begin(path: string): void {
    this.#choice = this.#kept.get(path) ?? everything;
  }

  sortBy(order: LibraryOrder): void {
    this.#choose({ ...this.#choice, order });
  }

  has(filter: LibraryFilter): boolean {
    return this.#choice.filters.some((other) => sameFilter(other, filter));
  }

  toggle(filter: LibraryFilter): void {
    const filters = this.has(filter)
      ? this.#choice.filters.filter((other) => !sameFilter(other, filter))
      : [...this.#choice.filters, filter];
    this.#choose({ ...this.#choice, filters });
  }

  clearFilters(): void {
    this.#choose({ ...this.#choice, filters: [] });
  }

  progressOf(article: ArticleSummary): Progress {
    if (article.done) return 'done';
    return countAll(this.#library.tally(article.id)) > 0 ? 'started' : 'untouched';
  }

  /** The outlets of the folder by name, each with the number of its articles; those without one last, as null. */
  get outlets(): readonly { readonly outlet: string | null; readonly count: number }[] {
    const counts = new Map<string | null, number>();
    for (const entry of this.#library.entries) {
      if (entry.kind !== 'readable') continue;
      const outlet = outletOf(entry);
      counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
    }
    return [...counts]
      .map(([outlet, count]) => ({ outlet, count }))
      .sort((one, other) => compareMissingLast(one.outlet, other.outlet));
  }

  /** The readable article listed before or after another; from nowhere, the first. */
  neighbour(entry: LibraryEntry | null, direction: 1 | -1): ArticleSummary | null {
    const { entries } = this;
    const name = entry === null ? null : entryName(entry);
    const from = name === null ? -1 : entries.findIndex((other) => entryName(other) === name);
    if (from === -1) return entries.find((other) => other.kind === 'readable') ?? null;
    for (let index = from + direction; ; index += direction) {
      const found = entries[index];
      if (found === undefined || found.kind === 'readable') return found ?? null;
    }
  }

  #choose(choice: Choice): void {
    this.#choice = choice;
    const path = this.#library.folder?.path;
    if (path !== undefined) this.#kept.set(path, choice);
  }

  #meets(entry: LibraryEntry, filters: readonly LibraryFilter[]): boolean {
    if (entry.kind === 'unreadable') return false;
    return (['progress', 'tag', 'outlet'] as const).every((kind) => {
      const alternatives = filters.filter((filter) => filter.kind === kind);
      return alternatives.length === 0 || alternatives.some((filter) => this.#fits(entry, filter));
    });
  }

  /** Whether the article has annotations of the tag or of a kind of it. */
  #carries(article: ArticleSummary, tag: TagId): boolean {
    const tally = this.#library.tally(article.id);
    return [...this.#library.tags.family(tag)].some((id) => (tally[id] ?? 0) > 0);
  }

  #fits(article: ArticleSummary, filter: LibraryFilter): boolean {
    switch (filter.kind) {
      case 'progress':
        return this.progressOf(article) === filter.progress;
      case 'tag':
        return this.#carries(article, filter.tag);
      case 'outlet':
        return outletOf(article) === filter.outlet;
    }
  }
}

/** What tells one filter from another. */
export function filterName(filter: LibraryFilter): string {
  switch (filter.kind) {
    case 'progress':
      return `progress ${filter.progress}`;
    case 'tag':
      return `tag ${filter.tag}`;
    case 'outlet':
      return filter.outlet === null ? 'no outlet' : `outlet ${filter.outlet}`;
  }
}

function sameFilter(one: LibraryFilter, other: LibraryFilter): boolean {
  return filterName(one) === filterName(other);
}

function outletOf(article: ArticleSummary): string | null {
  return article.metadata.outlet?.value ?? null;
}

/** Sorting is stable, so equals stay in the order of their files. Files that cannot be read come last. */
function inOrder(entries: readonly LibraryEntry[], order: LibraryOrder): readonly LibraryEntry[] {
  switch (order) {
    case 'file':
      return entries;
    case 'title':
      return sorted(entries, (one, other) => collator.compare(bareTitle(one), bareTitle(other)));
    case 'date':
      return sorted(entries, newestFirst);
    case 'outlet':
      return sorted(entries, (one, other) => compareMissingLast(outletOf(one), outletOf(other)));
  }
}

function sorted(
  entries: readonly LibraryEntry[],
  compare: (one: ArticleSummary, other: ArticleSummary) => number,
): readonly LibraryEntry[] {
  const readable = entries.filter((entry) => entry.kind === 'readable');
  return [...readable.sort(compare), ...entries.filter((entry) => entry.kind === 'unreadable')];
}

/** Without the quotation mark a headline may begin with. */
function bareTitle(entry: ArticleSummary): string {
  return entryTitle(entry).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** By the day as far as it is certain; ISO 8601 sorts as text. */
function newestFirst(one: ArticleSummary, other: ArticleSummary): number {
  const day = one.metadata.published?.value.iso ?? '';
  const otherDay = other.metadata.published?.value.iso ?? '';
  return day === otherDay ? 0 : day > otherDay ? -1 : 1;
}

function compareMissingLast(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return collator.compare(one, other);
}
