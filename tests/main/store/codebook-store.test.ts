/** The folder's tags on disk: changed one by one, on top of what others wrote, and never over a file that cannot be read. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareCodebooks } from '../../../annotations/codebook/change-codebook.ts';
import { defaultCodebook, type Codebook, type Tag } from '../../../annotations/codebook/codebook.ts';
import { serialiseCodebookFile } from '../../../annotations/format/codebook-file.ts';
import { invert, type CodebookOperation } from '../../../annotations/operation/operation.ts';
import { desk, put } from './store-builders.ts';

const [quote] = defaultCodebook.tags;
if (quote === undefined) throw new Error('there is no tag to begin with');
const rumour: Tag = { ...quote, id: 'rumour', name: 'Rumour', key: 'R' };
const change = (after: Codebook, before: Codebook = defaultCodebook): CodebookOperation => ({
  kind: 'edit-codebook',
  ...compareCodebooks(before, after),
});
const withRumour: Codebook = { tags: [...defaultCodebook.tags, rumour] };
const renamed: Codebook = {
  tags: defaultCodebook.tags.map((tag) => (tag.id === 'quote' ? { ...tag, name: 'Zitat' } : tag)),
};
const file = '.claimdesk/codebook.json';

describe('a change of the tags', () => {
  it('is on disk when it is done, and is there after opening again', async () => {
    const { open } = await desk();
    expect(await (await open()).apply(change(withRumour), null)).toEqual({ ok: true, value: null });
    expect(await (await open()).codebook()).toEqual({ ok: true, value: withRumour });
  });

  it('is taken back by its inverse', async () => {
    const { open } = await desk();
    const store = await open();
    await store.apply(change(withRumour), null);
    await store.apply(invert(change(withRumour)), null);
    expect(await (await open()).codebook()).toEqual({ ok: true, value: defaultCodebook });
  });

  it('keeps what another program wrote meanwhile', async () => {
    const { open } = await desk();
    const store = await open();
    await store.apply(change(withRumour), null);
    await (await open()).apply(change(renamed), null);
    await store.apply(change({ tags: withRumour.tags.toReversed() }, withRumour), null);
    const read = await (await open()).codebook();
    expect(read.ok && read.value.tags.map(({ name }) => name)).toEqual([
      'Rumour',
      'Unverified',
      'Opinion',
      'Zitat',
    ]);
  });

  it('is refused while the file cannot be read, which stays as it is', async () => {
    const { root, open } = await desk();
    await put(root, file, '{ half a file');
    const store = await open();
    const refused = await store.apply(change(withRumour), null);
    expect(refused).toMatchObject({ ok: false, code: 'file-unreadable' });
    expect(await readFile(join(root, file), 'utf8')).toBe('{ half a file');
    const [told] = store.problems;
    expect(told?.message).toMatch(/codebook\.json is not complete JSON.*Until it is repaired or moved away/u);
  });

  it('leaves tags that cannot be understood in the file', async () => {
    const { root, open } = await desk();
    const tags = [...defaultCodebook.tags, { id: 'odd', colour: 'none' }];
    await put(root, file, JSON.stringify({ format: 'claimdesk-codebook', version: 2, tags }));
    await (await open()).apply(change(withRumour), null);
    expect(JSON.parse(await readFile(join(root, file), 'utf8'))).toMatchObject({
      tags: [...withRumour.tags, { id: 'odd', colour: 'none' }],
    });
  });
});

describe('a conflict copy of the tags', () => {
  const copyName = '.claimdesk/codebook.sync-conflict-20260312-101112-ABCDEFG.json';
  const copyOf = (codebook: Codebook) => serialiseCodebookFile({ codebook, setAside: [], others: {} });

  it('is told, with what merging it would bring, and is told no more once it is put away', async () => {
    const { root, open } = await desk();
    const store = await open();
    await store.apply(change(renamed), null);
    await put(root, copyName, copyOf(withRumour));
    const [found] = await store.codebookCopies.of(renamed);
    expect(found?.copy).toMatchObject({ holds: 'tags', file: copyName, records: 4, brings: 1, conflicts: 1 });
    expect(store.problems).toMatchObject([{ code: 'tags-copied', file: copyName, article: null }]);
    if (found === undefined) return;
    expect(await store.codebookCopies.putAway(found, 'ignore')).toEqual({ ok: true, value: null });
    expect(await store.codebookCopies.of(renamed)).toEqual([]);
    expect(store.problems).toEqual([]);
    expect(await readFile(join(root, `${copyName}.ignored`), 'utf8')).toBe(copyOf(withRumour));
  });

  it.each([
    ['what is not a codebook', '{ "half'],
    ['what a newer Claimdesk wrote', JSON.stringify({ format: 'claimdesk-codebook', version: 99, tags: [] })],
  ])('is not offered when it holds %s', async (_, text) => {
    const { root, open } = await desk();
    await put(root, copyName, text);
    expect(await (await open()).codebookCopies.of(defaultCodebook)).toEqual([]);
    expect(await readFile(join(root, copyName), 'utf8')).toBe(text);
  });
});
