/** Every format is written whole or not at all: what was at its place stays, and nothing is left beside it. */
import { mkdir, mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportFormats, type ReportFormat } from '../../../app/exports.ts';
import { NotPrinted } from '../../../main/reports/print-job.ts';
import { nodeReportFiles, type ReportFiles } from '../../../main/reports/report-files.ts';
import { writeReports, type ReportOrder } from '../../../main/reports/write-reports.ts';
import { headingOf } from '../../annotations/report/report-builders.ts';
import { failingFiles, items, oneByOne } from './report-orders.ts';

const formats = reportFormats;
/** In place of Electron, whose own printing is tested end to end: the page itself, which has to be there. */
const print = (page: string): Promise<Uint8Array> => readFile(page);
const isFolder = (format: ReportFormat): boolean => format === 'csv' || format === 'brat';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-report-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Puts something where the report goes, and gives its place. */
async function oldReport(format: ReportFormat): Promise<string> {
  const out = join(folder, format);
  if (isFolder(format)) await mkdir(out);
  await writeFile(isFolder(format) ? join(out, 'annotations.csv') : out, 'old');
  return out;
}

async function expectOld(format: ReportFormat): Promise<void> {
  const out = join(folder, format);
  expect(await readdir(folder)).toEqual([format]);
  if (isFolder(format)) expect(await readdir(out)).toEqual(['annotations.csv']);
  expect(await readFile(isFolder(format) ? join(out, 'annotations.csv') : out, 'utf8')).toBe('old');
}

function order(format: ReportFormat, path: string, more: Partial<ReportOrder> = {}): ReportOrder {
  return {
    targets: [{ format, path }],
    heading: headingOf(),
    articles: oneByOne(items),
    total: items.length,
    print,
    ...more,
  };
}

const failures: readonly (readonly [string, () => ReportFiles, string])[] = [
  ['the disk is full', () => failingFiles('create', 'ENOSPC'), 'disk-full'],
  ['the disk fills up', () => failingFiles('write', 'ENOSPC'), 'disk-full'],
  ['the disk fills up at the very end', () => failingFiles('sync', 'EDQUOT'), 'disk-full'],
  ['writing is not allowed', () => failingFiles('create', 'EROFS'), 'not-writable'],
  ['another program holds the old one', () => failingFiles('rename', 'EBUSY'), 'not-writable'],
  ['the drive is taken out', () => failingFiles('write', 'ENODEV'), 'folder-gone'],
];

