/** The overlap structures give what a slow, obvious way gives, for any spans. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIntervalIndex } from '../../../annotations/overlap/interval-index.ts';
import { assignLanes } from '../../../annotations/overlap/lanes.ts';
import { cutPieces } from '../../../annotations/overlap/pieces.ts';
import { placedSpans } from '../../../annotations/overlap/span.ts';
import type { Span } from '../../../annotations/overlap/span.ts';
import { annotation, placed } from '../builders.ts';

const span = (id: string, start: number, end: number): Span => ({ id, start, end });

/** Few ids, so that annotations with several segments occur; few offsets, so that spans touch and nest. */
const anySpans = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.nat(30), fc.nat(12))
    .map(([id, start, length]) => span(id, start, start + length)),
  { maxLength: 40 },
);

describe('createIntervalIndex', () => {
  it('finds nested and crossing annotations in text order, each once', () => {
    const index = createIntervalIndex([
      span('inner', 4, 6),
      span('outer', 0, 10),
      span('late', 5, 20),
      span('inner', 8, 9),
    ]);
    expect(index.annotationsAt(5)).toEqual(['outer', 'inner', 'late']);
    expect(index.annotationsIn(0, 30)).toEqual(['outer', 'inner', 'late']);
    expect(index.annotationsAt(20)).toEqual([]);
  });

  it('agrees with looking at every span', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(45), fc.nat(45), (spans, start, end) => {
        const expected = spans.filter(
          (one) => one.end > one.start && end > start && one.start < end && one.end > start,
        );
        const found = createIntervalIndex(spans).spansIn(start, end);
        expect(found).toHaveLength(expected.length);
        expect(found).toEqual(expect.arrayContaining(expected));
        expect(found.map((one) => one.start)).toEqual(expected.map((one) => one.start).sort((a, b) => a - b));
      }),
    );
  });

  it('holds five thousand annotations that all overlap', () => {
    const index = createIntervalIndex(
      Array.from({ length: 5_000 }, (_, at) => span(String(at), at, 10_000 - at)),
    );
    expect(index.annotationsAt(5_000)).toHaveLength(5_000);
    expect(index.annotationsAt(0)).toEqual(['0']);
  });
});

describe('cutPieces', () => {
  it('cuts where annotations begin and end', () => {
    expect(cutPieces(0, 12, [span('a', 2, 8), span('b', 5, 10)])).toEqual([
      { start: 0, end: 2, ids: [] },
      { start: 2, end: 5, ids: ['a'] },
      { start: 5, end: 8, ids: ['a', 'b'] },
      { start: 8, end: 10, ids: ['b'] },
      { start: 10, end: 12, ids: [] },
    ]);
  });

  it('covers the range exactly, with the right annotations over each piece', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(20), fc.nat(30), (spans, start, length) => {
        const end = start + length;
        const pieces = cutPieces(start, end, spans);
        expect(
          pieces.reduce((at, piece) => (piece.start === at && piece.end > at ? piece.end : NaN), start),
        ).toBe(end);
        for (const piece of pieces) {
          for (let offset = piece.start; offset < piece.end; offset += 1) {
            const over = spans.filter((one) => one.start <= offset && one.end > offset).map((one) => one.id);
            expect(new Set(piece.ids)).toEqual(new Set(over));
            expect(piece.ids).toHaveLength(new Set(over).size);
          }
        }
      }),
    );
  });
});

describe('assignLanes', () => {
  it('gives the lowest free lane', () => {
    const lanes = assignLanes([
      span('a', 0, 10),
      span('b', 2, 4),
      span('c', 4, 6),
      span('d', 3, 12),
      span('e', 10, 12),
    ]);
    expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 1, d: 2, c: 1, e: 0 });
  });

  it('never lets two annotations that overlap share a lane', () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const lanes = assignLanes(spans);
        const solid = spans.filter((one) => one.end > one.start);
        for (const one of solid) {
          for (const other of solid) {
            const meet = one.id !== other.id && one.start < other.end && other.start < one.end;
            if (meet) expect(lanes.get(one.id)).not.toBe(lanes.get(other.id));
          }
        }
        expect(lanes.size).toBe(new Set(solid.map((one) => one.id)).size);
      }),
    );
  });
});

describe('placedSpans', () => {
  it('leaves out what is not surely placed', () => {
    const unsure = {
      annotation: annotation('b'),
      placements: [{ state: 'lost' }, { state: 'moved', start: 3, end: 5 }],
    } as const;
    expect(placedSpans([placed('a', 0, 2), unsure])).toEqual([span('a', 0, 2), span('b', 3, 5)]);
  });
});
