/** Claims in the window: seen at once, taken back, put right when the main process says otherwise, read when somebody looks. */
import { nothingToCareFor } from '../../../app/file-care.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Claim } from '../../../annotations/claim/claim.ts';
import type { ClaimChange, ClaimOperation } from '../../../annotations/operation/operation.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import type { ClaimReading } from '../../../app/claim-views.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { annotation, folderView, openDesk, quay } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const lock = claim('lock', { members: [member('a')] });
const late = claim('late', { title: 'Later', created: '2025-01-01T00:00:00.000Z' });
const ana = { id: 'ana', name: 'Ana' };
const withClaims = (...claims: Claim[]) =>
  folderView({ claims: { claims, analysts: [ana], care: nothingToCareFor } });
const change = (before: ClaimChange, after: ClaimChange): ClaimOperation => ({
  kind: 'change-claim',
  id: 'lock',
  before,
  after,
});
const rename = change({ title: lock.title }, { title: 'It holds' });

describe('claims of the folder', () => {
  it('are there from the start, the oldest first, and by annotation', async () => {
    const { desk } = await openDesk([], withClaims(late, lock));
    expect(desk.claims.all.map(({ id }) => id)).toEqual(['lock', 'late']);
    expect(desk.claims.claimsOf('a')).toEqual([lock]);
    expect(desk.claims.claimsOf('b')).toEqual([]);
  });

  it('change at once, and back with undo', async () => {
    const { desk, operations } = await openDesk([], withClaims(lock));
    desk.changes.perform(rename);
    expect(desk.claims.find('lock')?.title).toBe('It holds');
    expect(desk.changes.undoWords).toBe('rename claim');
    await desk.changes.undo();
    expect(desk.claims.find('lock')).toEqual(lock);
    expect(operations()).toEqual([rename, change({ title: 'It holds' }, { title: lock.title })]);
  });

  it('go back to what they were when a change is refused', async () => {
    const { desk, answer, pass } = await openDesk([], withClaims(lock));
    answer({ applyOperation: () => Promise.resolve(failure('file-unreadable', 'The file is broken.')) });
    desk.changes.perform(rename);
    await pass(0);
    expect(desk.claims.find('lock')).toEqual(lock);
    expect(desk.changes.undoWords).toBeNull();
  });

  it('take over what others did and keep what is on its way', async () => {
    const { desk, answer, send } = await openDesk([], withClaims(lock));
    let settle: (result: Result<null>) => void = () => undefined;
    answer({ applyOperation: () => new Promise((resolve) => (settle = resolve)) });
    desk.changes.perform(rename);
    send('claimsChanged', { session: 1, claims: [lock, late], analysts: [ana], care: nothingToCareFor });
    expect(desk.claims.all.map(({ title }) => title)).toEqual(['It holds', 'Later']);
    settle(success(null));
    await Promise.resolve();
  });

  it('of another folder are not taken', async () => {
    const { desk, send } = await openDesk([], withClaims(lock));
    send('claimsChanged', { session: 7, claims: [], analysts: [], care: nothingToCareFor });
    expect(desk.claims.all).toEqual([lock]);
  });

  it('that are deleted are not shown any longer', async () => {
    const { desk } = await openDesk([], withClaims(lock));
    desk.claims.choose('lock');
    desk.changes.perform({ kind: 'remove-claim', claim: lock });
    expect(desk.claims.chosen).toBeNull();
    await desk.changes.undo();
    expect(desk.claims.chosen).toEqual(lock);
  });

  it('and an annotation that is made for one are one step', async () => {
    const { desk } = await openDesk([], withClaims(lock));
    const made = annotation('new', { article: quay.id });
    desk.changes.perform({
      kind: 'batch',
      purpose: { kind: 'confirm-twins', passages: 1 },
      operations: [
        { kind: 'add', annotation: made },
        change(
          { members: lock.members },
          { members: [...lock.members, member('new', { article: quay.id })] },
        ),
      ],
    });
    expect(desk.claims.claimsOf('new')).toHaveLength(1);
    expect(desk.library.tally(quay.id)).toEqual({ quote: 1 });
    await desk.changes.undo();
    expect(desk.claims.find('lock')).toEqual(lock);
    expect(desk.library.tally(quay.id)).toEqual({ quote: 0 });
  });
});

describe('what the members of a claim say', () => {
  const reading: ClaimReading = {
    claim: 'lock',
    members: [{ member: member('a'), article: null, annotation: null, trouble: null }],
  };
  const asking = async () => {
    const opened = await openDesk([], withClaims(lock));
    let times = 0;
    opened.answer({
      readClaims: () => {
        times += 1;
        return Promise.resolve(success([reading]));
      },
    });
    return { ...opened, times: () => times };
  };

  it('is asked for once, and again when its article, its members or its annotations changed', async () => {
    const { desk, send, pass, times } = await asking();
    const look = async () => {
      desk.readings.want(['lock']);
      desk.readings.want(['lock']);
      await pass(0);
      return times();
    };
    expect(await look()).toBe(1);
    expect(desk.readings.of('lock')).toEqual(reading);
    expect(await look()).toBe(1);
    send('articleChanged', { session: 1, article: quay.id });
    expect(await look()).toBe(1);
    send('articleChanged', { session: 1, article: member('a').article });
    expect(await look()).toBe(2);
    desk.changes.perform({ kind: 'add', annotation: annotation('b') });
    await pass(0);
    expect(await look()).toBe(3);
    desk.changes.perform(change({ members: lock.members }, { members: [] }));
    expect(await look()).toBe(4);
  });

  it('is not asked for over and over when it cannot be told', async () => {
    const { desk, answer, pass } = await openDesk([], withClaims(lock));
    let times = 0;
    answer({
      readClaims: () => {
        times += 1;
        return Promise.resolve(failure('worker-failed', 'It failed.'));
      },
    });
    desk.readings.want(['lock']);
    await pass(0);
    desk.readings.want(['lock']);
    await pass(0);
    expect(times).toBe(1);
  });
});
