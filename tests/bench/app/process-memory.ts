/** What a program and all processes it has started hold in memory, as Linux counts it. */
import { readdir, readFile } from 'node:fs/promises';

/** In MB (2^20 bytes). */
export interface Memory {
  /** Shared pages counted once, shared out among those who share them: this can be summed. */
  readonly pss: number;
  /** Shared pages counted for every process that sees them. */
  readonly rss: number;
  readonly processes: number;
}

/** Null where the system does not tell (only Linux does). */
export async function readMemory(pid: number): Promise<Memory | null> {
  const pids = await processTree(pid);
  const each = await Promise.all(pids.map(memoryOf));
  const known = each.filter((memory) => memory !== null);
  if (known.length === 0) return null;
  return {
    pss: known.reduce((sum, { pss }) => sum + pss, 0),
    rss: known.reduce((sum, { rss }) => sum + rss, 0),
    processes: known.length,
  };
}

async function memoryOf(pid: number): Promise<{ readonly pss: number; readonly rss: number } | null> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    const megabytes = (name: string): number =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0) / 1024;
    return { pss: megabytes('Pss'), rss: megabytes('Rss') };
  } catch {
    // It ended while the others were being asked.
    return null;
  }
}

async function processTree(root: number): Promise<readonly number[]> {
  const names = await readdir('/proc').catch(() => []);
  const children = new Map<number, number[]>();
  for (const pid of names.map(Number).filter(Number.isInteger)) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    // The name of the program stands in brackets and may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}
