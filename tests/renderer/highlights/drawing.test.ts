/** What is drawn: strokes near the screen, only what changed, one box a line, one tick a row. */
import { describe, expect, it } from 'vitest';
import { defaultCodebook, lineStyles } from '../../../annotations/codebook/codebook.ts';
import { createPositions } from '../../../renderer/article/positions.ts';
import { AnnotationIndex } from '../../../renderer/highlights/annotation-index.ts';
import { lineBoxes, surroundingBox } from '../../../renderer/highlights/line-boxes.ts';
import { arrangeStripes, gatherStripes } from '../../../renderer/highlights/stripe-columns.ts';
import type { PlacedStripe } from '../../../renderer/highlights/stripe-columns.ts';
import { stripePath } from '../../../renderer/highlights/stripe-path.ts';
import { minimapTicks, tickAt } from '../../../renderer/highlights/minimap-ticks.ts';
import { strokesIn, type PaintedWithin } from '../../../renderer/highlights/strokes.ts';
import { placed } from '../../annotations/builders.ts';

const painted =
  (index: AnnotationIndex): PaintedWithin =>
  (start, end) =>
    index.paintedWithin(start, end);

describe('strokes', () => {
  const positions = createPositions([
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
    { start: 32, end: 40 },
  ]);
  const index = new AnnotationIndex();
  index.update([placed('long', 5, 35), placed('short', 13, 15, { tag: 'opinion' }), placed('far', 33, 34)]);

  it('stop at the edges of blocks and of the window', () => {
    const strokes = strokesIn(painted(index), defaultCodebook, positions, { first: 1, last: 2 });
    expect(strokes.map(({ block, start, end, lane }) => ({ block, start, end, lane }))).toEqual([
      { block: 1, start: 12, end: 20, lane: 0 },
      { block: 2, start: 22, end: 30, lane: 0 },
      { block: 1, start: 13, end: 15, lane: 1 },
    ]);
  });

  it('are none for a window without blocks', () => {
    expect(strokesIn(painted(index), defaultCodebook, positions, { first: 0, last: -1 })).toEqual([]);
  });

  it('show a tag the codebook does not know', () => {
    const strange = new AnnotationIndex();
    strange.update([placed('x', 0, 4, { tag: 'gone' })]);
    const strokes = strokesIn(painted(strange), defaultCodebook, positions, { first: 0, last: 3 });
    expect(strokes.map(({ name }) => name)).toEqual(['claimdesk-unknown-0']);
  });
});

describe('boxes', () => {
  const box = (left: number, right: number, top: number, bottom = top + 20) => ({ left, right, top, bottom });

  it.each([
    ['one line', [box(10, 50, 0)], [box(10, 50, 0)]],
    ['emphasis within a line', [box(10, 50, 0), box(50, 70, 2), box(71, 90, 0)], [box(10, 90, 0, 22)]],
    ['two lines', [box(60, 90, 0), box(10, 30, 30)], [box(60, 90, 0), box(10, 30, 30)]],
    ['two lines that touch', [box(10, 90, 0), box(10, 30, 18)], [box(10, 90, 0), box(10, 30, 18)]],
    ['two parts of one line', [box(10, 30, 0), box(60, 90, 0)], [box(10, 30, 0), box(60, 90, 0)]],
    ['nothing', [], []],
  ])('are drawn round %s', (_what, rects, boxes) => {
    expect(lineBoxes(rects)).toEqual(boxes);
  });

  it('can be taken together', () => {
    expect(surroundingBox([box(60, 90, 0), box(10, 30, 30)])).toEqual(box(10, 90, 0, 50));
    expect(surroundingBox([])).toBeNull();
  });
});

