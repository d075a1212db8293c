/** What came of checking a whole report. */
import type { CheckedLine } from './checked-line.ts';
import type { Disagreement } from './disagreement.ts';

export interface ReportVerification {
  readonly lines: number;
  /** Lines of which everything holds: the article's name, file and text, and the words at their place. */
  readonly hold: number;
  /** The other lines, in the order of the report. */
  readonly findings: readonly CheckedLine[];
  /** Where the report's other parts do not say what its lines say. */
  readonly disagreements: readonly Disagreement[];
}

/** Whether there is nothing at all to say against the report. */
export function holdsInAll({ findings, disagreements }: ReportVerification): boolean {
  return findings.length === 0 && disagreements.length === 0;
}

export function verificationOf(
  checked: readonly CheckedLine[],
  disagreements: readonly Disagreement[],
): ReportVerification {
  const findings = checked.filter(({ outcome }) => outcome !== 'holds');
  return { lines: checked.length, hold: checked.length - findings.length, findings, disagreements };
}
