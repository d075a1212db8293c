/** Runs the floor and the peers in a blank window of the same Electron. */
import { resolve } from 'node:path';
import { build } from 'vite';
import type { Article } from '../../../annotations/article/article.ts';
import { blankApp, type BenchPlace } from '../app/bench-place.ts';
import type { Range } from './annotated-folder.ts';
import type { PeerName, PeerTimes, PeerWork } from './peers-page.ts';

export const floorName = 'css-highlights' satisfies PeerName;
const peerNames: readonly PeerName[] = [floorName, 'prosemirror-decorations', 'recogito-text-annotator'];

/** How many annotations are added one by one to measure that. */
const adds = 20;

/** Longer than this nobody waits, and the peer is left out; ms. */
const patience = 60_000;

export async function runPeers(
  place: BenchPlace,
  article: Article,
  ranges: readonly Range[],
): Promise<Readonly<Partial<Record<PeerName, PeerTimes>>>> {
  const { window, process: program } = await place.launch({ app: blankApp });
  await window.evaluate(await bundled());
  const work = peerWork(article, ranges);
  const times: Partial<Record<PeerName, PeerTimes>> = {};
  for (const name of peerNames) {
    const answer = window.evaluate(
      ({ peer, given }) =>
        (window as unknown as { benchPeer: (name: string, work: unknown) => Promise<PeerTimes> }).benchPeer(
          peer,
          given,
        ),
      { peer: name, given: work },
    );
    const outcome = await Promise.race([
      answer.catch((error: unknown) => {
        console.error(`${name}: ${String(error)}`);
        return null;
      }),
      new Promise<null>((done) => setTimeout(done, patience, null)),
    ]);
    if (outcome === null) console.error(`${name} did not end.`);
    else times[name] = outcome;
  }
  program.kill('SIGKILL');
  return times;
}

function peerWork({ text, blocks }: Article, ranges: readonly Range[]): PeerWork {
  const indexOf = new Map(blocks.map((block, index) => [block, index]));
  const sorted = ranges.flatMap((range) => {
    const block = blocks.find(({ start, end }) => start <= range.start && range.end <= end);
    if (block === undefined) return [];
    return [
      { paragraph: indexOf.get(block) ?? 0, start: range.start - block.start, end: range.end - block.start },
    ];
  });
  return { paragraphs: blocks.map(({ start, end }) => text.slice(start, end)), ranges: sorted, adds };
}

/** The page's script as one piece. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'peers-page.ts'), formats: ['iife'], name: 'benchPeers' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!('output' in output)) throw new Error('The page of the peers was not built.');
  return `${output.output[0].code}; null`;
}
