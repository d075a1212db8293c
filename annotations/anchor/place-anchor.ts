/**
 * Finds an anchor's words in a text as it is now. A lookalike is never taken silently: a place is sure only when the words are
 * there and their surroundings agree, by a margin over every other place that has the same words.
 */
import type { Anchor, CandidatePlace, Placement } from './anchor.ts';

/** The text to look in; `textSha256` is the hash of exactly this `text`. */
export interface AnchoredText {
  readonly text: string;
  readonly textSha256: string;
}

/**
 * How much of the surroundings must agree, from the quote outwards, for a place to be sure: half, as when one neighbouring
 * sentence was rewritten and the other was not. Less is what any lookalike sentence reaches with its full stop and blank.
 */
const sureAgreement = 0.5;

/** How far the best place must be ahead of the next: 16 of 64 code units of context, about three words. */
const sureMargin = 0.25;

/** Candidates an analyst could still look through; a one-letter quote has thousands. */
const mostCandidates = 20;

/** Places looked at; beyond that the words are too common for their surroundings to be told apart anyway. */
const mostOccurrences = 2000;

/**
 * Where the anchor's words stand now: `exact` at their offsets, `moved` elsewhere, `ambiguous` with scored candidates (best first,
 * then nearest to the old offset) when surroundings do not single one out, `lost` when the words are nowhere.
 */
export function placeAnchor(anchor: Anchor, article: AnchoredText): Placement {
  if (anchor.exact === '') return { state: 'lost' };
  const stillThere = article.text.startsWith(anchor.exact, anchor.start);
  if (stillThere && anchor.textSha256 === article.textSha256) {
    return { state: 'exact', start: anchor.start, end: anchor.start + anchor.exact.length };
  }
  const candidates = findCandidates(anchor, article.text);
  const [best, next] = candidates;
  if (best === undefined) return { state: 'lost' };
  const sure = best.score >= sureAgreement && (next === undefined || best.score - next.score >= sureMargin);
  if (!sure) return { state: 'ambiguous', candidates: candidates.slice(0, mostCandidates) };
  return { state: best.start === anchor.start ? 'exact' : 'moved', start: best.start, end: best.end };
}

function findCandidates(anchor: Anchor, text: string): CandidatePlace[] {
  const candidates: CandidatePlace[] = [];
  const length = anchor.exact.length;
  let start = text.indexOf(anchor.exact);
  while (start !== -1 && candidates.length < mostOccurrences) {
    candidates.push({ start, end: start + length, score: contextAgreement(anchor, text, start) });
    start = text.indexOf(anchor.exact, start + 1);
  }
  const distance = (candidate: CandidatePlace) => Math.abs(candidate.start - anchor.start);
  return candidates.sort((one, other) => other.score - one.score || distance(one) - distance(other));
}

/** The share, 0 to 1, of prefix and suffix that agrees with the text around a place, counted from the quote outwards. */
function contextAgreement(anchor: Anchor, text: string, start: number): number {
  const wanted = anchor.prefix.length + anchor.suffix.length;
  if (wanted === 0) return 1;
  const end = start + anchor.exact.length;
  let before = 0;
  while (
    before < anchor.prefix.length &&
    before < start &&
    anchor.prefix.charCodeAt(anchor.prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (
    after < anchor.suffix.length &&
    end + after < text.length &&
    anchor.suffix.charCodeAt(after) === text.charCodeAt(end + after)
  ) {
    after += 1;
  }
  return (before + after) / wanted;
}
