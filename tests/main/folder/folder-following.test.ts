/** An open folder follows what happens to its files, and what other analysts do. */
import { expect, describe, test, onTestFinished } from 'vitest';
import { readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { noEdits } from '../../../annotations/article/article-edits.ts';
import type { ArticleId } from '../../../annotations/article/article.ts';
import { compareCodebooks } from '../../../annotations/codebook/change-codebook.ts';
import { defaultCodebook, type Tag } from '../../../annotations/codebook/codebook.ts';
import { decideField, markDone } from '../../../annotations/article/edit-article.ts';
import { serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { parseCodebookFile, serialiseCodebookFile } from '../../../annotations/format/codebook-file.ts';
import { eventually, harbour, openFolder, put, quay } from './open-folder.ts';

describe('a file', () => {
  test('that is renamed keeps its id, annotations and decisions', async () => {
    const { root, listener, tag, apply, read, found } = await openFolder({ 'a.txt': harbour, 'b.txt': quay });
    const { id } = listener.at('a.txt');
    await tag('a.txt', 'It will hold', 'Ask the engineers');
    await apply(markDone(id, noEdits, true));
    await rename(join(root, 'a.txt'), join(root, 'z.txt'));
    await eventually(() => {
      expect(listener.paths()).toEqual(['b.txt', 'z.txt']);
    });
    expect(listener.at('z.txt')).toMatchObject({ id, done: true });
    expect((await read('z.txt')).placed).toMatchObject([{ placements: [{ state: 'exact' }] }]);
    expect(await found('engineers')).toEqual([['z.txt', 'note']]);
    await eventually(async () => {
      const record = await readFile(join(root, `.claimdesk/articles/${id}.json`), 'utf8');
      expect(JSON.parse(record)).toMatchObject({ path: 'z.txt', edits: { done: true } });
    });
  });

  test('that comes, changes and goes appears, is told and goes', async () => {
    const { root, listener, found } = await openFolder({ 'b.txt': quay });
    await put(root, 'sub/a.txt', harbour);
    await eventually(() => {
      expect(listener.paths()).toEqual(['b.txt', 'sub/a.txt']);
    });
    const { id } = listener.at('sub/a.txt');
    expect(await found('norrhaven')).toEqual([['sub/a.txt', 'headline', 'text']]);
    await put(root, 'sub/a.txt', harbour.replace('Norrhaven', 'Tidewater'));
    await eventually(() => {
      expect(listener.changed).toEqual([id]);
    });
    expect(listener.at('sub/a.txt').id).toBe(id);
    expect(await found('norrhaven')).toEqual([]);
    expect(await found('tidewater')).toEqual([['sub/a.txt', 'headline', 'text']]);
    await unlink(join(root, 'sub/a.txt'));
    await eventually(() => {
      expect(listener.paths()).toEqual(['b.txt']);
    });
    expect(await found('tidewater')).toEqual([]);
    await put(root, 'elsewhere.txt', harbour.replace('Norrhaven', 'Tidewater'));
    await eventually(() => {
      expect(listener.paths()).toEqual(['b.txt', 'elsewhere.txt']);
    });
    expect(listener.at('elsewhere.txt').id).toBe(id);
  });

  test('that cannot be read is listed with the reason until it can', async () => {
    const { root, listener } = await openFolder({ 'b.txt': quay });
    await put(root, 'a.txt', '');
    await eventually(() => {
      expect(listener.entries[0]).toMatchObject({ kind: 'unreadable', path: 'a.txt', code: 'file-empty' });
    });
    await put(root, 'a.txt', harbour);
    await eventually(() => {
      expect(listener.entries[0]).toMatchObject({ kind: 'readable' });
    });
  });
});

describe('another analyst', () => {
  const benOn = (id: ArticleId, path: string, note: string) =>
    serialiseAnnotationFile({
      analyst: { id: 'ben', name: 'Ben' },
      article: { id, path, textSha256: 'a'.repeat(64) },
      annotations: [
        {
          id: 'ben-1',
          article: id,
          analyst: 'ben',
          tag: 'opinion',
          note,
          attribution: {},
          check: { status: 'open', evidence: [], note: '' },
          created: '2026-03-12T10:00:00.000Z',
          modified: '2026-03-12T10:00:00.000Z',
          segments: [
            {
              anchor: {
                exact: 'mayor',
                prefix: '',
                suffix: '',
                start: 0,
                end: 5,
                textSha256: 'a'.repeat(64),
              },
            },
          ],
        },
      ],
      setAside: [],
      others: {},
    });

  test('who annotates is seen in article, library and search; one’s own writing is no news', async () => {
    const { root, listener, tag, found } = await openFolder({ 'a.txt': harbour, 'b.txt': quay });
    const { id } = listener.at('a.txt');
    await tag('b.txt', 'quay', 'mine');
    await put(root, `.claimdesk/annotations/ben/${id}.json`, benOn(id, 'a.txt', 'Ben’s doubts'));
    await eventually(() => {
      expect(listener.changed).toContain(id);
      expect(listener.tallies[id]).toEqual({ opinion: 1 });
    });
    await eventually(async () => {
      expect(await found('doubts')).toEqual([['a.txt', 'note']]);
    });
    expect(new Set(listener.changed)).toEqual(new Set([id]));
  });

  test('who decides is seen as well', async () => {
    const first = await openFolder({ 'a.txt': harbour });
    const second = await openFolder({}, first);
    const { id } = first.listener.at('a.txt');
    await first.apply(markDone(id, noEdits, true));
    await first.apply(decideField(id, noEdits, 'outlet', { kind: 'set', value: 'Harbour Post' }));
    await eventually(() => {
      expect(second.listener.at('a.txt')).toMatchObject({
        done: true,
        metadata: { outlet: { value: 'Harbour Post' } },
      });
      expect(second.listener.changed).toContain(id);
    });
    expect(first.listener.changed).toEqual([]);
  });
});

test('tags that another program changes are taken over and told', async () => {
  const { root, listener, session } = await openFolder({ 'a.txt': harbour });
  const tags = defaultCodebook.tags.map((tag) => (tag.id === 'quote' ? { ...tag, name: 'Zitat' } : tag));
  await put(
    root,
    '.claimdesk/codebook.json',
    serialiseCodebookFile({ codebook: { tags }, setAside: [], others: {} }),
  );
  await eventually(() => {
    expect(listener.codebooks.at(-1)?.tags.map(({ name }) => name)).toContain('Zitat');
  });
  // What is done here next stands on what the other program wrote.
  const after = { tags: tags.filter(({ id }) => id !== 'opinion') };
  await session.apply({ kind: 'edit-codebook', ...compareCodebooks({ tags }, after) });
  const file = parseCodebookFile(await readFile(join(root, '.claimdesk/codebook.json'), 'utf8'), 'the file');
  expect(file.ok && file.value.codebook).toEqual(after);
});

describe('a conflict copy of the tags', () => {
  const rumour = { ...defaultCodebook.tags[0], id: 'rumour', name: 'Rumour', key: 'R' } as Tag;
  const renamed = defaultCodebook.tags.map((tag) => (tag.id === 'quote' ? { ...tag, name: 'Zitat' } : tag));
  const [file, copyName] = ['.claimdesk/codebook.json', '.claimdesk/codebook (1).json'];

  test.each([
    { how: 'merge', names: ['Quote', 'Opinion', 'Unverified', 'Rumour'], left: 'merged' },
    { how: 'take', names: ['Zitat', 'Opinion', 'Unverified', 'Rumour'], left: 'merged' },
    { how: 'ignore', names: ['Quote', 'Opinion', 'Unverified'], left: 'ignored' },
  ] as const)('is told as it comes; $how leaves $names', async ({ how, names, left }) => {
    const { root, listener, session } = await openFolder({ 'a.txt': harbour });
    await put(
      root,
      copyName,
      serialiseCodebookFile({ codebook: { tags: [...renamed, rumour] }, setAside: [], others: {} }),
    );
    await eventually(() => {
      expect(listener.problems).toMatchObject([{ code: 'tags-copied' }]);
    });
    const [copy] = await session.tags.copies();
    expect(copy).toMatchObject({ holds: 'tags', brings: 1, conflicts: 1 });
    expect(await session.tags.settleCopy(copy?.id ?? '', how)).toEqual({ ok: true, value: null });
    expect(listener.codebooks.at(-1)?.tags.map(({ name }) => name)).toEqual(names);
    if (how !== 'ignore') {
      const kept = parseCodebookFile(await readFile(join(root, file), 'utf8'), 'the file');
      expect(kept.ok && kept.value.codebook.tags.map(({ name }) => name)).toEqual(names);
    }
    expect(await readFile(join(root, `${copyName}.${left}`), 'utf8')).toContain('Zitat');
    expect(await session.tags.copies()).toEqual([]);
    await eventually(() => {
      expect(listener.problems).toEqual([]);
    });
  });

  test('that brings nothing is put away without anything being written', async () => {
    const { root, session } = await openFolder({ 'a.txt': harbour });
    await put(root, copyName, serialiseCodebookFile({ codebook: defaultCodebook, setAside: [], others: {} }));
    const [copy] = await session.tags.copies();
    expect(copy).toMatchObject({ brings: 0, conflicts: 0 });
    expect(await session.tags.settleCopy(copy?.id ?? '', 'merge')).toEqual({ ok: true, value: null });
    expect((await readdir(join(root, '.claimdesk'))).sort()).toEqual(['codebook (1).json.merged']);
  });

  test('that is not there any more is told', async () => {
    const { session } = await openFolder({ 'a.txt': harbour });
    expect(await session.tags.settleCopy('gone', 'merge')).toMatchObject({ code: 'copy-missing' });
  });
});

test('a folder that goes is said, and its articles stay in view', async () => {
  const { root, listener } = await openFolder({ 'a.txt': harbour });
  await rename(root, `${root}-away`);
  onTestFinished(() => rename(`${root}-away`, root).catch(() => undefined));
  await eventually(() => {
    expect(listener.problems).toMatchObject([{ code: 'folder-missing' }]);
  });
  expect(listener.paths()).toEqual(['a.txt']);
  await rename(`${root}-away`, root);
  await eventually(() => {
    expect(listener.problems).toEqual([]);
  });
});
