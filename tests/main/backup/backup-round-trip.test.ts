/** What was backed up comes back: replaced whole, or merged with what was done since; and nothing is ever lost. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import type { Claim } from '../../../annotations/claim/claim.ts';
import { serialiseClaimFile } from '../../../annotations/format/claim-file.ts';
import { fieldsOf } from '../../../annotations/merge/merge-records.ts';
import { serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { standInHead } from '../../../main/store/stand-in-file.ts';
import { annotation, otherTextHash, textHash } from '../../annotations/builders.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { anyAnnotation, anyAnnotations } from '../../annotations/arbitraries.ts';
import { ana, anaFile, article, benFile, filesIn, ownFile, put } from '../store/store-builders.ts';
import type { ClosedFolder } from '../../../main/backup/restore-backup.ts';
import {
  annotatedFolder,
  backUp,
  closedFolder,
  contents,
  record,
  recordPath,
  restore,
  storeOf,
  value,
} from './backup-builders.ts';

/** Two states of one folder: the later one may have anything of the earlier one, changed or not, and more. */
const twoStates = anyAnnotations.chain((before) =>
  fc
    .tuple(
      fc.subarray([...before]),
      fc.array(anyAnnotation, { maxLength: 3 }),
      fc.array(fc.option(fc.string()), { minLength: 8, maxLength: 8 }),
    )
    .map(([kept, added, notes]) => {
      const ids = new Set(before.map(({ id }) => id));
      const changed = kept.map((each, at) => ({ ...each, note: notes[at] ?? each.note }));
      const fresh = added.filter(
        ({ id }, at) => !ids.has(id) && added.findIndex((other) => other.id === id) === at,
      );
      return { before, after: [...changed, ...fresh] };
    }),
);

async function notesIn(folder: Awaited<ReturnType<typeof closedFolder>>): Promise<readonly Annotation[]> {
  return (await (await storeOf(folder)).annotations('ana', article)).data?.annotations ?? [];
}

const byId = (annotations: readonly Annotation[]): readonly Annotation[] =>
  [...annotations].sort((one, other) => (one.id < other.id ? -1 : 1));

