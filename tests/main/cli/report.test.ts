/** The commands `annotations` and `report`, on a folder whose annotations the store has written. */
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newAnnotation } from '../../../annotations/annotation/new-annotation.ts';
import { appDataFolder } from '../../../main/cli/app-data-folder.ts';
import { openReadableFolder } from '../../../main/folder/readable-folder.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { run } from './run.ts';

const text =
  'Bridge 🚢 talks\n\nThe mayor said the bridge would open in May, though nobody who works on it believes that.\n';

/** A folder with one good article, one that is not text, and one annotation on the good one. */
async function annotatedFolder(): Promise<{ readonly folder: string; readonly appData: string }> {
  const folder = await temporaryFolder({
    'bridge.txt': text,
    'broken.txt': 'a\u0000\u0001\u0002\u0003b'.repeat(50),
  });
  const appData = await temporaryFolder({});
  const opened = await openReadableFolder(folder, join(appData, 'folders'));
  if (!opened.ok) throw new Error(opened.message);
  const summary = opened.value.entries.find((entry) => entry.kind === 'readable');
  if (summary?.kind !== 'readable') throw new Error('The article was not read.');
  const read = await opened.value.readArticle(summary.id);
  if (!read.ok) throw new Error(read.message);
  const analyst = { id: 'ana', name: 'Ana Petrova' };
  const store = await openAnnotationStore({ root: folder, fallback: join(appData, 'folders'), analyst });
  if (!store.ok) throw new Error(store.message);
  const start = read.value.text.indexOf('the bridge would open in May');
  const made = newAnnotation({
    id: 'annotation-1',
    article: read.value,
    selection: { start, end: start + 'the bridge would open in May'.length },
    tag: 'unverified',
    analyst: analyst.id,
    note: 'Ask the builders.',
    now: '2026-03-12T09:58:00.000Z',
  });
  if (!made.ok) throw new Error(made.message);
  await store.value.apply(
    { kind: 'add', annotation: made.value },
    { source: read.value.source, title: null },
  );
  await store.value.flush();
  store.value.close();
  return { folder, appData };
}

describe('claimdesk check', () => {
  test('says that all is well, and what is not', async () => {
    const { folder, appData } = await annotatedFolder();
    const good = await run('check', folder, '--app-data', appData);
    expect(good).toMatchObject({ code: 0, out: '1 annotation, all placed\n' });

    await rename(join(folder, 'bridge.txt'), join(folder, 'bridge.away'));
    const orphaned = await run('check', folder, '--app-data', appData, '--json');
    expect(orphaned.code).toBe(1);
    expect(JSON.parse(orphaned.out)).toMatchObject({ annotations: 1, placed: 0 });
    expect(orphaned.out).toContain('One annotation of “bridge.txt” cannot be placed');

    await writeFile(join(folder, 'bridge.txt'), text.replace('open in May', 'stay shut for ever'));
    const changed = await run('check', folder, '--app-data', appData);
    expect(changed).toMatchObject({ code: 1 });
    expect(changed.out).toContain(
      '1 annotation, 0 placed\n- One annotation of “bridge.txt” has no sure place',
    );

    const [file] = (await readdir(join(folder, '.claimdesk/annotations'), { recursive: true })).filter(
      (name) => name.endsWith('.json'),
    );
    await writeFile(join(folder, '.claimdesk/annotations', file ?? ''), '{ "half');
    const broken = await run('check', folder, '--app-data', appData);
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('is not complete JSON');
  });
});

describe('claimdesk annotations', () => {
  test('prints every annotation with its place in code points', async () => {
    const { folder, appData } = await annotatedFolder();
    const { code, out, err } = await run('annotations', folder, '--json', '--app-data', appData);
    expect(code).toBe(0);
    expect(err).toContain('broken.txt');
    const codePoints = Array.from(text.slice(0, text.indexOf('the bridge would'))).length;
    expect(JSON.parse(out)).toMatchObject([
      {
        id: 'annotation-1',
        analyst: { id: 'ana', name: 'Ana Petrova' },
        article: 'bridge.txt',
        tag: 'unverified',
        note: 'Ask the builders.',
        created: '2026-03-12T09:58:00.000Z',
        segments: [
          {
            state: 'exact',
            exact: 'the bridge would open in May',
            start: codePoints,
            end: codePoints + 'the bridge would open in May'.length,
            candidates: [],
          },
        ],
      },
    ]);
  });

  test('prints an empty list for a folder without annotations, and fails for none at all', async () => {
    const folder = await temporaryFolder({ 'bridge.txt': text });
    const empty = await run('annotations', folder, '--json');
    expect(empty).toMatchObject({ code: 0, out: '[]\n' });
    expect(await readdir(folder)).toEqual(['bridge.txt']);
    const missing = await run('annotations', join(folder, 'gone'), '--json');
    expect(missing).toMatchObject({ code: 1, out: '' });
  });
});

describe('claimdesk report', () => {
  test.each([
    ['html', 'report.html', '>the bridge would open in May</mark>'],
    ['md', 'report.md', '⟦**1.1 Unverified**⟧the bridge would open in May⟦/1.1⟧'],
  ])('writes the folder as %s and names what could not be read', async (format, name, words) => {
    const { folder, appData } = await annotatedFolder();
    const out = join(appData, name);
    const { code, err } = await run(
      'report',
      folder,
      '--format',
      format,
      '--out',
      out,
      '--app-data',
      appData,
    );
    expect(code).toBe(0);
    expect(err).toContain('1 of 2 articles');
    const report = await readFile(out, 'utf8');
    expect(report).toContain(words);
    expect(report).toContain('Ask the builders.');
    expect(report).toContain('broken.txt');
  });

  test('writes one article under its title', async () => {
    const { folder, appData } = await annotatedFolder();
    const out = join(appData, 'one.md');
    const { code } = await run('report', folder, '--format', 'md', '--out', out, '--article', 'bridge.txt');
    expect(code).toBe(0);
    const report = await readFile(out, 'utf8');
    expect(report.startsWith('# Bridge 🚢 talks\n')).toBe(true);
    expect(report).not.toContain('broken.txt');
  });

  test.each([
    ['an article that is not there', ['--format', 'md', '--article', 'gone.txt'], 1],
    ['an article that cannot be read', ['--format', 'md', '--article', 'broken.txt'], 1],
    ['a format that is not known', ['--format', 'papyrus'], 2],
    ['no format', [], 2],
  ])('refuses %s and writes nothing', async (_, options, expected) => {
    const { folder, appData } = await annotatedFolder();
    const out = join(appData, 'report.md');
    const { code, err } = await run('report', folder, '--out', out, ...options);
    expect(code).toBe(expected);
    expect(err).not.toBe('');
    expect(await readdir(appData)).not.toContain('report.md');
  });

  test('says why it cannot write', async () => {
    const { folder } = await annotatedFolder();
    const out = join(folder, 'gone', 'report.md');
    const { code, err } = await run('report', folder, '--format', 'md', '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('is not there');
  });
});

describe('the folder of the app’s own data', () => {
  test.each([
    ['linux', {}, '/home/ana/.config/Claimdesk'],
    ['linux', { XDG_CONFIG_HOME: '/conf' }, '/conf/Claimdesk'],
    ['darwin', { XDG_CONFIG_HOME: '/conf' }, '/home/ana/Library/Application Support/Claimdesk'],
  ] as const)('is where Electron puts it on %s with %j', (platform, environment, expected) => {
    expect(appDataFolder({ platform, environment, home: '/home/ana' })).toBe(normalize(expected));
  });
});
