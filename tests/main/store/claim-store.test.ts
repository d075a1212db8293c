/** Claims on disk: one file for each analyst, changed one by one on top of what others wrote, never over a file that cannot be read. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { invert, type ClaimOperation } from '../../../annotations/operation/operation.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { add, claimsOf, done, file, fileOf, lock, quay, rename, textOf } from './claim-store-builders.ts';
import { ana, desk, failingFiles, filesIn, put, type Failing } from './store-builders.ts';

const gather = (before: Claim, ...annotations: string[]): ClaimOperation => ({
  kind: 'change-claim',
  id: before.id,
  before: { members: before.members },
  after: { members: annotations.map((id) => member(id)) },
});
describe('a change of claims', () => {
  it('is on disk when it is done, and is there after opening again', async () => {
    const { root, open } = await desk();
    const store = await open();
    expect(await store.apply(add(lock), null)).toEqual(done);
    expect(await store.apply(rename(lock, 'It will hold'), null)).toEqual(done);
    expect(await claimsOf(await open())).toEqual([{ ...lock, title: 'It will hold' }]);
    expect(await filesIn(root)).toEqual([file, `${file}.previous`]);
  });

  it('is taken back by its inverse', async () => {
    const { open } = await desk();
    const store = await open();
    await store.apply(add(lock), null);
    await store.apply(add(quay), null);
    await store.apply(invert(add(lock)), null);
    expect(await claimsOf(await open())).toEqual([quay]);
  });

  it('writes nothing before there is one', async () => {
    const { root, open } = await desk();
    await (await open()).claims.load();
    expect(await filesIn(root)).toEqual([]);
  });

  it('keeps what another window wrote meanwhile: other claims, other fields, other members', async () => {
    const { open } = await desk();
    const [one, other] = [await open(), await open()];
    await one.apply(add(lock), null);
    await other.apply(add(quay), null);
    await other.claims.load();
    await other.apply(rename(lock, 'It will hold'), null);
    await other.apply(gather(lock, 'a', 'b'), null);
    await one.apply(gather(lock, 'a', 'c'), null);
    const claims = await claimsOf(await open());
    expect(claims).toMatchObject([{ title: 'It will hold' }, { id: 'quay' }]);
    expect(claims[0]?.members.map(({ annotation }) => annotation)).toEqual(['a', 'c', 'b']);
    expect(claims[0]?.otherVersions).toBeUndefined();
  });

  it('keeps both titles when two windows gave another one', async () => {
    const { open } = await desk();
    const [one, other] = [await open(), await open()];
    await one.apply(add(lock), null);
    await other.claims.load();
    await other.apply(rename(lock, 'Theirs'), null);
    await one.apply(rename(lock, 'Ours'), null);
    expect(await claimsOf(await open())).toMatchObject([
      { title: 'Ours', otherVersions: [{ fields: { title: 'Theirs' } }] },
    ]);
  });

  it('tells that the claims are not what was done here alone', async () => {
    const { open } = await desk();
    const [one, other] = [await open(), await open()];
    let told = 0;
    one.claims.onMerged(() => (told += 1));
    await one.apply(add(lock), null);
    expect(told).toBe(0);
    await other.apply(add(quay), null);
    await one.apply(rename(lock, 'Ours'), null);
    expect(told).toBe(1);
  });

  it.each<[string, ClaimOperation, string]>([
    ['adding another analyst’s', add(claim('x', { analyst: 'ben' })), 'not-yours'],
    ['changing another analyst’s', rename(claim('ben-1'), 'Mine now'), 'not-yours'],
    ['changing one that is not there', rename(claim('gone'), 'x'), 'claim-missing'],
    ['adding one twice', add(lock), 'claim-exists'],
  ])('is refused for %s', async (_case, operation, code) => {
    const { root, open } = await desk();
    await put(root, '.claimdesk/claims/ben.json', fileOf([claim('ben-1', { analyst: 'ben' })], ben));
    const store = await open();
    await store.apply(add(lock), null);
    expect(await store.apply(operation, null)).toMatchObject({ ok: false, code });
  });
});

const ben = { id: 'ben', name: 'Ben' };

describe('claims of several analysts', () => {
  it('are all there, each with who made it', async () => {
    const { root, open } = await desk();
    await put(root, file, fileOf([lock]));
    await put(root, '.claimdesk/claims/ben.json', fileOf([claim('ben-1', { analyst: 'ben' })], ben));
    const { claims, analysts } = await (await open()).claims.load();
    expect(claims.map(({ id, analyst }) => [id, analyst])).toEqual([
      ['lock', 'ana'],
      ['ben-1', 'ben'],
    ]);
    expect(analysts).toEqual([ana, ben]);
  });

  it('are not taken from a file that lies under another’s name', async () => {
    const { root, open } = await desk();
    await put(root, '.claimdesk/claims/carl.json', fileOf([claim('x', { analyst: 'ben' })], ben));
    const store = await open();
    expect(await claimsOf(store)).toEqual([]);
    expect(store.problems).toMatchObject([{ code: 'wrong-name' }]);
  });
});

describe('a claim file', () => {
  it.each([
    ['is half a file', '{ "format":', 'not-json'],
    ['is empty', '', 'empty'],
    ['is of a newer Claimdesk', fileOf([lock]).replace(/"version": \d+/, '"version": 99'), 'newer-version'],
  ])('that %s is told, stays as it is and takes no change', async (_case, broken, code) => {
    const { root, open } = await desk();
    await put(root, file, broken);
    const store = await open();
    expect(await claimsOf(store)).toEqual([]);
    expect(store.problems).toMatchObject([{ code }]);
    expect(await store.apply(add(quay), null)).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(await textOf(root)).toBe(broken);
  });

  it('that broke shows what it held before the last save, for reading', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add(lock), null);
    await store.apply(rename(lock, 'It will hold'), null);
    await put(root, file, 'no longer JSON');
    const again = await open();
    expect(await claimsOf(again)).toEqual([lock]);
    await put(root, file, fileOf([quay]));
    expect(await claimsOf(again)).toEqual([quay]);
    expect(again.problems).toEqual([]);
  });

  it('that breaks while it is open here loses nothing that was done', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add(lock), null);
    await put(root, file, 'no longer JSON');
    expect(await store.apply(add(quay), null)).toMatchObject({ ok: false, code: 'write-failed' });
    expect(await textOf(root)).toBe('no longer JSON');
    await put(root, file, fileOf([lock]));
    await store.retry();
    expect(await claimsOf(await open())).toEqual([lock, quay]);
  });

  it('keeps a record that it cannot understand, and says so', async () => {
    const { root, open } = await desk();
    await put(root, file, fileOf([lock]).replace('"claims": [', '"claims": [ { "id": "odd" },'));
    const store = await open();
    expect(await claimsOf(store)).toEqual([lock]);
    expect(store.problems).toMatchObject([{ code: 'set-aside' }]);
    expect(store.problems[0]?.message).toContain('One claim in');
    await store.apply(add(quay), null);
    const { claims } = JSON.parse(await textOf(root)) as { claims: unknown[] };
    expect(claims.at(-1)).toEqual({ id: 'odd' });
  });

  it('that another program deleted is written again with the next change', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add(lock), null);
    await rm(join(root, file));
    expect(await claimsOf(store)).toEqual([lock]);
    expect(store.problems).toMatchObject([{ code: 'file-deleted' }]);
    await store.apply(add(quay), null);
    expect(await claimsOf(await open())).toEqual([lock, quay]);
  });

  it('is not doubled by a write of which only the end failed', async () => {
    const failing: Failing = { syncFolder: 'EIO' };
    const { open } = await desk();
    const store = await open({ files: failingFiles(failing, 'claims') });
    await store.apply(add(lock), null);
    await store.apply(rename(lock, 'First'), null);
    await store.apply(rename({ ...lock, title: 'First' }, 'Second'), null);
    failing.syncFolder = undefined;
    expect(await store.flush()).toMatchObject({ kind: 'saved' });
    expect(await claimsOf(await open())).toEqual([{ ...lock, title: 'Second' }]);
  });
});

describe('claims of a folder that cannot be written', () => {
  it('are kept elsewhere, seen together with those of the folder, and brought back', async () => {
    const { root, fallback, open } = await desk();
    await put(root, file, fileOf([lock]));
    const store = await open({ elsewhere: { kind: 'fallback' } });
    await store.apply(add(quay), null);
    await store.apply(rename(lock, 'It will hold'), null);
    expect(await textOf(root)).toBe(fileOf([lock]));
    expect((await filesIn(fallback)).filter((name) => name.includes('claims/ana.json'))).not.toEqual([]);
    expect(await claimsOf(store)).toMatchObject([{ title: 'It will hold' }, { id: 'quay' }]);
    // Changed beside the articles meanwhile.
    await put(root, file, fileOf([{ ...lock, note: 'Ask' }]));
    expect(await claimsOf(await open({ elsewhere: { kind: 'fallback' } }))).toMatchObject([
      { title: 'It will hold', note: 'Ask' },
      { id: 'quay' },
    ]);
    expect(await store.keepIn({ kind: 'folder' })).toEqual(done);
    expect(await claimsOf(await open())).toMatchObject([
      { title: 'It will hold', note: 'Ask' },
      { id: 'quay' },
    ]);
    expect(await textOf(root)).not.toContain('inFolder');
  });

  it('go along when they are moved from one other place to another', async () => {
    const { open } = await desk();
    const { root: elsewhere } = await desk();
    const store = await open({ elsewhere: { kind: 'fallback' } });
    await store.apply(add(lock), null);
    expect(await store.keepIn({ kind: 'chosen', path: elsewhere })).toEqual(done);
    const moved = await open({ elsewhere: { kind: 'chosen', path: elsewhere } });
    expect(await claimsOf(moved)).toEqual([lock]);
  });
});
