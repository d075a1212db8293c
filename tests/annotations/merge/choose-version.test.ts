/** Choosing between two versions of an annotation: what is there afterwards, and that undoing gives the choice back. */
import { describe, expect, it } from 'vitest';
import type { Annotation, OtherVersion } from '../../../annotations/annotation/annotation.ts';
import { chooseVersion, type VersionChoice } from '../../../annotations/merge/choose-version.ts';
import { mergeAnnotations } from '../../../annotations/merge/merge-annotations.ts';
import { applyOperation } from '../../../annotations/operation/apply-operation.ts';
import { invert, type Operation } from '../../../annotations/operation/operation.ts';
import { annotation } from '../builders.ts';

const now = '2026-03-12T10:00:00.000Z';

function apply(
  annotations: readonly Annotation[],
  operations: readonly Operation[],
): readonly Annotation[] {
  return operations.reduce<readonly Annotation[]>((list, operation) => {
    const applied = applyOperation(list, operation);
    if (!applied.ok) throw new Error(applied.message);
    return applied.value;
  }, annotations);
}

function clashing(): { readonly mine: Annotation; readonly version: OtherVersion } {
  const [mine] = mergeAnnotations(
    { kind: 'known', annotations: [annotation('1')] },
    [annotation('1', { note: 'mine' })],
    [annotation('1', { note: 'theirs', tag: 'opinion' })],
    'there',
  ).annotations;
  const version = mine?.otherVersions?.[0];
  if (mine === undefined || version === undefined) throw new Error('no conflict');
  return { mine, version };
}

describe('choosing', () => {
  it.each<[VersionChoice, [string, string][]]>([
    ['mine', [['1', 'mine']]],
    ['theirs', [['1', 'theirs']]],
    [
      'both',
      [
        ['1', 'mine'],
        ['2', 'theirs'],
      ],
    ],
  ])('%s leaves that and nothing to choose', (choice, expected) => {
    const { mine, version } = clashing();
    const operations = chooseVersion(mine, version, choice, '2', now);
    const after = apply([mine], operations);
    expect(after.map(({ id, note }) => [id, note])).toEqual(expected);
    expect(after.flatMap(({ otherVersions }) => otherVersions ?? [])).toEqual([]);
    expect(apply(after, operations.map(invert).toReversed())).toEqual([mine]);
  });

  it.each<[VersionChoice, string[]]>([
    ['mine', ['1']],
    ['theirs', []],
  ])('%s where the other version is a deletion', (choice, ids) => {
    const version = { from: 'there', fields: null };
    const mine = annotation('1', { otherVersions: [version] });
    expect(apply([mine], chooseVersion(mine, version, choice, '2', now)).map(({ id }) => id)).toEqual(ids);
  });
});
