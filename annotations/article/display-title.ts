/** What the library calls an article: its headline, or its first words where it has none. */
import type { ArticleMetadata, Block } from './article.ts';
import { countWords } from './count-words.ts';

/** Longest title made of first words, in UTF-16 code units before the "…". */
const longestFirstWords = 76;
/** A headline longer than this is cut as well: it would fill the library pane. */
const longestHeadline = 240;

/** The headline, else the first words of the first real paragraph, else of whatever text there is. Empty only for a text without any. */
export function displayTitle(metadata: ArticleMetadata, blocks: readonly Block[], text: string): string {
  const title = metadata.title === null ? '' : oneLine(metadata.title.value);
  if (title !== '') return cutAtWord(title, longestHeadline);
  const words = (block: Block): string => text.slice(block.start, Math.min(block.end, block.start + 400));
  const reading = blocks.filter((block) => block.kind !== 'furniture');
  const first =
    reading.find((block) => block.kind === 'headline') ??
    reading.find((block) => isBody(block) && countWords(words(block)) >= 4) ??
    reading.find(isBody) ??
    reading[0] ??
    blocks[0];
  return cutAtWord(oneLine(first === undefined ? text.slice(0, 400) : words(first)), longestFirstWords);
}

function isBody(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'quotation' || block.kind === 'list-item';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Cuts at the last word that fits and adds "…"; never cuts a surrogate pair or a combining sequence. */
function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  if (space >= longest / 2) return `${text.slice(0, space).replace(/[\s,;:–—-]+$/u, '')}…`;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    text.slice(0, longest * 2),
  )) {
    if (cut.length + segment.length > longest) break;
    cut += segment;
  }
  return `${cut === '' ? text.slice(0, longest).replace(/[\ud800-\udbff]$/, '') : cut}…`;
}
