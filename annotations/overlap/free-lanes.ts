/** Hands out lanes to spans that come in order of their start: always the lowest that is free, in O(log of those in use). */
import { LowestFirst } from './lowest-first.ts';

interface Taken {
  readonly lane: number;
  readonly end: number;
}

export class FreeLanes {
  readonly #taken = new LowestFirst<Taken>(({ end }) => end);
  readonly #free = new LowestFirst<number>((lane) => lane);
  #count = 0;

  /** Lanes that are in use already, as when one begins in the middle of a text. */
  constructor(taken: readonly Taken[] = []) {
    const used = new Set(taken.map(({ lane }) => lane));
    this.#count = taken.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
    for (let lane = 0; lane < this.#count; lane += 1) if (!used.has(lane)) this.#free.push(lane);
    for (const each of taken) this.#taken.push(each);
  }

  /** The lane for a span that begins and ends there. */
  take(start: number, end: number): number {
    for (let first = this.#taken.peek(); first !== undefined && first.end <= start;) {
      this.#taken.pop();
      this.#free.push(first.lane);
      first = this.#taken.peek();
    }
    const lane = this.#free.pop() ?? this.#count;
    this.#count = Math.max(this.#count, lane + 1);
    this.#taken.push({ lane, end });
    return lane;
  }
}
