/** The beginning of the HTML report: the head of the file, the title page, contents, summary, claims, and how to read the highlights. */
import type { Tag } from '../../codebook/codebook.ts';
import { claimAnchor } from '../report-address.ts';
import { reportFacts } from '../report-facts.ts';
import type { ContentsEntry, ReportHeading, ReportSummary } from '../report-model.ts';
import { counted } from '../report-time.ts';
import { articleStyle, tagClass, tagStyle } from './article-style.ts';
import { claimStyle } from './claim-style.ts';
import { escapeHtml, isolatedHtml } from './escape-html.ts';
import { claimsHtml } from './html-claims.ts';
import { articleLinkHtml, countSections } from './html-links.ts';
import { summaryHtml } from './html-summary.ts';
import { printStyle } from './print-style.ts';
import { reportStyle } from './report-style.ts';
import { summaryStyle } from './summary-style.ts';

/** No script, no network, no frame, no form: even if something got past the escaping, a browser would not act on it. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function* openingHtml(summary: ReportSummary): Generator<string> {
  const { heading } = summary;
  yield headHtml(heading);
  yield '<body>\n<a class="skip" href="#report">Skip to the report</a>\n';
  yield coverHtml(summary);
  yield* contentsHtml(summary);
  yield '<main id="report">\n';
  yield* summaryHtml(summary);
  yield* claimsHtml(summary);
  if (summary.rows.length > 0 && heading.choice.text !== 'none') yield legendHtml(summary);
  const articles = countSections(summary);
  if (articles > 0) yield `<div class="articles" style="--articles: ${articles}">\n`;
}

function headHtml({ title, appVersion, codebook }: ReportHeading): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Claimdesk ${escapeHtml(appVersion)}">
<title>${escapeHtml(title)}: annotated report</title>
<style>${reportStyle}${summaryStyle}${claimStyle}${articleStyle}${tagStyle(codebook)}${printStyle}</style>
</head>
`;
}

function coverHtml(summary: ReportSummary): string {
  const { heading } = summary;
  const facts = reportFacts(summary).map(
    ({ label, value }) => `<dt>${label}</dt><dd>${isolatedHtml(value)}</dd>`,
  );
  return `<header class="sheet cover">
<p class="kicker">Annotated report</p>
<h1 dir="auto">${escapeHtml(heading.title)}</h1>
<dl class="facts">${facts.join('')}</dl>
</header>
`;
}

function* contentsHtml(summary: ReportSummary): Generator<string> {
  const { contents, heading } = summary;
  yield '<nav class="sheet contents" aria-labelledby="contents-title">\n<h2 id="contents-title">Contents</h2>\n<ul class="parts" role="list">\n';
  for (const { id, name, more } of partsOf(summary)) yield `<li><a href="#${id}">${name}</a>${more}</li>\n`;
  yield '</ul>\n<h3 id="articles">Articles</h3>\n<ol role="list">\n';
  for (const entry of contents) yield contentsLine(entry, summary.tags, heading);
  yield '</ol>\n</nav>\n';
}

interface ContentsPart {
  readonly id: string;
  readonly name: string;
  /** HTML. */
  readonly more: string;
}

/** The parts of the report before and after the articles. */
function partsOf({ heading, rows }: ReportSummary): readonly ContentsPart[] {
  const { claims, choice } = heading;
  const listed = (claims?.claims ?? []).map(
    ({ number, claim }) =>
      `<li><a href="#${claimAnchor(number)}"><span class="number">${number}</span> ${isolatedHtml(claim.title)}</a></li>`,
  );
  const claimList = listed.length === 0 ? '' : `<ol role="list">${listed.join('')}</ol>`;
  const part = (id: string, name: string, more = ''): ContentsPart => ({ id, name, more });
  return [
    ...(rows.length === 0 ? [] : [part('summary', 'Summary')]),
    ...(claims === null ? [] : [part('claims', 'Claims', claimList)]),
    part('articles', 'Articles'),
    ...(choice.evidence
      ? [
          part(
            'evidence',
            'Evidence',
            ` <span class="quiet">${counted(rows.length, 'annotation', 'annotations')}</span>`,
          ),
        ]
      : []),
    part('counts', 'Counts'),
  ];
}

function contentsLine(entry: ContentsEntry, tags: readonly Tag[], heading: ReportHeading): string {
  switch (entry.kind) {
    case 'unreadable':
      return `<li><span class="number">–</span><div>${isolatedHtml(entry.path)}<span class="under warning">Could not be read: ${isolatedHtml(entry.message)}</span></div></li>\n`;
    case 'readable': {
      const { number, title, outlet, path, annotations, words, unplaced, byTag } = entry;
      const under = [outlet ?? path, counted(words, 'word', 'words')].map((part) => isolatedHtml(part));
      const missing = unplaced === 0 ? '' : ` <span class="warning">(${unplaced} not placed)</span>`;
      const mix = tags.flatMap((tag) => {
        const count = byTag.get(tag.id) ?? 0;
        return count === 0
          ? []
          : [`<i class="${tagClass(heading.codebook, tag)}" style="flex:${count}"></i>`];
      });
      const bar = mix.length === 0 ? '' : `<span class="mix" aria-hidden="true">${mix.join('')}</span>`;
      return `<li><span class="number">${number}</span><div>${articleLinkHtml(entry, heading, escapeHtml(title), 'title')}<span class="under">${under.join(' &middot; ')}</span></div><div class="tally">${counted(annotations, 'annotation', 'annotations')}${missing}${bar}</div></li>\n`;
    }
  }
}

function legendHtml({ tags, heading }: ReportSummary): string {
  const lines = tags.map((tag, index) => {
    const name = tagClass(heading.codebook, tag);
    const sample = `<span class="label ${name}">1.${index + 1} ${escapeHtml(tag.name)}</span><mark class="${name} l0" data-end="1.${index + 1}">marked words</mark>`;
    return `<li><span class="sample">${sample}</span><span class="quiet" dir="auto">${escapeHtml(tag.definition)}</span></li>`;
  });
  return `<section class="sheet part legend-part" aria-labelledby="legend-title">
<h2 id="legend-title">How to read the highlights</h2>
<ul class="legend" role="list">
${lines.join('\n')}
</ul>
<p class="quiet">A label stands where a highlight begins and a tick where it ends; “1.3” is the third annotation of article 1, and its label leads to what is said of it below the article, whose number leads back. Where highlights overlap, each has a line at its own height and its end gives its number. The small figures in the margin number the paragraphs. Labels are not copied with the words.</p>
</section>
`;
}
