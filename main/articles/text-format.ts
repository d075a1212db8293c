/** Plain text as an article: the canonical text is the file's text as it is, so offsets are into the file. */
import type { ExtractedArticle } from '../../annotations/article/article.ts';
import { noMetadata } from '../../annotations/article/no-metadata.ts';
import { recogniseArticle } from '../../annotations/article/recognise/recognise.ts';
import { splitTextBlocks } from '../../annotations/article/recognise/text-blocks.ts';

export function extractText(decoded: string): ExtractedArticle {
  const { blocks, metadata } = recogniseArticle(decoded, splitTextBlocks(decoded), 'shape', noMetadata);
  return { format: 'text', text: decoded, blocks, marks: [], metadata, warnings: [] };
}
