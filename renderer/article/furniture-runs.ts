/** Finds where page furniture stands together in an article, and says what there is of it. */
import type { Article } from '../../annotations/article/article.ts';

/** Furniture blocks that stand together, by index; `last` is included. */
export interface FurnitureRun {
  readonly first: number;
  readonly last: number;
  readonly words: number;
}

/** The runs of an article in order. */
export function furnitureRuns(article: Pick<Article, 'text' | 'blocks'>): FurnitureRun[] {
  const runs: FurnitureRun[] = [];
  for (const [index, block] of article.blocks.entries()) {
    if (block.kind !== 'furniture') continue;
    const words = countWords(article.text.slice(block.start, block.end));
    const run = runs.at(-1);
    if (run?.last === index - 1) runs[runs.length - 1] = { ...run, last: index, words: run.words + words };
    else runs.push({ first: index, last: index, words });
  }
  return runs;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
