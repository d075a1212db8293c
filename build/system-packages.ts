/** Installs Debian packages where that is allowed, and otherwise says which command does it. */
import { existsSync } from 'node:fs';
import { nameHere } from './debian-packages.ts';
import { isRoot, run } from './processes.ts';
import { PlainProblem, say } from './say.ts';

const aptGet = '/usr/bin/apt-get';
let listsUpdated = false;

/**
 * Sees to it that packages are installed: as root with apt it installs them and says so; elsewhere it stops.
 * @param need what is missing, for the person: "Electron needs libnss3.so"
 * @throws PlainProblem with the one command to run, or with what apt said
 */
export async function requirePackages(names: readonly string[], need: string): Promise<void> {
  if (!existsSync(aptGet)) {
    throw new PlainProblem(
      `${need}. Install what carries it with your system's package manager (on Debian and Ubuntu: ${names.join(' ')}) and run this again.`,
    );
  }
  if (!isRoot()) {
    const here = await Promise.all(names.map((name) => nameHere(name, hasCandidate)));
    throw new PlainProblem(
      `${need}. Run this once, then try again:\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${here.join(' ')}`,
    );
  }
  await updateLists();
  const here = await Promise.all(names.map((name) => nameHere(name, hasCandidate)));
  say(`${need}; installing ${here.join(' ')} with apt-get…`);
  await apt(['install', '-y', '--no-install-recommends', ...here]);
}

async function updateLists(): Promise<void> {
  if (listsUpdated) return;
  await apt(['update']);
  listsUpdated = true;
}

async function apt(args: readonly string[]): Promise<void> {
  const ended = await run(aptGet, ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    output: 'keep',
    environment: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  });
  if (ended.code === 0) return;
  const lastWords = ended.output.trim().split('\n').slice(-5).join('\n');
  throw new PlainProblem(`apt-get ${args.join(' ')} failed:\n${lastWords}`);
}

async function hasCandidate(name: string): Promise<boolean> {
  const ended = await run('apt-cache', ['policy', name], {
    output: 'keep',
    environment: { ...process.env, LC_ALL: 'C' },
  });
  return /^\s*Candidate: (?!\(none\))/m.test(ended.output);
}
