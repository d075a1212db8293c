/** Two articles side by side: opening the second, going from one to the other, and scrolling them together by the words they share. */
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import { mapPlace, sharedInOrder, type SharedWords } from '../../annotations/twins/map-place.ts';
import type { Client } from '../../app/contract.ts';
import type { Announcements } from './announcements.svelte.ts';
import { entryName, entryTitle, type Library } from './library.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { otherSide, type Reading, type SideName } from './reading.svelte.ts';
import type { Stage } from './stage.ts';

export interface BesideParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly library: Library;
  readonly preferences: Preferences;
  readonly stage: Stage;
  readonly announcements: Announcements;
  /** Opens an entry where one is reading. */
  readonly openArticle: (entry: LibraryEntry) => Promise<void>;
  /** Keeps what was begun in the article that is read, such as a note, before another one is. */
  readonly settle: () => void;
}

/** The words two articles share, as seen from the one on the left, and whose they are. */
interface SharedBetween {
  readonly left: ArticleId;
  readonly right: ArticleId;
  readonly shared: readonly SharedWords[];
}

export class Beside {
  readonly #parts: BesideParts;
  /** Whether scrolling one article scrolls the other. */
  together = $state(true);
  #between: SharedBetween | null = $state.raw(null);
  /** The side that a hand is at: what the other does is a consequence. */
  #leading: SideName | null = null;
  #asked = 0;

  constructor(parts: BesideParts) {
    this.#parts = parts;
  }

  /** How many passages the two articles share in the same order; null while that is not known. */
  get sharedPassages(): number | null {
    return this.#between?.shared.length ?? null;
  }

  /** Reads an article beside the one that is read; goes to it where it is open already. */
  async open(entry: LibraryEntry): Promise<void> {
    const { reading, openArticle } = this.#parts;
    const there = reading.sideOf(entry);
    if (there !== null) {
      this.activate(there);
      return;
    }
    if (reading.entry !== null) {
      this.#parts.settle();
      reading.split = true;
      reading.active = otherSide(reading.active);
    }
    await openArticle(entry);
  }

  /** Opens two articles as they were read last time. @param active the side that is read */
  async restore(left: LibraryEntry, right: LibraryEntry, active: SideName): Promise<void> {
    const { reading } = this.#parts;
    reading.split = true;
    reading.active = active;
    await Promise.all([reading.sides.left.open(left), reading.sides.right.open(right)]);
  }

  /** Makes room for a second article, which is then chosen in the library; or leaves the one beside. Says what it did. */
  toggle(): 'opened' | 'closed' {
    const { reading, settle } = this.#parts;
    if (reading.split) {
      this.close(reading.entry === null ? reading.active : otherSide(reading.active));
      return 'closed';
    }
    settle();
    reading.split = true;
    reading.active = otherSide(reading.active);
    this.#parts.announcements.say('Choose an article to read beside this one.');
    return 'opened';
  }

  close(side: SideName): void {
    const { reading, settle, preferences } = this.#parts;
    if (!reading.split) return;
    settle();
    reading.closeSide(side);
    this.#between = null;
    preferences.rememberBeside(null);
  }

  /** From now on keys, cards and commands act on this side. */
  activate(side: SideName): void {
    const { reading, settle, announcements } = this.#parts;
    if (!reading.split || reading.active === side) return;
    settle();
    reading.active = side;
    const { shownEntry } = reading;
    if (shownEntry !== null) announcements.say(`Reading “${entryTitle(shownEntry)}”.`);
  }

  /** Goes to the other article with the keyboard. Returns whether there is one. */
  goToOther(): boolean {
    const { reading, stage } = this.#parts;
    if (!reading.split) return false;
    this.activate(otherSide(reading.active));
    if (stage.article === null) stage.library?.focus();
    else stage.article.focus();
    return true;
  }

  toggleTogether(): void {
    this.together = !this.together;
    this.#parts.announcements.say(
      this.together ? 'The two articles scroll together.' : 'Each article scrolls by itself.',
    );
    if (this.together) this.scrolled(this.#parts.reading.active);
  }

  /** Asks for the words that the two open articles share. */
  async findShared(): Promise<void> {
    const { client, reading } = this.#parts;
    const left = reading.sides.left.article?.id;
    const right = reading.sides.right.article?.id;
    this.#asked += 1;
    if (!reading.split || left === undefined || right === undefined) {
      this.#between = null;
      return;
    }
    this.#remember();
    const asked = this.#asked;
    const answer = await client.twinsOfArticle({ article: left });
    if (asked !== this.#asked) return;
    const groups = answer.ok ? answer.value.groups : [];
    const shared = groups.flatMap(({ passages }) => {
      const here = passages.filter(({ article }) => article === left);
      const there = passages.filter(({ article }) => article === right);
      return here.flatMap((one) => there.map((other) => ({ here: extentOf(one), there: extentOf(other) })));
    });
    this.#between = { left, right, shared: sharedInOrder(shared) };
    if (this.together) this.scrolled(reading.active);
  }

  #remember(): void {
    const { library, preferences, reading } = this.#parts;
    const [left, right] = [reading.sides.left.entry, reading.sides.right.entry];
    const folder = library.folder?.path;
    if (left === null || right === null || folder === undefined) return;
    preferences.rememberBeside({ folder, left: entryName(left), right: entryName(right) });
  }

  /** A hand, a wheel or a key is at this side. */
  lead(side: SideName): void {
    this.#leading = side;
  }

  /** One side was scrolled: the other follows, unless it is what moved it. */
  scrolled(side: SideName): void {
    const { reading, stage } = this.#parts;
    if (!reading.split || !this.together || side !== (this.#leading ?? reading.active)) return;
    const other = otherSide(side);
    const here = reading.sides[side].article;
    const there = reading.sides[other].article;
    const offset = stage.articleOn(side)?.readingOffset() ?? null;
    if (here === null || there === null || offset === null) return;
    const lengths = { here: here.text.length, there: there.text.length };
    stage.articleOn(other)?.bringToReading(mapPlace(offset, this.#sharedFrom(side), lengths));
  }

  #sharedFrom(side: SideName): readonly SharedWords[] {
    const { sides } = this.#parts.reading;
    const between = this.#between;
    // What is known may be of the articles before.
    if (between?.left !== sides.left.article?.id || between?.right !== sides.right.article?.id) return [];
    return side === 'left'
      ? (between?.shared ?? [])
      : (between?.shared ?? []).map(({ here, there }) => ({ here: there, there: here }));
  }
}

function extentOf({ start, end }: { readonly start: number; readonly end: number }): {
  readonly start: number;
  readonly end: number;
} {
  return { start, end };
}
