/** The Word report is read back by mammoth and, where it is installed, by LibreOffice. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import mammoth from 'mammoth';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import { wholeReport, type ReportChoice } from '../../../annotations/report/report-choice.ts';
import { writeReports } from '../../../main/reports/write-reports.ts';
import { harbourReport } from '../../annotations/report/harbour-article.ts';
import { articleOf, headingOf, marked, reportArticle } from '../../annotations/report/report-builders.ts';
import { unzipped } from './unzipped.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-word-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* each(items: readonly ReportItem[]): AsyncGenerator<ReportItem> {
  for (const item of items) yield await Promise.resolve(item);
}

async function word(items: readonly ReportItem[], choice: Partial<ReportChoice> = {}) {
  const path = join(folder, 'report.docx');
  const written = await writeReports({
    targets: [{ format: 'docx', path }],
    heading: headingOf({ choice: { ...wholeReport, ...choice } }),
    articles: each(items),
    total: items.length,
  });
  expect(written).toMatchObject({ ok: true });
  expect(await readdir(folder)).toEqual(['report.docx']);
  const bytes = await readFile(path);
  const parts = await unzipped(bytes);
  const { value: text } = await mammoth.extractRawText({ buffer: bytes });
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  return { path, text, html, document: parts.get('word/document.xml') ?? '', parts };
}

const hostile = '</w:t><w:p/> & "q" \u0000\u000b\ud800 =1+1 🚢';

function hostileReport(): ReportItem {
  const article = articleOf(
    [
      ['headline', `Head ${hostile}`],
      ['paragraph', 'He said: “the ‘lock’ opens 🚢 — soon”.\nOr not.'],
      ['paragraph', 'שלום, אמר ראש העיר.'],
    ],
    { path: 'a&b.txt', metadata: { outlet: { value: hostile, origin: 'page' } } },
  );
  return reportArticle(article, [
    marked(article, '“the ‘lock’ opens 🚢 — soon”', { note: hostile }),
    marked(article, 'lock’ opens', { tag: 'opinion' }),
    marked(article, 'אמר ראש העיר', { tag: 'unverified' }),
  ]);
}

describe('the Word report', () => {
  it('has every annotation’s exact words and its number, in the text and in the evidence', async () => {
    const { text } = await word([hostileReport()]);
    for (const words of ['“the ‘lock’ opens 🚢 — soon”', 'lock’ opens', 'אמר ראש העיר']) {
      expect(text.split(words).length).toBeGreaterThan(2);
    }
    for (const label of ['[1.1 Quote]', '[1.2 Opinion]', '[1.3 Unverified]']) expect(text).toContain(label);
  });

  it('is well-formed whatever stands in every field, and every part of it', async () => {
    const { parts } = await word([hostileReport(), harbourReport]);
    for (const [name, xml] of parts) {
      const problems: string[] = [];
      new DOMParser({
        onError: (level, message) => {
          if (level !== 'warning') problems.push(message);
        },
      }).parseFromString(xml, 'text/xml');
      expect([name, problems]).toEqual([name, []]);
    }
  });

  it('leads only to places that it has, and each place has one name', async () => {
    const { document } = await word([hostileReport(), harbourReport]);
    const names = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    const ids = [...document.matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(names).toContain(link);
  });

  it.each([
    ['excerpts', { text: 'excerpts' }],
    ['no text', { text: 'none' }],
    ['no evidence', { evidence: false }],
    ['no text and no evidence', { text: 'none', evidence: false }],
  ] as const)('with %s leads nowhere that is left out', async (_, choice) => {
    const { document } = await word([hostileReport(), harbourReport], choice);
    const names = new Set([...document.matchAll(/w:name="([^"]+)"/g)].map(([, name]) => name));
    for (const [, link] of document.matchAll(/w:anchor="([^"]+)"/g)) expect(names).toContain(link);
  });

  it('begins parts and articles on a new page, and the first article below the heading of all', async () => {
    const { document } = await word([harbourReport, harbourReport]);
    const body = new DOMParser().parseFromString(document, 'text/xml');
    const begin = [...body.getElementsByTagName('w:p')]
      .filter((each) => each.getElementsByTagName('w:pageBreakBefore').length > 0)
      .map((each) => each.textContent ?? '');
    expect(begin).toEqual(['Contents', 'Articles', expect.stringMatching(/^2\. /u), 'Evidence']);
    expect(document).not.toContain('w:type="page"');
  });

  it('has headings of Word’s own, which make its navigation', async () => {
    const { html } = await word([hostileReport()]);
    for (const head of ['Contents', 'Summary', 'Articles', 'Evidence']) {
      expect(html).toMatch(new RegExp(`<h1>(?:<a[^>]*></a>)*${head}</h1>`));
    }
    expect(html).toMatch(/<h2>.*1\. Head/);
  });

  it('sets right-to-left paragraphs from the right, and others not', async () => {
    const { document } = await word([hostileReport()]);
    const paragraphs = document.split('<w:p>').filter((one) => /¶ \d+ {2}/.test(one));
    expect(paragraphs.map((one) => one.includes('<w:bidi/>'))).toEqual([false, true]);
  });

  it('shades and underlines what is marked, in the tag’s colour and line', async () => {
    const { document } = await word([hostileReport()]);
    expect(document).toContain(
      '<w:u w:val="single" w:color="0B5FA5"/><w:shd w:val="clear" w:color="auto" w:fill="DCEBF8"/>',
    );
    expect(document).toContain('<w:u w:val="dash" w:color="B04A00"/>');
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  it.skipIf(!office)(
    `opens in LibreOffice and becomes a PDF${office ? '' : ' (skipped: soffice is not installed)'}`,
    async () => {
      const { path } = await word([hostileReport(), harbourReport]);
      const ended = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/office`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          path,
        ],
        { timeout: 110_000 },
      );
      expect(ended.status).toBe(0);
      const pdf = await readFile(join(folder, 'report.pdf'));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(10_000);
    },
    120_000,
  );
});
