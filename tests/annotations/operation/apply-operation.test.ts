/** Operations act by id and are taken back by their inverse. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperation } from '../../../annotations/operation/apply-operation.ts';
import { invert } from '../../../annotations/operation/operation.ts';
import type { Operation } from '../../../annotations/operation/operation.ts';
import { anyAnnotations, possibleOperation } from '../arbitraries.ts';
import { annotation } from '../builders.ts';

const [first, second] = [annotation('1'), annotation('2')];

describe('applyOperation', () => {
  it('adds, removes and changes one annotation and leaves the others', () => {
    const third = annotation('3');
    const change: Operation = {
      kind: 'change',
      article: first.article,
      id: '1',
      before: { tag: 'quote' },
      after: { tag: 'opinion' },
    };
    expect(applyOperation([first, second], { kind: 'add', annotation: third })).toEqual({
      ok: true,
      value: [first, second, third],
    });
    expect(applyOperation([first, second], { kind: 'remove', annotation: first })).toEqual({
      ok: true,
      value: [second],
    });
    expect(applyOperation([first, second], change)).toEqual({
      ok: true,
      value: [{ ...first, tag: 'opinion' }, second],
    });
  });

  it.each<[string, Operation, string]>([
    ['an annotation that is there already', { kind: 'add', annotation: first }, 'annotation-exists'],
    ['removing one that is not there', { kind: 'remove', annotation: annotation('9') }, 'annotation-missing'],
    [
      'changing one that is not there',
      { kind: 'change', article: first.article, id: '9', before: {}, after: {} },
      'annotation-missing',
    ],
  ])('refuses %s', (_name, operation, code) => {
    expect(applyOperation([first, second], operation)).toMatchObject({ ok: false, code });
  });

  it('is undone by the inverse, whatever the operation', () => {
    const cases = anyAnnotations.chain((annotations) =>
      fc.tuple(fc.constant(annotations), possibleOperation(annotations)),
    );
    fc.assert(
      fc.property(cases, ([annotations, operation]) => {
        const done = applyOperation(annotations, operation);
        const undone = done.ok ? applyOperation(done.value, invert(operation)) : done;
        const byId = (list: readonly { readonly id: string }[]) =>
          new Map(list.map((item) => [item.id, item]));
        expect(undone.ok && byId(undone.value)).toEqual(byId(annotations));
      }),
    );
  });
});
