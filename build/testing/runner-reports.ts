/** Reads the JSON reports of vitest and Playwright into tallies. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Tally } from './tally.ts';

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report): Tally => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(({ stats }): Tally => ({
    passed: stats.expected,
    // A test that passes only at times is a test that fails at times.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

export function readVitestReport(file: string): Promise<Tally | undefined> {
  return readReport(file, vitestReport);
}

export function readPlaywrightReport(file: string): Promise<Tally | undefined> {
  return readReport(file, playwrightReport);
}

/** Undefined where there is no report or it is not one: the runner has then ended before it could write it. */
async function readReport(file: string, schema: z.ZodType<Tally>): Promise<Tally | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
