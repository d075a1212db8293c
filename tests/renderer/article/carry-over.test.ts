/** The reader's place in an article that changed under them: in the same words as before, wherever those stand now. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carriedCaret, carriedScroll, offsetCarrier } from '../../../renderer/article/carry-over.ts';
import { articleOf } from './articles.ts';

const before = articleOf([
  { kind: 'headline', text: 'Ferries sail' },
  { kind: 'furniture', text: 'Tags' },
  { kind: 'paragraph', text: 'They do.' },
  { kind: 'paragraph', text: 'All of them.' },
  { kind: 'furniture', text: 'Comment' },
]);
const judged = {
  ...before,
  blocks: before.blocks.map((block, index) =>
    index === 2 ? { ...block, kind: 'furniture' as const } : block,
  ),
};
const start = (index: number): number => before.blocks[index]?.start ?? -1;
const at = (offset: number, unfolded: readonly number[] = []) => ({
  anchor: offset,
  head: offset,
  unfolded: new Set(unfolded),
});

describe('what is unfolded', () => {
  it('shows furniture that the caret stands in', () => {
    expect([...carriedCaret(before, judged, at(start(2) + 1)).unfolded]).toEqual([0]);
  });

  it('stays as it was for furniture elsewhere', () => {
    expect([...carriedCaret(before, judged, at(start(3), [1])).unfolded]).toEqual([1]);
    expect([...carriedCaret(before, judged, at(start(3))).unfolded]).toEqual([]);
  });

  it('holds for each half of a run that is parted', () => {
    expect([...carriedCaret(judged, before, at(start(2), [0])).unfolded]).toEqual([0]);
  });
});

it('finds the block that stood at the top', () => {
  const longer = articleOf([
    { kind: 'headline', text: 'Ferries sail' },
    { kind: 'paragraph', text: 'A new one.' },
    { kind: 'furniture', text: 'Tags' },
    { kind: 'paragraph', text: 'They do.' },
    { kind: 'paragraph', text: 'All of them.' },
    { kind: 'furniture', text: 'Comment' },
  ]);
  expect(carriedScroll(before, longer, { block: 3, above: 7 })).toEqual({ block: 4, above: 7 });
});

it('moves offsets before and behind the change with their words', () => {
  const carry = offsetCarrier('One. Two. Three.', 'One. Two and a half. Three.');
  expect([2, 8, 10, 16].map(carry)).toEqual([2, 8, 21, 27]);
});

it('keeps offsets in order and within the text, whatever changed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, old, now, tail) => {
      const text = head + old + tail;
      const carry = offsetCarrier(text, head + now + tail);
      const carried = Array.from({ length: text.length + 1 }, (_, offset) => carry(offset));
      expect(carried).toEqual(carried.toSorted((one, other) => one - other));
      expect(Math.max(...carried)).toBeLessThanOrEqual((head + now + tail).length);
      expect(Math.min(...carried)).toBe(0);
    }),
  );
});
