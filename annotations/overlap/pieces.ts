/** Cuts a range of the text where annotations begin and end, so that a report can mark up what overlaps without crossing elements. */
import type { AnnotationId } from '../annotation/annotation.ts';
import { compareSpans } from './span.ts';
import type { Span } from './span.ts';

/** A stretch that the same annotations cover from end to end. Offsets are UTF-16 code units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** In text order of where they begin; empty for plain text. */
  readonly ids: readonly AnnotationId[];
}

/** Pieces that cover `start` to `end` exactly, in order, without gaps; neighbours always differ in what covers them. */
export function cutPieces(start: number, end: number, spans: readonly Span[]): Piece[] {
  const within = spans
    .filter((span) => span.start < end && span.end > start && span.end > span.start)
    .sort(compareSpans);
  const cuts = new Set([start, end]);
  for (const span of within) {
    cuts.add(Math.max(span.start, start));
    cuts.add(Math.min(span.end, end));
  }
  const offsets = [...cuts].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  let open: Span[] = [];
  let next = 0;
  for (const [index, from] of offsets.entries()) {
    const to = offsets[index + 1];
    if (to === undefined || to > end) break;
    open = open.filter((span) => span.end > from);
    for (let span = within[next]; span !== undefined && span.start <= from; span = within[next]) {
      if (span.end > from) open.push(span);
      next += 1;
    }
    addPiece(pieces, { start: from, end: to, ids: [...new Set(open.map((span) => span.id))] });
  }
  return pieces;
}

/** Two segments of one annotation that touch leave a cut between equal pieces; it is closed here. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last !== undefined && sameIds(last.ids, piece.ids))
    pieces[pieces.length - 1] = { ...last, end: piece.end };
  else pieces.push(piece);
}

function sameIds(one: readonly AnnotationId[], other: readonly AnnotationId[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
