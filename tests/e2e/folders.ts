/** Folders of articles for tests: copies that may be written beside, or files made up for one case. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshFolder, projectFolder } from './launch-app.ts';

/** A copy of the samples. */
export async function sampleCopy(): Promise<string> {
  return copyOf(join(projectFolder, 'samples'));
}

/** A folder with these files, by relative path. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await freshFolder('articles');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Real articles lie next to some checkouts; they are not part of the project. */
const realArticles = join(projectFolder, '..', 'shared', 'articles');

/** A copy of the real articles where they are at hand, else of the samples; `real` says which. */
export async function realArticlesOrSamples(): Promise<{ folder: string; real: boolean; count: number }> {
  const real = existsSync(realArticles);
  const folder = await copyOf(real ? realArticles : join(projectFolder, 'samples'));
  return { folder, real, count: (await readdir(folder)).length };
}

async function copyOf(source: string): Promise<string> {
  const folder = await freshFolder('articles');
  await cp(source, folder, { recursive: true });
  return folder;
}
