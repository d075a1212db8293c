/** `claimdesk report` in several formats and with what goes in chosen, on a folder that nobody has annotated. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../main/cli/commands.ts';
import { runCommandLine } from '../../../main/cli/run-command-line.ts';
import { paperFor } from '../../../main/reports/print-job.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';

async function report(...words: readonly string[]) {
  const folder = await temporaryFolder({
    'bridge.txt': 'Bridge talks\n\nThe mayor said the bridge would open.\n',
    'news/bridge.txt': 'Another bridge\n\nIt stays shut.\n',
  });
  const place = await temporaryFolder({});
  let out = '';
  let err = '';
  const streams = { out: (more: string) => (out += more), err: (more: string) => (err += more) };
  const target = join(place, 'report');
  const code = await runCommandLine(
    ['report', folder, '--out', target, '--app-data', place, ...words],
    streams,
    commands,
  );
  return { code, out, err, place, target };
}

describe('claimdesk report', () => {
  test('writes several formats into a folder that it makes, named after the report', async () => {
    const { code, target, out, place } = await report(
      ...['html', 'md', 'csv', 'xlsx', 'docx', 'jsonld', 'jsonl', 'brat', 'claimreview'].flatMap((format) => [
        '--format',
        format,
      ]),
      '--json',
    );
    expect(code).toBe(0);
    const { files } = JSON.parse(out) as { readonly files: readonly { readonly path: string }[] };
    expect(files).toHaveLength(9);
    expect((await readdir(target)).map((name) => join(target, name)).sort()).toEqual(
      files.map(({ path }) => path).sort(),
    );
    expect(await readdir(place)).toEqual(['report']);
  });

  test('writes brat standoff for each article in its own folder', async () => {
    const { target } = await report('--format', 'brat');
    expect((await readdir(target)).sort()).toEqual(['annotation.conf', 'bridge.ann', 'bridge.txt', 'news']);
    expect(await readFile(join(target, 'news', 'bridge.txt'), 'utf8')).toContain('It stays shut.');
  });

  test('says what a format does not hold', async () => {
    const { err } = await report('--format', 'xlsx');
    expect(err).toContain('xlsx: A cell of Excel holds 32,767 characters');
  });

  test('takes only the articles that are named', async () => {
    const { target } = await report('--format', 'csv', '--article', 'news/bridge.txt');
    const articles = await readFile(join(target, 'articles.csv'), 'utf8');
    expect(articles).toContain('Another bridge');
    expect(articles).not.toContain('Bridge talks');
  });

  test.each([
    [['--tag', 'gossip'], 'There is no tag “gossip”'],
    [['--analyst', 'nemo'], 'Nobody called “nemo” has annotated here'],
    [['--article', 'gone.txt'], 'There is no article “gone.txt”'],
  ])('refuses %j and writes nothing', async (words, sentence) => {
    const { code, err, place } = await report('--format', 'html', ...words);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(await readdir(place)).toEqual([]);
  });

  test.each([
    [['--format', 'exe']],
    [['--format', 'html', '--status', 'true']],
    [['--format', 'html', '--text', 'some']],
  ])('does not know %j', async (words) => {
    expect((await report(...words)).code).toBe(2);
  });
});

test.each([
  ['en-US', 'Letter'],
  ['en_US.UTF-8', 'Letter'],
  ['und-CA', 'Letter'],
  ['de_DE.UTF-8', 'A4'],
  ['zh-Hans-CN', 'A4'],
  ['C', 'A4'],
  ['', 'A4'],
])('paper for %j is %s', (locale, paper) => {
  expect(paperFor(locale)).toBe(paper);
});
