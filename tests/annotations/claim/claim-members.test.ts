/** What a claim gathers: no annotation twice, and two states of a list come to what both sides did. */
import { describe, expect, it } from 'vitest';
import {
  addMembers,
  joinMembers,
  removeMember,
  setMembership,
} from '../../../annotations/claim/claim-members.ts';
import { newClaim, titleOf } from '../../../annotations/claim/new-claim.ts';
import { annotation } from '../builders.ts';
import { member } from './claim-builders.ts';

const [a, b, c] = [member('a'), member('b'), member('c')];

describe('members of a claim', () => {
  it('are added once', () => {
    expect(addMembers([a], [b, a, b])).toEqual([a, b]);
    const members = [a, b];
    expect(addMembers(members, [a])).toBe(members);
  });

  it('are taken out and called a paraphrase by their annotation', () => {
    expect(removeMember([a, b], 'a')).toEqual([b]);
    expect(setMembership([a, b], 'b', 'paraphrase')).toEqual([a, { ...b, kind: 'paraphrase' }]);
  });
});

describe('two states of the members', () => {
  it.each([
    ['both added something', [a], [a, b], [a, c], [a, b, c]],
    ['one took out what the other left', [a, b], [a, b], [b], [b]],
    ['one took out and the other added', [a], [], [a, b], [b]],
    ['nothing is known of before', undefined, [a], [b], [a, b]],
    [
      'the other called one a paraphrase',
      [a],
      [a],
      [{ ...a, kind: 'paraphrase' as const }],
      [{ ...a, kind: 'paraphrase' as const }],
    ],
    [
      'it was called a paraphrase here',
      [a],
      [{ ...a, kind: 'paraphrase' as const }],
      [a],
      [{ ...a, kind: 'paraphrase' as const }],
    ],
  ])('come together where %s', (_case, before, mine, theirs, result) => {
    expect(joinMembers(before, mine, theirs)).toEqual(result);
  });
});

describe('a new claim', () => {
  it('begins with the annotation it was made of, and with its words', () => {
    const made = newClaim({
      id: 'claim-1',
      analyst: 'bo',
      annotation: annotation('on-mayor'),
      now: '2026-03-12T10:00:00.000Z',
    });
    expect(made).toMatchObject({
      title: 'The mayor',
      analyst: 'bo',
      members: [member('on-mayor')],
      standing: { status: 'unverified', reason: '', date: null },
    });
  });

  it.each([
    ['“It will hold,”', 'It will hold,'],
    ['“It will hold” and “it must”', '“It will hold” and “it must”'],
    ['two\n\nlines  of words', 'two lines of words'],
    ['   ', 'Claim without words'],
    ['word '.repeat(60), `${'word '.repeat(28).trim()}…`],
    ['😀'.repeat(120), `${'😀'.repeat(70)}…`],
  ])('is called after %j', (words, title) => {
    expect(titleOf(words)).toBe(title);
  });
});
