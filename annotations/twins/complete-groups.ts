/**
 * Brings in the places that a group lacks: of words that stand often, only the most alike places were compared, so each group is looked up
 * once more by the rarest run of its shortest passage.
 */
import type { Aligner } from './align.ts';
import { withoutOverlaps, type Stretch, type StretchGroup } from './group-matches.ts';
import { areTwins, likeness, rarestRun, type Grounds } from './judge-match.ts';
import { runLength } from './shingles.ts';

/** Runs that stand less often had all their places compared. */
const comparedAll = 8;
/** Words of the shortest passage. */
const comparedLeast = 4;
/** Share of both passages that must agree for a place to belong to the group. */
const coveredShare = 0.75;
/** Places looked at in all; a folder in which that is not enough repeats itself everywhere. */
const mostLooks = 4_000_000;

export function completeGroups(
  groups: readonly StretchGroup[],
  grounds: Grounds,
  aligner: Aligner,
): readonly StretchGroup[] {
  const complete: StretchGroup[] = [];
  let looks = 0;
  for (const group of groups) {
    const model = shortest(group.stretches);
    const place = rarestRun(model, grounds);
    const count = place === null ? 0 : (grounds.shingles.counts[place] ?? 0);
    if (
      place === null ||
      count <= comparedAll ||
      count <= group.stretches.length ||
      looks + count > mostLooks
    ) {
      complete.push(group);
      continue;
    }
    looks += count;
    const added: Stretch[] = [];
    let score = group.score;
    for (const other of grounds.shingles.placesLike(place)) {
      if (reachesOver(group.stretches, other)) continue;
      const aligned = aligner.extend(
        place,
        other,
        runLength(grounds.words.flags, place),
        model.end - model.start,
      );
      // What goes on beyond the group's passage belongs to a longer one.
      const start = Math.max(aligned.start, model.start);
      const end = Math.min(aligned.end, model.end);
      if (end - start < coveredShare * (model.end - model.start) || !areTwins(aligned, grounds)) continue;
      const stretch = {
        start: aligned.otherStart + (start - aligned.start),
        end: aligned.otherEnd - (aligned.end - end),
      };
      if (stretch.end - stretch.start < comparedLeast) continue;
      added.push(stretch);
      score = Math.min(score, likeness(aligned));
    }
    complete.push(
      added.length === 0 ? group : { score, stretches: withoutOverlaps([...group.stretches, ...added]) },
    );
  }
  return complete;
}

/** @param stretches ascending, without overlaps */
function reachesOver(stretches: readonly Stretch[], place: number): boolean {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return (stretches[low]?.start ?? Infinity) <= place;
}

function shortest(stretches: readonly Stretch[]): Stretch {
  let best: Stretch = stretches[0] ?? { start: 0, end: 0 };
  for (const stretch of stretches) if (stretch.end - stretch.start < best.end - best.start) best = stretch;
  return best;
}
