/** `store.write`: one edit of one annotation until it is on disk, in folders of growing size, beside lowdb with everything in one file. */
import { mkdir, mkdtemp, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { nodeFiles, type FileOperations } from '../../../main/store/file-operations.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { annotation, textHash } from '../../annotations/builders.ts';
import { quantile, type Measure, type MeasureLine } from '../measure.ts';

const sizes = [1_000, 10_000, 100_000];
const perArticle = 20;
const edits = 60;
const analyst = { id: 'ana', name: 'Ana' };
const articleName = (index: number): string => `article-${String(index).padStart(8, '0')}`;

function annotationsOf(article: string): readonly Annotation[] {
  return Array.from({ length: perArticle }, (_, index) =>
    annotation(`${article}-${index}`, { article, note: 'why?' }),
  );
}

function fileOf(article: string): string {
  return serialiseAnnotationFile({
    analyst,
    article: { id: article, path: `${article}.txt`, textSha256: textHash },
    annotations: annotationsOf(article),
    setAside: [],
    others: {},
  });
}

async function makeStore(root: string, count: number): Promise<void> {
  const folder = join(root, '.claimdesk', 'annotations', 'ana');
  await mkdir(folder, { recursive: true });
  for (let index = 0; index < count / perArticle; index += 1) {
    await writeFile(join(folder, `${articleName(index)}.json`), fileOf(articleName(index)));
  }
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  await work();
  times.push(performance.now() - begin);
}

async function ours(root: string): Promise<{ readonly times: readonly number[]; readonly bytes: number }> {
  let bytes = 0;
  const counting: FileOperations = {
    ...nodeFiles,
    writeNew: (path, text) => {
      bytes += Buffer.byteLength(text);
      return nodeFiles.writeNew(path, text);
    },
  };
  const opened = await openAnnotationStore({
    root,
    fallback: join(root, 'unused'),
    analyst,
    files: counting,
  });
  if (!opened.ok) throw new Error(opened.message);
  const article = articleName(0);
  const source = { path: `${article}.txt`, sha256: textHash, textSha256: textHash };
  const edit = async (index: number): Promise<void> => {
    const after = { note: `note ${index}` };
    const operation = { kind: 'change', article, id: `${article}-3`, before: {}, after } as const;
    const applied = await opened.value.apply(operation, { source, title: null });
    if (!applied.ok) throw new Error(applied.message);
  };
  // The first edit also writes the article's record.
  await edit(-1);
  bytes = 0;
  const times: number[] = [];
  for (let index = 0; index < edits; index += 1) await timed(times, () => edit(index));
  opened.value.close();
  return { times, bytes: Math.round(bytes / edits) };
}

/** Everything in one file, through lowdb's own preset, which neither syncs nor keeps the state before. */
async function oneFile(
  root: string,
  count: number,
): Promise<{ readonly time: number; readonly bytes: number }> {
  const path = join(root, 'all.json');
  const articles = Array.from({ length: count / perArticle }, (_, index) => articleName(index));
  const db = await JSONFilePreset(path, {
    annotations: articles.flatMap(annotationsOf).map((each) => ({ ...each })),
  });
  const times: number[] = [];
  for (let index = 0; index < 7; index += 1) {
    await timed(times, () =>
      db.update(({ annotations }) => {
        const [first] = annotations;
        if (first !== undefined) annotations[0] = { ...first, note: `note ${index}` };
      }),
    );
  }
  return { time: quantile(times, 0.5), bytes: (await stat(path)).size };
}

/** The least that makes an edit last: the article's bytes written, synced and renamed, and the folder synced. */
async function floorOf(root: string): Promise<number> {
  const text = fileOf(articleName(0));
  const times: number[] = [];
  for (let index = 0; index < edits; index += 1) {
    await timed(times, async () => {
      const file = await open(join(root, 'floor.tmp'), 'w');
      await file.writeFile(text);
      await file.sync();
      await file.close();
      await rename(join(root, 'floor.tmp'), join(root, 'floor.json'));
      await nodeFiles.syncFolder(root);
    });
  }
  return quantile(times, 0.5);
}

async function* lines(): AsyncIterable<MeasureLine> {
  for (const count of sizes) {
    const root = await mkdtemp(join(tmpdir(), 'claimdesk-bench-store-'));
    try {
      await makeStore(root, count);
      const { times, bytes } = await ours(root);
      const peer = await oneFile(root, count);
      yield {
        measure: 'store.write',
        params: { annotations: count, articles: count / perArticle },
        unit: 'ms',
        median: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        n: times.length,
        floor: await floorOf(root),
        peers: { 'lowdb, one file': peer.time },
        electron: null,
        states: { bytesPerEdit: bytes, bytesPerEditOneFile: peer.bytes },
      };
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  }
}

export const storeWrite: Measure = { name: 'store.write', lines };
