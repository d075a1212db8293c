/** The three rates that placing is held to: on real revisions where they are at hand, and on invented ones everywhere. */
import { describe, expect, it } from 'vitest';
import { generateRevision, heavyEdits, lightEdits } from '../../bench/place/generated-revisions.ts';
import { measureAccuracy, ours } from '../../bench/place/measured.ts';
import { readRevisions } from '../../bench/place/revisions.ts';

const seeds = [101, 102, 103, 104, 105];

describe('placing passages of revised articles', () => {
  const revisions = readRevisions();
  if (revisions === undefined)
    console.warn('The real revisions are not here: only invented ones are tested.');

  it.skipIf(revisions === undefined)('holds its rates on real revisions', { timeout: 60_000 }, () => {
    const counts = measureAccuracy(revisions ?? [], ours);
    expect(counts.found / counts.surviving).toBeGreaterThanOrEqual(0.99);
    expect(counts.told / counts.deleted).toBeGreaterThanOrEqual(0.97);
    expect(counts.surelyWrong / counts.passages).toBeLessThanOrEqual(0.001);
    // Asking about everything would hold the rates as well.
    expect(counts.sure / counts.surviving).toBeGreaterThan(0.7);
  });

  it.each(['latin', 'cyrillic', 'han'] as const)('finds passages of lightly edited %s', (script) => {
    const counts = measureAccuracy(
      seeds.map((seed) => generateRevision(script, 10_000, 100, lightEdits, seed)),
      ours,
    );
    expect(counts.found / counts.surviving).toBeGreaterThanOrEqual(0.99);
    expect(counts.sure / counts.surviving).toBeGreaterThan(0.85);
    expect(counts.told / counts.deleted).toBeGreaterThanOrEqual(0.97);
    expect(counts.surelyWrong / counts.passages).toBeLessThanOrEqual(0.004);
  });

  it.each(['latin', 'list'] as const)('is hardly ever surely wrong in heavily edited %s', (script) => {
    const counts = measureAccuracy(
      seeds.map((seed) => generateRevision(script, 10_000, 100, heavyEdits, seed)),
      ours,
    );
    expect(counts.surelyWrong / counts.passages).toBeLessThanOrEqual(0.004);
    expect(counts.found / counts.surviving).toBeGreaterThan(script === 'latin' ? 0.95 : 0.75);
  });
});
