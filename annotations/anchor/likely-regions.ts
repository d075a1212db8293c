/**
 * Where in a text an anchor's words and surroundings left traces: runs of a few characters that still stand in the same distance
 * from one another vote for the place they would all fit. All offsets are of folded units.
 */
import type { PreparedAnchor } from './prepared-anchor.ts';
import { firstAtOrAfter } from './searched-text.ts';
import type { SearchedText } from './searched-text.ts';

/** Regions worth aligning. */
const mostRegions = 6;

/** A region with a smaller share of the best one's votes is chance. */
const leastShare = 0.15;

/** Of a run that stands at more places than this only the nearest to the expected place vote. */
const mostVotes = 48;

/** Runs that vote; of a long passage they are taken evenly. */
const mostRuns = 512;

/** Votes whose fitting places differ by less than twice this count together: what was added or left out between them. */
const bucketBits = 6;

/** Where the words would begin, best voted first. @param expected folded offset where they should begin */
export function likelyRegions(anchor: PreparedAnchor, searched: SearchedText, expected: number): number[] {
  const { grams } = searched;
  const probe = concatenate([anchor.prefix, anchor.words, anchor.suffix]);
  const runs = probe.length - grams.gramLength + 1;
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.floor(runs / mostRuns));
  for (let at = 0; at < runs; at += step) {
    const places = grams.places(probe, at);
    if (places.length === 0) continue;
    const fromWords = at - anchor.prefix.length;
    const first =
      places.length <= mostVotes
        ? 0
        : Math.max(0, firstAtOrAfter(places, Math.max(0, expected + fromWords)) - mostVotes / 2);
    const last = Math.min(places.length, first + mostVotes);
    for (let index = first; index < last; index += 1) {
      const bucket = ((places[index] ?? 0) - fromWords) >> bucketBits;
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
    }
  }
  const sums: { readonly bucket: number; readonly sum: number }[] = [];
  for (const [bucket, own] of votes) {
    const beside = votes.get(bucket + 1) ?? 0;
    const earlier = votes.get(bucket - 1) ?? 0;
    // A place at the edge of two buckets is counted once, from the lower one.
    if (earlier > 0 && earlier + own > own + beside) continue;
    sums.push({ bucket, sum: own + beside });
  }
  const half = 1 << (bucketBits - 1);
  const best = Math.max(0, ...sums.map(({ sum }) => sum));
  return sums
    .filter(({ sum }) => sum >= leastShare * best)
    .sort((one, other) => other.sum - one.sum || one.bucket - other.bucket)
    .slice(0, mostRegions)
    .map(({ bucket }) => (bucket << bucketBits) + ((votes.get(bucket + 1) ?? 0) > 0 ? 2 * half : half));
}

function concatenate(parts: readonly Uint16Array[]): Uint16Array {
  const whole = new Uint16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
