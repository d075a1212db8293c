/** Markdown as an article: the reading text without markup, its blocks and marks, and the metadata of its front matter. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ExtractedArticle } from '../../annotations/article/article.ts';
import { recogniseArticle } from '../../annotations/article/recognise/recognise.ts';
import { splitTextBlocks } from '../../annotations/article/recognise/text-blocks.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { isParsedInTime } from './markdown-effort.ts';
import type { BuiltText } from './text-builder.ts';

export function extractMarkdown(decoded: string): ExtractedArticle {
  const { metadata: declared, bodyStart } = readFrontMatter(decoded);
  const source = decoded.slice(bodyStart);
  const built = isParsedInTime(source) ? parse(source) : null;
  if (built === null) {
    const { blocks, metadata } = recogniseArticle(decoded, splitTextBlocks(decoded), 'shape', declared);
    const warnings = [
      'This Markdown is too long or too intricate to be formatted; it is shown as plain text.',
    ];
    return { format: 'markdown', text: decoded, blocks, marks: [], metadata, warnings };
  }
  const { blocks, metadata } = recogniseArticle(built.text, built.blocks, 'marked', declared);
  return { format: 'markdown', text: built.text, blocks, marks: built.marks, metadata, warnings: [] };
}

/** Null when the parser gives up, as it does on nesting that overflows its stack. */
function parse(source: string): BuiltText | null {
  try {
    return markdownBlocks(
      fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    );
  } catch {
    return null;
  }
}
