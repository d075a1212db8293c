/** The PDF that the command line prints with the app: tagged, on the right paper, and its words can be copied out. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';
import { freshFolder, projectFolder } from './launch-app.ts';

const quoted = 'The mayor said: “the ‘lock’ opens in May — not before”.';

async function print(out: string, ...words: readonly string[]) {
  const folder = await folderWith({ 'bridge.txt': `Bridge talks\n\n${quoted}\n` });
  return spawnSync(
    process.execPath,
    [join(projectFolder, 'out/main/cli.js'), 'report', folder, '--format', 'pdf', '--out', out, ...words],
    { encoding: 'utf8', timeout: 60_000 },
  );
}

test('the PDF is tagged, and its quotations can be copied out of it', async () => {
  const place = await freshFolder('pdf');
  const ended = await print(join(place, 'report.pdf'), '--paper', 'A4');
  expect(ended.stderr).toContain('Wrote');
  expect(await readdir(place)).toEqual(['report.pdf']);
  const pdf = await getDocument({ data: new Uint8Array(await readFile(join(place, 'report.pdf'))) }).promise;
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect((await pdf.getOutline()).length).toBeGreaterThan(0);
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    // 210 mm are 595.3 points; Chromium rounds up to its own pixels.
    expect(Math.abs((page.view[2] ?? 0) - 595.3)).toBeLessThan(1);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
  }
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain(quoted);
  expect(pages[0]).toMatch(new RegExp(`1 ?/ ?${String(pdf.numPages)}`));
});

test('the PDF is tagged for other programs too, and they copy its quotations out as they are', async () => {
  const missing = ['pdfinfo', 'pdftotext'].filter((tool) => spawnSync(tool, ['-v']).error !== undefined);
  test.skip(missing.length > 0, `${missing.join(' and ')} of poppler-utils not here`);
  const place = await freshFolder('pdf');
  const out = join(place, 'report.pdf');
  expect((await print(out)).stderr).toContain('Wrote');
  expect(spawnSync('pdfinfo', [out], { encoding: 'utf8' }).stdout).toMatch(/^Tagged: +yes$/mu);
  const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', out, '-'], { encoding: 'utf8' });
  expect(stdout.replace(/\s+/g, ' ')).toContain(quoted);
});

test('a PDF for a folder that is gone says so and makes nothing', async () => {
  const place = await freshFolder('pdf');
  const ended = await print(join(place, 'gone', 'report.pdf'));
  expect(ended.status).toBe(1);
  expect(ended.stderr).toMatch(/folder/u);
  expect(await readdir(place)).toEqual([]);
});

test('a PDF that cannot be put in its place leaves nothing behind', async () => {
  const place = await freshFolder('pdf');
  await mkdir(join(place, 'report.pdf'));
  await writeFile(join(place, 'report.pdf', 'mine.txt'), 'mine');
  const ended = await print(join(place, 'report.pdf'));
  expect(ended.status).toBe(1);
  expect(ended.stderr).toContain('is a folder');
  expect(await readdir(place)).toEqual(['report.pdf']);
});
