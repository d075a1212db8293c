/** The articles of the open folder as they are read, batch by batch, and how many annotations of each tag they carry. */
import { SvelteMap } from 'svelte/reactivity';
import type { ArticleId, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import { mergeEntries } from '../../annotations/article/merge-entries.ts';
import { noClaimFacts, type ClaimFacts } from '../../annotations/attribution/claim-facts.ts';
import {
  defaultCodebook,
  effectiveTag,
  type Codebook,
  type TagId,
} from '../../annotations/codebook/codebook.ts';
import { gatherNamed, gatherSpeakers, type FolderSpeaker } from './folder-speakers.ts';
import { TagTree } from '../../annotations/codebook/tag-tree.ts';
import type { Events } from '../../app/contract.ts';
import type { FolderView, ScanProgress, TagTally } from '../../app/desk-views.ts';

/** What the library knows of the open folder besides its entries. */
export type OpenFolder = Pick<FolderView, 'session' | 'name' | 'path' | 'samples' | 'codebook'>;

export class Library {
  folder: OpenFolder | null = $state.raw(null);
  entries: readonly LibraryEntry[] = $state.raw([]);
  progress: ScanProgress = $state.raw({ kind: 'done', read: 0, found: 0 });
  readonly #tallies = new SvelteMap<ArticleId, TagTally>();
  readonly #reviews = new SvelteMap<ArticleId, number>();
  readonly #claimFacts = new SvelteMap<ArticleId, ClaimFacts>();
  /** The speakers of the folder, each once, the most frequent first. */
  readonly speakers: readonly FolderSpeaker[] = $derived.by(() => gatherSpeakers(this.#claimFacts));
  /** The same, with those after them that are named only as sources. */
  readonly named: readonly FolderSpeaker[] = $derived.by(() => gatherNamed(this.#claimFacts));
  /** Batches that came before the one they follow, by offset. */
  readonly #early = new Map<number, readonly LibraryEntry[]>();

  /** What stands under what among the tags. */
  readonly tags: TagTree = $derived.by(() => new TagTree(this.codebook));

  get codebook(): Codebook {
    return this.folder?.codebook ?? defaultCodebook;
  }

  /** Begins again with another folder, or with the same one read again. */
  begin(folder: FolderView): void {
    const { session, name, path, samples, codebook, entries, progress, tallies, reviews, claimFacts } =
      folder;
    this.folder = { session, name, path, samples, codebook };
    this.entries = entries;
    this.progress = progress;
    this.#early.clear();
    this.#tallies.clear();
    this.#setTallies(tallies);
    this.#reviews.clear();
    this.#setReviews(reviews);
    this.#claimFacts.clear();
    this.#setClaimFacts(claimFacts);
  }

  /** Whether news belongs to the folder that is open now. */
  isCurrent(news: { readonly session: number }): boolean {
    return this.folder?.session === news.session;
  }

  takeEntries(news: Events['entriesRead']): void {
    if (!this.isCurrent(news)) return;
    this.progress = news.progress;
    this.#early.set(news.offset, news.entries);
    for (;;) {
      const next = [...this.#early].find(([offset]) => offset <= this.entries.length);
      if (next === undefined) return;
      const [offset, batch] = next;
      this.#early.delete(offset);
      this.entries = [
        ...this.entries.slice(0, offset),
        ...batch,
        ...this.entries.slice(offset + batch.length),
      ];
    }
  }

  /** Files that came, went or changed while the folder is open. */
  takeChanges(news: Events['entriesChanged']): void {
    if (this.isCurrent(news)) this.entries = mergeEntries(this.entries, news.upserted, news.removed);
  }

  takeCodebook(news: Events['codebookChanged']): void {
    if (this.isCurrent(news)) this.changeCodebook(news.codebook);
  }

  /** Shows the tags as they are now, before the disk has them. */
  changeCodebook(codebook: Codebook): void {
    if (this.folder !== null) this.folder = { ...this.folder, codebook };
  }

  takeReviews(news: Events['reviewsRead']): void {
    if (this.isCurrent(news)) this.#setReviews(news.reviews);
  }

  /** How many annotations of an article wait for review. */
  waiting(article: ArticleId): number {
    return this.#reviews.get(article) ?? 0;
  }

  /** And in the whole folder. */
  get waitingCount(): number {
    return [...this.#reviews.values()].reduce((sum, count) => sum + count, 0);
  }

  takeTallies(news: Events['talliesRead']): void {
    if (this.isCurrent(news)) this.#setTallies(news.tallies);
  }

  takeClaimFacts(news: Events['claimFactsRead']): void {
    if (this.isCurrent(news)) this.#setClaimFacts(news.facts);
  }

  /** Speakers and check statuses of an article as they were told last. */
  claims(article: ArticleId): ClaimFacts {
    return this.#claimFacts.get(article) ?? noClaimFacts;
  }

  /** Counts annotations of one tag up or down, so that the library agrees with the article before the disk does. */
  count(article: ArticleId, tag: TagId, difference: 1 | -1): void {
    const tally = this.#tallies.get(article) ?? {};
    const id = effectiveTag(this.codebook, tag);
    this.#tallies.set(article, { ...tally, [id]: Math.max(0, (tally[id] ?? 0) + difference) });
  }

  tally(article: ArticleId): TagTally {
    return this.#tallies.get(article) ?? {};
  }

  /** Annotations in the whole folder. */
  get annotationCount(): number {
    return [...this.#tallies.values()].reduce((sum, tally) => sum + countAll(tally), 0);
  }

  /** Annotations in the whole folder by the tag they count under. */
  readonly tagCounts: ReadonlyMap<TagId, number> = $derived.by(() => {
    const counts = new Map<TagId, number>();
    for (const tally of this.#tallies.values()) {
      for (const [id, count] of Object.entries(tally)) counts.set(id, (counts.get(id) ?? 0) + count);
    }
    return counts;
  });

  readonly #byId: ReadonlyMap<ArticleId, ArticleSummary> = $derived.by(
    () =>
      new Map(
        this.entries.flatMap((entry) => (entry.kind === 'readable' ? [[entry.id, entry] as const] : [])),
      ),
  );

  find(article: ArticleId): ArticleSummary | null {
    return this.#byId.get(article) ?? null;
  }

  #setReviews(reviews: Readonly<Record<ArticleId, number>>): void {
    for (const [article, count] of Object.entries(reviews)) {
      if (count === 0) this.#reviews.delete(article);
      else this.#reviews.set(article, count);
    }
  }

  #setClaimFacts(all: Readonly<Record<ArticleId, ClaimFacts>>): void {
    for (const [article, facts] of Object.entries(all)) this.#claimFacts.set(article, facts);
  }

  #setTallies(tallies: Readonly<Record<ArticleId, TagTally>>): void {
    for (const [article, tally] of Object.entries(tallies)) this.#tallies.set(article, tally);
  }
}

/** What tells one entry of a library from another: its path, which no two files share. */
export function entryName(entry: LibraryEntry): string {
  return entry.kind === 'readable' ? entry.source.path : entry.path;
}

/** The title an entry is listed under: the file's own name where nothing could be read. */
export function entryTitle(entry: LibraryEntry): string {
  return entry.kind === 'readable' ? entry.displayTitle : entry.path.slice(entry.path.lastIndexOf('/') + 1);
}

export function countAll(tally: TagTally): number {
  return Object.values(tally).reduce((sum, count) => sum + count, 0);
}
