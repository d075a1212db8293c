/** The header says only what the article's own particulars do not. */
import { describe, expect, it } from 'vitest';
import type { ArticleMetadata, Block } from '../../../annotations/article/article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { unsaidMetadata } from '../../../renderer/article/unsaid-metadata.ts';

const text =
  'Norrhaven Post | Economy\n\nBy Ida  Lund\n\n12 March 2026, 09:58\n\nThe strike, writes Capital Wire, is over.';

function blocksOf(kinds: readonly Block['kind'][]): readonly Block[] {
  let start = 0;
  return text.split('\n\n').map((words, index) => {
    const block = { kind: kinds[index] ?? 'paragraph', start, end: start + words.length };
    start = block.end + 2;
    return block;
  });
}

const blocks = blocksOf(['dateline', 'byline', 'dateline', 'paragraph']);
const read = (metadata: Partial<ArticleMetadata>): ArticleMetadata =>
  unsaidMetadata({ text, blocks, metadata: { ...noMetadata, ...metadata } });

describe('the header leaves out', () => {
  it.each<[string, Partial<ArticleMetadata>]>([
    ['the outlet over the headline', { outlet: { value: 'Norrhaven Post', origin: 'text' } }],
    ['the section, in any case of letters', { section: { value: 'ECONOMY', origin: 'text' } }],
    ['the byline, however it is spaced', { byline: { value: 'Ida Lund', origin: 'text' } }],
    [
      'the date as it is written',
      { published: { value: { written: '12 March 2026, 09:58', iso: '2026-03-12T09:58' }, origin: 'text' } },
    ],
  ])('%s', (_what, metadata) => {
    expect(read(metadata)).toEqual(noMetadata);
  });
});

describe('the header keeps', () => {
  it.each<[string, Partial<ArticleMetadata>]>([
    ['what stands in running text only', { outlet: { value: 'Capital Wire', origin: 'text' } }],
    ['what the front matter says', { byline: { value: 'Ida Lund', origin: 'front-matter' } }],
    ['what the analyst entered', { section: { value: 'Economy', origin: 'analyst' } }],
  ])('%s', (_what, metadata) => {
    expect(read(metadata)).toEqual({ ...noMetadata, ...metadata });
  });
});
