/** The appendix of the Markdown report that says for every annotation on which words of which file it stands. */
import { placementName } from '../placement-names.ts';
import type { AnnotationRow, ReadableEntry, ReportSummary } from '../report-model.ts';
import { reportTime } from '../report-time.ts';
import { escapeLine, headingText } from './escape-markdown.ts';
import { tableHead, tableRow } from './markdown-table.ts';

export function* evidenceMarkdown({ rows, contents, heading }: ReportSummary): Generator<string> {
  yield '\n## Evidence\n\n';
  if (rows.length === 0) {
    yield 'There is no annotation in this report.\n';
    return;
  }
  yield `Every annotation with its exact words and where they stand. Characters are counted in Unicode code points from the beginning of the article’s text, the first one being 0. Times: ${escapeLine(heading.timeZone)}.\n`;
  const entries = new Map(
    contents.flatMap((entry) => (entry.kind === 'readable' ? [[entry.number, entry]] : [])),
  );
  let open: number | null = null;
  for (const row of rows) {
    if (row.articleNumber !== open) {
      open = row.articleNumber;
      const entry = entries.get(open);
      if (entry !== undefined) yield articleBegin(entry);
    }
    yield rowMarkdown(row, heading.timeZone);
  }
}

function articleBegin({ number, title, outlet, path, sha256, textSha256 }: ReadableEntry): string {
  const text = sha256 === textSha256 ? '' : `- SHA-256 of the text: ${hash(textSha256)}\n`;
  return `\n### Evidence of article ${number}: ${headingText(escapeLine(title))}

- Outlet: ${outlet === null ? 'none named' : escapeLine(outlet)}
- File: ${escapeLine(path)}
- SHA-256 of the file: ${hash(sha256)}
${text}
${tableHead(['No.', 'Exact words', 'Paragraph', 'Characters', 'Tag', 'Analyst', 'Time'])}`;
}

/** As code, so that no program shortens or links it. */
function hash(value: string): string {
  return /^[0-9a-f]+$/.test(value) ? `\`${value}\`` : escapeLine(value);
}

function rowMarkdown(row: AnnotationRow, timeZone: string): string {
  const locations = [...new Set(row.places.map(({ location }) => location))].join(', ');
  const state = row.state === 'exact' ? '' : placementName(row.state);
  return tableRow([
    row.label,
    escapeLine(row.words),
    [locations, state].filter((part) => part !== '').join('; '),
    row.places.map((place) => `${place.startCodePoint}–${place.endCodePoint}`).join(', '),
    escapeLine(row.tag.name),
    escapeLine(row.analystName),
    escapeLine(reportTime(row.time, timeZone)),
  ]);
}
