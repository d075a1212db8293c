/** Verifies a report against the open folder, in the worker, and puts what does not hold in words for the window. */
import { basename } from 'node:path';
import { success, type Result } from '../../annotations/result.ts';
import { wordsStand, type CheckedLine } from '../../annotations/verify/checked-line.ts';
import { describeLine, placeToShow, summaryWords, wordsNow } from '../../annotations/verify/describe-line.ts';
import { describeDisagreement } from '../../annotations/verify/disagreement.ts';
import { mostFailingLines, type FailingLine, type ReportVerified } from '../../app/verification.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';

/** @param report absolute */
export async function verifyInFolder(
  { root }: { readonly root: string },
  worker: ArticleWorker,
  report: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<ReportVerified>> {
  const verified = await worker.verifyReport(root, report, onProgress, signal);
  if (!verified.ok) return verified;
  const { lines, findings, disagreements } = verified.value;
  return success({
    name: basename(report),
    lines,
    summary: summaryWords(verified.value),
    failing: findings.slice(0, mostFailingLines).map(failingLine),
    disagreements: disagreements.slice(0, mostFailingLines).map(describeDisagreement),
    more: Math.max(0, findings.length - mostFailingLines),
  });
}

function failingLine(line: CheckedLine): FailingLine {
  const place = placeToShow(line);
  return {
    label: line.label,
    path: line.path,
    found: line.found,
    stands: wordsStand(line.outcome),
    message: describeLine(line),
    place: place === null ? null : { start: place.start, end: place.end },
    words: line.segments.flatMap((segment) =>
      segment.finding.kind === 'in-place' ? [] : [{ then: segment.quote, now: wordsNow(segment) }],
    ),
  };
}
