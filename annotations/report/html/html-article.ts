/** One article of the HTML report: what is known of it, its text or excerpts with highlights and notes, and its annotations. */
import type { Block } from '../../article/article.ts';
import type { Codebook } from '../../codebook/codebook.ts';
import { articleAnchor, entryAnchor } from '../report-address.ts';
import { headingLevels, type HeadingLevels } from '../layout/heading-levels.ts';
import { layOutArticle, type LaidOutBlock } from '../layout/article-layout.ts';
import { metadataLines, sourceLines, type MetadataLine } from '../metadata-lines.ts';
import type { ReportedAnnotation, NumberedArticle, ReportHeading } from '../report-model.ts';
import { laneCount, tagClass } from './article-style.ts';
import { safeHref } from '../safe-href.ts';
import { directionHtml, escapeHtml, isolatedHtml } from './escape-html.ts';
import { annotationsHtml } from './html-annotations.ts';
import { runsHtml } from './html-highlights.ts';
import { hasSection } from './html-links.ts';

export function* articleHtml(numbered: NumberedArticle, heading: ReportHeading): Generator<string> {
  const { codebook, choice } = heading;
  if (!hasSection({ annotations: numbered.annotations.length }, heading)) return;
  const blocks = choice.text === 'none' ? [] : layOutArticle(numbered, choice.text);
  const [first, ...others] = blocks;
  const headline = first?.block.kind === 'headline' ? first : undefined;
  const anchor = articleAnchor(numbered.number);
  const { sha256, textSha256 } = numbered.source.article.source;
  yield `<section class="sheet article" id="${anchor}" aria-labelledby="${anchor}-title" data-sha256="${escapeHtml(sha256)}" data-text-sha256="${escapeHtml(textSha256)}">\n`;
  yield headerHtml(numbered, headline, codebook);
  yield* bodyHtml(headline === undefined ? blocks : others, codebook);
  if (choice.text !== 'none' && numbered.source.article.text.trim() === '')
    yield '<p class="quiet">This file has no text.</p>\n';
  yield* annotationsHtml(numbered, heading);
  yield '</section>\n';
}

function headerHtml(
  numbered: NumberedArticle,
  headline: LaidOutBlock | undefined,
  codebook: Codebook,
): string {
  const { number, source } = numbered;
  const { metadata } = source.article;
  const kicker = [metadata.outlet?.value, metadata.section?.value].filter((part) => part !== undefined);
  const title = headline === undefined ? escapeHtml(numbered.title) : runsHtml(headline.runs, codebook);
  const depth = headline === undefined ? '' : depthClass(headline.depth);
  const lines = [...metadataLines(metadata), ...sourceLines(numbered)].map(factHtml).join('');
  const problems = [...source.article.warnings, ...source.problems]
    .map((problem) => `<p class="warning">${escapeHtml(problem)}</p>\n`)
    .join('');
  return `<header>
<p class="kicker"><span>Article ${number}</span>${kicker.map((part) => ` &middot; ${isolatedHtml(part)}`).join('')}</p>
<h2 class="${depth.trim()}" id="${articleAnchor(number)}-title"${directionHtml(headline === undefined ? numbered.title : wordsOf(headline.runs))}>${title}</h2>
<dl class="facts">${lines}</dl>
${problems}${headline === undefined ? '' : notesHtml(headline.noted, codebook)}</header>
`.replace(' class=""', '');
}

function factHtml({ label, value, found, kind }: MetadataLine): string {
  const origin = found === null ? '' : ` <span class="found">${found}</span>`;
  const wide = kind === 'hash' || kind === 'address' || kind === 'file' ? ' class="wide"' : '';
  return `<dt${wide}>${label}</dt><dd${wide}>${factValue(kind, value)}${origin}</dd>`;
}

