/** Scores the places an analyst is asked about: best first, each passage once. */
import type { CandidatePlace } from './anchor.ts';
import { boundaryAtOrAfter, boundaryAtOrBefore } from './character-boundary.ts';
import { inOrder } from './judge-occurrences.ts';
import type { Expectation } from './neighbours.ts';
import type { Occurrence } from './same-words.ts';
import type { SearchedText } from './searched-text.ts';
import type { SimilarPlace } from './similar-words.ts';
import type { Surroundings } from './surroundings.ts';
import { wordEnd, wordStart } from './word-boundary.ts';

/** What a score is made of; together 1. The words count most, then what stands around them; the place only decides between equals. */
const wordsWeight = 0.55;
const surroundingsWeight = 0.4;
const placeWeight = 0.05;

/**
 * Below this a place has neither most of the words nor the old surroundings: showing it would only cost the analyst's time. In edited
 * texts whose truth is known, half of the best places of deleted passages score less and not one in five hundred of changed ones.
 */
const worthShowing = 0.25;

/** And beside a much better one it is no choice: a place must have this share of the best one's score. */
const worthBeside = 0.5;

/** Places an analyst could still look through. */
const mostShown = 8;

/** A place and whether its words are the anchor's. */
export interface Candidate extends CandidatePlace {
  readonly same: boolean;
  /** What the analyst is asked for the sake of: shown however it scores. */
  readonly rival?: true;
}

export function occurrenceCandidate(
  { start, end, surroundings }: Occurrence,
  searched: SearchedText,
  expectation: Expectation,
): Candidate {
  return { start, end, score: score(1, surroundings, start, searched, expectation), same: true };
}

/** Undefined for a range without words. Cut words are taken in whole, blanks at the edges are left out. */
export function similarCandidate(
  { first, last, similarity, surroundings }: SimilarPlace,
  searched: SearchedText,
  expectation: Expectation,
): Candidate | undefined {
  const { text, folded } = searched;
  const from = wordStart(text, boundaryAtOrBefore(text, folded.starts[first] ?? text.length));
  const to = wordEnd(text, boundaryAtOrAfter(text, folded.ends[last - 1] ?? from));
  const words = text.slice(from, to);
  if (words.trim() === '') return undefined;
  const start = from + words.length - words.trimStart().length;
  const end = to - (words.length - words.trimEnd().length);
  return { start, end, score: score(similarity, surroundings, start, searched, expectation), same: false };
}

/** What keeps a place with the anchor's words from being sure. */
export function rivalCandidate(
  place: SimilarPlace,
  searched: SearchedText,
  expectation: Expectation,
): readonly Candidate[] {
  const candidate = similarCandidate(place, searched, expectation);
  return candidate === undefined ? [] : [{ ...candidate, rival: true }];
}

/** Best first, then nearest to the old place. Of places that share more than half their words the best speaks for all. */
export function rankCandidates(candidates: readonly Candidate[], expectation: Expectation): Candidate[] {
  const distance = ({ start }: CandidatePlace) => Math.abs(start - expectation.start);
  const sorted = [...candidates].sort(
    (one, other) => other.score - one.score || distance(one) - distance(other) || one.start - other.start,
  );
  const ranked: Candidate[] = [];
  for (const candidate of sorted) {
    if (ranked.length === mostShown) break;
    const least = Math.max(worthShowing, worthBeside * (ranked[0]?.score ?? 0));
    if (!candidate.same && candidate.rival === undefined && candidate.score < least) continue;
    if (!candidate.same && candidates.some((other) => other.same && makesUp(other, candidate))) continue;
    if (!ranked.some((better) => overlapsMostly(better, candidate))) ranked.push(candidate);
  }
  return ranked;
}

function score(
  similarity: number,
  { agreement }: Surroundings,
  start: number,
  { text }: SearchedText,
  expectation: Expectation,
): number {
  const far = Math.min(1, Math.abs(start - expectation.start) / Math.max(1, text.length));
  const ordered = inOrder({ start }, expectation);
  return wordsWeight * similarity + surroundingsWeight * agreement + (ordered ? placeWeight * (1 - far) : 0);
}

/** The words themselves are a better answer than a stretch which is little more than they. */
function makesUp(same: CandidatePlace, whole: CandidatePlace): boolean {
  const shared = Math.min(same.end, whole.end) - Math.max(same.start, whole.start);
  return shared * 2 > whole.end - whole.start;
}

function overlapsMostly(
  one: { readonly start: number; readonly end: number },
  other: CandidatePlace,
): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 > Math.min(one.end - one.start, other.end - other.start);
}
