/** What waits for the analyst, and how it is settled: the old anchor stays until then. */
import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../annotations/anchor/anchor.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { placeAnnotation } from '../../../annotations/anchor/place-annotation.ts';
import { applyOperation } from '../../../annotations/operation/apply-operation.ts';
import { needsReview, settleSegment, waitingSegments } from '../../../annotations/review/review.ts';
import { annotation, otherTextHash, sampleText, textHash } from '../builders.ts';

const corrected = sampleText.replace('for a hundred years', 'for ninety years');
const article = { text: corrected, source: { textSha256: otherTextHash } };
const now = '2024-06-01T10:00:00.000Z';
const anchorOf = (words: string) => {
  const start = sampleText.indexOf(words);
  return createAnchor(sampleText, textHash, start, start + words.length);
};
const split = annotation('split', {
  segments: [{ anchor: anchorOf('It will hold,') }, { anchor: anchorOf('for a hundred years.') }],
});
const placed = placeAnnotation(split, { text: corrected, textSha256: otherTextHash });
const rangeOf = (words: string) => {
  const start = corrected.indexOf(words);
  return { start, end: start + words.length };
};

describe('an annotation waits for its analyst', () => {
  const states: readonly [Placement, boolean][] = [
    [{ state: 'exact', start: 0, end: 1 }, false],
    [{ state: 'moved', start: 0, end: 1 }, false],
    [{ state: 'ambiguous', candidates: [] }, true],
    [{ state: 'changed', candidates: [] }, true],
    [{ state: 'lost' }, true],
  ];
  it.each(states)('%o: %s', (placement, waits) => {
    expect(needsReview({ placements: [{ state: 'exact', start: 0, end: 1 }, placement] })).toBe(waits);
  });

  it('with only the segments that have no sure place', () => {
    const [waiting, ...others] = waitingSegments(placed);
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ index: 1, state: 'changed', words: 'for a hundred years.' });
    const [best] = waiting?.candidates ?? [];
    expect(corrected.slice(best?.start, best?.end)).toContain('ninety');
  });
});

describe('settling', () => {
  it('gives the segment its new words and leaves the other one alone', () => {
    const settled = settleSegment(article, placed, 1, rangeOf('for ninety years.'), now);
    const applied = settled.ok ? applyOperation([split], settled.value) : settled;
    const [after] = applied.ok ? applied.value : [];
    expect(after?.segments[0]).toBe(split.segments[0]);
    expect(after?.segments[1]?.anchor).toMatchObject({
      exact: 'for ninety years.',
      textSha256: otherTextHash,
    });
    expect(
      after !== undefined &&
        needsReview(placeAnnotation(after, { text: corrected, textSha256: otherTextHash })),
    ).toBe(false);
  });

  it('keeps segments in the order of the text', () => {
    const settled = settleSegment(article, placed, 1, rangeOf('The mayor'), now);
    expect(
      settled.ok &&
        settled.value.kind === 'change' &&
        settled.value.after.segments?.map(({ anchor }) => anchor.exact),
    ).toEqual(['The mayor', 'It will hold,']);
  });

  it.each([
    ['nothing but blanks', 1, { start: 9, end: 10 }, 'selection-empty'],
    ['a segment that is gone', 7, rangeOf('The mayor'), 'segment-missing'],
  ])('refuses %s', (_name, index, range, code) => {
    expect(settleSegment(article, placed, index, range, now)).toMatchObject({ ok: false, code });
  });
});
