/** The command `import`: into a real folder, all or nothing, once. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from './run.ts';

const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' });
const annotation = (source: string, exact: string, tag: string) => ({
  id: `https://a.example/${exact}`,
  type: 'Annotation',
  creator: { name: 'Jo Lind' },
  body: { type: 'TextualBody', purpose: 'tagging', value: tag },
  target: { source, selector: quote(exact) },
});

async function prepared() {
  const folder = await temporaryFolder({
    'ferry.txt': 'The ferry stopped at noon. It was late, he said. It was late, she said.',
    'quay.txt': 'The quay stays closed until May. Everybody knows that by now.',
  });
  const appData = await temporaryFolder({});
  const files = await temporaryFolder({
    'notes.jsonld': JSON.stringify([
      annotation('ferry.txt', 'ferry stopped at noon', 'Quote'),
      // Nothing says which article this is of, but only one has the words.
      annotation('https://elsewhere.example/', 'quay stays closed until May', 'Rumour'),
      annotation('ferry.txt', 'It was late', 'Quote'),
      annotation('gone.txt', 'words that stand nowhere', 'Quote'),
      { type: 'Annotation' },
    ]),
  });
  const importing = (...more: readonly string[]) =>
    run('import', join(files, 'notes.jsonld'), folder, '--app-data', appData, '--as', 'Ana Petrova', ...more);
  const listed = async () => {
    const { out } = await run('annotations', folder, '--app-data', appData, '--json');
    return JSON.parse(out) as readonly {
      article: string;
      tagName: string;
      analyst: { name: string };
      note: string;
      segments: { state: string; exact: string }[];
    }[];
  };
  return { folder, appData, files, importing, listed };
}

describe('claimdesk import', () => {
  it('takes in what has a sure place, by path or by its words, and says what of the rest', async () => {
    const { importing, listed } = await prepared();
    const { code, out, err } = await importing();
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Imported 2 annotations as Ana Petrova (without a sure place: 1, here already: 0, not to come in: 2).\n',
    });
    expect(err).toContain('annotation 3 “It was late”: several passages fit its words\n');
    expect(err).toContain('annotation 4 “words that stand nowhere”: no article of this folder');
    expect(err).toContain('annotation 5: it has no target\n');
    expect(await listed()).toMatchObject([
      {
        article: 'ferry.txt',
        tagName: 'Quote',
        analyst: { name: 'Ana Petrova' },
        note: '',
        creator: { id: null, name: 'Jo Lind' },
        segments: [{ state: 'exact' }],
      },
      { article: 'quay.txt', tagName: 'Rumour', segments: [{ exact: 'quay stays closed until May' }] },
    ]);
  });

  it('takes the others for the review when asked, and nothing twice', async () => {
    const { importing, listed } = await prepared();
    await importing('--unsure');
    expect((await listed()).map(({ segments }) => segments[0]?.state)).toEqual([
      'exact',
      'ambiguous',
      'exact',
    ]);
    const again = await importing('--unsure', '--json');
    expect(JSON.parse(again.out)).toMatchObject({
      imported: 0,
      counts: { placed: 0, unsure: 0, here: 3, repeated: 0, left: 2 },
    });
    expect(await listed()).toHaveLength(3);
  });

  it('writes nothing when only asked what would come in', async () => {
    const { folder, importing } = await prepared();
    const { out } = await importing('--dry-run');
    expect(out).toContain('Would import 2 annotations as Ana Petrova');
    expect(await readdir(folder)).toEqual(['ferry.txt', 'quay.txt']);
  });

  it('brings what a folder exported back into a copy of it', async () => {
    const { folder, appData, files, importing, listed } = await prepared();
    await importing();
    const exported = join(files, 'out.jsonld');
    const wrote = await run('report', folder, '--format', 'jsonld', '--out', exported, '--app-data', appData);
    expect(wrote.code).toBe(0);
    const copy = await prepared();
    await run('import', exported, copy.folder, '--app-data', copy.appData, '--as', 'Ana Petrova');
    expect(await copy.listed()).toEqual(await listed());
  });

  it.each([
    ['nobody knows whose annotations they become', [], 1],
    ['the file is not there', ['--as', 'Ana'], 1],
  ])('fails when %s', async (name, more, code) => {
    const { folder, appData, files } = await prepared();
    const file = name === 'the file is not there' ? 'gone.json' : 'notes.jsonld';
    const failed = await run('import', join(files, file), folder, '--app-data', appData, ...more);
    expect(failed.code).toBe(code);
    expect(failed.err).toMatch(/[.]\n$/u);
    expect(await readdir(folder)).toEqual(['ferry.txt', 'quay.txt']);
  });

  it('leaves nothing behind when the annotations of one article cannot be written', async () => {
    const { folder, importing, listed, appData, files } = await prepared();
    await importing();
    const before = await listed();
    const [analyst = ''] = await readdir(join(folder, '.claimdesk', 'annotations'));
    const store = join(folder, '.claimdesk', 'annotations', analyst);
    const [broken = ''] = (await readdir(store)).filter((name) => name.startsWith('quay'));
    await writeFile(join(store, broken), '{"format": "claimdesk-annot');
    await writeFile(
      join(files, 'more.jsonld'),
      JSON.stringify([
        annotation('ferry.txt', 'he said. It was', 'Quote'),
        annotation('quay.txt', 'Everybody knows that', 'Quote'),
      ]),
    );
    const failed = await run(
      'import',
      join(files, 'more.jsonld'),
      folder,
      '--app-data',
      appData,
      '--as',
      'Ana Petrova',
    );
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('Nothing was imported.');
    expect((await listed()).filter(({ article }) => article === 'ferry.txt')).toEqual(
      before.filter(({ article }) => article === 'ferry.txt'),
    );
  });
});
