/** The report as the body of a Word document: the same content as the HTML one, with headings, bookmarks and links of Word's own. */
import { placementName } from '../placement-names.ts';
import { articleAnchor, rowAnchor, wordsAnchor } from '../report-address.ts';
import { reportCharts } from '../report-charts.ts';
import { reportFacts } from '../report-facts.ts';
import type { AnnotationRow, ContentsEntry, ReportFormatter, ReportSummary } from '../report-model.ts';
import { counted, groupedNumber, reportTime } from '../report-time.ts';
import { articleWord } from './word-article.ts';
import { claimsWord } from './word-claims.ts';
import {
  Bookmarks,
  linkTo,
  newPageHeading,
  paragraph,
  run,
  table,
  textCell,
  textParagraph,
} from './word-xml.ts';

/** The formatter of one report: it numbers the bookmarks, and its first article stands below the heading of all. What it makes belongs between `<w:body>` and the section's properties. */
export function wordReport(): ReportFormatter {
  const bookmarks = new Bookmarks();
  let isFirst = true;
  return {
    opening: (summary) => openingWord(summary, bookmarks),
    *article(numbered, heading) {
      for (const piece of articleWord(numbered, heading, bookmarks, { newPage: !isFirst })) {
        isFirst = false;
        yield piece;
      }
    },
    closing: (summary) => closingWord(summary, bookmarks),
  };
}

function* openingWord(summary: ReportSummary, bookmarks: Bookmarks): Generator<string> {
  const { heading, contents } = summary;
  yield textParagraph(heading.title, 'Title');
  yield textParagraph('Annotated report', 'Subtitle');
  for (const { label, value } of reportFacts(summary)) {
    yield paragraph(run(`${label}: `, { bold: true }) + run(value), label);
  }
  yield newPageHeading('Contents');
  for (const entry of contents) yield contentsWord(entry, summary);
  yield* summaryWord(summary);
  yield* claimsWord(summary, bookmarks);
  if (summary.rows.length > 0 && heading.choice.text !== 'none') {
    yield textParagraph('How to read the highlights', 'Heading1');
    yield textParagraph(
      'Words that are marked are shaded and underlined. “[1.3 Quote]” before them means annotation 3 of article 1 and leads to what is said of it; “[/1.3]” is where it ends, where others begin or end nearby. “¶ 3” numbers the paragraphs.',
    );
    for (const { name, definition } of summary.tags) {
      yield paragraph(run(`${name}: `, { bold: true }) + run(definition), name);
    }
  }
  yield newPageHeading('Articles');
}

function contentsWord(entry: ContentsEntry, { heading }: ReportSummary): string {
  switch (entry.kind) {
    case 'unreadable':
      return textParagraph(`${entry.path} could not be read: ${entry.message}`);
    case 'readable': {
      const { number, title, outlet, path, words, annotations, unplaced } = entry;
      const named = `${number}. ${title}`;
      const isThere = heading.choice.text === 'full' || annotations > 0;
      const missing = unplaced === 0 ? '' : ` (${unplaced} not placed)`;
      const rest = ` ${outlet ?? path}, ${counted(words, 'word', 'words')}, ${counted(annotations, 'annotation', 'annotations')}${missing}`;
      return paragraph((isThere ? linkTo(articleAnchor(number), named) : run(named)) + run(rest), title);
    }
  }
}

function* summaryWord(summary: ReportSummary): Generator<string> {
  const charts = reportCharts(summary);
  if (charts.length > 0) yield textParagraph('Summary', 'Heading1');
  for (const { title, heading, bars, total, remark } of charts) {
    const tags = summary.tags.filter((tag) =>
      bars.some(({ parts }) => parts?.some((part) => part.tag === tag)),
    );
    const split = heading === 'Tag' ? [] : tags;
    yield textParagraph(title, 'Heading2');
    yield* table(
      [heading, ...split.map(({ name }) => name), 'All', 'Share'],
      bars.map(({ name, count, parts }) => [
        textCell(name),
        ...split.map((tag) => textCell(groupedNumber(parts?.find((part) => part.tag === tag)?.count ?? 0))),
        textCell(groupedNumber(count)),
        textCell(`${Math.round((100 * count) / total)} %`),
      ]),
      [2.2, ...split.map(() => 1.2), 0.9, 0.9],
    );
    if (remark !== null) yield textParagraph(remark, 'Quiet');
  }
}

function* closingWord(summary: ReportSummary, bookmarks: Bookmarks): Generator<string> {
  const { heading, rows, contents } = summary;
  if (heading.choice.evidence && rows.length > 0) {
    yield newPageHeading('Evidence');
    yield textParagraph(
      `Every annotation with its exact words and where they stand. Characters are counted in Unicode code points from the beginning of the article’s text, the first one being 0. Times: ${heading.timeZone}.`,
      'Quiet',
    );
    const byArticle = new Map<number, AnnotationRow[]>();
    for (const row of rows) {
      const own = byArticle.get(row.articleNumber);
      if (own === undefined) byArticle.set(row.articleNumber, [row]);
      else own.push(row);
    }
    for (const entry of contents) {
      const own = entry.kind === 'readable' ? byArticle.get(entry.number) : undefined;
      if (entry.kind !== 'readable' || own === undefined) continue;
      yield textParagraph(`Evidence of article ${entry.number}: ${entry.title}`, 'Heading3');
      yield aboveTable(run(`${entry.outlet ?? 'No outlet named'}. File: ${entry.path}`));
      yield aboveTable(run('SHA-256 of the file: ') + run(entry.sha256, { code: true }));
      if (entry.textSha256 !== entry.sha256) {
        yield aboveTable(run('SHA-256 of the text: ') + run(entry.textSha256, { code: true }));
      }
      yield* table(
        ['No.', 'Exact words', 'Paragraph', 'Characters', 'Tag', 'Analyst, time'],
        own.map((row) => evidenceRow(row, summary, bookmarks)),
        [1.7, 7.4, 3.4, 3.6, 3.2, 4],
      );
    }
  }
  yield textParagraph(`Made with Claimdesk ${heading.appVersion}.`, 'Quiet');
}

function aboveTable(content: string): string {
  return paragraph(content, '', 'Quiet', { withNext: true });
}

function evidenceRow(
  row: AnnotationRow,
  { heading }: ReportSummary,
  bookmarks: Bookmarks,
): readonly string[] {
  const isLinked = row.painted && heading.choice.text !== 'none';
  const label = isLinked ? linkTo(wordsAnchor(row), row.label) : run(row.label);
  const locations = [...new Set(row.places.map(({ location }) => location))];
  const state = row.state === 'exact' ? [] : [placementName(row.state)];
  return [
    paragraph(bookmarks.around(rowAnchor(row), label), row.label, 'Cell'),
    textCell(row.words),
    textCell([...locations, ...state].join('; ')),
    textCell(row.places.map((place) => `${place.startCodePoint}–${place.endCodePoint}`).join(', ')),
    textCell(row.tag.name),
    textCell(`${row.analystName}, ${reportTime(row.time, heading.timeZone)}`),
  ];
}
