/** Two states of one analyst's claims come together without losing anything of either. */
import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../../annotations/merge/merge-claims.ts';
import { claim, member } from '../claim/claim-builders.ts';

const base = claim('lock', { members: [member('a')] });
const from = (records = [base]) => ({ kind: 'known' as const, records });
const later = '2024-05-03T10:00:00.000Z';

describe('merged claims', () => {
  it('take what only the other side changed', () => {
    const theirs = { ...base, title: 'It will hold', modified: later };
    expect(mergeClaims(from(), [base], [theirs], 'there').records).toEqual([theirs]);
  });

  it('have the members that both sides added, and no conflict', () => {
    const mine = { ...base, members: [member('a'), member('b')] };
    const theirs = { ...base, members: [member('a'), member('c')] };
    const { records, conflicts } = mergeClaims(from(), [mine], [theirs], 'there');
    expect(records.map(({ members }) => members.map(({ annotation }) => annotation))).toEqual([
      ['a', 'b', 'c'],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('have the passages that either side dismissed, without those that one took back', () => {
    const passage = (words: string) => ({ article: 'quay-00000002', words });
    const before = { ...base, dismissed: [passage('one'), passage('two')] };
    const mine = { ...before, dismissed: [passage('two'), passage('three')] };
    const theirs = { ...before, dismissed: [...before.dismissed, passage('four')] };
    const { records, conflicts } = mergeClaims(from([before]), [mine], [theirs], 'there');
    expect(records.map(({ dismissed }) => dismissed.map(({ words }) => words))).toEqual([
      ['two', 'three', 'four'],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('keep both versions of what both sides changed differently', () => {
    const [mine, theirs] = [
      { ...base, title: 'It holds' },
      { ...base, title: 'It will not hold' },
    ];
    const { records, conflicts } = mergeClaims(from(), [mine], [theirs], 'ana.json');
    expect(records).toMatchObject([
      { title: 'It holds', otherVersions: [{ from: 'ana.json', fields: { title: 'It will not hold' } }] },
    ]);
    expect(conflicts).toEqual(['lock']);
  });

  it('lack what one side deleted, unless the other one changed it', () => {
    expect(mergeClaims(from(), [base], [], 'there').records).toEqual([]);
    const changed = { ...base, note: 'Ask' };
    expect(mergeClaims(from(), [changed], [], 'there').records).toMatchObject([
      { note: 'Ask', otherVersions: [{ fields: null }] },
    ]);
  });

  it('have everything of both where nothing is known of before', () => {
    const other = claim('quay');
    expect(mergeClaims({ kind: 'unknown' }, [base], [other], 'backup').records).toEqual([base, other]);
  });
});
