/** Counts what became of passages: how many were found, told as gone, or surely put in a wrong place. */
import type { Placement, PlacementState } from '../../../annotations/anchor/anchor.ts';
import { copyLeft, type Passage } from './revisions.ts';

export interface Counts {
  readonly passages: number;
  readonly states: Readonly<Record<PlacementState, number>>;
  readonly surviving: number;
  /** Surviving ones that are sure and right, or whose first candidate is right. */
  readonly found: number;
  /** Of those, the sure ones. */
  readonly sure: number;
  /** Deleted ones whose words stand nowhere now. */
  readonly deleted: number;
  /** Those reported changed or lost. */
  readonly told: number;
  readonly surelyWrong: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place is right when it shares at least half of what it and the true place cover together. */
export function isRight(place: Range, truth: Range): boolean {
  const shared = Math.min(place.end, truth.end) - Math.max(place.start, truth.start);
  return shared * 2 >= Math.max(place.end, truth.end) - Math.min(place.start, truth.start);
}

export function noCounts(): Counts {
  return {
    passages: 0,
    states: { exact: 0, moved: 0, ambiguous: 0, changed: 0, lost: 0 },
    surviving: 0,
    found: 0,
    sure: 0,
    deleted: 0,
    told: 0,
    surelyWrong: 0,
  };
}

export function addCounts(
  counts: Counts,
  passages: readonly Passage[],
  placements: readonly Placement[],
): Counts {
  return passages.reduce((sum, { kind, truth }, index) => {
    const placement = placements[index] ?? { state: 'lost' };
    const { state } = placement;
    const sure = placement.state === 'exact' || placement.state === 'moved' ? placement : undefined;
    const first = 'candidates' in placement ? placement.candidates[0] : sure;
    const deleted = truth === null && kind !== copyLeft;
    const right = truth !== null && first !== undefined && isRight(first, truth);
    return {
      passages: sum.passages + 1,
      states: { ...sum.states, [state]: sum.states[state] + 1 },
      surviving: sum.surviving + Number(truth !== null),
      found: sum.found + Number(right),
      sure: sum.sure + Number(right && sure !== undefined),
      deleted: sum.deleted + Number(deleted),
      told: sum.told + Number(deleted && (state === 'changed' || state === 'lost')),
      surelyWrong: sum.surelyWrong + Number(sure !== undefined && !right),
    };
  }, counts);
}
