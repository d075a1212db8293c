/** The counts at the end of the HTML report: annotations by article and tag, and by analyst and tag. */
import type { Tag } from '../../codebook/codebook.ts';
import type { ReportSummary } from '../report-model.ts';
import { groupedNumber } from '../report-time.ts';
import { isolatedHtml } from './escape-html.ts';
import { tagNameHtml } from './html-charts.ts';
import { articleLinkHtml } from './html-links.ts';

interface CountedLine {
  /** HTML. */
  readonly name: string;
  readonly annotations: number;
  readonly byTag: ReadonlyMap<string, number>;
}

export function* countsHtml(summary: ReportSummary): Generator<string> {
  const { contents, analysts, heading } = summary;
  const articles = contents.flatMap((entry) =>
    entry.kind === 'readable'
      ? [
          {
            name: articleLinkHtml(entry, heading, `${entry.number}. ${isolatedHtml(entry.title)}`),
            annotations: entry.annotations,
            byTag: entry.byTag,
          },
        ]
      : [],
  );
  yield '<section class="sheet part" id="counts" aria-labelledby="counts-title">\n<h2 id="counts-title">Counts</h2>\n';
  yield* crossTable('counts-article', 'By article and tag', 'Article', articles, summary);
  const people = analysts.map(({ name, annotations, byTag: own }) => ({
    name: isolatedHtml(name),
    annotations,
    byTag: own,
  }));
  if (people.length > 0)
    yield* crossTable('counts-analyst', 'By analyst and tag', 'Analyst', people, summary);
  yield '</section>\n';
}

function* crossTable(
  id: string,
  title: string,
  first: string,
  lines: readonly CountedLine[],
  { tags, byTag, rows, heading }: ReportSummary,
): Generator<string> {
  const columns = tags.map(
    (tag) => `<th scope="col" class="figure">${tagNameHtml(tag, heading.codebook)}</th>`,
  );
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
