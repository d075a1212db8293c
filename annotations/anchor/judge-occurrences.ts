/** Whether one of the places that have an anchor's words is surely theirs. A lookalike is never taken silently. */
import { contextLength } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import type { Expectation } from './neighbours.ts';
import type { Occurrence } from './same-words.ts';
import type { Side, Surroundings } from './surroundings.ts';

/**
 * How much of the surroundings must agree. Anchors are made with surroundings wide enough that no other place of their text
 * with the same words shares more than half of them, so more than half is what no lookalike reaches.
 */
const sureAgreement = 0.6;

/** One side alone is enough if it agrees nearly to the letter, as when the sentence on the other side was rewritten. */
const sureSide = 0.9;

/** How long that side must be: with less, such as a closing quotation mark and a line end, any sentence agrees. */
const sureSideWeight = 0.75;

/** How far the best place must be ahead of the next: the surroundings of one must fit clearly worse. */
const sureMargin = 0.2;

/**
 * What both sides must reach where lookalikes stood close by in the old text, or stood in surroundings so alike that the anchor keeps
 * more of them: taking one entry out of a list gives the next the surroundings of the one taken out, on one side entirely.
 */
const lookalikeAgreement = 0.8;

/** The surely held place, or undefined where there is none or more than one could be meant. */
export function sureOccurrence(
  anchor: Anchor,
  occurrences: readonly Occurrence[],
  expectation: Expectation | undefined,
): Occurrence | undefined {
  if (expectation?.precise === true) {
    // Both neighbours moved by one distance and the words stand at just that distance: nothing between them changed in length.
    const expected = occurrences.find(({ start, literal }) => literal && start === expectation.start);
    if (expected !== undefined) return expected;
  }
  const [best, next] = [...occurrences].sort(
    (one, other) => other.surroundings.agreement - one.surroundings.agreement,
  );
  if (best === undefined) return undefined;
  if (next !== undefined) {
    // Of two places that would each do alone, the better may be a copy and the other the original that was worked on.
    if (agrees(next.surroundings)) return undefined;
    if (best.surroundings.agreement - next.surroundings.agreement < sureMargin) return undefined;
  }
  const needed = hadLookalikes(anchor) ? lookalikeAgreement : sureAgreement;
  const ordered = inOrder(best, expectation) && !hadLookalikes(anchor);
  return (ordered ? agrees(best.surroundings) : bothAgree(best.surroundings, needed)) ? best : undefined;
}

function agrees({ before, after, agreement }: Surroundings): boolean {
  return agreement >= sureAgreement || agreesAlone(before) || agreesAlone(after);
}

/** What is asked of a place that is out of order with the anchor's neighbours: it was moved there or is a lookalike. */
function bothAgree({ before, after }: Surroundings, needed: number): boolean {
  return before.agreement >= needed && after.agreement >= needed;
}

function hadLookalikes({ exact, prefix, suffix }: Anchor): boolean {
  return (
    prefix.length > contextLength + 1 ||
    suffix.length > contextLength + 1 ||
    prefix.includes(exact) ||
    suffix.includes(exact) ||
    stoodTwiceInARow(prefix.trimEnd(), (kept) => exact.endsWith(kept)) ||
    stoodTwiceInARow(suffix.trimStart(), (kept) => exact.startsWith(kept))
  );
}

/** Of words longer than the surroundings that are kept, only a part is there. */
function stoodTwiceInARow(beside: string, isPartOfWords: (beside: string) => boolean): boolean {
  return beside.length >= contextLength / 2 && isPartOfWords(beside);
}

function agreesAlone({ agreement, weight }: Side): boolean {
  return agreement >= sureSide && weight >= sureSideWeight;
}

/** Whether a place is between those of the surely placed neighbours. */
export function inOrder(
  { start }: { readonly start: number },
  expectation: Expectation | undefined,
): boolean {
  return expectation === undefined || (start >= expectation.earliest && start <= expectation.latest);
}
