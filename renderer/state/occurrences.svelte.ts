/** “Tag this wherever it stands”: looks for words in the article or the folder, lists the places, and tags those that are ticked, as one step. */
import type { Anchor } from '../../annotations/anchor/anchor.ts';
import { noAttribution } from '../../annotations/annotation/attribution.ts';
import { openCheck } from '../../annotations/annotation/check.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { effectiveTag, findTag, usableTags, type TagId } from '../../annotations/codebook/codebook.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import { tidySelection } from '../../annotations/selection/tidy-selection.ts';
import type { Client, Events } from '../../app/contract.ts';
import { longestOccurrence, type ArticleOccurrences } from '../../app/desk-views.ts';
import type { OccurrenceScope } from '../../app/desk-views.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Dialogs } from './dialogs.svelte.ts';
import type { Library } from './library.svelte.ts';
import { keyOf, OccurrenceTicks, type OccurrenceRow } from './occurrence-ticks.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export interface OccurrencesParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly library: Library;
  readonly preferences: Preferences;
  readonly annotating: Annotating;
  readonly changes: Changes;
  readonly dialogs: Dialogs;
  readonly announcements: Announcements;
  readonly clock: Clock;
}

export type OccurrencesState =
  | { readonly kind: 'looking'; readonly looked: number; readonly of: number }
  | {
      readonly kind: 'listed';
      readonly more: boolean;
      readonly stopped: boolean;
      readonly unread: readonly string[];
    }
  | { readonly kind: 'tagging'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed'; readonly message: string };

export class Occurrences {
  readonly #parts: OccurrencesParts;
  #search = 0;
  words = $state('');
  scope: OccurrenceScope['kind'] = $state('article');
  tag: TagId = $state('');
  state: OccurrencesState = $state.raw({ kind: 'looking', looked: 0, of: 0 });
  #found: readonly ArticleOccurrences[] = $state.raw([]);
  /** Found and not shown yet. */
  #arrived: ArticleOccurrences[] = [];
  #looked = { looked: 0, of: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly rows: readonly OccurrenceRow[] = $derived.by(() => {
    const wanted = new Set(this.#found.map(({ article }) => article));
    const entries = new Map(
      this.#parts.library.entries.flatMap((entry) =>
        entry.kind === 'readable' && wanted.has(entry.id) ? [[entry.id, entry]] : [],
      ),
    );
    return this.#found.flatMap((found): OccurrenceRow[] => {
      const entry = entries.get(found.article);
      if (entry === undefined) return [];
      return [
        { kind: 'article', key: found.article, entry, places: found.places.length },
        ...found.places.map((place): OccurrenceRow => ({
          kind: 'place',
          key: keyOf(found.article, place),
          article: found.article,
          place,
        })),
      ];
    });
  });

  readonly count: number = $derived(this.#found.reduce((sum, { places }) => sum + places.length, 0));

  readonly ticks: OccurrenceTicks;

  constructor(parts: OccurrencesParts) {
    this.#parts = parts;
    this.ticks = new OccurrenceTicks({
      found: () => this.#found,
      tag: () => this.tag,
      codebook: () => parts.library.codebook,
    });
  }

  /** Asks about the selected words, or those of the chosen annotation. */
  begin(): void {
    const { reading, library, annotating, dialogs, announcements } = this.#parts;
    const { article, selection, chosen } = reading;
    if (article === null) return;
    const range = selection ?? firstPlace(chosen);
    const tidy = tidySelection(article, range ?? { start: 0, end: 0 });
    if (!tidy.ok) {
      announcements.refuse(tidy.message);
      return;
    }
    const words = article.text.slice(tidy.value.start, tidy.value.end);
    if (words.length > longestOccurrence) {
      announcements.refuse(
        `Only up to ${longestOccurrence.toLocaleString('en')} characters can be looked for. Select fewer words.`,
      );
      return;
    }
    const { codebook } = library;
    const usual = selection === null ? chosen?.annotation.tag : annotating.lastTag;
    this.tag = effectiveTag(codebook, usual ?? usableTags(codebook)[0]?.id ?? '');
    this.words = words;
    this.scope = 'article';
    dialogs.show('occurrences');
    void this.look();
  }

  /** Looks again, as after another scope was chosen. */
  async look(): Promise<void> {
    const { client, reading } = this.#parts;
    const { article } = reading;
    if (article === null) return;
    this.#search += 1;
    const search = this.#search;
    this.#found = [];
    this.#arrived = [];
    this.ticks.clear();
    this.state = { kind: 'looking', looked: 0, of: 0 };
    const scope: OccurrenceScope =
      this.scope === 'folder' ? { kind: 'folder' } : { kind: 'article', article: article.id };
    const answer = await client.findOccurrences({ search, words: this.words, scope });
    if (search !== this.#search) return;
    this.#showArrived();
    if (!answer.ok) {
      this.state = { kind: 'failed', message: answer.message };
      return;
    }
    const { more, cancelled, unread } = answer.value;
    this.state = { kind: 'listed', more, stopped: cancelled, unread };
  }

  /** Takes what was found in one article. */
  take({ search, found, looked, of }: Events['occurrencesFound']): void {
    if (search !== this.#search) return;
    if (found !== null) this.#arrived.push(found);
    this.#looked = { looked, of };
    // Thousands of articles are shown some at a time.
    this.#timer ??= setTimeout(() => {
      this.#showArrived();
    }, showingPause);
  }

  #showArrived(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#arrived.length > 0) this.#found = [...this.#found, ...this.#arrived.splice(0)];
    if (this.state.kind === 'looking') this.state = { kind: 'looking', ...this.#looked };
  }

  /** Stops looking; what was found so far stays. */
  async stop(): Promise<void> {
    await this.#parts.client.cancelOccurrences(null);
  }

  close(): void {
    this.#search += 1;
    this.#found = [];
    void this.stop();
    this.#parts.dialogs.close();
  }

  /** Tags what is ticked, all of it or, when an article has changed meanwhile, nothing. */
  async tagTicked(): Promise<void> {
    const { client, changes, announcements, library } = this.#parts;
    this.#search += 1;
    const search = this.#search;
    const { tag } = this;
    const wanted = this.#found.flatMap(({ article, textSha256, places }) => {
      const ticked = places.filter((place) => this.ticks.has(article, place));
      return ticked.length === 0
        ? []
        : [{ article, textSha256, places: ticked.map(({ start, end }) => ({ start, end })) }];
    });
    if (wanted.length === 0) return;
    const operations: Operation[] = [];
    for (const [index, asked] of wanted.entries()) {
      this.state = { kind: 'tagging', done: index, of: wanted.length };
      const answer = await client.anchorPlaces(asked);
      if (search !== this.#search) return;
      if (!answer.ok) {
        this.state = { kind: 'failed', message: `${answer.message} Nothing was tagged.` };
        return;
      }
      operations.push(...answer.value.map((anchor) => this.#added(asked.article, tag, anchor)));
    }
    this.close();
    changes.perform({ kind: 'batch', purpose: { kind: 'tag-occurrences', tag }, operations });
    const name = findTag(library.codebook, tag)?.name ?? tag;
    const count = operations.length;
    announcements.say(
      `${count === 1 ? '1 passage' : `${count.toLocaleString('en')} passages`} tagged as ${name}. Undo takes all back.`,
    );
  }

  #added(article: ArticleId, tag: TagId, anchor: Anchor): Operation {
    const { clock, preferences } = this.#parts;
    const now = clock.now();
    return {
      kind: 'add',
      annotation: {
        id: clock.newId(),
        article,
        analyst: preferences.current.analyst.id,
        segments: [{ anchor }],
        tag,
        note: '',
        attribution: noAttribution,
        check: openCheck,
        created: now,
        modified: now,
      },
    };
  }
}

/** Milliseconds between two showings of what was found. */
const showingPause = 80;

function firstPlace(chosen: Reading['chosen']): SelectedRange | null {
  const place = chosen?.placements.find(({ state }) => state === 'exact' || state === 'moved');
  return place !== undefined && 'start' in place ? { start: place.start, end: place.end } : null;
}
