/** The claims of the Word report: who carries which, and each claim with its wordings; what changed is struck or underlined. */
import { claimLines, coverageMark, outletName, wordingsOf, type ReportedWording } from '../claim-lines.ts';
import { wordsAnchor } from '../report-address.ts';
import type { AnnotationRow, ReportSummary } from '../report-model.ts';
import { counted, reportDay } from '../report-time.ts';
import { linkTo, paragraph, run, table, textCell, textParagraph, type Bookmarks } from './word-xml.ts';

export function* claimsWord({ heading, rows }: ReportSummary, bookmarks: Bookmarks): Generator<string> {
  const { claims, choice } = heading;
  if (claims === null) return;
  yield textParagraph('Claims', 'Heading1');
  if (claims.leftOut > 0) {
    yield textParagraph(
      `${counted(claims.leftOut, 'claim', 'claims')} of the folder with nothing of what this report takes left out.`,
      'Quiet',
    );
  }
  if (claims.claims.length === 0) return;
  yield textParagraph('Who carries which claim', 'Heading2');
  yield textParagraph('“Absent so far”: not everything of the outlet is marked as done.', 'Quiet');
  yield* table(
    ['Claim', ...claims.columns.map(({ name }) => name)],
    claims.claims.map(({ number, claim, row, carriedLeftOut }) => [
      paragraph(linkTo(claimAnchor(number), `${number}. ${claim.title}`), claim.title, 'Cell'),
      ...row.cells.map((cell, index) => {
        const { sign, words, more } = coverageMark(cell, carriedLeftOut[index] === true);
        return textCell([`${sign} ${words}`, ...more].join('; '));
      }),
    ]),
    [3, ...claims.columns.map(() => 1)],
  );
  const byAnnotation = new Map(rows.map((row) => [row.annotationId, row]));
  for (const reported of claims.claims) {
    const { number, claim } = reported;
    yield paragraph(
      bookmarks.around(claimAnchor(number), run(`Claim ${number}: ${claim.title}`)),
      claim.title,
      'Heading3',
    );
    for (const { label, values } of claimLines(reported, claims)) {
      yield paragraph(run(`${label}: `, { bold: true }) + run(values.join('; ')), label, 'Quiet');
    }
    for (const wording of wordingsOf(reported)) {
      yield* wordingWord(wording, byAnnotation.get(wording.variant.annotation), choice.text !== 'none');
    }
  }
}

function claimAnchor(number: number): string {
  return `c${number}`;
}

function* wordingWord(
  { variant, isBase, parts, changes }: ReportedWording,
  row: AnnotationRow | undefined,
  hasText: boolean,
): Generator<string> {
  const { published, outlet, title, kind } = variant;
  const from = [
    outletName(variant),
    ...(outlet === null ? [] : [title]),
    ...(published === null ? [] : [published.iso === null ? published.written : reportDay(published.iso)]),
    ...(isBase ? ['what the others are compared with'] : kind === 'paraphrase' ? ['paraphrase'] : []),
  ].join(', ');
  const label =
    row === undefined
      ? ''
      : (row.painted && hasText ? linkTo(wordsAnchor(row), row.label) : run(row.label)) + run(', ');
  yield paragraph(label + run(from, { bold: true }), from, 'Quiet');
  const words = parts
    .map(({ before, after, change }) =>
      change === null
        ? run(after)
        : run(before, { struck: true, ink: '7F1D1D' }) +
          run(after, { bold: true, underline: { style: 'single', colour: '14532D' } }),
    )
    .join('');
  yield paragraph(words, parts.map(({ after }) => after).join(''), 'Quote');
  if (isBase) return;
  yield textParagraph(changes.length === 0 ? 'The same words.' : changes.join(' '), 'Quiet');
}
