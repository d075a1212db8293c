/** Cuts annotations into strokes, one per block they stand in, for the blocks that are near the part of the page on screen. */
import { findTag } from '../../annotations/codebook/codebook.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { PaintedAnnotation } from '../../annotations/overlap/painted-places.ts';
import type { BlockWindow } from '../article/block-elements.ts';
import type { Positions } from '../article/positions.ts';
import { drawnLanes, highlightName } from './highlight-names.ts';
import type { Stroke } from './painter.ts';

/** What has words between two UTF-16 offsets, in text order. */
export type PaintedWithin = (start: number, end: number) => readonly PaintedAnnotation[];

/** Strokes never leave a block, so what is drawn between blocks is not painted over. */
export function strokesIn(
  within: PaintedWithin,
  codebook: Codebook,
  positions: Positions,
  window: BlockWindow,
): Stroke[] {
  const from = positions.blocks[window.first]?.start;
  const to = positions.blocks[window.last]?.end;
  if (from === undefined || to === undefined || window.last < window.first) return [];
  const strokes: Stroke[] = [];
  for (const { tag: id, spans, lane } of within(from, to)) {
    const tag = findTag(codebook, id);
    const name = highlightName(tag, lane);
    for (const span of spans) {
      const first = Math.max(window.first, positions.blockAt(span.start));
      const last = Math.min(window.last, positions.blockAt(span.end));
      for (let block = first; block <= last; block += 1) {
        const extent = positions.blocks[block];
        if (extent === undefined) continue;
        const start = Math.max(span.start, extent.start);
        const end = Math.min(span.end, extent.end);
        if (end > start) strokes.push({ name, tag: tag?.id ?? null, lane, block, start, end });
      }
    }
  }
  return joinPiles(strokes);
}

/** Strokes in the lanes beyond those drawn become one where they meet in one tag: a pile of thousands is painted as a few. */
function joinPiles(strokes: readonly Stroke[]): Stroke[] {
  const joined: Stroke[] = [];
  const open = new Map<string, { index: number; stroke: Stroke }>();
  // Text order: the next stroke of a name and block never begins before the last one of them.
  for (const stroke of strokes) {
    if (stroke.lane < drawnLanes) {
      joined.push(stroke);
      continue;
    }
    const key = `${stroke.name} ${String(stroke.block)}`;
    const last = open.get(key);
    if (last !== undefined && stroke.start <= last.stroke.end && stroke.start >= last.stroke.start) {
      last.stroke = { ...last.stroke, end: Math.max(last.stroke.end, stroke.end) };
      joined[last.index] = last.stroke;
    } else {
      open.set(key, { index: joined.push(stroke) - 1, stroke });
    }
  }
  return joined;
}
