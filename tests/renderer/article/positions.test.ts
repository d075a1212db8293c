/** Offsets of the text and positions of the document: there and back for every character of any article. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDocument } from '../../../renderer/article/document.ts';
import { createPositions } from '../../../renderer/article/positions.ts';
import { anyArticle, articleOf } from './articles.ts';

describe('positions', () => {
  it('bring every offset inside a block back', () => {
    fc.assert(
      fc.property(anyArticle, ({ blocks }) => {
        const positions = createPositions(blocks);
        for (const block of blocks) {
          for (let offset = block.start; offset <= block.end; offset += 1) {
            expect(positions.toOffset(positions.toPosition(offset))).toBe(offset);
          }
        }
      }),
    );
  });

  it('point at the same character in the document as in the text', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const positions = createPositions(article.blocks);
        const document = articleDocument(article);
        for (const block of article.blocks) {
          for (let offset = block.start; offset < block.end; offset += 1) {
            const at = positions.toPosition(offset);
            const shown = document.textBetween(at, at + 1);
            const written = article.text.charAt(offset);
            expect(/[\p{Cc}\u2028\u2029]/u.test(written) ? ' ' : written).toBe(shown);
          }
        }
      }),
    );
  });

  it('never leave the document and never run backwards', () => {
    fc.assert(
      fc.property(anyArticle, fc.array(fc.integer({ min: -5, max: 5000 })), (article, offsets) => {
        const positions = createPositions(article.blocks);
        const size = articleDocument(article).content.size;
        const places = offsets
          .sort((one, other) => one - other)
          .map((offset) => positions.toPosition(offset));
        for (const [index, place] of places.entries()) {
          expect(place).toBeGreaterThanOrEqual(Math.max(1, places[index - 1] ?? 1));
          expect(place).toBeLessThanOrEqual(size - 1);
        }
      }),
    );
  });

  const { blocks } = articleOf(
    [
      { kind: 'paragraph', text: 'abc' },
      { kind: 'paragraph', text: 'def' },
    ],
    '\n\n\n',
  );
  it.each([
    { offset: -3, position: 1, what: 'before the text' },
    { offset: 3, position: 4, what: 'at the end of a block' },
    { offset: 4, position: 4, what: 'between two, nearer to the first' },
    { offset: 5, position: 6, what: 'between two, nearer to the second' },
    { offset: 6, position: 6, what: 'at the beginning of a block' },
    { offset: 90, position: 9, what: 'behind the text' },
  ])('put an offset $what into the nearest block', ({ offset, position }) => {
    expect(createPositions(blocks).toPosition(offset)).toBe(position);
  });

  it.each([
    { position: 0, offset: 0 },
    { position: 4, offset: 3 },
    { position: 5, offset: 6 },
    { position: 6, offset: 6 },
    { position: 10, offset: 9 },
  ])('take position $position, which may be between blocks, to offset $offset', ({ position, offset }) => {
    expect(createPositions(blocks).toOffset(position)).toBe(offset);
  });

  it('give an article without blocks one place', () => {
    const positions = createPositions([]);
    expect([positions.toPosition(0), positions.toPosition(40), positions.toOffset(1)]).toEqual([1, 1, 0]);
  });
});
