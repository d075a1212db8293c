/** No failure is lost on the way to the last line of `npm test`. */
import { describe, expect, it } from 'vitest';
import { addTallies, judge, tallyLine } from '../../../build/testing/tally.ts';

describe('judge', () => {
  it.each([
    { case: 'all well', counted: { passed: 3, failed: 0, skipped: 1 }, exit: 0, failed: 0 },
    { case: 'two failed tests', counted: { passed: 3, failed: 2, skipped: 0 }, exit: 1, failed: 2 },
    { case: 'a file that does not load', counted: { passed: 3, failed: 0, skipped: 0 }, exit: 1, failed: 1 },
    { case: 'no report', counted: undefined, exit: 0, failed: 1 },
    { case: 'no test at all', counted: { passed: 0, failed: 0, skipped: 0 }, exit: 0, failed: 1 },
  ])('$case: $failed failed', ({ counted, exit, failed }) => {
    expect(judge(counted, exit).failed).toBe(failed);
  });
});

describe('tallyLine', () => {
  it.each([
    { tally: { passed: 12, failed: 0, skipped: 0 }, line: '12 passed, 0 failed' },
    { tally: { passed: 1, failed: 2, skipped: 3 }, line: '1 passed, 2 failed, 3 skipped' },
  ])('says $line', ({ tally, line }) => {
    expect(tallyLine(tally)).toBe(line);
  });
});

it('adds up over all runners', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
});
