/** One article of the Markdown report: what is known of it, its text or excerpts with highlights and notes, and its annotations. */
import type { BlockKind } from '../../article/article.ts';
import { headingLevels, type HeadingLevels } from '../layout/heading-levels.ts';
import { layOutArticle, type LaidOutBlock } from '../layout/article-layout.ts';
import { metadataLines, sourceLines, type MetadataLine } from '../metadata-lines.ts';
import type { ReportedAnnotation, NumberedArticle, ReportHeading } from '../report-model.ts';
import { escapeInline, escapeLine, headingText, paragraphText, prefixLines } from './escape-markdown.ts';
import { annotationsMarkdown } from './markdown-annotations.ts';
import { labelMarkdown, runsMarkdown } from './markdown-highlights.ts';

export function* articleMarkdown(numbered: NumberedArticle, heading: ReportHeading): Generator<string> {
  const { source, number, annotations } = numbered;
  const extent = heading.choice.text;
  if (extent !== 'full' && annotations.length === 0) return;
  const blocks = extent === 'none' ? [] : layOutArticle(numbered, extent);
  const [first, ...others] = blocks;
  const headline = first?.block.kind === 'headline' ? first : undefined;
  const title = headingText(
    headline === undefined ? escapeLine(numbered.title) : runsMarkdown(headline.runs),
  );
  yield `\n## ${number}. ${title}\n\n`;
  const lines = [...metadataLines(source.article.metadata), ...sourceLines(numbered)].map(factMarkdown);
  yield `${lines.join('')}\n`;
  for (const problem of [...source.article.warnings, ...source.problems]) {
    yield `**Note:** ${escapeLine(problem)}\n\n`;
  }
  if (headline !== undefined) yield notesMarkdown(headline.noted);
  yield* bodyMarkdown(headline === undefined ? blocks : others);
  yield* annotationsMarkdown(numbered, heading);
}

/** Label and colon, then the value; hashes stand as code so that no program shortens or links them. */
function factMarkdown({ label, value, found, kind }: MetadataLine): string {
  const shown = kind === 'hash' && /^[0-9a-f]+$/.test(value) ? `\`${value}\`` : escapeLine(value);
  return `- ${label}: ${shown}${found === null ? '' : ` (${found})`}\n`;
}

function* bodyMarkdown(blocks: readonly LaidOutBlock[]): Generator<string> {
  let before: BlockKind | null = null;
  const headingLevel = headingLevels();
  for (const laidOut of blocks) {
    const { kind } = laidOut.block;
    if (kind === 'furniture' && before !== 'furniture') {
      yield '*Page furniture, not counted as the article’s words:*\n\n';
    }
    if (laidOut.skipped) yield '…\n\n';
    yield `${blockMarkdown(laidOut, headingLevel)}\n\n`;
    yield notesMarkdown(laidOut.noted);
    before = kind;
  }
}

function blockMarkdown({ block, paragraph, runs }: LaidOutBlock, headingLevel: HeadingLevels): string {
  const words = runsMarkdown(runs);
  const numbered = (text: string): string => paragraphText(`\`¶ ${paragraph ?? 0}\` ${text.trim()}`);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(headingLevel(block.level ?? 1))} ${headingText(words)}`;
    case 'headline':
      return `**Headline:** ${paragraphText(words)}`;
    case 'byline':
    case 'dateline':
      return paragraphText(words);
    case 'quotation':
      return prefixLines(numbered(words), '> ');
    case 'list-item':
      // The article's own marker is kept as text: Markdown would number the items anew.
      return `- ${numbered(`${escapeInline(listMarker(block.marker))}${words}`).replace(/\n/g, '\n  ')}`;
    case 'standfirst':
    case 'paragraph':
    case 'caption':
    case 'furniture':
      return numbered(words);
  }
}

function listMarker(marker: string | undefined): string {
  return marker === undefined || /^[•*+–-]$/.test(marker) ? '' : `${marker} `;
}

function notesMarkdown(noted: readonly ReportedAnnotation[]): string {
  return noted
    .map((reported) => {
      const { note } = reported.annotation;
      const text = `Note on ${labelMarkdown(reported.label, reported.tag.name)} by ${escapeLine(reported.analystName)}: ${escapeInline(note)}`;
      return `${prefixLines(paragraphText(text), '> ')}\n\n`;
    })
    .join('');
}
