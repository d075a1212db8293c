/**
 * `claimdesk verify <report> <folder>`: whether every line of a report still holds against the files; ends with 1 when one does not, and
 * with 2 when the report cannot be verified.
 */
import { resolve } from 'node:path';
import { wordsStand, type CheckedLine, type CheckedSegment } from '../../annotations/verify/checked-line.ts';
import { describeLine, summaryWords, wordsNow } from '../../annotations/verify/describe-line.ts';
import { describeDisagreement } from '../../annotations/verify/disagreement.ts';
import { holdsInAll, type ReportVerification } from '../../annotations/verify/verification.ts';
import { verifyReport } from '../verify/verify-report.ts';
import type { CommandLine, RegisterCommand } from './command-line.ts';

export const registerVerifyCommand: RegisterCommand = (program, commandLine) => {
  program
    .command('verify')
    .description('check every line of an HTML or JSON-LD report against the files it was made from')
    .argument('<report>', 'the report')
    .argument('<folder>', 'the folder with the articles')
    .option('--json', 'print one JSON document, offsets in Unicode code points')
    .action((report: string, folder: string, options: { readonly json?: true }) =>
      verify(report, folder, options.json === true, commandLine),
    );
};

async function verify(
  report: string,
  folder: string,
  asJson: boolean,
  commandLine: CommandLine,
): Promise<void> {
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  process.once('SIGINT', interrupt);
  const verified = await verifyReport({
    report: resolve(report),
    root: resolve(folder),
    onProgress: (done, total) => {
      if (done % 1000 === 0 && done > 0 && done < total) commandLine.say(`${done} of ${total} articles`);
    },
    signal: interruption.signal,
  });
  process.off('SIGINT', interrupt);
  if (!verified.ok) {
    commandLine.fail(verified.message, 2);
    if (asJson) {
      const { code, message } = verified;
      commandLine.write(`${JSON.stringify({ error: { code, message } })}\n`);
    }
    return;
  }
  const verification = verified.value;
  if (asJson) commandLine.write(`${JSON.stringify(verificationJson(report, verification), null, 2)}\n`);
  else writeList(verification, commandLine);
  if (!holdsInAll(verification)) commandLine.fail(summaryWords(verification));
  else if (!asJson) commandLine.write(`${summaryWords(verification)}\n`);
}

/** Article by article; lines whose words stand are told together where they stand in one article for one reason. */
function writeList({ findings, disagreements }: ReportVerification, commandLine: CommandLine): void {
  for (const disagreement of disagreements) commandLine.write(`${describeDisagreement(disagreement)}\n`);
  for (const run of runsOf(findings)) {
    const [first] = run;
    if (first === undefined) continue;
    commandLine.write(
      `${run.map(({ label }) => label).join(', ')}  ${first.path === '' ? 'no article' : first.path}\n  ${describeLine(first)}\n`,
    );
    if (wordsStand(first.outcome)) continue;
    for (const segment of first.segments) writeWords(segment, commandLine);
  }
}

function writeWords(segment: CheckedSegment, commandLine: CommandLine): void {
  if (segment.finding.kind === 'in-place') return;
  const now = wordsNow(segment);
  commandLine.write(`    then: ${oneLine(segment.quote)}\n`);
  if (now !== null) commandLine.write(`    now:  ${oneLine(now)}\n`);
}

/** Lines next to each other with the same thing to say and no words to show. */
function runsOf(lines: readonly CheckedLine[]): readonly (readonly CheckedLine[])[] {
  const runs: CheckedLine[][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const alike =
      before?.path === line.path &&
      before.outcome === line.outcome &&
      (wordsStand(line.outcome) ||
        line.outcome === 'article-missing' ||
        line.outcome === 'article-unreadable');
    if (alike) last?.push(line);
    else runs.push([line]);
  }
  return runs;
}

function verificationJson(
  report: string,
  { lines, hold, findings, disagreements }: ReportVerification,
): object {
  return {
    report,
    lines,
    hold,
    findings: findings.map((line) => ({
      line: line.label,
      article: line.path,
      outcome: line.outcome,
      message: describeLine(line),
      found: line.found,
      segments: line.segments.map(segmentJson),
    })),
    disagreements: disagreements.map((each) => ({ ...each, message: describeDisagreement(each) })),
  };
}

function segmentJson({ quote, reported, finding }: CheckedSegment): object {
  const places =
    finding.kind === 'ambiguous'
      ? finding.places
      : 'place' in finding && finding.place !== null
        ? [finding.place]
        : [];
  return {
    state: finding.kind,
    quote,
    start: reported?.start ?? null,
    end: reported?.end ?? null,
    now: places.map(({ startCodePoint, endCodePoint, words }) => ({
      start: startCodePoint,
      end: endCodePoint,
      words,
    })),
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ');
}