describe('any state', () => {
  test('that was backed up is there again after replacing, and the one before in the safety copy', async () => {
    await fc.assert(
      fc.asyncProperty(twoStates, async ({ before, after }) => {
        const folder = await annotatedFolder(before);
        const { out, written } = await backUp(folder);
        expect(value(written)).toMatchObject({ annotations: before.length, damaged: 0 });
        const whole = await contents(folder.root);
        await put(folder.root, ownFile, anaFile(after));
        const restored = value((await restore(out, folder, 'replace')).restored);
        expect(await contents(join(folder.root, '.claimdesk'))).toMatchObject(
          Object.fromEntries(
            Object.entries(whole).map(([path, bytes]) => [path.slice('.claimdesk/'.length), bytes]),
          ),
        );
        const again = await closedFolder();
        await restore(restored.safetyCopy ?? '', again, 'merge');
        expect(byId(await notesIn(again))).toEqual(byId(after));
      }),
      { numRuns: 20 },
    );
  });

  test('is merged with what was done since: every annotation of both is there, with every version', async () => {
    await fc.assert(
      fc.asyncProperty(twoStates, async ({ before, after }) => {
        const folder = await annotatedFolder(before);
        const { out } = await backUp(folder);
        await put(folder.root, ownFile, anaFile(after));
        const { summary } = await restore(out, folder, 'merge');
        const merged = await notesIn(folder);
        const ids = new Set([...before, ...after].map(({ id }) => id));
        expect(merged.map(({ id }) => id).sort()).toEqual([...ids].sort());
        for (const each of [...before, ...after]) {
          const now = merged.find(({ id }) => id === each.id);
          expect([
            now && fieldsOf(now),
            ...(now?.otherVersions ?? []).map(({ fields }) => fields),
          ]).toContainEqual(fieldsOf(each));
        }
        expect(summary.annotationsDiffer.onlyThere).toBe(ids.size - after.length);
        // Once more brings nothing more.
        const once = await contents(folder.root);
        expect(value((await restore(out, folder, 'merge')).restored).changed).toBe(0);
        expect(await contents(folder.root)).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a backup', () => {
  test('holds everybody’s files, generations before, damaged files and, if asked, articles', async () => {
    const folder = await annotatedFolder([annotation('a'), annotation('b')]);
    await put(folder.root, `.claimdesk/annotations/ben/${article}.json`, benFile());
    await put(folder.root, `${ownFile}.previous`, anaFile([annotation('a')]));
    await put(folder.root, `${ownFile}.lock`, '1 host');
    await put(folder.root, '.claimdesk/codebook.json', '{ "format"');
    await put(folder.root, 'harbour.txt', 'The mayor');
    const { out, written } = await backUp(folder, { articles: ['harbour.txt', 'gone.txt'] });
    expect(value(written)).toEqual({
      annotations: 3,
      articles: 1,
      claims: 0,
      damaged: 1,
      articleFiles: 1,
      unread: ['gone.txt'],
    });
    const names = (await readFile(out)).toString('latin1');
    for (const name of ['ben/', '.previous', 'codebook.json', 'harbour.txt']) expect(names).toContain(name);
    expect(names).not.toContain('.lock');
    expect(names).not.toContain('gone.txt');
  });

  test('of a folder that cannot be written holds what both places come to', async () => {
    const folder = await annotatedFolder([annotation('a'), annotation('b')]);
    const store = await storeOf(folder);
    const inFolder = (await store.annotations('ana', article)).data;
    await put(
      store.other.path,
      `annotations/ana/${article}.json`,
      serialiseAnnotationFile({
        analyst: ana,
        article: { id: article, path: 'harbour.txt', textSha256: textHash },
        annotations: [annotation('b', { note: 'later' }), annotation('c')],
        setAside: [],
        others: standInHead(inFolder),
      }),
    );
    const { out, written } = await backUp(folder);
    expect(value(written)).toMatchObject({ annotations: 2 });
    const again = await closedFolder();
    await restore(out, again, 'merge');
    expect(await notesIn(again)).toEqual([annotation('b', { note: 'later' }), annotation('c')]);
    expect(await readFile(join(again.root, ownFile), 'utf8')).not.toContain('inFolder');
    const { summary, restored } = await restore(out, folder, 'replace');
    expect(summary.whyNotReplace).toContain('two places');
    expect(restored).toMatchObject({ code: 'two-places' });
  });
});

describe('a restore', () => {
  test('finds an article again that was annotated anew under another id', async () => {
    const folder = await annotatedFolder([annotation('a')]);
    const { out } = await backUp(folder);
    await rm(join(folder.root, '.claimdesk'), { recursive: true });
    const other = 'harbour-00000009';
    const ownNow = `.claimdesk/annotations/ana/${other}.json`;
    await put(folder.root, `.claimdesk/articles/${other}.json`, record(other, 'harbour.txt', otherTextHash));
    await restore(out, folder, 'merge');
    expect(await filesIn(join(folder.root, '.claimdesk'))).toEqual([
      `annotations/ana/${other}.json`,
      `articles/${other}.json`,
    ]);
    expect(await readFile(join(folder.root, ownNow), 'utf8')).toContain(`"id": "${other}"`);
  });

  test('says what is different, and whose articles are not here', async () => {
    const folder = await annotatedFolder([annotation('a'), annotation('b'), annotation('c')]);
    const { out } = await backUp(folder);
    await put(
      folder.root,
      ownFile,
      anaFile([annotation('a'), annotation('b', { note: 'x' }), annotation('d')]),
    );
    const { summary } = await restore(out, folder, 'merge');
    expect(summary).toMatchObject({
      folder: 'Harbour',
      made: '2026-11-27T09:30:00.000Z',
      annotations: 3,
      articles: 1,
      analysts: ['Ana Kovač'],
      annotationsHere: 3,
      annotationsDiffer: { onlyHere: 1, onlyThere: 1, differing: 1 },
      tagsDiffer: { onlyHere: 0, onlyThere: 0, differing: 0 },
      withoutArticle: 3,
      whyNotReplace: null,
    });
  });

  test('by replacing puts away what the backup does not have, and keeps it as the generation before', async () => {
    const folder = await annotatedFolder([annotation('a')]);
    const { out } = await backUp(folder);
    const bens = `.claimdesk/annotations/ben/${article}.json`;
    await put(folder.root, bens, benFile());
    const restored = value((await restore(out, folder, 'replace')).restored);
    expect(restored.changed).toBe(1);
    expect(await filesIn(folder.root)).toEqual([
      ownFile,
      `${bens}.previous`,
      recordPath,
      'Claimdesk before restoring – Harbour – 2026-11-27.zip',
    ]);
  });

  test('leaves a damaged file alone when it merges, and says so', async () => {
    const folder = await annotatedFolder([annotation('a')]);
    const { out } = await backUp(folder);
    await put(folder.root, ownFile, '{ "format"');
    const restored = value((await restore(out, folder, 'merge')).restored);
    expect(restored).toMatchObject({ left: [ownFile], changed: 0 });
    expect(await readFile(join(folder.root, ownFile), 'utf8')).toBe('{ "format"');
  });
});

describe('claims', () => {
  const claimsFile = '.claimdesk/claims/ana.json';
  const fileOf = (claims: readonly Claim[]): string =>
    serialiseClaimFile({ analyst: ana, claims, setAside: [], others: {} });
  const lock = claim('lock', { members: [member('a', { article })] });
  const quay = claim('quay', { members: [member('b', { article })] });

  async function claimsIn(folder: ClosedFolder): Promise<readonly Claim[]> {
    return (await (await storeOf(folder)).claims('ana')).data?.claims ?? [];
  }

  /** A folder with two claims, backed up, and then with one of them changed, one deleted and a new one. */
  async function changedSince() {
    const folder = await annotatedFolder([annotation('a'), annotation('b')]);
    await put(folder.root, claimsFile, fileOf([lock, quay]));
    const { out, written } = await backUp(folder);
    await put(folder.root, claimsFile, fileOf([{ ...lock, title: 'It leaks' }, claim('new')]));
    return { folder, out, written };
  }

  test('are counted, and what is different is said', async () => {
    const { folder, out, written } = await changedSince();
    expect(value(written)).toMatchObject({ annotations: 2, claims: 2 });
    const { summary } = await restore(out, folder, 'merge');
    expect(summary).toMatchObject({
      claims: 2,
      claimsDiffer: { onlyHere: 1, onlyThere: 1, differing: 1 },
      analysts: [ana.name],
    });
  });

  test('that were backed up are there again after replacing, and those before in the safety copy', async () => {
    const { folder, out } = await changedSince();
    const { safetyCopy } = value((await restore(out, folder, 'replace')).restored);
    expect(await claimsIn(folder)).toEqual([lock, quay]);
    const again = await closedFolder();
    await restore(safetyCopy ?? '', again, 'replace');
    expect((await claimsIn(again)).map(({ title }) => title)).toEqual(['It leaks', claim('new').title]);
  });

  test('are merged with what was done since: nothing is lost, and what differs keeps both', async () => {
    const { folder, out } = await changedSince();
    await restore(out, folder, 'merge');
    const merged = await claimsIn(folder);
    expect(merged.map(({ id }) => id).sort()).toEqual(['lock', 'new', 'quay']);
    expect(merged.find(({ id }) => id === 'lock')).toMatchObject({
      title: 'It leaks',
      otherVersions: [{ fields: { title: lock.title } }],
    });
    expect(value((await restore(out, folder, 'merge')).restored).changed).toBe(0);
  });

  test('gather the annotations of an article that goes by another id here', async () => {
    const folder = await annotatedFolder([annotation('a')]);
    await put(folder.root, claimsFile, fileOf([lock]));
    const { out } = await backUp(folder);
    const other = await closedFolder();
    await put(other.root, recordPath.replace(article, 'other-00000009'), record('other-00000009'));
    const { summary } = await restore(out, other, 'merge');
    expect(summary.claimsDiffer).toEqual({ onlyHere: 0, onlyThere: 1, differing: 0 });
    expect((await claimsIn(other))[0]?.members).toEqual([member('a', { article: 'other-00000009' })]);
  });
});
