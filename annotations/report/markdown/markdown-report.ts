/** The report as Markdown (GitHub's): the same content as the HTML one, readable as plain text. */
import { placementName } from '../placement-names.ts';
import { reportFacts } from '../report-facts.ts';
import type { AnnotationRow, ContentsEntry, ReportFormatter, ReportSummary } from '../report-model.ts';
import { counted, groupedNumber, reportTime } from '../report-time.ts';
import type { Tag } from '../../codebook/codebook.ts';
import { escapeLine, headingText } from './escape-markdown.ts';
import { articleMarkdown } from './markdown-article.ts';
import { labelMarkdown } from './markdown-highlights.ts';

export const markdownReport: ReportFormatter = {
  opening: openingMarkdown,
  article: articleMarkdown,
  closing: closingMarkdown,
};

function* openingMarkdown(summary: ReportSummary): Generator<string> {
  yield `# ${headingText(escapeLine(summary.heading.title))}\n\nAnnotated report\n\n`;
  for (const { label, value } of reportFacts(summary)) yield `- ${label}: ${escapeLine(value)}\n`;
  yield '\n## Contents\n\n';
  for (const entry of summary.contents) yield `- ${contentsLine(entry)}\n`;
  yield '\n';
  if (summary.rows.length === 0) return;
  yield '## How to read the highlights\n\n';
  for (const [index, tag] of summary.tags.entries()) {
    const label = `1.${index + 1}`;
    yield `- ${labelMarkdown(label, tag.name)}marked words⟦/${label}⟧ ${escapeLine(tag.definition)}\n`;
  }
  yield '\n“1.3” is the third annotation of article 1; its row is in the table of all annotations at the end. Where highlights overlap, the numbers say which one begins and ends. “¶ 3” numbers the paragraphs.\n';
}

function contentsLine(entry: ContentsEntry): string {
  switch (entry.kind) {
    case 'unreadable':
      return `${escapeLine(entry.path)} could not be read: ${escapeLine(entry.message)}`;
    case 'readable': {
      const parts = [entry.outlet ?? entry.path, counted(entry.words, 'word', 'words')];
      const missing = entry.unplaced === 0 ? '' : ` (${entry.unplaced} not placed)`;
      return `Article ${entry.number}: ${escapeLine(entry.title)}. ${escapeLine(parts.join(', '))}, ${counted(entry.annotations, 'annotation', 'annotations')}${missing}`;
    }
  }
}

function* closingMarkdown(summary: ReportSummary): Generator<string> {
  const { heading, rows, tags, byTag, contents, analysts } = summary;
  yield '\n## All annotations\n\n';
  if (rows.length === 0) {
    yield 'Nothing has been annotated yet.\n';
  } else {
    yield `Places count characters (Unicode code points) from the start of the article’s text. Times: ${escapeLine(heading.timeZone)}.\n\n`;
    yield tableHead([
      'Annotation',
      'Article',
      'Tag',
      'Exact words',
      'Said by, and check',
      'Note',
      'Analyst',
      'Time',
      'Place',
    ]);
    for (const row of rows) yield annotationRow(row, heading.timeZone);
  }
  yield '\n## Counts\n\n### By tag\n\n';
  yield tableHead(['Tag', 'Annotations']);
  for (const tag of tags) yield tableRow([escapeLine(tag.name), groupedNumber(byTag.get(tag.id) ?? 0)]);
  yield tableRow(['All', groupedNumber(rows.length)]);

  const head = [...tags.map((tag) => escapeLine(tag.name)), 'All'];
  yield '\n### By article and tag\n\n';
  yield tableHead(['Article', ...head]);
  for (const entry of contents) {
    if (entry.kind === 'unreadable') continue;
    yield tableRow([
      `${entry.number}. ${escapeLine(entry.title)}`,
      ...figures(tags, entry.byTag, entry.annotations),
    ]);
  }
  yield tableRow(['All', ...figures(tags, byTag, rows.length)]);

  if (analysts.length > 0) {
    yield '\n### By analyst and tag\n\n';
    yield tableHead(['Analyst', ...head]);
    for (const { name, byTag: own, annotations } of analysts) {
      yield tableRow([escapeLine(name), ...figures(tags, own, annotations)]);
    }
  }
  yield `\nMade with Claimdesk ${escapeLine(heading.appVersion)}.\n`;
}

function annotationRow(row: AnnotationRow, timeZone: string): string {
  const locations = [...new Set(row.places.map(({ location }) => location))].join(', ');
  const offsets = row.places.map((place) => `${place.startCodePoint}–${place.endCodePoint}`).join(', ');
  const state = row.state === 'exact' ? '' : placementName(row.state);
  const outlet = row.outlet === null ? '' : `${escapeLine(row.outlet)}: `;
  return tableRow([
    row.label,
    `${outlet}${escapeLine(row.articleTitle)}`,
    escapeLine(row.tag.name),
    escapeLine(row.words),
    row.lines.map(({ label, value }) => `${label}: ${escapeLine(value)}`).join('; '),
    escapeLine(row.note),
    escapeLine(row.analystName),
    escapeLine(reportTime(row.time, timeZone)),
    [locations, offsets, state].filter((part) => part !== '').join('; '),
  ]);
}

function figures(tags: readonly Tag[], byTag: ReadonlyMap<string, number>, all: number): readonly string[] {
  return [...tags.map((tag) => groupedNumber(byTag.get(tag.id) ?? 0)), groupedNumber(all)];
}

function tableHead(cells: readonly string[]): string {
  return tableRow(cells) + tableRow(cells.map(() => '---'));
}

/** Cells are escaped already; a vertical bar in one is `\\|`. */
function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
