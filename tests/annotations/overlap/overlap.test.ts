/** The overlap structures give what a slow, obvious way gives, for any spans. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpanList } from '../../../annotations/overlap/span-list.ts';
import { assignLanes, reassignLanes } from '../../../annotations/overlap/lanes.ts';
import { cutPieces } from '../../../annotations/overlap/pieces.ts';
import { placedSpans } from '../../../annotations/overlap/span.ts';
import { compareSpans } from '../../../annotations/overlap/span.ts';
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

describe('SpanList', () => {
  const ids = (spans: readonly Span[]) => spans.map(({ id }) => id);

  it('finds nested and crossing spans in text order', () => {
    const list = new SpanList([span('inner', 4, 6), span('outer', 0, 10), span('late', 5, 20)]);
    expect(ids(list.spansIn(5, 6))).toEqual(['outer', 'inner', 'late']);
    expect(ids(list.spansIn(20, 21))).toEqual([]);
  });

  it('after any changes agrees with looking at every span', () => {
    const extents = fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 60 }), fc.boolean()), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(extents, fc.nat(360), fc.nat(60), (changes, start, length) => {
        const list = new SpanList();
        const known: Span[] = [];
        for (const [index, [from, size, removes]] of changes.entries()) {
          const gone = removes ? known.splice(from % Math.max(1, known.length), 1)[0] : undefined;
          if (gone !== undefined) list.remove(gone);
          const added = span(`s${index}`, from, from + size);
          list.add(added);
          known.push(added);
        }
        known.sort(compareSpans);
        expect([...list.all()]).toEqual(known);
        expect(list.size).toBe(known.length);
        expect(list.spansIn(start, start + length)).toEqual(
          known.filter((one) => one.start < start + length && one.end > start && length > 0),
        );
        const [middle] = known.slice(known.length >>> 1);
        if (middle !== undefined) expect([...list.from(middle)]).toEqual(known.slice(known.length >>> 1));
      }),
    );
  });

  it('holds five thousand spans that all overlap', () => {
    const list = new SpanList(Array.from({ length: 5_000 }, (_, at) => span(String(at), at, 10_000 - at)));
    expect(list.spansIn(4_999, 5_001)).toHaveLength(5_000);
    expect(ids(list.spansIn(0, 1))).toEqual(['0']);
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

describe('reassignLanes', () => {
  it('after each change leaves the lanes as if all had been assigned at once', () => {
    const extent = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(extent, fc.nat(3)), { maxLength: 60 }), (changes) => {
        const list = new SpanList();
        const lanes = new Map<string, number>();
        const settle = (changed: Span): void => {
          for (const [id, lane] of reassignLanes(list, changed, (one) => lanes.get(one) ?? 0)) {
            lanes.set(id, lane);
          }
          expect(new Map([...lanes].sort())).toEqual(new Map([...assignLanes([...list.all()])].sort()));
        };
        for (const [index, [[start, length], removes]] of changes.entries()) {
          const [gone] = removes === 0 ? [...list.all()].slice(start % Math.max(1, list.size)) : [];
          if (gone !== undefined) {
            list.remove(gone);
            lanes.delete(gone.id);
            settle(gone);
          }
          const added = span(`s${index}`, start, start + length);
          list.add(added);
          settle(added);
        }
      }),
    );
  });

  it('looks no further than what overlaps', () => {
    const far = Array.from({ length: 1_000 }, (_, at) => span(String(at), at * 10, at * 10 + 5));
    const list = new SpanList([...far, span('new', 20, 23)]);
    let asked = 0;
    const changed = reassignLanes(list, span('new', 20, 23), () => {
      asked += 1;
      return 0;
    });
    expect([...changed]).toEqual([['new', 1]]);
    expect(asked).toBeLessThan(5);
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
