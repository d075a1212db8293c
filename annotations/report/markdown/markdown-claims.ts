/** The claims of the Markdown report: the matrix, and each claim with its wordings. What changed is marked as wdiff does: [-gone-]{+came in+}. */
import type { AnnotationId } from '../../annotation/annotation.ts';
import { claimLines, coverageMark, outletName, wordingsOf, type ReportedWording } from '../claim-lines.ts';
import type { ReportClaims } from '../report-claims.ts';
import type { ReportSummary } from '../report-model.ts';
import { counted, reportDay } from '../report-time.ts';
import { escapeInline, escapeLine, headingText, paragraphText, prefixLines } from './escape-markdown.ts';
import { tableHead, tableRow } from './markdown-table.ts';

export function* claimsMarkdown(summary: ReportSummary): Generator<string> {
  const { claims } = summary.heading;
  if (claims === null) return;
  yield '## Claims\n\n';
  if (claims.leftOut > 0) {
    yield `${counted(claims.leftOut, 'claim', 'claims')} of the folder with nothing of what this report takes left out.\n\n`;
  }
  if (claims.claims.length === 0) return;
  yield* matrixMarkdown(claims);
  const labels = new Map(
    summary.rows.flatMap(({ annotationId, label }) =>
      claims.byAnnotation.has(annotationId) ? [[annotationId, label]] : [],
    ),
  );
  for (const reported of claims.claims) {
    yield `### Claim ${reported.number}: ${headingText(escapeLine(reported.claim.title))}\n\n`;
    for (const { label, values } of claimLines(reported, claims)) {
      const [only = '', ...others] = values.map(escapeLine);
      yield others.length === 0
        ? `- ${label}: ${only}\n`
        : `- ${label}:\n${[only, ...others].map((value) => `  - ${value}\n`).join('')}`;
    }
    yield '\n';
    for (const wording of wordingsOf(reported)) yield wordingMarkdown(wording, labels);
  }
}

function* matrixMarkdown(claims: ReportClaims): Generator<string> {
  yield '### Who carries which claim\n\n“Absent so far”: not everything of the outlet is marked as done.\n\n';
  yield tableHead(['Claim', ...claims.columns.map(({ name }) => escapeLine(name))]);
  for (const { number, claim, row, carriedLeftOut } of claims.claims) {
    const cells = row.cells.map((cell, index) => {
      const { sign, words, more } = coverageMark(cell, carriedLeftOut[index] === true);
      return escapeLine([`${sign} ${words}`, ...more].join('; '));
    });
    yield tableRow([`${number}. ${escapeLine(claim.title)}`, ...cells]);
  }
  yield '\n';
}

function wordingMarkdown(
  { variant, isBase, parts, changes }: ReportedWording,
  labels: ReadonlyMap<AnnotationId, string>,
): string {
  const { published, outlet, title, kind } = variant;
  const label = labels.get(variant.annotation);
  const from = [
    ...(label === undefined ? [] : [label]),
    outletName(variant),
    ...(outlet === null ? [] : [title]),
    ...(published === null ? [] : [published.iso === null ? published.written : reportDay(published.iso)]),
    ...(isBase ? ['what the others are compared with'] : kind === 'paraphrase' ? ['paraphrase'] : []),
  ];
  const words = parts
    .map(({ before, after, change }) => {
      if (change === null) return escapeInline(after);
      const gone = before === '' ? '' : `\\[-${escapeInline(before)}-\\]`;
      const came = after === '' ? '' : `{+${escapeInline(after)}+}`;
      return gone + came;
    })
    .join('');
  const sentences = isBase ? '' : changes.length === 0 ? 'The same words.' : changes.join(' ');
  const told = sentences === '' ? '' : `${paragraphText(escapeLine(sentences))}\n\n`;
  return `${paragraphText(escapeLine(from.join(', ')))}\n\n${prefixLines(paragraphText(words), '> ')}\n\n${told}`;
}
