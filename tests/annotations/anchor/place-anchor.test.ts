/** Placing anchors: sure only when the words and their surroundings say so, and never silently on a lookalike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { sameWords } from '../../../annotations/anchor/fold-text.ts';
import { placeAnchor } from '../../../annotations/anchor/place-anchor.ts';
import { otherTextHash, textHash } from '../builders.ts';

const calm = 'The ferry was late. The captain said the engine was sound. Nobody was hurt on the quay.';

function place(before: string, quote: string, after: string, occurrence = 0) {
  let start = before.indexOf(quote);
  for (let skipped = 0; skipped < occurrence; skipped += 1) start = before.indexOf(quote, start + 1);
  const anchor = createAnchor(before, textHash, start, start + quote.length);
  return placeAnchor(anchor, { text: after, textSha256: before === after ? textHash : otherTextHash });
}

describe('placeAnchor', () => {
  const quote = 'The captain said the engine was sound.';

  it('is exact on the text it was made on, also where the words stand twice', () => {
    const text = `${calm} ${calm}`;
    const second = text.lastIndexOf(quote);
    expect(place(text, quote, text, 1)).toEqual({
      state: 'exact',
      start: second,
      end: second + quote.length,
    });
  });

  it('is exact where the text changed elsewhere and the offsets still hold the words', () => {
    expect(place(calm, quote, `${calm} An inquiry begins.`)).toEqual({ state: 'exact', start: 20, end: 58 });
  });

  it('is moved where the words went with their surroundings', () => {
    const added = 'Updated at noon. ';
    expect(place(calm, quote, added + calm)).toEqual({
      state: 'moved',
      start: 20 + added.length,
      end: 58 + added.length,
    });
  });

  it('is moved to the one of two places whose surroundings agree', () => {
    const twin =
      'Weeks later a rival spoke up. The captain said the engine was sound. It sank anyway, in fog.';
    const after = `New. ${twin} ${calm}`;
    const start = after.lastIndexOf(quote);
    expect(place(calm, quote, after)).toEqual({ state: 'moved', start, end: start + quote.length });
  });

  it('is ambiguous where several places agree as well, with the nearest first', () => {
    const placement = place(calm, quote, `Correction. ${calm} ${calm}`);
    expect(placement.state).toBe('ambiguous');
    expect(placement).toMatchObject({ candidates: [{ start: 32 }, { start: 32 + calm.length + 1 }] });
  });

  it('is ambiguous, not moved, where only a lookalike in other surroundings is left', () => {
    const after =
      'Quite another story was told in town: The captain said the engine was sound. Then came the storm.';
    expect(place(calm, quote, after)).toMatchObject({ state: 'ambiguous', candidates: [{ start: 38 }] });
  });

  it('is ambiguous where the old offsets now hold another of the same words', () => {
    const line = 'No comment. ';
    expect(place(line.repeat(6), 'No comment.', line.repeat(5), 2).state).toBe('ambiguous');
  });

  it('is lost where the words are gone', () => {
    expect(place(calm, quote, 'The ferry was late. Nobody was hurt on the quay.')).toEqual({ state: 'lost' });
  });

  it('is lost for an anchor without words', () => {
    const anchor = { ...createAnchor(calm, textHash, 0, 3), exact: '' };
    expect(placeAnchor(anchor, { text: calm, textSha256: textHash })).toEqual({ state: 'lost' });
  });

  it('offers a bounded number of candidates for words that are everywhere', () => {
    const placement = place(`${'a '.repeat(5_000)}b`, 'a', `c ${'a '.repeat(5_000)}`);
    expect(placement.state === 'ambiguous' && placement.candidates.length).toBe(8);
  });

  it('never calls a place sure that does not hold the words', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(letters, letters, fc.nat(60), fc.nat(60), (before, after, one, other) => {
        const anchor = createAnchor(before, textHash, Math.min(one, other), Math.max(one, other));
        const placement = placeAnchor(anchor, { text: after, textSha256: otherTextHash });
        if (placement.state === 'exact' || placement.state === 'moved') {
          expect(sameWords(after.slice(placement.start, placement.end), anchor.exact)).toBe(true);
        }
        if (anchor.exact === '') expect(placement).toEqual({ state: 'lost' });
      }),
    );
  });
});
