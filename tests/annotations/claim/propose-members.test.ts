/** Twins of a claim's members are proposed once each, and never where a member stands already. */
import { describe, expect, it } from 'vitest';
import { proposeMembers, standingOn, type MemberPlace } from '../../../annotations/claim/propose-members.ts';

const at = (article: string, start: number, end: number) => ({ article, start, end });
const on = (annotation: string, article: string, ...places: [number, number][]): MemberPlace => ({
  annotation,
  article,
  places: places.map(([start, end]) => ({ start, end })),
});
const member = on('a', 'one', [100, 200]);

describe('proposals for a claim', () => {
  it('are the other passages of the groups in which a member is', () => {
    const group = { score: 0.9, passages: [at('one', 90, 210), at('two', 5, 100), at('three', 7, 90)] };
    const other = { score: 1, passages: [at('one', 300, 400), at('two', 500, 600)] };
    expect(proposeMembers([member], [group, other])).toEqual([
      { passage: at('two', 5, 100), twinOf: 'a', score: 0.9 },
      { passage: at('three', 7, 90), twinOf: 'a', score: 0.9 },
    ]);
  });

  it('are those of a fragment that lies within the member, and of a sentence around it', () => {
    const fragment = { score: 1, passages: [at('one', 150, 180), at('two', 5, 35)] };
    const around = { score: 0.7, passages: [at('one', 0, 400), at('three', 0, 380)] };
    expect(proposeMembers([member], [fragment, around]).map(({ passage }) => passage.article)).toEqual([
      'two',
      'three',
    ]);
  });

  it('leave out what only touches the member, and what a member stands on', () => {
    const touching = { score: 1, passages: [at('one', 195, 300), at('two', 0, 90)] };
    expect(proposeMembers([member], [touching])).toEqual([]);
    const group = { score: 1, passages: [at('one', 100, 200), at('two', 0, 100)] };
    expect(proposeMembers([member, on('b', 'two', [20, 90])], [group])).toEqual([]);
  });

  it('name a place once, as what it is most like', () => {
    const far = { score: 0.6, passages: [at('one', 100, 200), at('two', 0, 80)] };
    const near = { score: 0.9, passages: [at('one', 100, 200), at('two', 10, 100)] };
    expect(proposeMembers([member], [far, near])).toEqual([
      { passage: at('two', 10, 100), twinOf: 'a', score: 0.9 },
    ]);
  });

  it('know a quotation that is parted by “he said”', () => {
    const parted = on('a', 'one', [100, 140], [160, 200]);
    const group = { score: 0.8, passages: [at('one', 100, 200), at('two', 0, 80)] };
    expect(proposeMembers([parted], [group])).toHaveLength(1);
  });
});

describe('an annotation stands on a passage', () => {
  it.each<[string, MemberPlace, boolean]>([
    ['when it has the same words', on('x', 'two', [0, 100]), true],
    ['when it has nearly the same words', on('x', 'two', [8, 110]), true],
    ['when it is the sentence around', on('x', 'two', [0, 400]), true],
    ['not when it is one word of it', on('x', 'two', [10, 20]), false],
    ['not in another article', on('x', 'three', [0, 100]), false],
    ['not beside it', on('x', 'two', [100, 200]), false],
  ])('%s', (_case, annotation, stands) => {
    expect(standingOn(at('two', 0, 100), [annotation]) === annotation).toBe(stands);
  });

  it('and of several the one that is closest to it', () => {
    const close = on('close', 'two', [0, 110]);
    expect(standingOn(at('two', 0, 100), [on('wide', 'two', [0, 900]), close])).toBe(close);
  });
});
