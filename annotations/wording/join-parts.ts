/** Joins the stretches of a comparison to parts that hold both wordings whole, blanks and punctuation included. */
import type { ReadWording } from './pair-units.ts';
import type { WordingPart } from './wording-change.ts';

/** Index ranges of units, one of which may be empty. */
export interface ComparedStretch {
  readonly base: { readonly start: number; readonly end: number };
  readonly variant: { readonly start: number; readonly end: number };
  readonly change: number | null;
}

/** @param stretches in order, together all units of both */
export function joinParts(
  base: ReadWording,
  variant: ReadWording,
  stretches: readonly ComparedStretch[],
): readonly WordingPart[] {
  const parts: WordingPart[] = [];
  const before = new Side(base);
  const after = new Side(variant);
  const push = (change: number | null, one: string, other: string): void => {
    if (one !== '' || other !== '') parts.push({ before: one, after: other, change });
  };
  for (const { base: here, variant: there, change } of stretches) {
    if (here.start < here.end && there.start < there.end) {
      push(null, before.upTo(here.start), after.upTo(there.start));
      push(change, before.through(here.end), after.through(there.end));
    } else if (here.start < here.end) {
      const isLast = here.end === base.units.length;
      if (!isLast) push(null, before.upTo(here.start), after.upTo(there.start));
      push(change, isLast ? before.through(here.end) : before.upTo(here.end), '');
    } else if (there.start < there.end) {
      const isLast = there.end === variant.units.length;
      if (!isLast) push(null, before.upTo(here.start), after.upTo(there.start));
      push(change, '', isLast ? after.through(there.end) : after.upTo(there.end));
    }
  }
  push(null, before.rest(), after.rest());
  return parts;
}

/** One wording, of which more and more has been given out. */
class Side {
  #given = 0;

  constructor(private readonly wording: ReadWording) {}

  /** What stands before the unit at `index`; nothing when there is no such unit. */
  upTo(index: number): string {
    return this.#give(this.wording.units[index]?.start ?? this.#given);
  }

  /** What stands up to the end of the unit before `index`. */
  through(index: number): string {
    return this.#give(this.wording.units[index - 1]?.end ?? this.#given);
  }

  rest(): string {
    return this.#give(this.wording.text.length);
  }

  #give(to: number): string {
    const text = this.wording.text.slice(this.#given, to);
    this.#given = Math.max(this.#given, to);
    return text;
  }
}
