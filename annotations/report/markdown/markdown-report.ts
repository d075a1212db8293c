/** The report as Markdown (GitHub's): the same content as the HTML one, readable as plain text. */
import { reportFacts } from '../report-facts.ts';
import type { ContentsEntry, ReportFormatter, ReportSummary } from '../report-model.ts';
import { counted, groupedNumber } from '../report-time.ts';
import type { Tag } from '../../codebook/codebook.ts';
import { escapeLine, headingText } from './escape-markdown.ts';
import { articleMarkdown } from './markdown-article.ts';
import { claimsMarkdown } from './markdown-claims.ts';
import { evidenceMarkdown } from './markdown-evidence.ts';
import { labelMarkdown } from './markdown-highlights.ts';
import { summaryMarkdown } from './markdown-summary.ts';
import { tableHead, tableRow } from './markdown-table.ts';

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
  yield* summaryMarkdown(summary);
  yield* claimsMarkdown(summary);
  if (summary.rows.length === 0 || summary.heading.choice.text === 'none') return;
  yield '## How to read the highlights\n\n';
  for (const [index, tag] of summary.tags.entries()) {
    const label = `1.${index + 1}`;
    yield `- ${labelMarkdown(label, tag.name)}marked words⟦/${label}⟧ ${escapeLine(tag.definition)}\n`;
  }
  yield '\n“1.3” is the third annotation of article 1; what is said of it stands below the article. Where highlights overlap, the numbers say which one begins and ends. “¶ 3” numbers the paragraphs.\n';
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
  if (heading.choice.evidence) yield* evidenceMarkdown(summary);
  const head = [...tags.map((tag) => escapeLine(tag.name)), 'All'];
  yield '\n## Counts\n\n### By article and tag\n\n';
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

function figures(tags: readonly Tag[], byTag: ReadonlyMap<string, number>, all: number): readonly string[] {
  return [...tags.map((tag) => groupedNumber(byTag.get(tag.id) ?? 0)), groupedNumber(all)];
}
