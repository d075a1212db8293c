/** A zip that is not certainly a backup is refused whole with the reason, and leaves nothing behind. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serialiseBackupManifest } from '../../../annotations/format/backup-manifest.ts';
import { annotation } from '../../annotations/builders.ts';
import { anaFile, article, temporaryFolder } from '../store/store-builders.ts';
import { look, record, zipOf, type ZipEntry } from './backup-builders.ts';

const manifest: ZipEntry = {
  path: 'claimdesk-backup.json',
  content: serialiseBackupManifest({ folder: 'Harbour', made: '2026-11-27T09:30:00.000Z' }),
};
const notes: ZipEntry = {
  path: `.claimdesk/annotations/ana/${article}.json`,
  content: anaFile([annotation('a')]),
};
const good: readonly ZipEntry[] = [
  manifest,
  notes,
  { path: `.claimdesk/articles/${article}.json`, content: record() },
];

async function refusalOf(bytes: Buffer, limits = { entries: 100, bytes: 1_000_000 }) {
  const zip = join(await temporaryFolder(), 'found.zip');
  await writeFile(zip, bytes);
  const { restores, staged } = await look(zip, { limits });
  return { code: staged.ok ? 'taken' : staged.code, left: await readdir(restores) };
}

/** Names that yazl would not write are put into its bytes, in the header of the file and in the directory. */
async function renamed(from: string, to: string): Promise<Buffer> {
  expect(to).toHaveLength(from.length);
  const bytes = await zipOf([...good, { path: from, content: 'x' }]);
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');
}

test('a good one is taken', async () => {
  expect((await refusalOf(await zipOf(good))).code).toBe('taken');
});

test.each<[string, string, () => Promise<Buffer>]>([
  ['no zip at all', 'not-a-backup', () => Promise.resolve(Buffer.from('annotations'))],
  ['an empty file', 'not-a-backup', () => Promise.resolve(Buffer.alloc(0))],
  ['half a backup', 'not-a-backup', async () => (await zipOf(good)).subarray(0, 400)],
  ['an empty zip', 'not-a-backup', () => zipOf([])],
  ['a zip of other files', 'not-a-backup', () => zipOf([{ path: 'a.txt', content: 'x' }])],
  ['a store without a manifest', 'not-a-backup', () => zipOf([notes])],
  ['a manifest without a store', 'not-a-backup', () => zipOf([manifest])],
  ['a manifest that is no JSON', 'not-json', () => zipOf([{ ...manifest, content: '{' }, notes])],
  [
    'a manifest of something else',
    'wrong-format',
    () => zipOf([{ ...manifest, content: '{"format":"x"}' }, notes]),
  ],
  [
    'a backup of a newer version',
    'newer-version',
    () => zipOf([{ ...manifest, content: '{"format":"claimdesk-backup","version":2}' }, notes]),
  ],
  [
    'annotations of a newer version',
    'newer-version',
    () => zipOf([manifest, { ...notes, content: '{"format":"claimdesk-annotations","version":99}' }]),
  ],
  ['a path that climbs out', 'unsafe-backup', () => renamed('xx/xx/evil.json', '../../evil.json')],
  [
    'a climbing path inside the store',
    'unsafe-backup',
    () => renamed('.claimdesk/xx/evil.json', '.claimdesk/../evil.json'),
  ],
  ['an absolute path', 'unsafe-backup', () => renamed('xetc/evil.json', '/etc/evil.json')],
  ['a drive of Windows', 'unsafe-backup', () => renamed('xx/evil.json', 'C:/evil.json')],
  ['backslashes', 'unsafe-backup', () => renamed('xx/xx/evil.json', '..\\..\\evil.json')],
  ['a name with NUL', 'unsafe-backup', () => renamed('evilx.json', 'evil\0.json')],
  [
    'a link',
    'unsafe-backup',
    () => zipOf([...good, { path: 'link', content: '/etc/passwd', mode: 0o120777 }]),
  ],
  [
    'a link as a file of the store',
    'unsafe-backup',
    () => zipOf([manifest, { ...notes, content: '/etc/passwd', mode: 0o120777 }]),
  ],
  ['a device', 'unsafe-backup', () => zipOf([...good, { path: 'device', content: '', mode: 0o020644 }])],
  ['two files of one name', 'unsafe-backup', () => zipOf([...good, notes])],
  [
    'more files than there can be',
    'backup-too-large',
    () =>
      zipOf([
        ...good,
        ...Array.from({ length: 100 }, (_, at) => ({ path: `${String(at)}.txt`, content: '' })),
      ]),
  ],
  [
    'kilobytes that unpack to more than the limit',
    'backup-too-large',
    () => zipOf([manifest, { ...notes, content: Buffer.alloc(2_000_000, 0x20) }]),
  ],
  [
    'a manifest without end',
    'backup-too-large',
    () => zipOf([{ ...manifest, content: Buffer.alloc(200_000, 0x20) }, notes]),
  ],
  [
    'a file that is longer than it says',
    'not-a-backup',
    async () => {
      const bytes = await zipOf(good);
      // The unpacked size, at 24 in the directory's entry of the annotations.
      const at = bytes.indexOf(notes.path, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'))) - 46;
      bytes.writeUInt32LE(10, at + 24);
      return bytes;
    },
  ],
])('%s is refused as %s and leaves nothing', async (_case, code, make) => {
  expect(await refusalOf(await make())).toEqual({ code, left: [] });
});

test('a file that is not there is told', async () => {
  const { staged } = await look('/nowhere/backup.zip');
  expect(staged).toMatchObject({ code: 'backup-unreadable' });
});

test('what is no file of a store is passed over, and a damaged one left out and named', async () => {
  const zip = join(await temporaryFolder(), 'backup.zip');
  await writeFile(
    zip,
    await zipOf([
      ...good,
      { path: `.claimdesk/annotations/ben/${article}.json`, content: '{ "format"' },
      { path: `.claimdesk/annotations/ana/${article}.json.previous`, content: 'x' },
      { path: '.claimdesk/annotations/ana/con.json', content: 'x' },
      { path: '.claimdesk/evil.js', content: 'x' },
      { path: 'harbour.txt', content: 'A lock opens' },
    ]),
  );
  const { staged } = await look(zip);
  expect(staged).toMatchObject({
    ok: true,
    value: {
      damaged: [`.claimdesk/annotations/ben/${article}.json`],
      passedOver: 3,
      articleFiles: 1,
    },
  });
  expect(staged.ok && [...staged.value.files.keys()]).toEqual([
    `annotations/ana/${article}.json`,
    `articles/${article}.json`,
  ]);
});
