/** What came of checking a whole report. */
import type { CheckedLine } from './checked-line.ts';

export interface ReportVerification {
  readonly lines: number;
  /** Lines of which everything holds: the article's name, file and text, and the words at their place. */
  readonly hold: number;
  /** The other lines, in the order of the report. */
  readonly findings: readonly CheckedLine[];
}

export function verificationOf(checked: readonly CheckedLine[]): ReportVerification {
  const findings = checked.filter(({ outcome }) => outcome !== 'holds');
  return { lines: checked.length, hold: checked.length - findings.length, findings };
}
