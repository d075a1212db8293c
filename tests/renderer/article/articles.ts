/** Invented articles for tests of the article view: built from blocks, or any article fast-check can think of. */
import fc from 'fast-check';
import { blockKinds } from '../../../annotations/article/article.ts';
import type { Article, Block, InlineMark } from '../../../annotations/article/article.ts';
import { anyText } from '../../annotations/arbitraries.ts';

export type ArticleText = Pick<Article, 'text' | 'blocks' | 'marks'>;

/** An article of these blocks with `gap` between them. */
export function articleOf(
  parts: readonly (Omit<Block, 'start' | 'end'> & { readonly text: string })[],
  gap = '\n\n',
): ArticleText {
  const blocks: Block[] = [];
  let text = '';
  for (const { text: words, ...block } of parts) {
    if (blocks.length > 0) text += gap;
    blocks.push({ ...block, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, blocks, marks: [] };
}

/** Blocks of any text, emoji and lone surrogates among them, with any marks over them. */
export const anyArticle: fc.Arbitrary<ArticleText> = fc
  .record({
    parts: fc.array(fc.record({ kind: fc.constantFrom(...blockKinds), text: anyText }), { maxLength: 12 }),
    gap: fc.constantFrom('', '\n', ' \n\n ', '\n\n\n\n'),
    marks: fc.array(fc.tuple(fc.nat(400), fc.nat(60), fc.constantFrom('emphasis', 'strong', 'code', 'link'))),
  })
  .map(({ parts, gap, marks }) => {
    const article = articleOf(parts, gap);
    return { ...article, marks: marks.map(([start, length, kind]) => markOf(kind, start, start + length)) };
  });

function markOf(kind: InlineMark['kind'], start: number, end: number): InlineMark {
  return kind === 'link'
    ? { kind, start, end, href: `https://example.org/${String(start)}` }
    : { kind, start, end };
}
