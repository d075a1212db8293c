/** The beginning of the HTML report: the head of the file, the title block, the contents and how to read the highlights. */
import type { Codebook, Tag } from '../../codebook/codebook.ts';
import { articleAnchor } from '../report-address.ts';
import { reportFacts } from '../report-facts.ts';
import type { ContentsEntry, ReportHeading, ReportSummary } from '../report-model.ts';
import { counted } from '../report-time.ts';
import { articleStyle, tagClass, tagStyle } from './article-style.ts';
import { escapeHtml } from './escape-html.ts';
import { printStyle } from './print-style.ts';
import { reportStyle } from './report-style.ts';

/** No script, no network, no frame, no form: even if something got past the escaping, a browser would not act on it. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function* openingHtml(summary: ReportSummary): Generator<string> {
  const { heading } = summary;
  yield headHtml(heading);
  yield '<body>\n<a class="skip" href="#articles">Skip to the articles</a>\n';
  yield coverHtml(summary);
  yield* contentsHtml(summary);
  yield '<main id="articles">\n';
  if (summary.rows.length > 0) yield legendHtml(summary);
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
<style>${reportStyle}${articleStyle}${tagStyle(codebook)}${printStyle}</style>
</head>
`;
}

function coverHtml(summary: ReportSummary): string {
  const { heading } = summary;
  const facts = reportFacts(summary).map(
    ({ label, value }) => `<dt>${label}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`,
  );
  return `<header class="sheet cover">
<p class="kicker">Annotated report</p>
<h1 dir="auto">${escapeHtml(heading.title)}</h1>
<dl class="facts">${facts.join('')}</dl>
</header>
`;
}

function* contentsHtml({ contents, tags, heading, rows }: ReportSummary): Generator<string> {
  yield '<nav class="sheet contents" aria-labelledby="contents-title">\n<h2 id="contents-title">Contents</h2>\n<ol role="list">\n';
  for (const entry of contents) yield contentsLine(entry, tags, heading.codebook);
  yield '</ol>\n';
  yield `<p class="end-parts quiet"><a href="#annotations">All annotations</a> (${counted(rows.length, 'row', 'rows')}) · <a href="#counts">Counts</a></p>\n</nav>\n`;
}

function contentsLine(entry: ContentsEntry, tags: readonly Tag[], codebook: Codebook): string {
  switch (entry.kind) {
    case 'unreadable':
      return `<li><span class="number">–</span><div><bdi>${escapeHtml(entry.path)}</bdi><span class="under warning">Could not be read: <bdi>${escapeHtml(entry.message)}</bdi></span></div></li>\n`;
    case 'readable': {
      const { number, title, outlet, path, annotations, words, unplaced, byTag } = entry;
      const under = [outlet ?? path, counted(words, 'word', 'words')].map(
        (part) => `<bdi>${escapeHtml(part)}</bdi>`,
      );
      const missing = unplaced === 0 ? '' : ` <span class="warning">(${unplaced} not placed)</span>`;
      const mix = tags.flatMap((tag) => {
        const count = byTag.get(tag.id) ?? 0;
        return count === 0 ? [] : [`<i class="${tagClass(codebook, tag)}" style="flex:${count}"></i>`];
      });
      const bar = mix.length === 0 ? '' : `<span class="mix" aria-hidden="true">${mix.join('')}</span>`;
      return `<li><span class="number">${number}</span><div><a class="title" href="#${articleAnchor(number)}" dir="auto">${escapeHtml(title)}</a><span class="under">${under.join(' · ')}</span></div><div class="tally">${counted(annotations, 'annotation', 'annotations')}${missing}${bar}</div></li>\n`;
    }
  }
}

function legendHtml({ tags, heading }: ReportSummary): string {
  const lines = tags.map((tag, index) => {
    const name = tagClass(heading.codebook, tag);
    const sample = `<span class="label ${name}">1.${index + 1} ${escapeHtml(tag.name)}</span><mark class="${name} l0">marked words</mark><span class="end ${name}"></span>`;
    return `<li><span class="sample">${sample}</span><span class="quiet" dir="auto">${escapeHtml(tag.definition)}</span></li>`;
  });
  return `<section class="sheet part legend-part" aria-labelledby="legend-title">
<h2 id="legend-title">How to read the highlights</h2>
<ul class="legend" role="list">
${lines.join('\n')}
</ul>
<p class="quiet">A label stands where a highlight begins and a tick where it ends; “1.3” is the third annotation of article 1, and its label leads to its row under <a href="#annotations">All annotations</a>, whose number leads back. Where highlights overlap, each has a line at its own height and its end gives its number. The small figures in the margin number the paragraphs. Labels are not copied with the words.</p>
</section>
`;
}