describe('the minimap', () => {
  const mark = (id: string, tag: string, share: number) => ({ id, tag, share });

  it('draws one tick for a tag and row, and the chosen one over the others', () => {
    const marks = [
      mark('a', 'quote', 0),
      mark('b', 'quote', 0.001),
      mark('c', 'opinion', 0),
      mark('d', 'quote', 2),
    ];
    expect(minimapTicks(marks, 300, 'b')).toEqual([
      { id: 'a', tag: 'quote', y: 0, chosen: false },
      { id: 'c', tag: 'opinion', y: 0, chosen: false },
      { id: 'd', tag: 'quote', y: 300, chosen: false },
      { id: 'b', tag: 'quote', y: 0, chosen: true },
    ]);
  });

  it('stays small however many annotations there are', () => {
    const marks = Array.from({ length: 50_000 }, (_none, index) => mark(`${index}`, 'quote', index / 50_000));
    expect(minimapTicks(marks, 300, null)).toHaveLength(100);
  });

  it('knows which tick a pointer means', () => {
    const ticks = minimapTicks([mark('a', 'quote', 0.1), mark('b', 'quote', 0.13)], 300, null);
    expect([0, 28, 36, 42, 60].map((y) => tickAt(ticks, y)?.id ?? null)).toEqual([null, 'a', 'b', 'b', null]);
  });
});

describe('margin stripes', () => {
  const index = (...extents: readonly (readonly [id: string, start: number, end: number])[]) => {
    const made = new AnnotationIndex();
    made.update(extents.map(([id, start, end]) => placed(id, start, end)));
    return made.within(0, 10_000);
  };
  const idsOf = (stripes: readonly { readonly ids: readonly string[] }[]) =>
    stripes.map(({ ids }) => ids.join(' '));

  it('are one for each annotation, and one for those that lie deeper than there is room', () => {
    const near = index(['a', 0, 50], ['b', 5, 40], ['c', 10, 20], ['d', 11, 19], ['e', 60, 70]);
    expect(idsOf(gatherStripes(near, 2, null))).toEqual(['a', 'b', 'c d', 'e']);
    expect(idsOf(gatherStripes(near, 2, 'd'))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('stay few for two thousand annotations over one another, and none is lost', () => {
    const near = index(...Array.from({ length: 2_000 }, (_none, at) => [`${at}`, at, 4_000 - at] as const));
    const stripes = gatherStripes(near, 6, null);
    expect(stripes).toHaveLength(7);
    expect(new Set(stripes.flatMap(({ ids }) => ids)).size).toBe(2_000);
  });

  const measured = (id: string, top: number, bottom: number) => ({
    ids: id.split(' '),
    start: top,
    end: bottom,
    top,
    bottom,
  });
  const columnsOf = (stripes: readonly PlacedStripe[]) =>
    stripes.map(({ ids, column }) => `${ids.join(' ')} ${column}`);

  it('stand beside one another where they share a line, though their words do not overlap', () => {
    const stripes = [measured('a', 0, 60), measured('b', 30, 90), measured('c', 60, 120)];
    expect(columnsOf(arrangeStripes(stripes, 4, null))).toEqual(['a 0', 'b 1', 'c 0']);
  });

  it('share the outermost column where there is no other', () => {
    const stripes = [
      measured('a', 0, 60),
      measured('b', 0, 50),
      measured('c', 0, 40),
      measured('d e', 10, 30),
    ];
    expect(columnsOf(arrangeStripes(stripes, 3, null))).toEqual(['a 0', 'b 1', 'c d e 2']);
    expect(columnsOf(arrangeStripes(stripes, 3, 'c'))).toEqual(['a 0', 'b 1', 'c 2', 'd e 2']);
  });

  it.each(lineStyles)('are drawn in the line style %s, each another way', (line) => {
    const drawn = lineStyles.map((style) => JSON.stringify(stripePath(style, 10, 0, 40)));
    expect(drawn.filter((path) => path === JSON.stringify(stripePath(line, 10, 0, 40)))).toHaveLength(1);
  });
});

describe('a pile of highlights', () => {
  it('is painted as a few strokes, with each tag among them', () => {
    const positions = createPositions([{ start: 0, end: 10_000 }]);
    const index = new AnnotationIndex();
    index.update(
      Array.from({ length: 2_000 }, (_none, at) =>
        placed(String(at), at, 9_000 - at, { tag: ['quote', 'opinion', 'unverified'][at % 3] ?? 'quote' }),
      ),
    );
    const strokes = strokesIn(painted(index), defaultCodebook, positions, { first: 0, last: 0 });
    expect(strokes.length).toBeLessThan(12);
    expect(new Set(strokes.filter(({ lane }) => lane >= 4).map(({ name }) => name)).size).toBe(3);
  });
});
