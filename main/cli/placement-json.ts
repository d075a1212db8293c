/** What came of looking for a segment, as the command line prints it: offsets in Unicode code points. */
import type { Placement, PlacementState } from '../../annotations/anchor/anchor.ts';
import type { CodePointIndex } from '../../annotations/text/code-points.ts';

export interface CandidateJson {
  readonly start: number;
  readonly end: number;
  /** 0 to 1, to four decimals. */
  readonly score: number;
}

export interface PlacementJson {
  readonly state: PlacementState;
  /** Code points from the start of the article's text; null without a sure place. */
  readonly start: number | null;
  readonly end: number | null;
  /** Best first; empty with a sure place. */
  readonly candidates: readonly CandidateJson[];
}

/** @param codePoints those of the text the placement is in */
export function placementJson(placement: Placement, codePoints: CodePointIndex): PlacementJson {
  const inCodePoints = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: codePoints.toCodePoints(start),
    end: codePoints.toCodePoints(end),
  });
  const { state } = placement;
  switch (placement.state) {
    case 'exact':
    case 'moved':
      return { state, ...inCodePoints(placement), candidates: [] };
    case 'ambiguous':
    case 'changed':
      return {
        state,
        start: null,
        end: null,
        candidates: placement.candidates.map((candidate) => ({
          ...inCodePoints(candidate),
          score: Math.round(candidate.score * 10_000) / 10_000,
        })),
      };
    case 'lost':
      return { state, start: null, end: null, candidates: [] };
  }
}
