/** Folding: what counts as the same words, and that folded units know where they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, sameWords } from '../../../annotations/anchor/fold-text.ts';
import { anyText } from '../arbitraries.ts';

describe('sameWords', () => {
  it.each([
    ['curly and straight quotation marks', '“It isn’t over,” she said', '"It isn\'t over," she said'],
    ['German and French quotation marks', '„Nein“ – «non»', '"Nein" - "non"'],
    ['dashes', 'the pier — or quay – of 1990–95', 'the pier -- or quay - of 1990-95'],
    ['lines broken elsewhere', 'the old\nferry  sails', 'the old ferry\u00a0sails'],
    ['an ellipsis', 'and then…', 'and then...'],
    ['composed accents', 'cafe\u0301 Mu\u0308ller', 'café Müller'],
    ['composed Hangul', '\u1112\u1161\u11ab', '한'],
    ['soft hyphens and zero-width spaces', 'quay\u00adside\u200b pier', 'quayside pier'],
    ['marks of writing direction', '\u200fקול\u200e אחד', 'קול אחד'],
  ])('are the same with other %s', (_, one, other) => {
    expect(sameWords(one, other)).toBe(true);
  });

  it.each([
    ['capitals', 'The Mayor', 'the mayor'],
    ['a figure', '12 boats', '13 boats'],
    ['an accent', 'resume', 'résumé'],
    ['single for double quotation marks', '“no”', '‘no’'],
    ['quotation marks left out', '“no”', 'no'],
    ['a blank left out', 'no where', 'nowhere'],
    ['a comma', 'eat, grandma', 'eat grandma'],
    ['a joiner inside an emoji', '👩‍💻', '👩💻'],
  ])('are not the same with other %s', (_, one, other) => {
    expect(sameWords(one, other)).toBe(false);
  });
});

describe('foldText', () => {
  it('keeps for every unit where it stands, in order, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { units, starts, ends } = foldText(text);
        expect([starts.length, ends.length]).toEqual([units.length, units.length]);
        for (let index = 0; index < units.length; index += 1) {
          const [start = -1, end = -1] = [starts[index], ends[index]];
          expect(start < end && end <= text.length).toBe(true);
          expect(index === 0 || (starts[index - 1] ?? 0) <= start).toBe(true);
        }
      }),
    );
  });

  it('folds what it folded into itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = String.fromCharCode(...foldText(text).units);
        expect(String.fromCharCode(...foldText(once).units)).toBe(once);
      }),
    );
  });
});
