/** A report file against a folder: what is found again, and what happens to files that are damaged, hostile or no report at all. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyReport } from '../../../main/verify/verify-report.ts';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { htmlReportOf, jsonLdReportOf, type MadeArticle } from './made-report.ts';

const bridge: MadeArticle = {
  path: 'bridge.txt',
  text: 'Bridge 🚢 talks\n\nThe mayor said the bridge would open in May.\nNobody who works on it “believes” that & says <so>.\n',
  quotes: ['the bridge would open in May', 'in May.\nNobody', '“believes” that & says <so>'],
};
const quay: MadeArticle = {
  path: 'north/quay.txt',
  text: 'Quay closed\n\nThe quay stays closed until the engineers have looked at every pier.\n',
  quotes: ['stays closed'],
};
const articles = [bridge, quay];

async function folderOf(made: readonly MadeArticle[] = articles): Promise<string> {
  return temporaryFolder(Object.fromEntries(made.map(({ path, text }) => [path, text])));
}

async function verify(root: string, report: string | Uint8Array, name = 'report.html') {
  const place = await temporaryFolder({ [name]: report });
  return verifyReport({ report: join(place, name), root, signal: new AbortController().signal });
}

describe.each([
  ['HTML', htmlReportOf, 'report.html'],
  ['JSON-LD', jsonLdReportOf, 'report.jsonld'],
])('A report in %s', (_, report, name) => {
  test('holds in the folder it was made from', async () => {
    const verified = await verify(await folderOf(), report(articles), name);
    expect(verified).toMatchObject({ ok: true, value: { lines: 4, hold: 4, findings: [] } });
  });

  test('says which lines no longer hold, in the order of the report', async () => {
    const root = await folderOf();
    await writeFile(join(root, 'bridge.txt'), bridge.text.replace('in May', 'in June'));
    await rename(join(root, 'north/quay.txt'), join(root, 'quay of the north.txt'));
    const verified = await verify(root, report(articles), name);
    if (!verified.ok) throw new Error(verified.message);
    expect(verified.value).toMatchObject({ lines: 4, hold: 0 });
    expect(verified.value.findings.map(({ label, outcome, found }) => [label, outcome, found])).toEqual([
      ['1.1', 'words-changed', 'bridge.txt'],
      ['1.2', 'words-changed', 'bridge.txt'],
      ['1.3', 'moved', 'bridge.txt'],
      ['2.1', 'renamed', 'quay of the north.txt'],
    ]);
  });

  test('of articles that are gone says so', async () => {
    const verified = await verify(await folderOf([bridge]), report(articles), name);
    if (!verified.ok) throw new Error(verified.message);
    expect(verified.value.findings).toMatchObject([
      { label: '2.1', outcome: 'article-missing', found: null },
    ]);
  });

  test('that was cut short is refused', async () => {
    const whole = report(articles);
    for (const share of [0.2, 0.5, 0.8, 0.97]) {
      const verified = await verify(await folderOf(), whole.slice(0, Math.floor(whole.length * share)), name);
      expect(verified).toMatchObject({ ok: false, code: 'report-cut-short' });
    }
  });
});

test('An article whose copy is in the report as well has changed, and is not the copy', async () => {
  const copy = { ...bridge, path: 'copy.txt' };
  const root = await folderOf([bridge, copy]);
  await writeFile(join(root, 'bridge.txt'), bridge.text.replace('in May', 'in June'));
  const verified = await verify(root, htmlReportOf([bridge, copy]));
  if (!verified.ok) throw new Error(verified.message);
  expect(verified.value.hold).toBe(3);
  expect(new Set(verified.value.findings.map(({ found }) => found))).toEqual(new Set(['bridge.txt']));
});

test('Articles are read in the folder only', async () => {
  const outside = await temporaryFolder({ 'secret.txt': 'The secret word.\n' });
  const root = await folderOf();
  await mkdir(join(root, '.hidden'));
  await writeFile(join(root, '.hidden/secret.txt'), 'The secret word.\n');
  const secret = (path: string): MadeArticle => ({
    path,
    text: 'The secret word.\n',
    quotes: ['secret word'],
  });
  const paths = [join(outside, 'secret.txt'), `../${outside}/secret.txt`, '.hidden/secret.txt', ''];
  const verified = await verify(root, htmlReportOf(paths.map(secret)));
  if (!verified.ok) throw new Error(verified.message);
  expect(verified.value.findings.map(({ outcome }) => outcome)).toEqual([
    'article-missing',
    'article-missing',
    'article-missing',
    'malformed',
  ]);
});

describe('A line of HTML that was damaged', () => {
  const good = htmlReportOf([quay]);
  test.each([
    ['no words', /<q[^>]*>[^<]*<\/q>/u, '', 'quotes no words'],
    ['empty words', />stays closed</u, '><', 'quotes no words'],
    ['half a place', / data-end="\d+"/u, '', 'two numbers'],
    ['a place that is no number', /data-start="\d+"/u, 'data-start="-1"', 'two numbers'],
    ['a place from end to start', /data-start="\d+"/u, 'data-start="99"', 'two numbers'],
    ['no number of its own', / id="r1-1"/u, '', 'no number'],
    ['no article', / data-path="[^"]*"/u, '', 'not named'],
    ['half a hash', / data-text-sha256="[0-9a-f]{32}/u, ' data-text-sha256="', 'SHA-256'],
  ])('with %s is told, and not passed over', async (_, pattern, instead, reason) => {
    const report = good.replace(pattern, instead);
    expect(report).not.toBe(good);
    const verified = await verify(await folderOf(), report);
    if (!verified.ok) throw new Error(verified.message);
    expect(verified.value).toMatchObject({ lines: 1, hold: 0, findings: [{ outcome: 'malformed' }] });
    expect(verified.value.findings[0]?.reason).toContain(reason);
  });

  test('and words changed in the report itself are found', async () => {
    const verified = await verify(await folderOf(), good.replace('>stays closed<', '>stays open<'));
    expect(verified).toMatchObject({ ok: true, value: { findings: [{ outcome: 'altered' }] } });
  });

  test('but markup within the words, and evidence that another program wrote anew, do no harm', async () => {
    const report = good
      .replace('>stays closed<', '><span dir="auto">stays <b>clo</b></span>s&#101;d<')
      .toUpperCase();
    const asWritten = report
      .replace(/ID="EVIDENCE"/u, 'id="evidence"')
      .replace(/DATA-PATH="[^"]*"/u, `data-path="${quay.path}"`)
      .replace(/SHA256="([0-9A-F]+)"/gu, (whole) => whole.toLowerCase())
      .replace('STAYS', 'stays')
      .replace('CLO', 'clo')
      .replace('>S&#101;D', '>s&#101;d')
      .replace('ID="R1-1"', 'id="r1-1"');
    const verified = await verify(await folderOf(), asWritten);
    expect(verified).toMatchObject({ ok: true, value: { lines: 1, hold: 1 } });
  });
});

describe('A file that cannot be verified', () => {
  test.each<[what: string, content: string | Uint8Array, name: string, code: string, words: string]>([
    ['a PDF', '%PDF-1.7\n…', 'report.pdf', 'report-without-offsets', 'is a PDF'],
    ['a PDF under another name', '%PDF-1.7\n…', 'report.html', 'report-without-offsets', 'HTML and JSON-LD'],
    ['a Word file', 'PK\u0003\u0004…', 'report.docx', 'report-without-offsets', 'a Word file'],
    ['Markdown', '# Report\n', 'report.md', 'report-without-offsets', 'is Markdown'],
    ['a table', 'line,words\n', 'annotations.csv', 'report-without-offsets', 'is a table'],
    ['JSON Lines', '{"text": ""}\n', 'report.jsonl', 'report-without-offsets', 'is JSON Lines'],
    ['words', 'Hello', 'report', 'report-without-offsets', 'neither an HTML nor a JSON-LD'],
    ['nothing', '', 'report.html', 'report-cut-short', 'not complete'],
    [
      'another page',
      '<!DOCTYPE html><html><body><p>Hello</p></body></html>',
      'a.html',
      'report-without-evidence',
      'no evidence',
    ],
    ['other JSON', '{"items": [{"a": 1}]}', 'a.jsonld', 'report-without-evidence', 'no evidence'],
    ['JSON that is none', '{"items": [}', 'a.jsonld', 'report-broken', 'not JSON'],
  ])('such as %s is refused with a sentence', async (_, content, name, code, words) => {
    const verified = await verify(await folderOf(), content, name);
    expect(verified).toMatchObject({ ok: false, code });
    expect(verified.ok ? '' : verified.message).toContain(words);
  });

  test.each([
    ['a folder', 'north', 'report-unreadable'],
    ['a file that is not there', 'gone.html', 'report-missing'],
  ])('such as %s is refused', async (_, name, code) => {
    const root = await folderOf();
    const verified = await verifyReport({
      report: join(root, name),
      root,
      signal: new AbortController().signal,
    });
    expect(verified).toMatchObject({ ok: false, code });
  });

  test('is refused when the folder is not there either', async () => {
    const verified = await verify(join(await folderOf(), 'gone'), htmlReportOf(articles));
    expect(verified).toMatchObject({ ok: false, code: 'folder-missing' });
  });
});

describe('A hostile report', () => {
  test('with scripts runs none and is read all the same', async () => {
    const script = `<script>globalThis.ran = true; document.write('<section id="evidence"></section>')</script><img src=x onerror="globalThis.ran = true">`;
    const verified = await verify(await folderOf(), htmlReportOf(articles, script));
    expect(verified).toMatchObject({ ok: true, value: { lines: 4, hold: 4 } });
    expect(globalThis).not.toHaveProperty('ran');
  });

  test.each([
    ['100,000 elements in one another', '<div>'.repeat(100_000)],
    ['a comment that goes on and on', `<!-- ${'x'.repeat(9_000_000)}`],
    ['an attribute that goes on and on', `<a title="${'x'.repeat(9_000_000)}`],
  ])('with %s is refused', async (_, before) => {
    const verified = await verify(await folderOf(), htmlReportOf(articles, before));
    expect(verified).toMatchObject({ ok: false, code: 'report-broken' });
  });

  test('with JSON nested 100,000 levels deep is refused', async () => {
    const verified = await verify(await folderOf(), '['.repeat(100_000) + ']'.repeat(100_000), 'a.jsonld');
    expect(verified).toMatchObject({ ok: false });
  });
});

test('A report that is stopped says so', async () => {
  const root = await folderOf();
  const place = await temporaryFolder({ 'report.html': htmlReportOf(articles) });
  const stop = new AbortController();
  const verified = await verifyReport({
    report: join(place, 'report.html'),
    root,
    signal: stop.signal,
    onProgress: () => {
      stop.abort();
    },
  });
  expect(verified).toMatchObject({ ok: false, code: 'cancelled' });
});

test('Progress is told article by article', async () => {
  const told: string[] = [];
  const place = await temporaryFolder({ 'report.html': htmlReportOf(articles) });
  await verifyReport({
    report: join(place, 'report.html'),
    root: await folderOf(),
    signal: new AbortController().signal,
    onProgress: (done, total) => {
      told.push(`${String(done)}/${String(total)}`);
    },
  });
  expect(told).toEqual(['0/2', '1/2', '2/2']);
});
