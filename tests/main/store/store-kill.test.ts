/** A process that is killed in the middle of a burst of writes leaves files that hold everything it had called saved. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { nodeFiles } from '../../../main/store/file-operations.ts';
import { burstArticles, burstOperations, statesOf } from './burst.ts';
import { temporaryFolder } from './store-builders.ts';

const operationCount = 600;
const killPoints = 20;
const writer = fileURLToPath(new URL('burst-writer.ts', import.meta.url));

/** The writer as one file that plain Node starts at once. */
async function buildWriter(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: writer,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'writer.mjs');
}

/** Runs the writer, kills it `delay` ms after it called `saves` operations saved, and returns which ones it had called so. */
async function runAndKill(program: string, root: string, saves: number, delay: number): Promise<number[]> {
  const log = join(root, 'saved.log');
  const child = spawn(process.execPath, [program, root, log, String(operationCount)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard = 0;
  child.stdout.on('data', (dots: Buffer) => {
    const before = heard;
    heard += dots.length;
    if (before < saves && heard >= saves) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await new Promise((resolve) => child.once('close', resolve));
  return (await readFile(log, 'utf8')).split('\n').filter(Boolean).map(Number);
}

describe.skipIf(process.platform === 'win32')('a store whose process is killed', () => {
  const operations = burstOperations(operationCount);
  let program = '';
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-writer-'));
    program = await buildWriter(folder);
    return () => rm(folder, { recursive: true, force: true });
  }, 60_000);
  const points = Array.from({ length: killPoints }, () => ({
    saves: 1 + Math.floor(Math.random() * operationCount * 0.8),
    delay: Math.random() * 4,
  }));

  it.each(points)(
    'after $saves operations keeps all that was saved',
    { timeout: 120_000 },
    async ({ saves, delay }) => {
      const root = await nodeFiles.realPath(await temporaryFolder());
      const saved = await runAndKill(program, root, saves, delay);
      expect(saved.length).toBeGreaterThanOrEqual(saves);
      for (const article of burstArticles) {
        const states = statesOf(article, operations);
        const lastSaved = Math.max(
          -1,
          ...saved.filter((index) => states.some((state) => state.index === index)),
        );
        const path = join(root, '.claimdesk', 'annotations', 'ana', `${article}.json`);
        const there = (await nodeFiles.stamp(path)) !== null;
        const read = there ? parseAnnotationFile(await readFile(path, 'utf8'), path) : null;
        if (read !== null && !read.ok) throw new Error(read.message);
        const found = JSON.stringify(sortById(read?.value.annotations ?? []));
        const matching = states.filter((state) => JSON.stringify(sortById(state.annotations)) === found);
        expect(matching.map((state) => state.index).filter((index) => index >= lastSaved)).not.toEqual([]);
      }
    },
  );
});

function sortById(items: readonly { readonly id: string }[]): unknown[] {
  return [...items]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((item) => Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)));
}
