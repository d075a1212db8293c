/** The command `verify`: what it prints for people and for programs, and its exit codes. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../articles/temporary-folder.ts';
import { openFolder } from '../folder/open-folder.ts';
import { htmlReportOf } from '../verify/made-report.ts';
import { run } from './run.ts';

const text = 'Bridge 🚢 talks\n\nThe mayor said the bridge would open in May.\n\nThe quay stays closed.\n';
const report = htmlReportOf([
  { path: 'bridge.txt', text, quotes: ['the bridge would open in May', 'stays closed'] },
]);

async function reportAndFolder(now = text) {
  const folder = await temporaryFolder({ 'bridge.txt': now });
  const place = await temporaryFolder({});
  const file = join(place, 'report.html');
  await writeFile(file, report);
  return { folder, file };
}

describe('claimdesk verify', () => {
  test('ends with 0 when every line holds', async () => {
    const { folder, file } = await reportAndFolder();
    expect(await run('verify', file, folder)).toEqual({ code: 0, out: 'All 2 lines hold.\n', err: '' });
  });

  test('ends with 1 when a line does not, and says what it said and says now', async () => {
    const { folder, file } = await reportAndFolder(text.replace('May', 'June'));
    const { code, out, err } = await run('verify', file, folder);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        '1.1  bridge.txt',
        '  The article says this in other words now.',
        '    then: the bridge would open in May',
        '    now:  the bridge would open in June',
        '1.2  bridge.txt',
        '  The words stand elsewhere now: characters 72–84, where they were 71–83.',
        '    then: stays closed',
        '',
      ].join('\n'),
    );
    expect(err).toBe('0 of 2 lines hold.\n');
  });

  test('tells lines together of which the article has changed elsewhere', async () => {
    const { folder, file } = await reportAndFolder(`${text}\nMore.\n`);
    const { code, out, err } = await run('verify', file, folder);
    expect(code).toBe(1);
    expect(out).toBe(
      '1.1, 1.2  bridge.txt\n  The article was changed elsewhere. The words stand where they stood.\n',
    );
    expect(err).toContain('The other 2 have the words in place');
  });

  test('prints JSON for programs, offsets in code points', async () => {
    const { folder, file } = await reportAndFolder(text.replace('May', 'June'));
    const { code, out } = await run('verify', file, folder, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      lines: 2,
      hold: 0,
      findings: [
        {
          line: '1.1',
          article: 'bridge.txt',
          outcome: 'words-changed',
          found: 'bridge.txt',
          segments: [
            {
              state: 'changed',
              quote: 'the bridge would open in May',
              start: 31,
              end: 59,
              now: [{ start: 31, end: 60, words: 'the bridge would open in June' }],
            },
          ],
        },
        { line: '1.2', outcome: 'moved' },
      ],
    });
  });

  test.each([
    ['no report', ['gone.html'], 'is not there'],
    ['a report that cannot be verified', ['report.pdf'], 'which does not keep exactly where'],
  ])('ends with 2 for %s', async (_, [name = ''], words) => {
    const folder = await temporaryFolder({ 'bridge.txt': text, 'report.pdf': '%PDF-1.7' });
    const { code, out, err } = await run('verify', join(folder, name), folder);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    const json = await run('verify', join(folder, name), folder, '--json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({ error: { message: err.trim() } });
  });

  test('holds for a report that was just written, as long as the article is the same', async () => {
    const { root, tag, session } = await openFolder({ 'bridge.txt': text });
    await tag('bridge.txt', 'the bridge would open in May');
    await session.flush();
    const out = join(await temporaryFolder({}), 'report.html');
    expect(await run('report', root, '--format', 'html', '--out', out)).toMatchObject({ code: 0 });
    expect(await run('verify', out, root)).toMatchObject({ code: 0, out: 'The one line holds.\n' });
    await writeFile(join(root, 'bridge.txt'), text.replace('open in May', 'stay shut'));
    expect(await run('verify', out, root)).toMatchObject({ code: 1, err: 'The one line does not hold.\n' });
  });

  test('ends with 2 when something is missing from the call', async () => {
    expect(await run('verify', 'report.html')).toMatchObject({ code: 2, out: '' });
  });
});
