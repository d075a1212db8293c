/** Where in an article a reader finds something: numbered paragraphs, and the named parts around them. */
import type { Article, Block } from '../../article/article.ts';

/** A block with the number that stands beside it in the report; null for headline, byline, dateline and headings, which are named instead. */
export interface LocatedBlock {
  readonly block: Block;
  readonly paragraph: number | null;
}

/**
 * Numbers the blocks that hold running text, from 1. Furniture is numbered with the rest, so that no number changes when a
 * passage is found to be furniture or not.
 */
export function locateBlocks(article: Article): readonly LocatedBlock[] {
  let last = 0;
  return article.blocks.map((block) => {
    if (!isNumbered(block)) return { block, paragraph: null };
    last += 1;
    return { block, paragraph: last };
  });
}

/** Names where a range stands: "¶ 3", "¶ 3–4", "headline", "¶ 12 (page furniture)", or "between paragraphs". */
export function locationOf(blocks: readonly LocatedBlock[], start: number, end: number): string {
  const within = blocks.filter(({ block }) => block.start < end && block.end > start);
  const first = within[0];
  const last = within.at(-1);
  if (first === undefined || last === undefined) return 'between paragraphs';
  if (first === last) return blockName(first);
  if (first.paragraph !== null && last.paragraph !== null) return `¶ ${first.paragraph}–${last.paragraph}`;
  return `${blockName(first)} to ${blockName(last)}`;
}

function blockName({ block, paragraph }: LocatedBlock): string {
  if (paragraph === null) return block.kind;
  return block.kind === 'furniture' ? `¶ ${paragraph} (page furniture)` : `¶ ${paragraph}`;
}

function isNumbered(block: Block): boolean {
  switch (block.kind) {
    case 'headline':
    case 'byline':
    case 'dateline':
    case 'heading':
      return false;
    case 'standfirst':
    case 'paragraph':
    case 'quotation':
    case 'list-item':
    case 'caption':
    case 'furniture':
      return true;
  }
}
