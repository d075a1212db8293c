/** Counts of passed, failed and skipped tests, as the last line of `npm test` states them. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing,
  );
}

/**
 * What a runner's own counts and its exit code say together: a runner that failed without a failed test (a file that does
 * not load, a set-up that does not work, no report at all) counts as one failure, and so does one that ran nothing.
 */
export function judge(counted: Tally | undefined, exitCode: number): Tally {
  const counts = counted ?? nothing;
  const saysNothing = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return saysNothing ? { ...counts, failed: 1 } : counts;
}

/** `N passed, N failed`, and `, N skipped` where there are any. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped === 0 ? line : `${line}, ${String(skipped)} skipped`;
}
