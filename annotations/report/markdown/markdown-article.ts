/** One article of the Markdown report: what is known of it, its whole text with highlights and notes, and what could not be placed. */
import type { BlockKind } from '../../article/article.ts';
import { headingLevels, type HeadingLevels } from '../layout/heading-levels.ts';
import { layOutArticle, type LaidOutBlock } from '../layout/article-layout.ts';
import { metadataLines, sourceLines, type MetadataLine } from '../metadata-lines.ts';
import { isPlaced, placementReason } from '../placement-names.ts';
import type { ReportedAnnotation, NumberedArticle, ReportHeading } from '../report-model.ts';
import { reportTime } from '../report-time.ts';
import { escapeInline, escapeLine, headingText, paragraphText, prefixLines } from './escape-markdown.ts';
import { labelMarkdown, runsMarkdown } from './markdown-highlights.ts';

export function* articleMarkdown(numbered: NumberedArticle, heading: ReportHeading): Generator<string> {
  const { source, number, annotations } = numbered;
  const blocks = layOutArticle(numbered);
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
  yield* unplacedMarkdown(annotations, heading);
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

/** Words without a sure place are told, never marked in the text. */
function* unplacedMarkdown(
  annotations: readonly ReportedAnnotation[],
  heading: ReportHeading,
): Generator<string> {
  const unplaced = annotations.filter(({ state }) => !isPlaced(state));
  if (unplaced.length === 0) return;
  yield '### Not placed in the text\n\nThese annotations were made on other words than the article has now. They are not marked above.\n\n';
  for (const reported of unplaced) {
    const { note, modified } = reported.annotation;
    const segments = reported.segments
      .filter(({ state }) => !isPlaced(state))
      .map(({ state, words }) => `${escapeLine(words)} (${placementReason(state)})`);
    const noteText = note === '' ? '' : ` Note: ${escapeLine(note)}`;
    yield `- ${labelMarkdown(reported.label, reported.tag.name)} ${segments.join('; ')}${noteText} ${escapeLine(reported.analystName)}, ${reportTime(modified, heading.timeZone)}\n`;
  }
  yield '\n';
}
