/** Two programs on one file, and copies that sharing programs leave: nothing of either side is lost, and what clashes is kept twice. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import type { Operation } from '../../../annotations/operation/operation.ts';
import type { AnnotationStore } from '../../../main/store/annotation-store.ts';
import { noEdits, type MetadataEdits } from '../../../annotations/article/article-edits.ts';
import { decideField } from '../../../annotations/article/edit-article.ts';
import { serialiseArticleRecord } from '../../../annotations/format/article-record.ts';
import { annotation, textHash } from '../../annotations/builders.ts';
import { add, anaFile, article, desk, idsOf, ownFile, put, setNote, target } from './store-builders.ts';

const noteOf = async (store: AnnotationStore, id: string): Promise<Annotation | undefined> =>
  (await store.load(article)).annotations.find((each) => each.id === id);

const retag = (id: string, from: string, tag: string): Operation => ({
  kind: 'change',
  article,
  id,
  before: { tag: from },
  after: { tag },
});

const renote = (id: string, before: string, note: string): Operation => ({
  kind: 'change',
  article,
  id,
  before: { note: before },
  after: { note },
});

describe('two windows on one folder', () => {
  it('each take over what the other one did', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    expect(await idsOf(two)).toEqual(['1']);
    await two.apply(setNote('1', 'seen'), target);
    await one.apply(retag('1', 'quote', 'opinion'), target);
    expect(await noteOf(two, '1')).toMatchObject({ note: 'seen', tag: 'opinion' });
    expect((await noteOf(two, '1'))?.otherVersions).toBeUndefined();
  });

  it('keep both notes when both wrote one, and say so to the window', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.load(article);
    const merged: string[] = [];
    one.onMerged((id) => merged.push(id));
    await two.apply(renote('1', '', 'from two'), target);
    expect(await one.apply(renote('1', '', 'from one'), target)).toMatchObject({ ok: true });
    expect(merged).toEqual([article]);
    for (const store of [one, two, await open()]) {
      expect(await noteOf(store, '1')).toMatchObject({
        note: 'from one',
        otherVersions: [{ from: 'another program', fields: { note: 'from two', tag: 'quote' } }],
      });
    }
  });

  it('keep both when one acts on what it saw before the other one’s change was taken over', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.load(article);
    await two.apply(renote('1', '', 'from two'), target);
    // The store has taken it over, the page has not shown it yet.
    await one.load(article);
    await one.apply(renote('1', '', 'from one'), target);
    expect(await noteOf(one, '1')).toMatchObject({
      note: 'from one',
      otherVersions: [{ fields: { note: 'from two' } }],
    });
  });

  it('do not delete what the other one has just changed', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.load(article);
    await two.apply(setNote('1', 'important'), target);
    await one.apply({ kind: 'remove', annotation: annotation('1') }, target);
    expect(await noteOf(await open(), '1')).toMatchObject({
      note: 'important',
      otherVersions: [{ fields: null }],
    });
  });

  it('are of one mind once the analyst has chosen in one of them', async () => {
    const { open } = await desk();
    const [one, two] = [await open(), await open()];
    await one.apply(add('1'), target);
    await two.load(article);
    await two.apply(renote('1', '', 'from two'), target);
    await one.apply(renote('1', '', 'from one'), target);
    const versions = (await noteOf(one, '1'))?.otherVersions ?? [];
    const chosen = await one.apply(
      {
        kind: 'change',
        article,
        id: '1',
        before: { note: 'from one', otherVersions: versions },
        after: { note: 'from two', otherVersions: [] },
      },
      target,
    );
    expect(chosen).toMatchObject({ ok: true });
    expect(await noteOf(two, '1')).toMatchObject({ note: 'from two' });
    expect((await noteOf(await open(), '1'))?.otherVersions).toBeUndefined();
  });

  it('lose nothing however fast they write', async () => {
    const { open } = await desk();
    const stores = [await open(), await open(), await open()];
    const rounds = 40;
    await Promise.all(
      stores.map(async (store, window) => {
        for (let round = 0; round < rounds; round += 1) {
          expect(await store.apply(add(`${window}-${round}`), target)).toMatchObject({ ok: true });
        }
      }),
    );
    expect(await idsOf(await open())).toHaveLength(stores.length * rounds);
  });
});

describe('a conflict copy', () => {
  const names = [
    `${article}.sync-conflict-20260312-101112-ABCDEFG.json`,
    `${article} (Ana's conflicted copy 2026-03-12).json`,
    `${article} (conflicted copy 2026-03-12 101112).json`,
    `${article}_conflict-20260312-101112.json`,
    `${article} (1).json`,
  ];
  const folder = '.claimdesk/annotations/ana';

  it.each(names)('called %s is noticed, merged when asked, and offered no more', async (name) => {
    const { root, open } = await desk();
    const first = await open();
    for (const operation of [add('1'), add('2'), setNote('1', 'mine')]) await first.apply(operation, target);
    const theirs = [annotation('1', { note: 'theirs' }), annotation('3')];
    await put(root, `${folder}/${name}`, anaFile(theirs));
    const store = await open();
    const { copies } = (await store.load(article)).care;
    expect(copies).toMatchObject([{ file: `${folder}/${name}`, records: 2, brings: 2, conflicts: 1 }]);
    expect(await idsOf(store)).toEqual(['1', '2']);
    expect(await store.settleCopy(article, copies[0]?.id ?? '', 'merge')).toMatchObject({ ok: true });
    const loaded = await (await open()).load(article);
    expect(loaded.annotations.map(({ id }) => id).sort()).toEqual(['1', '2', '3']);
    expect(loaded.annotations.find(({ id }) => id === '1')).toMatchObject({
      note: 'mine',
      otherVersions: [{ from: `${folder}/${name}`, fields: { note: 'theirs' } }],
    });
    expect(loaded.care.copies).toEqual([]);
    expect(await readdir(join(root, folder))).toContain(`${name}.merged`);
  });

  it('that this side has only gone on from brings nothing and no conflict', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    await put(root, `${folder}/${names[0] ?? ''}`, anaFile([annotation('1')]));
    await store.apply({ ...setNote('1', 'later'), before: { note: '' } } as Operation, target);
    const { copies } = (await (await open()).load(article)).care;
    expect(copies).toMatchObject([{ brings: 0, conflicts: 0 }]);
  });

  it('does not bring back what was deleted here since', async () => {
    const { root, open } = await desk();
    const store = await open();
    for (const operation of [add('1'), add('2')]) await store.apply(operation, target);
    await put(root, `${folder}/${names[0] ?? ''}`, anaFile([annotation('1'), annotation('2')]));
    await store.apply({ kind: 'remove', annotation: annotation('1') }, target);
    const again = await open();
    const { copies } = (await again.load(article)).care;
    await again.settleCopy(article, copies[0]?.id ?? '', 'merge');
    expect(await idsOf(again)).toEqual(['2']);
  });

  it('that comes while the folder is open is noticed, and can be left alone', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(add('1'), target);
    expect((await store.load(article)).care.copies).toEqual([]);
    const name = names[0] ?? '';
    await put(root, `${folder}/${name}`, anaFile([annotation('9')]));
    expect(store.noticeCopy('ana', name)).toBe(article);
    expect(store.noticeCopy('ben', name)).toBeNull();
    const { copies } = (await store.load(article)).care;
    expect(await store.settleCopy(article, copies[0]?.id ?? '', 'ignore')).toMatchObject({ ok: true });
    expect(await idsOf(store)).toEqual(['1']);
    expect((await store.load(article)).care.copies).toEqual([]);
    expect(await store.settleCopy(article, copies[0]?.id ?? '', 'merge')).toMatchObject({
      code: 'copy-missing',
    });
  });

  it('is no annotation of another article, nor another analyst’s', async () => {
    const { root, open } = await desk();
    await put(root, `${folder}/${names[0] ?? ''}`, anaFile([annotation('9')]).replace('"ana"', '"eve"'));
    await put(root, `${folder}/${names[1] ?? ''}`, '{ half');
    const loaded = await (await open()).load(article);
    expect(loaded.annotations).toEqual([]);
    expect(loaded.care.copies).toEqual([]);
    expect(await readdir(join(root, folder))).toHaveLength(2);
  });

  it('does not stand in the way of the file itself', async () => {
    const { root, open } = await desk();
    await put(root, `${folder}/${names[0] ?? ''}`, anaFile([annotation('9')]));
    const store = await open();
    expect([...(await store.summarise()).keys()]).toEqual([]);
    await store.apply(add('1'), target);
    expect(await readdir(join(root, folder))).toContain(ownFile.split('/').at(-1));
  });
});

describe('a conflict copy of what was decided about an article', () => {
  const folder = '.claimdesk/articles';
  const decided = (metadata: MetadataEdits, done: boolean): string =>
    serialiseArticleRecord({
      id: article,
      path: 'harbour.txt',
      sha256: textHash,
      textSha256: textHash,
      title: null,
      edits: { metadata, furniture: [], done },
    });

  it.each(['.sync-conflict-20260312-101112-ABCDEFG', " (Ana's conflicted copy 2026-03-12)"])(
    'called …%s is noticed, and merged when asked; what was decided here holds',
    async (ending) => {
      const { root, open } = await desk();
      const first = await open();
      const own = decideField(article, noEdits, 'outlet', { kind: 'set', value: 'Harbour Post' });
      if (own !== null) await first.apply(own, target);
      const name = `${article}${ending}.json`;
      await put(root, `${folder}/${name}`, decided({ outlet: 'Quay Post', byline: 'Ana Kovač' }, true));
      const store = await open();
      const { copies } = (await store.load(article)).care;
      expect(copies).toMatchObject([
        { file: `${folder}/${name}`, holds: 'decisions', records: 3, brings: 2, conflicts: 1 },
      ]);
      expect(await store.settleCopy(article, copies[0]?.id ?? '', 'merge')).toMatchObject({ ok: true });
      const loaded = await (await open()).load(article);
      expect(loaded.edits).toMatchObject({
        metadata: { outlet: 'Harbour Post', byline: 'Ana Kovač' },
        done: true,
      });
      expect(loaded.care.copies).toEqual([]);
      expect(await readdir(join(root, folder))).toContain(`${name}.merged`);
    },
  );

  it('that comes while the folder is open can be left alone', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.load(article);
    const name = `${article} (1).json`;
    await put(root, `${folder}/${name}`, decided({ outlet: 'Quay Post' }, false));
    expect(store.noticeCopy(null, name)).toBe(article);
    const { copies } = (await store.load(article)).care;
    expect(await store.settleCopy(article, copies[0]?.id ?? '', 'ignore')).toMatchObject({ ok: true });
    const loaded = await store.load(article);
    expect(loaded.edits).toEqual(noEdits);
    expect(loaded.care.copies).toEqual([]);
  });

  it('that is half a file is left where it is', async () => {
    const { root, open } = await desk();
    await put(root, `${folder}/${article} (1).json`, '{ half');
    expect((await (await open()).load(article)).care.copies).toEqual([]);
    expect(await readdir(join(root, folder))).toEqual([`${article} (1).json`]);
  });
});
