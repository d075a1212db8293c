/** Builds the ProseMirror document of an article: its blocks with their inline marks, character for character as long as the text. */
import { Mark } from 'prosemirror-model';
import type { Node } from 'prosemirror-model';
import type { Article, Block, InlineMark } from '../../annotations/article/article.ts';
import { createPositions } from './positions.ts';
import { articleSchema } from './schema.ts';

type ArticleText = Pick<Article, 'text' | 'blocks' | 'marks'>;

/** The document; an article without any block gives one empty paragraph. */
export function articleDocument(article: ArticleText): Node {
  const marksByBlock = marksOfBlocks(article);
  const levels = shownHeadingLevels(article.blocks);
  const nodes = article.blocks.map((block, index) =>
    articleSchema.node(
      block.kind,
      { level: levels[index] ?? 1, marker: block.marker ?? '' },
      blockContent(article.text, block, marksByBlock.get(index) ?? []),
    ),
  );
  return articleSchema.node('doc', null, nodes.length === 0 ? [articleSchema.node('paragraph')] : nodes);
}

/** Line breaks, tabs and other controls inside a block are shown as blanks, one for one, so that no offset moves. */
export function shownText(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
}

/**
 * How deep each heading is shown: never more than one level below the heading before it, because readers who jump between
 * headings take a missing level for missing text. Other blocks keep their level.
 */
export function shownHeadingLevels(blocks: readonly Pick<Block, 'kind' | 'level'>[]): number[] {
  let before = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block.level ?? 1;
    before = Math.min(Math.max(block.level ?? 2, 2), before + 1);
    return before;
  });
}

function marksOfBlocks(article: ArticleText): Map<number, InlineMark[]> {
  const found = new Map<number, InlineMark[]>();
  if (article.blocks.length === 0) return found;
  const positions = createPositions(article.blocks);
  for (const mark of article.marks) {
    for (let index = positions.blockAt(mark.start); index < article.blocks.length; index += 1) {
      const block = article.blocks[index];
      if (block === undefined || block.start >= mark.end) break;
      const marks = found.get(index);
      if (marks === undefined) found.set(index, [mark]);
      else marks.push(mark);
    }
  }
  return found;
}

function blockContent(text: string, block: Block, marks: readonly InlineMark[]): Node[] {
  const cuts = new Set([block.start, block.end]);
  for (const mark of marks) {
    cuts.add(clamp(mark.start, block));
    cuts.add(clamp(mark.end, block));
  }
  const offsets = [...cuts].sort((one, other) => one - other);
  const content: Node[] = [];
  for (const [index, from] of offsets.entries()) {
    const to = offsets[index + 1];
    if (to === undefined) break;
    // The set holds one mark of each kind, however many cover the same words.
    const covering = marks
      .filter((mark) => mark.start <= from && mark.end >= to)
      .reduce((set, mark) => documentMark(mark).addToSet(set), Mark.none);
    content.push(articleSchema.text(shownText(text.slice(from, to)), covering));
  }
  return content;
}

function clamp(offset: number, block: Block): number {
  return Math.min(Math.max(offset, block.start), block.end);
}

function documentMark(mark: InlineMark): Mark {
  return articleSchema.mark(mark.kind, mark.kind === 'link' ? { href: mark.href } : null);
}