function factValue(kind: MetadataLine['kind'], value: string): string {
  const text = isolatedHtml(value);
  switch (kind) {
    case 'plain':
    case 'file':
      return text;
    case 'hash':
      return `<code>${escapeHtml(value)}</code>`;
    case 'address': {
      const href = safeHref(value);
      return href === null
        ? text
        : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${text}</a>`;
    }
  }
}

/** Neighbouring list items are one list and neighbouring furniture is one group; the rest stands by itself. */
function* bodyHtml(blocks: readonly LaidOutBlock[], codebook: Codebook): Generator<string> {
  let open: 'list' | 'furniture' | null = null;
  const headingLevel = headingLevels();
  for (const laidOut of blocks) {
    const { kind } = laidOut.block;
    const group = kind === 'list-item' ? 'list' : kind === 'furniture' ? 'furniture' : null;
    if (group !== open) {
      yield closeGroup(open) + openGroup(group);
      open = group;
    }
    if (laidOut.skipped) yield skippedHtml(open);
    yield rowHtml(laidOut, headingLevel, codebook);
  }
  yield closeGroup(open);
}

/** Stands for paragraphs that an excerpt leaves out. */
function skippedHtml(open: 'list' | 'furniture' | null): string {
  const element = open === 'list' ? 'li' : 'p';
  return `<${element} class="gap skipped">…<span class="hidden"> left out</span></${element}>\n`;
}

function openGroup(group: 'list' | 'furniture' | null): string {
  if (group === 'list') return '<ul class="list" role="list">\n';
  if (group === 'furniture') {
    return '<div class="furniture" role="group" aria-label="Page furniture"><p class="furniture-name">Page furniture, not counted as the article’s words</p>\n';
  }
  return '';
}

function closeGroup(group: 'list' | 'furniture' | null): string {
  return group === 'list' ? '</ul>\n' : group === 'furniture' ? '</div>\n' : '';
}

function rowHtml(
  { block, paragraph, runs, depth, noted }: LaidOutBlock,
  headingLevel: HeadingLevels,
  codebook: Codebook,
): string {
  const element = elementFor(block, headingLevel);
  const nesting =
    block.kind === 'list-item' || block.kind === 'quotation' ? ` n${Math.min(block.level ?? 1, 4)}` : '';
  const words = runsHtml(runs, codebook);
  const inner =
    block.kind === 'list-item'
      ? `<span class="marker">${escapeHtml(block.marker ?? '•')}</span><div>${words}</div>`
      : words;
  const kinds = `text kind-${block.kind}${nesting}${depthClass(depth)}`;
  const direction = directionHtml(wordsOf(runs));
  const numbered = paragraph === null ? '' : ` data-paragraph="${paragraph}"`;
  // Most rows are a paragraph and its number: one element does for both.
  if (element === 'p' && noted.length === 0)
    return `<p class="row ${kinds}"${numbered}${direction}>${inner}</p>\n`;
  const text = `<${element} class="${kinds}"${direction}>${inner}</${element}>`;
  const row = block.kind === 'list-item' ? 'li' : 'div';
  return `<${row} class="row"${numbered}>${text}${notesHtml(noted, codebook)}</${row}>\n`;
}

function wordsOf(runs: LaidOutBlock['runs']): string {
  return runs.map((run) => (run.kind === 'words' ? run.text : '')).join('');
}

function elementFor(block: Block, headingLevel: HeadingLevels): string {
  switch (block.kind) {
    case 'heading':
      return `h${headingLevel(block.level ?? 1)}`;
    case 'quotation':
      return 'blockquote';
    case 'list-item':
      return 'div';
    case 'headline':
    case 'standfirst':
    case 'byline':
    case 'dateline':
    case 'paragraph':
    case 'caption':
    case 'furniture':
      return 'p';
  }
}

function depthClass(depth: number): string {
  return depth < 2 ? '' : ` d${Math.min(depth, laneCount)}`;
}

function notesHtml(noted: readonly ReportedAnnotation[], codebook: Codebook): string {
  if (noted.length === 0) return '';
  const notes = noted.map(
    (reported) =>
      `<div class="${tagClass(codebook, reported.tag)}"><a href="#${entryAnchor(reported)}">${reported.label} ${escapeHtml(reported.tag.name)}</a> <span class="quiet">${isolatedHtml(reported.analystName)}</span><p class="note"${directionHtml(reported.annotation.note)}>${escapeHtml(reported.annotation.note)}</p></div>`,
  );
  return `<div class="notes" role="note" aria-label="Notes">${notes.join('')}</div>`;
}