describe.each(formats)('a report as %s', (format) => {
  it.each(failures)('leaves the old one and nothing else when %s', async (_, files, code) => {
    const out = await oldReport(format);
    const written = await writeReports(order(format, out, { files: files() }));
    expect(written).toMatchObject({ ok: false, code });
    await expectOld(format);
  });

  it.each([0, 1, 2])('leaves the old one and nothing else when it is cancelled at article %i', async (at) => {
    const out = await oldReport(format);
    const cancel = new AbortController();
    const articles = oneByOne(items, (index) => {
      if (index === at) cancel.abort();
    });
    const written = await writeReports(order(format, out, { articles, signal: cancel.signal }));
    expect(written).toMatchObject({ ok: false, code: 'cancelled' });
    await expectOld(format);
  });

  it('leaves the old one and nothing else when it is cancelled while it is made whole', async () => {
    const out = await oldReport(format);
    const cancel = new AbortController();
    const onProgress: ReportOrder['onProgress'] = ({ finishing }) => {
      if (finishing !== null) cancel.abort();
    };
    const written = await writeReports(order(format, out, { onProgress, signal: cancel.signal }));
    expect(written).toMatchObject({ ok: false, code: 'cancelled' });
    await expectOld(format);
  });

  it('says that its folder is gone', async () => {
    const written = await writeReports(order(format, join(folder, 'gone', format)));
    expect(written).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a report as PDF', () => {
  const failingPrints: readonly (readonly [string, () => Promise<Uint8Array>, string])[] = [
    [
      'the page cannot be printed',
      () => Promise.reject(new NotPrinted('The page ended: crashed.')),
      'not-printed',
    ],
    [
      'the disk is full while it is printed',
      () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })),
      'disk-full',
    ],
  ];

  it.each(failingPrints)('leaves the old one and nothing else when %s', async (_, failing, code) => {
    const out = await oldReport('pdf');
    const written = await writeReports(order('pdf', out, { print: failing }));
    expect(written).toMatchObject({ ok: false, code });
    await expectOld('pdf');
  });

  it('says that its folder is gone when that vanishes while it is printed', async () => {
    const place = join(folder, 'place');
    await mkdir(place);
    const vanishing = async (page: string) => {
      const bytes = await print(page);
      await rm(place, { recursive: true });
      return bytes;
    };
    const written = await writeReports(order('pdf', join(place, 'report.pdf'), { print: vanishing }));
    expect(written).toMatchObject({ ok: false, code: 'folder-gone' });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a report over a file that a reader has open', () => {
  it.each(formats.filter((format) => !isFolder(format)))(
    '(%s) takes its place, and the reader keeps the old one',
    async (format) => {
      const out = await oldReport(format);
      const reader = await open(out);
      try {
        expect(await writeReports(order(format, out))).toMatchObject({ ok: true });
        expect(await reader.readFile('utf8')).toBe('old');
        expect((await readFile(out)).length).toBeGreaterThan(10);
        expect(await readdir(folder)).toEqual([format]);
      } finally {
        await reader.close();
      }
    },
  );
});

/** The last of several files cannot be put in its place, since another program holds the one that is there. */
function heldFile(path: string, more: Partial<ReportFiles> = {}): ReportFiles {
  return {
    ...nodeReportFiles,
    async rename(from, to) {
      if (to === path || to.startsWith(`${path}/`))
        throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      await nodeReportFiles.rename(from, to);
    },
    wait: () => Promise.resolve(),
    ...more,
  };
}

describe('several formats at once, of which the last is held by another program', () => {
  const withLastHeld = (held: ReportFormat, more?: Partial<ReportFiles>) => {
    const ordered = [...formats.filter((format) => format !== held), held];
    return writeReports({
      ...order('html', join(folder, 'html')),
      targets: ordered.map((format) => ({ format, path: join(folder, format) })),
      files: heldFile(join(folder, held), more),
    });
  };

  it.each<ReportFormat>(['docx', 'csv'])('(%s) are all taken back', async (held) => {
    for (const format of formats) await oldReport(format);
    expect(await withLastHeld(held)).toMatchObject({ ok: false, code: 'not-writable' });
    expect((await readdir(folder)).sort()).toEqual([...formats].sort());
    for (const format of formats) {
      const out = join(folder, format);
      if (isFolder(format)) expect(await readdir(out)).toEqual(['annotations.csv']);
      expect(await readFile(isFolder(format) ? join(out, 'annotations.csv') : out, 'utf8')).toBe('old');
    }
  });

  it('are not there where nothing was before', async () => {
    await oldReport('docx');
    expect(await withLastHeld('docx')).toMatchObject({ ok: false, code: 'not-writable' });
    await expectOld('docx');
  });

  it('are named where the file system cannot take them back', async () => {
    for (const format of ['html', 'docx'] as const) await oldReport(format);
    const written = await withLastHeld('docx', { link: () => Promise.reject(new Error('EPERM')) });
    expect(written).toMatchObject({ ok: false, code: 'not-writable' });
    expect(written.ok ? '' : written.message).toMatch(
      /html” had been replaced before and is new; all others are as they were\.$/u,
    );
    expect((await readdir(folder)).sort()).toEqual(['docx', 'html']);
    expect(await readFile(join(folder, 'docx'), 'utf8')).toBe('old');
  });
});

describe('several formats at once', () => {
  it('are all left as they were when one cannot be written', async () => {
    for (const format of formats) await oldReport(format);
    const written = await writeReports({
      ...order('html', join(folder, 'html')),
      targets: formats.map((format) => ({ format, path: join(folder, format) })),
      files: failingFiles('sync', 'ENOSPC'),
    });
    expect(written).toMatchObject({ ok: false, code: 'disk-full' });
    expect((await readdir(folder)).sort()).toEqual([...formats].sort());
    for (const format of formats.filter((each) => !isFolder(each))) {
      expect(await readFile(join(folder, format), 'utf8')).toBe('old');
    }
  });
});
