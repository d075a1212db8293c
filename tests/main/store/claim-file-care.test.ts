/** Claim files that cannot be used, and copies of them: what the analyst is told, and what comes of each choice. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { member } from '../../annotations/claim/claim-builders.ts';
import { add, claimsOf, done, file, fileOf, lock, quay, rename, textOf } from './claim-store-builders.ts';
import { desk, failingFiles, filesIn, put } from './store-builders.ts';

describe('a claim file that cannot be used', () => {
  const now = (): Date => new Date('2026-03-12T14:05:00.123Z');
  const aside = `${file}.broken-2026-03-12T14-05-00Z`;

  it('makes room for the generation before when the analyst says so, and stays under a name', async () => {
    const { root, open } = await desk();
    await put(root, file, '{ "half');
    await put(root, `${file}.previous`, fileOf([lock, quay]));
    const store = await open({ now });
    expect((await store.claims.load()).care.broken).toMatchObject({
      file,
      instead: { kind: 'previous', records: 2 },
    });
    expect(await store.claims.recover()).toEqual(done);
    expect((await store.claims.load()).care.broken).toBeNull();
    expect(store.problems).toEqual([]);
    expect(await readFile(join(root, aside), 'utf8')).toBe('{ "half');
    expect(await store.apply(rename(lock, 'It will hold'), null)).toEqual(done);
    expect(await claimsOf(await open())).toEqual([{ ...lock, title: 'It will hold' }, quay]);
  });

  it('with nothing before makes room for none', async () => {
    const { root, open } = await desk();
    await put(root, file, '{ "half');
    const store = await open({ now });
    expect((await store.claims.load()).care.broken).toMatchObject({ instead: null });
    expect(await store.claims.recover()).toEqual(done);
    expect(await filesIn(root)).toEqual([aside]);
    expect(await store.apply(add(lock), null)).toEqual(done);
  });

  it('because it broke under the open app gives way to what is in memory, with what waits', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add(lock), null);
    await put(root, file, '{ "half');
    expect(await store.apply(add(quay), null)).toMatchObject({ ok: false, code: 'write-failed' });
    expect((await store.claims.load()).care.broken).toMatchObject({
      instead: { kind: 'memory', records: 1 },
    });
    expect(await store.claims.recover()).toEqual(done);
    expect(store.state.kind).toBe('saved');
    expect(await claimsOf(await open())).toEqual([lock, quay]);
  });

  it('of a newer version has nothing that could take its place', async () => {
    const { root, open } = await desk();
    await put(root, file, fileOf([lock]).replace('"version": 2', '"version": 99'));
    await put(root, `${file}.previous`, fileOf([lock]));
    const { care } = await (await open()).claims.load();
    expect(care.broken).toMatchObject({ code: 'newer-version', instead: null });
  });

  it('is left as it is when it cannot be kept aside', async () => {
    const { root, open } = await desk();
    await put(root, file, '{ "half');
    const files = {
      ...failingFiles({ link: 'EPERM' }, 'claims'),
      copy: () => Promise.reject(new Error('full')),
    };
    const store = await open({ files });
    expect(await store.claims.recover()).toMatchObject({ ok: false });
    expect(await textOf(root)).toBe('{ "half');
  });
});

describe('a copy of the claims that a program for sharing folders made', () => {
  const syncthing = '.claimdesk/claims/ana.sync-conflict-20260312-101112-ABCDEFG.json';

  it.each([
    ['Syncthing', syncthing],
    ['Dropbox', ".claimdesk/claims/ana (Ana's conflicted copy 2026-03-12).json"],
    ['OneDrive', '.claimdesk/claims/ana (1).json'],
  ])('is offered with what merging would bring: %s', async (_program, copy) => {
    const { root, open } = await desk();
    await put(root, file, fileOf([lock]));
    await put(root, copy, fileOf([{ ...lock, title: 'Theirs', modified: '2024-06-01T10:00:00.000Z' }, quay]));
    const store = await open();
    expect(await claimsOf(store)).toEqual([lock]);
    expect(store.problems).toMatchObject([{ code: 'claims-copied', file: copy }]);
    expect((await store.claims.load()).care.copies).toMatchObject([
      { file: copy, records: 2, brings: 2, conflicts: 1 },
    ]);
  });

  it('is merged when the analyst says so: nothing is lost, and what differs keeps both', async () => {
    const { root, open } = await desk();
    await put(root, file, fileOf([lock]));
    await put(
      root,
      syncthing,
      fileOf([{ ...lock, title: 'Theirs', members: [member('a'), member('b')] }, quay]),
    );
    const store = await open();
    let told = 0;
    store.claims.onMerged(() => (told += 1));
    const [copy] = (await store.claims.load()).care.copies;
    expect(await store.claims.settleCopy(copy?.id ?? '', 'merge')).toEqual(done);
    expect(told).toBeGreaterThan(0);
    const again = await open();
    expect(await claimsOf(again)).toMatchObject([
      { title: lock.title, otherVersions: [{ fields: { title: 'Theirs' } }] },
      { id: 'quay' },
    ]);
    expect((await claimsOf(again))[0]?.members.map(({ annotation }) => annotation)).toEqual(['a', 'b']);
    expect((await again.claims.load()).care.copies).toEqual([]);
    expect(await filesIn(root)).toEqual([file, `${file}.previous`, `${syncthing}.merged`]);
  });

  it('is left alone when the analyst says so, and not offered again', async () => {
    const { root, open } = await desk();
    await put(root, file, fileOf([lock]));
    await put(root, syncthing, fileOf([quay]));
    const store = await open();
    const [copy] = (await store.claims.load()).care.copies;
    expect(await store.claims.settleCopy(copy?.id ?? '', 'ignore')).toEqual(done);
    expect(await claimsOf(await open())).toEqual([lock]);
    expect(await filesIn(root)).toEqual([file, `${syncthing}.ignored`]);
    await store.claims.load();
    expect(store.problems).toEqual([]);
  });

  it('is not merged into a file that cannot be used', async () => {
    const { root, open } = await desk();
    await put(root, file, '{ "half');
    await put(root, syncthing, fileOf([quay]));
    const store = await open();
    const [copy] = (await store.claims.load()).care.copies;
    expect(await store.claims.settleCopy(copy?.id ?? '', 'merge')).toMatchObject({ code: 'file-unreadable' });
    expect(await filesIn(root)).toEqual([file, syncthing]);
  });

  it('that is not there any more is told', async () => {
    const { open } = await desk();
    expect(await (await open()).claims.settleCopy('gone', 'merge')).toMatchObject({ code: 'copy-missing' });
  });
});
