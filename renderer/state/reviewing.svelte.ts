/** Going through the annotations whose words cannot be placed surely: from one to the next over the folder, settling each or leaving it. */
import type { CandidatePlace } from '../../annotations/anchor/anchor.ts';
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { PassingAnnotations } from '../../annotations/annotation/passing-annotations.ts';
import type { SelectedRange } from '../../annotations/selection/selected-range.ts';
import type { LibraryEntry } from '../../annotations/article/article.ts';
import { needsReview, settleSegment, waitingSegments } from '../../annotations/review/review.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';
import { counted } from './words.ts';

export interface ReviewingParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly changes: Changes;
  readonly annotating: Annotating;
  readonly announcements: Announcements;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly openArticle: (entry: LibraryEntry) => Promise<void>;
}

export class Reviewing {
  readonly #parts: ReviewingParts;
  readonly #waiting = new PassingAnnotations();

  constructor(parts: ReviewingParts) {
    this.#parts = parts;
  }

  /** The annotations of the open article that wait, in the order of the pane. */
  get waiting(): readonly PlacedAnnotation[] {
    return this.#waiting.pass(this.#parts.reading.placed, needsReview);
  }

  /** In the whole folder, the open article as it is shown. */
  get count(): number {
    const { library, reading } = this.#parts;
    const open = reading.article?.id;
    const elsewhere = library.waitingCount - (open === undefined ? 0 : library.waiting(open));
    return elsewhere + this.waiting.length;
  }

  /** Goes to the next annotation that waits: in this article after the chosen one, then in the next article that has any. */
  async next(): Promise<void> {
    const { reading, announcements } = this.#parts;
    const at = this.waiting.findIndex(({ annotation }) => annotation.id === reading.chosenId);
    const here = this.waiting[at + 1];
    if (here !== undefined) {
      this.#show(here);
      return;
    }
    const entry = this.#nextEntry();
    if (entry !== null) {
      await this.#parts.openArticle(entry);
      if (reading.entry !== entry) return;
    }
    const [first] = this.waiting;
    if (first === undefined) announcements.say('No annotation waits for review.');
    else this.#show(first);
  }

  /** Selects the place after the selected one among those where the chosen annotation may stand. */
  showNextCandidate(): boolean {
    const { reading, announcements } = this.#parts;
    const candidates = reading.chosen === null ? [] : candidatesOf(reading.chosen);
    const { selection } = reading;
    const at = candidates.findIndex(
      ({ start, end }) => selection !== null && start === selection.start && end === selection.end,
    );
    const next = candidates[(at + 1) % Math.max(1, candidates.length)];
    if (next === undefined) {
      announcements.say('Nothing in the article is like these words. Select the right words yourself.');
      return true;
    }
    this.showCandidate(next);
    announcements.say(
      `Place ${String(candidates.indexOf(next) + 1)} of ${String(candidates.length)} selected.`,
    );
    return true;
  }

  /** Where the words of the chosen annotation may stand, while one of these places is selected; else empty. */
  get candidatesSelected(): readonly CandidatePlace[] {
    const { chosen, selection } = this.#parts.reading;
    if (chosen === null || selection === null) return [];
    const candidates = candidatesOf(chosen);
    const selected = ({ start, end }: CandidatePlace): boolean =>
      start === selection.start && end === selection.end;
    return candidates.some(selected) ? candidates : [];
  }

  /** Selects the words of a candidate in the article and brings them into sight; nothing is decided by it. */
  showCandidate({ start, end }: CandidatePlace): void {
    this.#parts.stage.article?.select(start, end);
  }

  /** Gives the first waiting segment of the chosen annotation the selected words. */
  settleWithSelection(): boolean {
    const { reading, announcements } = this.#parts;
    const { chosen, selection } = reading;
    const [segment] = chosen === null ? [] : waitingSegments(chosen);
    if (chosen === null || segment === undefined) {
      announcements.say('This annotation is where it belongs.');
    } else if (selection === null) {
      announcements.say('Select the words in the article first. Shift+R selects the next possible place.');
    } else {
      this.settle(chosen, segment.index, selection);
    }
    return true;
  }

  /** Gives a segment its words for good, and says what is left to review. */
  settle(placed: PlacedAnnotation, index: number, range: SelectedRange): void {
    const { reading, changes, annotating, announcements, clock, stage } = this.#parts;
    if (reading.article === null || !annotating.isOwn(placed.annotation)) return;
    const settled = settleSegment(reading.article, placed, index, range, clock.now());
    if (!settled.ok) {
      announcements.say(settled.message);
      return;
    }
    changes.perform(settled.value);
    reading.select(null);
    stage.article?.clearSelection();
    const left = this.count;
    announcements.say(
      left === 0
        ? 'Placed. Nothing is left to review.'
        : `Placed. ${counted(left, 'annotation')} left to review.`,
    );
  }

  #show(placed: PlacedAnnotation): void {
    const { reading, announcements } = this.#parts;
    reading.choose(placed.annotation.id);
    const [best] = candidatesOf(placed);
    if (best !== undefined) this.showCandidate(best);
    announcements.say(
      `To review: ${String(this.waiting.indexOf(placed) + 1)} of ${String(this.waiting.length)} here.`,
    );
  }

  /** The next article of the listing, after the open one and round to it again, that has something to review. */
  #nextEntry(): LibraryEntry | null {
    const { library, reading } = this.#parts;
    const entries = library.entries.filter((entry) => entry.kind === 'readable');
    const open = reading.article?.id;
    const at = entries.findIndex(({ id }) => id === open);
    const round = [...entries.slice(at + 1), ...entries.slice(0, Math.max(0, at))];
    return round.find(({ id }) => library.waiting(id) > 0) ?? null;
  }
}

/** Where the first waiting segment of an annotation may stand, best first. */
function candidatesOf(placed: PlacedAnnotation): readonly CandidatePlace[] {
  return waitingSegments(placed)[0]?.candidates ?? [];
}
