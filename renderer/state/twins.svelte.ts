/** The twins of the open article: shown in its margin on request, and listed where the reader is, with the way to each passage. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import type { Client, Events } from '../../app/contract.ts';
import type { ArticleTwins, ShownTwin, ShownTwinGroup } from '../../app/twin-views.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Dialogs } from './dialogs.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

/** Words of an article of the folder. UTF-16 code units. */
export interface ArticlePlace extends SelectedRange {
  readonly article: ArticleId;
}

export interface TwinsParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly preferences: Preferences;
  readonly dialogs: Dialogs;
  readonly stage: Stage;
  readonly announcements: Announcements;
  readonly notices: Notices;
  /** Opens an article with these words selected. */
  readonly openPlace: (place: ArticlePlace, beside: boolean) => Promise<void>;
}

/** A group as the reader met it: at one of its passages in the open article. */
export interface MetTwins {
  readonly here: ShownTwin;
  readonly others: readonly ShownTwin[];
  readonly total: number;
}

const nothing: ArticleTwins = { state: 'looking', groups: [], leftOut: null };

export class Twins {
  readonly #parts: TwinsParts;
  #asked = 0;
  /** Of `#article`. */
  #known: ArticleTwins = $state.raw(nothing);
  #article: ArticleId | null = $state.raw(null);
  /** The groups where the reader asked, the most fitting one first. */
  met: readonly MetTwins[] = $state.raw([]);
  /** Which of these is shown. */
  chosen = $state(0);

  constructor(parts: TwinsParts) {
    this.#parts = parts;
  }

  /** Whether they are shown in the margin. */
  get shown(): boolean {
    return this.#parts.preferences.current.twinsShown;
  }

  /** The groups of the open article, as far as its text is still the one they were found in. */
  get groups(): readonly ShownTwinGroup[] {
    const { article } = this.#parts.reading;
    if (article?.id !== this.#article) return [];
    const { textSha256 } = article.source;
    return this.#known.groups.filter(({ passages }) =>
      passages.every((passage) => passage.article !== article.id || passage.textSha256 === textSha256),
    );
  }

  get looking(): boolean {
    return this.#known.state === 'looking';
  }

  get leftOut(): string | null {
    return this.#known.leftOut;
  }

  /** Another article is open, or the same with other words. */
  async follow(article: ArticleId | null): Promise<void> {
    if (article !== this.#article) {
      this.#known = nothing;
      this.#article = article;
    }
    if (article !== null && this.shown) await this.#ask(article);
  }

  /** There may be others now. */
  take({ state }: Events['twinsFound']): void {
    this.#known = { ...this.#known, state };
    const { article } = this.#parts.reading;
    if (article !== null && this.shown) void this.#ask(article.id);
  }

  toggle(): void {
    const { preferences, announcements, reading } = this.#parts;
    preferences.showTwins(!this.shown);
    announcements.say(this.shown ? 'Twins are shown in the margin.' : 'Twins are not shown any more.');
    if (this.shown && reading.article !== null) void this.follow(reading.article.id);
  }

  /** Lists where else the selected words stand, or those of the chosen annotation, or those at the caret. */
  async showHere(): Promise<void> {
    const { reading, announcements, stage } = this.#parts;
    const { article } = reading;
    if (article === null) return;
    const range = reading.selection ?? firstPlace(reading.chosen) ?? stage.article?.range() ?? null;
    if (range === null) return;
    await this.follow(article.id);
    if (!this.shown) await this.#ask(article.id);
    if (reading.article?.id !== article.id) return;
    const met = this.#meet(article.id, range);
    if (met.length > 0) this.#open(met);
    else announcements.say(this.#nothingWords(range));
  }

  /** Lists the passages of a group that was picked in the margin. */
  showGroup(group: ShownTwinGroup, at: number): void {
    const { article } = this.#parts.reading;
    if (article === null) return;
    const met = this.#meet(article.id, { start: at, end: at });
    const first = met.find(({ here }) => group.passages.includes(here));
    if (first !== undefined) this.#open([first, ...met.filter((each) => each !== first)]);
  }

  /** @param beside whether next to the article that is read, which stays */
  async goTo({ article, start, end }: ShownTwin, beside: boolean): Promise<void> {
    this.close();
    await this.#parts.openPlace({ article, start, end }, beside);
  }

  close(): void {
    this.met = [];
    this.#parts.dialogs.close();
  }

  #open(met: readonly MetTwins[]): void {
    this.met = met;
    this.chosen = 0;
    this.#parts.dialogs.show('twins');
  }

  #meet(article: ArticleId, range: SelectedRange): readonly MetTwins[] {
    const met = this.groups.flatMap(({ passages, total }) => {
      const here = passages.find(
        (passage) => passage.article === article && passage.start <= range.end && passage.end >= range.start,
      );
      if (here === undefined) return [];
      return [{ here, total, others: passages.filter((passage) => passage !== here) }];
    });
    const fit = ({ here }: MetTwins): number =>
      range.start === range.end
        ? 0
        : (Math.min(here.end, range.end) - Math.max(here.start, range.start)) /
          (Math.max(here.end, range.end) - Math.min(here.start, range.start));
    // A selection asks about its own words; the caret about what most articles share.
    return met.sort(
      (one, other) =>
        fit(other) - fit(one) ||
        other.total - one.total ||
        other.here.end - other.here.start - (one.here.end - one.here.start),
    );
  }

  #nothingWords(range: SelectedRange): string {
    if (this.looking) return 'The folder is still being looked through for twins. Ask again in a moment.';
    return range.start === range.end
      ? 'What stands at the caret is nearly repeated nowhere else in the folder.'
      : 'These words are nearly repeated nowhere else in the folder.';
  }

  async #ask(article: ArticleId): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await this.#parts.client.twinsOfArticle({ article });
    if (asked !== this.#asked || this.#article !== article) return;
    if (answer.ok) this.#known = answer.value;
    else this.#parts.notices.add(answer);
  }
}

function firstPlace(chosen: Reading['chosen']): SelectedRange | null {
  const place = chosen?.placements.find(({ state }) => state === 'exact' || state === 'moved');
  return place !== undefined && 'start' in place ? { start: place.start, end: place.end } : null;
}
