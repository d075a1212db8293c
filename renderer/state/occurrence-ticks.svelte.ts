/** Which of the places that were found are to be tagged: as somebody said, else all that are no furniture and not tagged yet. */
import { SvelteMap } from 'svelte/reactivity';
import type { ArticleId, ArticleSummary } from '../../annotations/article/article.ts';
import { effectiveTag, type Codebook, type TagId } from '../../annotations/codebook/codebook.ts';
import type { Occurrence } from '../../annotations/occurrence/find-occurrences.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import type { ArticleOccurrences } from '../../app/desk-views.ts';

/** A row of the list: an article, or a place in the article above it. */
export type OccurrenceRow =
  | {
      readonly kind: 'article';
      readonly key: string;
      readonly entry: ArticleSummary;
      readonly places: number;
    }
  | {
      readonly kind: 'place';
      readonly key: string;
      readonly article: ArticleId;
      readonly place: Occurrence;
    };

interface TickedList {
  readonly found: () => readonly ArticleOccurrences[];
  readonly tag: () => TagId;
  readonly codebook: () => Codebook;
}

/** What tells a place from all others of the list. */
export function keyOf(article: ArticleId, { start }: SelectedRange): string {
  return `${article} ${String(start)}`;
}

export class OccurrenceTicks {
  readonly #list: TickedList;
  /** What somebody said about a place, by its key. */
  readonly #said = new SvelteMap<string, boolean>();

  readonly count: number = $derived.by(() =>
    this.#list
      .found()
      .reduce(
        (sum, { article, places }) => sum + places.filter((place) => this.has(article, place)).length,
        0,
      ),
  );

  constructor(list: TickedList) {
    this.#list = list;
  }

  clear(): void {
    this.#said.clear();
  }

  /** Whether the place has the tag already, from this analyst: it is not tagged again. */
  isThere({ tagged }: Occurrence): boolean {
    const wanted = this.#list.tag();
    return tagged.some(({ tag, own }) => own && effectiveTag(this.#list.codebook(), tag) === wanted);
  }

  has(article: ArticleId, place: Occurrence): boolean {
    if (this.isThere(place)) return false;
    const said = this.#said.get(keyOf(article, place));
    return said ?? (!place.furniture && place.tagged.every(({ own }) => !own));
  }

  /** The number of ticked places of an article. */
  countIn(article: ArticleId): number {
    return this.#placesIn(article).filter((place) => this.has(article, place)).length;
  }

  /** Ticks or unticks a place, or all places of an article: all, unless all are ticked. */
  toggle(row: OccurrenceRow): void {
    if (row.kind === 'place') {
      this.#said.set(row.key, !this.has(row.article, row.place));
      return;
    }
    const { id } = row.entry;
    const open = this.#placesIn(id).filter((place) => !this.isThere(place));
    const ticked = !open.every((place) => this.has(id, place));
    for (const place of open) this.#said.set(keyOf(id, place), ticked);
  }

  setAll(ticked: boolean): void {
    for (const { article, places } of this.#list.found()) {
      for (const place of places) this.#said.set(keyOf(article, place), ticked);
    }
  }

  #placesIn(article: ArticleId): readonly Occurrence[] {
    return this.#list.found().find((found) => found.article === article)?.places ?? [];
  }
}
