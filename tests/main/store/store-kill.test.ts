/** Killed at any moment, also on a disk that fails, the store holds on reopening what it had called saved, and every file can be read. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import { parseArticleRecord } from '../../../annotations/format/article-record.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { buildProgram } from '../built-program.ts';
import { allParts, loadedState, randomActions, statesOf, type Part } from './random-actions.ts';
import { filesIn } from './store-builders.ts';

const actionCount = 1000;
/** How many runs are under way at once: CI has two processors. */
const lanes = 2;

/** In memory where there is such a place: it is the order of calls that is tested, and the system outlives the process that is killed. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const kinds = [
  { name: 'one action after the other', atOnce: 1, failing: 0, kills: 110 },
  { name: 'several at once', atOnce: 4, failing: 0, kills: 50 },
  { name: 'several at once on a disk that fails now and then', atOnce: 3, failing: 0.01, kills: 50 },
];
type Kind = (typeof kinds)[number];

interface Leg {
  /** The actions that were called saved, in that order. */
  readonly saved: readonly number[];
  /** Whether the run came to its end before it could be killed. */
  readonly whole: boolean;
}

/** Starts the writer and kills it: `delay` ms after it called `saves` actions saved or, for none, after it was started. */
function runAndKill(command: readonly string[], saves: number, delay: number): Promise<Leg> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let due = false;
    const listen = (more: string): void => {
      said += more;
      if (due || said.split('\n').length - 1 < saves) return;
      due = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== null && code !== 0) reject(new Error(`the writer ended with ${String(code)}`));
      // A number whose line was cut off was not said.
      const lines = said.split('\n').slice(0, -1);
      resolve({ saved: lines.filter((line) => line !== 'all').map(Number), whole: lines.includes('all') });
    });
    if (saves === 0) listen('');
  });
}

/** The generations before; the files themselves are read by the store. */
async function expectReadable(root: string): Promise<void> {
  for (const file of await filesIn(root)) {
    if (!file.endsWith('.previous')) continue;
    const text = await readFile(join(root, file), 'utf8');
    const parsed = file.includes('/articles/')
      ? parseArticleRecord(text, file)
      : parseAnnotationFile(text, file);
    expect(parsed, file).toMatchObject({ ok: true });
    expect(parsed.ok && 'setAside' in parsed.value ? parsed.value.setAside : [], file).toEqual([]);
  }
}

/** Opens the folder as after a crash and returns how far each part has come; none may be behind what was called saved. */
async function reopen(
  root: string,
  states: ReturnType<typeof statesOf>,
  saved: ReadonlyMap<Part, number>,
): Promise<ReadonlyMap<Part, number>> {
  const analyst = { id: 'ana', name: 'Ana' };
  const opened = await openAnnotationStore({ root, fallback: join(root, 'unused'), analyst });
  if (!opened.ok) throw new Error(opened.message);
  const reached = new Map<Part, number>();
  for (const part of allParts) {
    const loaded = await opened.value.load(part.split(' ')[1] ?? '');
    expect(loaded.problems).toEqual([]);
    const found = loadedState(part, loaded);
    const after = (states.get(part) ?? []).filter(({ state }) => state === found);
    expect(after.length, `${part} is in a state that it never passed through`).toBeGreaterThan(0);
    const atLeast = saved.get(part) ?? -1;
    const index = after.map((state) => state.index).find((each) => each >= atLeast);
    expect(index, `${part} is behind action ${atLeast}, which was called saved`).toBeDefined();
    reached.set(part, index ?? -1);
  }
  opened.value.close();
  return reached;
}

/** One run of actions from an empty folder to its end, killed again and again on the way; returns how often. */
async function killedRun(program: string, { atOnce, failing }: Kind, seed: number): Promise<number> {
  const root = await realpath(await mkdtemp(join(place, 'claimdesk-kill-')));
  try {
    const actions = randomActions(seed, actionCount);
    const states = statesOf(actions);
    const partAt = new Map(
      [...states].flatMap(([part, list]) => list.map(({ index }) => [index, part] as const)),
    );
    let reached: ReadonlyMap<Part, number> = new Map();
    const saved = new Map<Part, number>();
    for (let kills = 0; ; kills += 1) {
      const settings = [seed, actionCount, atOnce, failing].map(String);
      const command = [
        program,
        root,
        join(root, 'unused'),
        ...settings,
        JSON.stringify(Object.fromEntries(reached)),
      ];
      const early = Math.random() < 0.08;
      const saves = early ? 0 : 1 + Math.floor(Math.random() * 50);
      const leg = await runAndKill(command, saves, Math.random() * (early ? 120 : 4));
      for (const index of leg.saved) {
        const part = partAt.get(index);
        if (part !== undefined) saved.set(part, Math.max(saved.get(part) ?? -1, index));
      }
      await expectReadable(root);
      reached = await reopen(root, states, saved);
      if (atOnce === 1) expectOnePrefix(reached, states, Math.max(-1, ...saved.values()));
      if (leg.whole) return kills;
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** The folder as a whole is as it was after one action, and that is not before the last one called saved. */
function expectOnePrefix(
  reached: ReadonlyMap<Part, number>,
  states: ReturnType<typeof statesOf>,
  lastSaved: number,
): void {
  const newest = Math.max(...reached.values());
  expect(newest).toBeGreaterThanOrEqual(lastSaved);
  for (const [part, list] of states) {
    const due = list.findLast(({ index }) => index <= newest);
    const is = list.find(({ index }) => index === reached.get(part));
    expect(is?.state, `${part} after action ${newest}`).toBe(due?.state);
  }
}

describe.skipIf(process.platform === 'win32')(
  'a store whose process is killed in a run of random actions',
  () => {
    let program = '';
    beforeAll(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'claimdesk-writer-'));
      program = await buildProgram(new URL('actions-writer.ts', import.meta.url), folder);
      return () => rm(folder, { recursive: true, force: true });
    }, 60_000);

    it.each(kinds)(
      '$name, keeps all that was saved, at $kills moments',
      { timeout: 600_000 },
      async (kind) => {
        const firstSeed = Math.floor(Math.random() * 1_000_000);
        let kills = 0;
        let runs = 0;
        const lane = async (): Promise<void> => {
          while (kills < kind.kills) {
            const seed = firstSeed + runs;
            runs += 1;
            kills += await killedRun(program, kind, seed).catch((error: unknown) => {
              throw new Error(`in the run of seed ${seed}`, { cause: error });
            });
          }
        };
        await Promise.all(Array.from({ length: lanes }, lane));
        expect(kills).toBeGreaterThanOrEqual(kind.kills);
        onTestFinished(() => {
          console.info(`${kind.name}: killed ${kills} times in ${runs} runs of ${actionCount} actions`);
        });
      },
    );
  },
);
