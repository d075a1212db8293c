/** The document of an article: as long as its text, block by block, with marks where they belong and nothing foreign. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDocument, shownHeadingLevels, shownText } from '../../../renderer/article/document.ts';
import { anyArticle, articleOf } from './articles.ts';

describe('the document', () => {
  it('has a node for each block, of its kind and exactly as long', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const document = articleDocument(article);
        document.check();
        const expected = article.blocks.map((block) => [block.kind, block.end - block.start]);
        const nodes = document.children.map((node) => [node.type.name, node.content.size]);
        expect(nodes).toEqual(expected.length === 0 ? [['paragraph', 0]] : expected);
      }),
    );
  });

  it('lays marks over the characters they cover', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const document = articleDocument(article);
        for (const [index, block] of article.blocks.entries()) {
          document.child(index).forEach((text, within) => {
            const [from, to] = [block.start + within, block.start + within + text.nodeSize];
            // Two marks of one kind that touch are one stretch of it.
            const covered = (kind: string) =>
              Array.from({ length: to - from }, (_, at) => from + at).every((at) =>
                article.marks.some((mark) => mark.kind === kind && mark.start <= at && at < mark.end),
              );
            expect(new Set(text.marks.map((mark) => mark.type.name))).toEqual(
              new Set(article.marks.map(({ kind }) => kind).filter(covered)),
            );
          });
        }
      }),
    );
  });

  it.each([
    ['a hard line break', 'one\ntwo', 'one two'],
    ['a tab and a form feed', 'one\ttwo\fthree', 'one two three'],
    ['a line separator', 'one\u2028two\u2029three', 'one two three'],
    ['a null and a delete', 'one\u0000two\u007f', 'one two '],
    ['emoji and joiners', '👩‍🚀 \u00a0é', '👩‍🚀 \u00a0é'],
  ])('shows %s without moving an offset', (_what, written, shown) => {
    expect(shownText(written)).toBe(shown);
    expect(shown).toHaveLength(written.length);
  });

  it('keeps markers and levels beside the text', () => {
    const article = articleOf([{ kind: 'list-item', text: 'Refunds', marker: '3.', level: 2 }]);
    expect(articleDocument(article).firstChild?.attrs).toEqual({ level: 2, marker: '3.' });
  });

  it('never skips a level of headings', () => {
    const levels = [4, 4, 2, 6, 1, 3].map((level) => ({ kind: 'heading', level }) as const);
    expect(shownHeadingLevels(levels)).toEqual([2, 3, 2, 3, 2, 3]);
  });
});
