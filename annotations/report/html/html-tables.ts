/** The tables at the end of the HTML report: every annotation with its words, and the counts. */
import type { Codebook, Tag } from '../../codebook/codebook.ts';
import { articleAnchor, wordsAnchor, rowAnchor } from '../report-address.ts';
import type { AnnotationLine } from '../annotation-lines.ts';
import { placementName } from '../placement-names.ts';
import type { AnnotationRow, ReportSummary } from '../report-model.ts';
import { groupedNumber, reportTime } from '../report-time.ts';
import { tagClass } from './article-style.ts';
import { escapeHtml } from './escape-html.ts';

const annotationColumns = [
  ['c-number', 'Annotation'],
  ['c-article', 'Article'],
  ['c-tag', 'Tag'],
  ['c-words', 'Exact words'],
  ['c-said', 'Said by, and check'],
  ['c-note', 'Note'],
  ['c-analyst', 'Analyst'],
  ['c-time', 'Time'],
  ['c-place', 'Place'],
] as const;

/** The roles say what the elements are by themselves: some browsers forget it when a style sheet lays out a table as blocks. */
export function* annotationsTableHtml({ heading, rows }: ReportSummary): Generator<string> {
  if (rows.length === 0) {
    yield '<p class="quiet">Nothing has been annotated yet.</p>\n';
    return;
  }
  yield '<div class="scroll" role="region" aria-label="Table of all annotations" tabindex="0"><table class="all" role="table">\n';
  yield `<caption>Every annotation, article by article in text order. Places count characters (Unicode code points) from the start of the article’s text. Times: ${escapeHtml(heading.timeZone)}.</caption>\n`;
  const columns = annotationColumns.map(
    ([name, title]) => `<th scope="col" role="columnheader" class="${name}">${title}</th>`,
  );
  yield `<thead role="rowgroup"><tr role="row">${columns.join('')}</tr></thead>\n`;
  for (const ofArticle of byArticle(rows)) {
    yield `<tbody role="rowgroup" style="--rows: ${ofArticle.length}">\n`;
    for (const row of ofArticle) yield rowHtml(row, heading.codebook, heading.timeZone);
    yield '</tbody>\n';
  }
  yield '</table></div>\n';
}

