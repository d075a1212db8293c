/** Writing a report: whole or not at all, whatever happens on the way. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeReport } from '../../../annotations/report/make-report.ts';
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { markdownReport } from '../../../annotations/report/markdown/markdown-report.ts';
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import { nodeReportFiles, type ReportFiles } from '../../../main/reports/report-files.ts';
import { writeReports, type ReportOrder } from '../../../main/reports/write-reports.ts';
import { harbourReport } from '../../annotations/report/harbour-article.ts';
import { headingOf } from '../../annotations/report/report-builders.ts';
import { failingFiles, items, oneByOne } from './report-orders.ts';

let folder = '';
let out = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-report-'));
  out = join(folder, 'report.html');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function order(more: Partial<ReportOrder> = {}): ReportOrder {
  return {
    targets: [{ format: 'html', path: out }],
    heading: headingOf(),
    articles: oneByOne(items),
    total: items.length,
    ...more,
  };
}

describe('a report that is written', () => {
  it.each([
    ['html', htmlReport],
    ['markdown', markdownReport],
  ] as const)('is the same as one made in memory: %s', async (format, formatter) => {
    const written = await writeReports(order({ targets: [{ format, path: out }] }));
    expect(written).toEqual({
      ok: true,
      value: { files: [{ format, path: out }], articles: 2, unreadable: 1, annotations: 24, omitted: [] },
    });
    expect(await readFile(out, 'utf8')).toBe([...makeReport(formatter, headingOf(), items)].join(''));
    expect(await readdir(folder)).toEqual(['report.html']);
  });

  it('replaces the one before', async () => {
    await writeFile(out, 'old');
    await writeReports(order());
    expect(await readFile(out, 'utf8')).toContain('<!doctype html>');
  });

  it('says how far it is, article by article', async () => {
    const progress: number[] = [];
    await writeReports(order({ onProgress: ({ done }) => progress.push(done) }));
    expect(progress).toEqual([1, 2, 3, 3]);
  });

  it('asks for an article only when the one before has been taken in', async () => {
    const asked: number[] = [];
    const done: number[] = [];
    await writeReports(
      order({
        articles: oneByOne(items, (index) => {
          asked.push(index);
          expect(done).toHaveLength(index);
        }),
        onProgress: (progress) => done.push(progress.done),
      }),
    );
    expect(asked).toEqual([0, 1, 2]);
  });

  it('may have no articles and a name as long as names can be', async () => {
    const long = join(folder, `${'r'.repeat(250)}.html`);
    expect(
      (
        await writeReports(
          order({ articles: oneByOne([]), total: 0, targets: [{ format: 'html', path: long }] }),
        )
      ).ok,
    ).toBe(true);
  });
});

describe('a report that cannot be written', () => {
  it.each([
    ['the disk fills up at once', failingFiles('create', 'ENOSPC'), 'disk-full'],
    ['the disk fills up in an article', failingFiles('write', 'ENOSPC'), 'disk-full'],
    ['the disk fills up in the tables', failingFiles('write', 'ENOSPC', 4), 'disk-full'],
    ['the disk fills up at the very end', failingFiles('sync', 'EDQUOT'), 'disk-full'],
    ['writing is not allowed', failingFiles('create', 'EACCES'), 'not-writable'],
    ['another program holds the old report', failingFiles('rename', 'EBUSY'), 'not-writable'],
    ['the drive is taken out', failingFiles('write', 'ENODEV', 1), 'folder-gone'],
    ['the drive has a fault', failingFiles('write', 'EIO', 1), 'write-failed'],
  ])('leaves the old one and nothing else when %s', async (_, files, code) => {
    await writeFile(out, 'old');
    const written = await writeReports(order({ files }));
    expect(written).toMatchObject({ ok: false, code });
    expect(written).toHaveProperty('message', expect.stringContaining(out));
    expect(await readFile(out, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['report.html']);
  });

  it('says that its folder is gone', async () => {
    const written = await writeReports(
      order({ targets: [{ format: 'html', path: join(folder, 'gone', 'report.html') }] }),
    );
    expect(written).toMatchObject({ ok: false, code: 'folder-gone' });
  });

  it('does not take the place of a folder', async () => {
    await mkdir(join(out, 'inside'), { recursive: true });
    const written = await writeReports(order());
    expect(written).toMatchObject({ ok: false, code: 'not-writable' });
    expect(await readdir(folder)).toEqual(['report.html']);
    expect(await readdir(out)).toEqual(['inside']);
  });

  it('fails when the articles cannot be given', async () => {
    async function* broken(): AsyncGenerator<ReportItem> {
      yield harbourReport;
      await Promise.reject(new Error('a defect'));
    }
    expect(await writeReports(order({ articles: broken() }))).toMatchObject({
      ok: false,
      code: 'write-failed',
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('an export that is cancelled', () => {
  it.each([0, 1, 2])('before article %i leaves the old report and nothing else', async (at) => {
    await writeFile(out, 'old');
    const cancel = new AbortController();
    const articles = oneByOne(items, (index) => {
      if (index === at) cancel.abort();
    });
    const written = await writeReports(order({ articles, signal: cancel.signal }));
    expect(written).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await readFile(out, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['report.html']);
  });

  it('after the last article is cancelled all the same', async () => {
    const cancel = new AbortController();
    const files: ReportFiles = {
      ...nodeReportFiles,
      remove: async (path) => {
        cancel.abort();
        await nodeReportFiles.remove(path);
      },
    };
    expect(await writeReports(order({ files, signal: cancel.signal }))).toMatchObject({ code: 'cancelled' });
    expect(await readdir(folder)).toEqual([]);
  });
});
