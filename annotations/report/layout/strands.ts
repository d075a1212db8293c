/** Strands: the painted segments of an article's annotations, each with a lane of its own where several cover the same words. */
import type { Block } from '../../article/article.ts';
import { assignLanes } from '../../overlap/lanes.ts';
import type { ReportedAnnotation } from '../report-model.ts';

/** One painted segment. `start` and `end` are trimmed to the blocks, so that both lie on words that are shown. */
export interface Strand {
  readonly reported: ReportedAnnotation;
  /** 0 for the first segment of its annotation. */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  /** Strands over the same words have different lanes, counted from 0: the line of each is drawn at its own height. */
  readonly lane: number;
  /** Whether another strand shares words with this one or touches it, so that its end has to say whose end it is. */
  readonly crowded: boolean;
}

/** The strands in text order, outer ones before those inside them. Segments without a sure place, or on blanks only, have none. */
export function strandsOf(
  annotations: readonly ReportedAnnotation[],
  blocks: readonly Block[],
): readonly Strand[] {
  const bare = annotations.flatMap((reported) =>
    reported.segments.flatMap((segment, index) => {
      const range = segment.place === null ? null : trimToBlocks(segment.place, blocks);
      return range === null ? [] : [{ id: reported.annotation.id, reported, segment: index, ...range }];
    }),
  );
  bare.sort(
    (one, other) =>
      one.start - other.start || other.end - one.end || one.reported.number - other.reported.number,
  );
  const lanes = assignLanes(bare);
  let furthestEnd = -1;
  return bare.map((strand, index) => {
    const next = bare[index + 1];
    const crowded = furthestEnd >= strand.start || (next !== undefined && next.start <= strand.end);
    furthestEnd = Math.max(furthestEnd, strand.end);
    const { reported, segment, start, end } = strand;
    return { reported, segment, start, end, lane: lanes.get(strand.id) ?? 0, crowded };
  });
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function trimToBlocks(range: Range, blocks: readonly Block[]): Range | null {
  const first = blocks.find((block) => block.end > range.start);
  const last = blocks.findLast((block) => block.start < range.end);
  if (first === undefined || last === undefined) return null;
  const start = Math.max(range.start, first.start);
  const end = Math.min(range.end, last.end);
  return start < end ? { start, end } : null;
}