/** The rows, which are in order, in groups of one article each. */
function byArticle(rows: readonly AnnotationRow[]): readonly (readonly AnnotationRow[])[] {
  const groups = new Map<number, AnnotationRow[]>();
  for (const row of rows) {
    const group = groups.get(row.articleNumber);
    if (group === undefined) groups.set(row.articleNumber, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function rowHtml(row: AnnotationRow, codebook: Codebook, timeZone: string): string {
  const outlet = row.outlet === null ? '' : `<span class="under"><bdi>${escapeHtml(row.outlet)}</bdi></span>`;
  const offsets = row.places.map(({ startCodePoint, endCodePoint }) => `${startCodePoint}–${endCodePoint}`);
  const locations = [...new Set(row.places.map(({ location }) => location))].join(', ');
  const state = row.state === 'exact' ? '' : `<span class="under warning">${placementName(row.state)}</span>`;
  const cells = [
    `<th scope="row" role="rowheader"><a href="#${wordsAnchor(row)}" aria-label="${row.label}: to the words in the article">${row.label}</a></th>`,
    `<td role="cell"><a href="#${articleAnchor(row.articleNumber)}" dir="auto">${escapeHtml(row.articleTitle)}</a>${outlet}</td>`,
    `<td role="cell"><span class="tag-name ${tagClass(codebook, row.tag)}">${escapeHtml(row.tag.name)}</span></td>`,
    `<td role="cell" class="words" dir="auto">${escapeHtml(row.words)}</td>`,
    `<td role="cell" class="said">${row.lines.map(lineHtml).join('')}</td>`,
    `<td role="cell" class="note" dir="auto">${escapeHtml(row.note)}</td>`,
    `<td role="cell" dir="auto">${escapeHtml(row.analystName)}</td>`,
    `<td role="cell"><time datetime="${escapeHtml(row.time)}">${escapeHtml(reportTime(row.time, timeZone))}</time></td>`,
    `<td role="cell">${locations}<span class="under">${offsets.join(', ')}</span>${state}</td>`,
  ];
  return `<tr role="row" id="${rowAnchor(row)}" data-annotation="${escapeHtml(row.annotationId)}">${cells.join('')}</tr>\n`;
}

function lineHtml({ label, value, href }: AnnotationLine): string {
  const words = `<bdi>${escapeHtml(value)}</bdi>`;
  const shown = href === null ? words : `<a href="${escapeHtml(href)}" rel="noreferrer">${words}</a>`;
  return `<span class="said-line"><span class="said-label">${label}</span> ${shown}</span>`;
}

/** Annotations by tag, by article and tag, and by analyst and tag. */
export function* countsHtml(summary: ReportSummary): Generator<string> {
  const { tags, byTag, rows, contents, analysts, heading } = summary;
  const total = rows.length;
  yield '<h3 id="counts-tag">By tag</h3>\n';
  yield `<table class="counts" aria-labelledby="counts-tag"><thead><tr><th scope="col">Tag</th><th scope="col" class="figure">Annotations</th><th scope="col" class="figure">Share</th></tr></thead>\n<tbody>\n`;
  for (const tag of tags) {
    const count = byTag.get(tag.id) ?? 0;
    const share = total === 0 ? '–' : `${Math.round((100 * count) / total)} %`;
    yield `<tr><th scope="row">${tagName(tag, heading.codebook)}</th><td class="figure">${groupedNumber(count)}</td><td class="figure">${share}</td></tr>\n`;
  }
  yield `</tbody><tfoot><tr><th scope="row">All</th><td class="figure">${groupedNumber(total)}</td><td class="figure">${total === 0 ? '–' : '100 %'}</td></tr></tfoot></table>\n`;

  const articles = contents.flatMap((entry) =>
    entry.kind === 'readable'
      ? [
          {
            name: `<a href="#${articleAnchor(entry.number)}"><bdi>${entry.number}. ${escapeHtml(entry.title)}</bdi></a>`,
            annotations: entry.annotations,
            byTag: entry.byTag,
          },
        ]
      : [],
  );
  yield* crossTable('counts-article', 'By article and tag', 'Article', articles, summary);
  const people = analysts.map(({ name, annotations, byTag: own }) => ({
    name: `<bdi>${escapeHtml(name)}</bdi>`,
    annotations,
    byTag: own,
  }));
  if (people.length > 0)
    yield* crossTable('counts-analyst', 'By analyst and tag', 'Analyst', people, summary);
}

interface CountedLine {
  /** HTML. */
  readonly name: string;
  readonly annotations: number;
  readonly byTag: ReadonlyMap<string, number>;
}

function* crossTable(
  id: string,
  title: string,
  first: string,
  lines: readonly CountedLine[],
  { tags, byTag, rows, heading }: ReportSummary,
): Generator<string> {
  const columns = tags.map((tag) => `<th scope="col" class="figure">${tagName(tag, heading.codebook)}</th>`);
  yield `<h3 id="${id}">${title}</h3>\n<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="counts" aria-labelledby="${id}"><thead><tr><th scope="col">${first}</th>${columns.join('')}<th scope="col" class="figure">All</th></tr></thead>\n<tbody>\n`;
  for (const line of lines) {
    yield `<tr><th scope="row">${line.name}</th>${figures(tags, line.byTag, line.annotations)}</tr>\n`;
  }
  yield `</tbody><tfoot><tr><th scope="row">All</th>${figures(tags, byTag, rows.length)}</tr></tfoot></table></div>\n`;
}

function figures(tags: readonly Tag[], byTag: ReadonlyMap<string, number>, all: number): string {
  return [...tags.map((tag) => byTag.get(tag.id) ?? 0), all]
    .map((count) => `<td class="figure">${groupedNumber(count)}</td>`)
    .join('');
}

function tagName(tag: Tag, codebook: Codebook): string {
  return `<span class="tag-name ${tagClass(codebook, tag)}">${escapeHtml(tag.name)}</span>`;
}
