/** A folder of ten thousand invented articles of 4 KB, made once for all measures that need it. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeArticle } from '../made-text.ts';
import { createRandom } from '../place/random.ts';

export const folderParams = { articles: 10_000, bytes: 4096 };

/** Every article of the folder has these words in its headline, and nothing else has. */
export const headlineWords = 'Headline of article';

/** Files in one folder within: people sort by day or by outlet. */
const filesPerFolder = 200;

let made: Promise<string> | null = null;

/** The folder; it is taken away when the program ends. */
export function madeFolder(): Promise<string> {
  made ??= makeFolder();
  return made;
}

export function articleText(index: number): string {
  return madeArticle(`${headlineWords} ${index}`, folderParams.bytes, createRandom(index));
}

async function makeFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
  process.once('exit', () => {
    rmSync(root, { recursive: true, force: true });
  });
  for (let index = 0; index < folderParams.articles; index += 1) {
    const folder = join(root, `day ${Math.floor(index / filesPerFolder)}`);
    if (index % filesPerFolder === 0) await mkdir(folder);
    await writeFile(join(folder, `article ${index}.txt`), articleText(index));
  }
  return root;
}
