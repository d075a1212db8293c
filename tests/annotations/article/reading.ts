/** Reads invented plain text as an article, for tests that name blocks by their words. */
import type { ArticleMetadata, Block, BlockKind } from '../../../annotations/article/article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { recogniseArticle } from '../../../annotations/article/recognise/recognise.ts';
import { splitTextBlocks } from '../../../annotations/article/recognise/text-blocks.ts';

export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly metadata: ArticleMetadata;
  /** The words of all blocks of a kind. */
  of(kind: BlockKind): readonly string[];
}

export function readText(text: string): Reading {
  const { blocks, metadata } = recogniseArticle(text, splitTextBlocks(text), 'shape', noMetadata);
  return {
    text,
    blocks,
    metadata,
    of: (kind) =>
      blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end)),
  };
}

/** A paragraph of running text that no rule should touch, different for each number. */
export function body(number: number): string {
  return `The council of the island met again in room ${String(number)}, and its members agreed that the old bridge should be repaired before the winter.`;
}

export function lines(...parts: readonly string[]): string {
  return parts.join('\n');
}

/** With a blank line between the parts. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.join('\n\n');
}
