/** Two states of the same annotations put together: nothing of either side is lost, and what clashes is kept twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { mergeAnnotations, type Ancestor } from '../../../annotations/merge/merge-annotations.ts';
import { annotation } from '../builders.ts';

const known = (...annotations: Annotation[]): Ancestor => ({ kind: 'known', annotations });
const one = (fields: Partial<Annotation> = {}): Annotation => annotation('1', fields);
const there = { from: 'there', fields: null };

describe('an annotation', () => {
  it.each<[string, Annotation[], Annotation[], Annotation[], Annotation[]]>([
    ['added on either side is there', [], [one()], [annotation('2')], [one(), annotation('2')]],
    ['changed on one side is taken', [one()], [one()], [one({ note: 'x' })], [one({ note: 'x' })]],
    [
      'changed on both sides in different fields has both changes',
      [one()],
      [one({ tag: 'opinion' })],
      [one({ note: 'x' })],
      [one({ tag: 'opinion', note: 'x' })],
    ],
    [
      'changed in the same way is no conflict',
      [one()],
      [one({ note: 'x' })],
      [one({ note: 'x' })],
      [one({ note: 'x' })],
    ],
    ['deleted on one side is gone', [one()], [one()], [], []],
    ['deleted on the other side is gone', [one()], [], [one()], []],
    [
      'changed here and deleted there is kept, with the deletion to choose',
      [one()],
      [one({ note: 'x' })],
      [],
      [one({ note: 'x', otherVersions: [there] })],
    ],
    [
      'deleted here and changed there is kept, with the deletion to choose',
      [one()],
      [],
      [one({ note: 'x' })],
      [one({ note: 'x', otherVersions: [{ from: 'here', fields: null }] })],
    ],
  ])('%s', (_name, base, ours, theirs, expected) => {
    expect(mergeAnnotations(known(...base), ours, theirs, 'there').annotations).toEqual(expected);
  });

  it('changed differently in one field keeps this side’s and carries the other’s', () => {
    const merged = mergeAnnotations(
      known(one()),
      [one({ note: 'mine' })],
      [one({ note: 'theirs' })],
      'there',
    );
    expect(merged.conflicts).toEqual(['1']);
    expect(merged.annotations).toMatchObject([
      { note: 'mine', otherVersions: [{ from: 'there', fields: { note: 'theirs', tag: 'quote' } }] },
    ]);
    const again = mergeAnnotations(known(one()), merged.annotations, [one({ note: 'theirs' })], 'there');
    expect(again.annotations).toEqual(merged.annotations);
  });

  it('is not deleted on the word of a side whose origin is not known', () => {
    for (const ancestor of [{ kind: 'unknown' }, { kind: 'earlier', annotations: [one()] }] as const) {
      expect(mergeAnnotations(ancestor, [one()], [], 'there').annotations).toEqual([one()]);
    }
  });
});

describe('merging', () => {
  const state = fc
    .uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 5 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({ note: fc.constantFrom('', 'a', 'b', 'c'), tag: fc.constantFrom('quote', 'opinion') })
            .map((fields) => annotation(id, fields)),
        ),
      ),
    );

  it('loses no annotation and no note that one side made', () => {
    fc.assert(
      fc.property(state, state, state, (base, ours, theirs) => {
        const merged = mergeAnnotations(
          { kind: 'known', annotations: base },
          ours,
          theirs,
          'there',
        ).annotations;
        for (const each of [...ours, ...theirs]) {
          const before = base.find(({ id }) => id === each.id);
          if (before?.note === each.note) continue;
          const after = merged.find(({ id }) => id === each.id);
          const notes = [after?.note, ...(after?.otherVersions ?? []).map(({ fields }) => fields?.['note'])];
          expect(notes).toContain(each.note);
        }
      }),
    );
  });

  it('of a state with itself, or with nothing new, changes nothing', () => {
    fc.assert(
      fc.property(state, state, (base, ours) => {
        const ancestor: Ancestor = { kind: 'known', annotations: base };
        expect(mergeAnnotations(ancestor, ours, ours, 'there').annotations).toEqual(ours);
        expect(mergeAnnotations(ancestor, ours, base, 'there')).toMatchObject({
          annotations: ours,
          conflicts: [],
        });
        expect(mergeAnnotations(ancestor, base, ours, 'there').conflicts).toEqual([]);
      }),
    );
  });
});
