/** A folder of ten thousand invented articles of 4 KB, and opening it as the app does, without a window. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { NewsPort } from '../../../app/ports.ts';
import { openFolderSession, type FolderSession } from '../../../main/folder/folder-session.ts';
import { startArticleWorker } from '../../../main/worker/worker-client.ts';
import { generateText } from '../place/generated-text.ts';
import { createRandom } from '../place/random.ts';

export const folderParams = { articles: 10_000, bytes: 4096 };

/** Files in one folder within: people sort by day or by outlet. */
const filesPerFolder = 200;

export async function makeFolder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'claimdesk-bench-'));
  for (let index = 0; index < folderParams.articles; index += 1) {
    const folder = join(root, `day ${Math.floor(index / filesPerFolder)}`);
    if (index % filesPerFolder === 0) await mkdir(folder);
    await writeFile(join(folder, `article ${index}.txt`), articleText(index));
  }
  return root;
}

export function removeFolder(root: string): Promise<void> {
  return rm(root, { recursive: true, force: true });
}

function articleText(seed: number): string {
  const { paragraphs } = generateText('latin', folderParams.bytes, createRandom(seed));
  const lines = paragraphs.map((paragraph) =>
    paragraph.map((sentence) => sentence.map(({ text }) => text).join(' ')).join(' '),
  );
  return [`Headline of article ${seed}`, ...lines].join('\n\n').slice(0, folderParams.bytes);
}

export interface OpenedFolder {
  readonly session: FolderSession;
  /** From the opening to the news of the first articles, and of the last; ms. */
  readonly firstListed: number;
  readonly allListed: number;
  close(): Promise<void>;
}

/** Opens the folder in a worker that starts cold, and waits until all of it is listed. */
export async function openMadeFolder(root: string): Promise<OpenedFolder> {
  const built = resolve(import.meta.dirname, '../../../out/main/worker.js');
  if (!existsSync(built))
    throw new Error('Run npm run build first: it is the built worker that is measured.');
  const begin = performance.now();
  let firstListed = 0;
  let whole: () => void = () => undefined;
  const listed = new Promise<void>((done) => {
    whole = done;
  });
  const news: NewsPort = {
    send(name, message) {
      if (name !== 'entriesRead' || message === null || !('progress' in message)) return;
      if (firstListed === 0 && message.entries.length > 0) firstListed = performance.now() - begin;
      if (message.progress.kind !== 'reading') whole();
    },
  };
  const worker = startArticleWorker(new URL(`file://${built}`));
  const opened = await openFolderSession({
    session: 1,
    root,
    samples: false,
    fallback: `${root}-fallback`,
    analyst: { id: 'bench', name: 'Bench' },
    lastArticlePath: null,
    worker,
    news,
    onArticleOpened: () => undefined,
  });
  if (!opened.ok) throw new Error(opened.message);
  await listed;
  return {
    session: opened.value,
    firstListed,
    allListed: performance.now() - begin,
    async close() {
      opened.value.close();
      await worker.close();
    },
  };
}
