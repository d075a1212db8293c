/** Operations on claims act by id, are taken back by their inverse, and say in words what they did. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { applyClaimOperation } from '../../../annotations/operation/apply-claim-operation.ts';
import { describeStep } from '../../../annotations/operation/describe-operation.ts';
import { invert, isClaimOperation } from '../../../annotations/operation/operation.ts';
import type { ClaimChange, ClaimOperation } from '../../../annotations/operation/operation.ts';
import { anyClaims, claim, member, possibleClaimOperation } from '../claim/claim-builders.ts';

const [first, second] = [claim('1'), claim('2')];
const change = (before: ClaimChange, after: ClaimChange): ClaimOperation => ({
  kind: 'change-claim',
  id: '1',
  before,
  after,
});

describe('applyClaimOperation', () => {
  it('adds, removes and changes one claim and leaves the others', () => {
    const third = claim('3');
    const done = (operation: ClaimOperation) => applyClaimOperation([first, second], operation);
    expect(done({ kind: 'add-claim', claim: third })).toEqual({ ok: true, value: [first, second, third] });
    expect(done({ kind: 'remove-claim', claim: first })).toEqual({ ok: true, value: [second] });
    expect(done(change({ note: '' }, { note: 'Ask the port' }))).toEqual({
      ok: true,
      value: [{ ...first, note: 'Ask the port' }, second],
    });
  });

  it.each<[string, ClaimOperation, string]>([
    ['a claim that is there already', { kind: 'add-claim', claim: first }, 'claim-exists'],
    ['removing one that is not there', { kind: 'remove-claim', claim: claim('9') }, 'claim-missing'],
    ['changing one that is not there', { ...change({}, {}), id: '9' } as ClaimOperation, 'claim-missing'],
  ])('refuses %s', (_case, operation, code) => {
    expect(applyClaimOperation([first, second], operation)).toMatchObject({ ok: false, code });
  });

  it('is taken back by the inverse, whatever the claims and the operation', () => {
    const cases = anyClaims.chain((claims) => fc.tuple(fc.constant(claims), possibleClaimOperation(claims)));
    fc.assert(
      fc.property(cases, ([claims, operation]) => {
        const done = applyClaimOperation(claims, operation);
        const inverse = invert(operation);
        if (!done.ok || !isClaimOperation(inverse)) throw new Error('cannot be done');
        const back = applyClaimOperation(done.value, inverse);
        const byId = (list: readonly { readonly id: string }[]) =>
          [...list].sort((one, other) => (one.id < other.id ? -1 : 1));
        expect(back.ok && byId(back.value)).toEqual(byId(claims));
        expect(invert(inverse)).toEqual(operation);
      }),
    );
  });
});

describe('after “Undo:”, a change of claims', () => {
  const two = [member('a'), member('b')];
  it.each<[string, ClaimOperation]>([
    ['make a claim', { kind: 'add-claim', claim: first }],
    ['delete claim', { kind: 'remove-claim', claim: first }],
    ['rename claim', change({ title: 'A' }, { title: 'B', modified: first.modified })],
    [
      'call claim corroborated',
      change({ standing: first.standing }, { standing: { ...first.standing, status: 'corroborated' } }),
    ],
    [
      'change the claim’s reason',
      change(
        { standing: first.standing },
        { standing: { ...first.standing, reason: 'Two harbours say so' } },
      ),
    ],
    ['add to claim', change({ members: [] }, { members: [member('a')] })],
    ['add 2 passages to claim', change({ members: [] }, { members: two })],
    ['take out of claim', change({ members: two }, { members: [member('a')] })],
    [
      'call it a paraphrase',
      change({ members: two }, { members: [member('a'), member('b', { kind: 'paraphrase' })] }),
    ],
    ['write the claim’s note', change({ note: '' }, { note: 'Hm' })],
    ['change claim', change({ note: '', title: 'A' }, { note: 'Hm', title: 'B' })],
  ])('is called “%s”', (words, operation) => {
    expect(describeStep(operation, defaultCodebook)).toBe(words);
  });

  it('counts what was confirmed together', () => {
    const step = {
      kind: 'batch' as const,
      purpose: { kind: 'confirm-twins' as const, passages: 3 },
      operations: [change({ members: [] }, { members: two })],
    };
    expect(describeStep(step, defaultCodebook)).toBe('add 3 passages to a claim');
  });
});
