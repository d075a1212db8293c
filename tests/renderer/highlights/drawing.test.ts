/** What is drawn: strokes near the screen, only what changed, one box a line, one tick a row. */
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { createPositions } from '../../../renderer/article/positions.ts';
import { AnnotationIndex } from '../../../renderer/highlights/annotation-index.ts';
import { lineBoxes, surroundingBox } from '../../../renderer/highlights/line-boxes.ts';
import { minimapTicks } from '../../../renderer/highlights/minimap-ticks.ts';
import { strokesIn } from '../../../renderer/highlights/strokes.ts';
import { placed } from '../../annotations/builders.ts';

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
    const strokes = strokesIn(index, defaultCodebook, positions, { first: 1, last: 2 });
    expect(strokes.map(({ block, start, end, lane }) => ({ block, start, end, lane }))).toEqual([
      { block: 1, start: 12, end: 20, lane: 0 },
      { block: 2, start: 22, end: 30, lane: 0 },
      { block: 1, start: 13, end: 15, lane: 1 },
    ]);
  });

  it('are none for a window without blocks', () => {
    expect(strokesIn(index, defaultCodebook, positions, { first: 0, last: -1 })).toEqual([]);
  });

  it('show a tag the codebook does not know', () => {
    const strange = new AnnotationIndex();
    strange.update([placed('x', 0, 4, { tag: 'gone' })]);
    const strokes = strokesIn(strange, defaultCodebook, positions, { first: 0, last: 3 });
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
  it('draws one tick for a tag and row', () => {
    const marks = [
      { tag: 'quote', share: 0 },
      { tag: 'quote', share: 0.001 },
      { tag: 'opinion', share: 0 },
      { tag: 'quote', share: 2 },
    ];
    expect(minimapTicks(marks, 300)).toEqual([
      { tag: 'quote', y: 0 },
      { tag: 'opinion', y: 0 },
      { tag: 'quote', y: 300 },
    ]);
  });

  it('stays small however many annotations there are', () => {
    const marks = Array.from({ length: 50_000 }, (_none, index) => ({ tag: 'quote', share: index / 50_000 }));
    expect(minimapTicks(marks, 300)).toHaveLength(100);
  });
});
