/** Killed at any moment of a restore, a folder holds on reopening all that was or all that is in the backup, and the person is told. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RestoreWay } from '../../../app/data-care.ts';
import { finishRestores } from '../../../main/backup/restore-backup.ts';
import { serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { annotation, textHash } from '../../annotations/builders.ts';
import { buildProgram } from '../built-program.ts';
import { ana, benFile, filesIn, put } from '../store/store-builders.ts';
import { annotatedFolder, backUp, closedFolder, contents, day, look } from './backup-builders.ts';

const kills = 25;
/** How many files the store has: enough that a kill finds some of them written and some not. */
const articles = Array.from({ length: 30 }, (_, index) => `article-${String(index).padStart(8, '0')}`);
const fileOfAna = (article: string): string => `.claimdesk/annotations/ana/${article}.json`;

/** Ana's file of an article, with one annotation. */
const textOf = (article: string, id: string): string =>
  serialiseAnnotationFile({
    analyst: ana,
    article: { id: article, path: `${article}.txt`, textSha256: textHash },
    annotations: [annotation(id, { article })],
    setAside: [],
    others: {},
  });

/** The files of the store without generations before, locks and whatever a killed process left. */
async function stored(root: string): Promise<Readonly<Record<string, string>>> {
  const all = await contents(join(root, '.claimdesk'));
  return Object.fromEntries(Object.entries(all).filter(([path]) => path.endsWith('.json')));
}

interface Killed {
  readonly done: boolean;
  /** How long the restore took or had taken, in milliseconds. */
  readonly took: number;
}

/** Starts a restore and kills it `delay` ms after it began. */
function restoreAndKill(command: readonly string[], delay: number): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let began = 0;
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      if (said === '') {
        began = performance.now();
        setTimeout(() => child.kill('SIGKILL'), delay);
      }
      said += more;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== null && code !== 0) reject(new Error(`the restore ended with ${String(code)}`));
      resolve({ done: said.includes('done'), took: performance.now() - began });
    });
  });
}

describe.skipIf(process.platform === 'win32').each<RestoreWay>(['merge', 'replace'])(
  'a restore to %s',
  (how) => {
    let program = '';
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'claimdesk-restore-'));
      program = await buildProgram(new URL('restore-writer.ts', import.meta.url), folder);
      return () => rm(folder, { recursive: true, force: true });
    }, 60_000);

    it(
      `killed at ${String(kills)} moments ends in the old state or the new one`,
      { timeout: 300_000 },
      async () => {
        const folder = await annotatedFolder([annotation('a')]);
        for (const article of articles) await put(folder.root, fileOfAna(article), textOf(article, 'a'));
        const { out } = await backUp(folder);
        for (const article of articles) await put(folder.root, fileOfAna(article), textOf(article, 'b'));
        await put(folder.root, '.claimdesk/annotations/ben/only-here-00000001.json', benFile([]));
        const before = await stored(folder.root);
        const { stage: unpacked } = await look(out);

        const attempt = async (delay: number) => {
          const copy = await closedFolder();
          await cp(folder.root, copy.root, { recursive: true });
          const { restores, stage } = await look(out);
          await rm(stage, { recursive: true });
          await cp(unpacked, stage, { recursive: true });
          const killed = await restoreAndKill([program, copy.root, copy.fallback, stage, how], delay);
          const told = await finishRestores(restores, copy, day);
          const after = await stored(copy.root);
          const left = (await filesIn(restores)).filter((path) => path.endsWith('plan.json'));
          await rm(copy.root, { recursive: true, force: true });
          return { ...killed, told, after, left };
        };

        const whole = await attempt(60_000);
        expect(whole).toMatchObject({ done: true, told: [], left: [] });
        expect(whole.after).not.toEqual(before);
        const seen = { old: 0, finished: 0, whole: 0 };
        for (let kill = 0; kill < kills; kill += 1) {
          const { done, told, after, left } = await attempt(Math.random() * whole.took);
          expect(left).toEqual([]);
          if (told.length > 0) {
            expect(told).toMatchObject([{ code: 'restore-finished' }]);
            seen.finished += 1;
          }
          const isOld = JSON.stringify(after) === JSON.stringify(before);
          if (done || told.length > 0) expect(isOld).toBe(false);
          if (isOld) seen.old += 1;
          else {
            expect(after).toEqual(whole.after);
            if (told.length === 0) seen.whole += 1;
          }
        }
        console.info(`${how}: ${JSON.stringify(seen)}`);
        expect(seen.finished).toBeGreaterThan(0);
      },
    );
  },
);
