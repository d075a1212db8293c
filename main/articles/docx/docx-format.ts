/** Word files: turned into HTML by mammoth, which keeps the structure and drops the looks, and then read as a page. */
import mammoth from 'mammoth';
import type { ArticleMetadata, ExtractedArticle, Found } from '../../../annotations/article/article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import { recogniseArticle } from '../../../annotations/article/recognise/recognise.ts';
import { failure, success, type Result } from '../../../annotations/result.ts';
import type { FileToRead } from '../format.ts';
import { oneLine, parsePage } from '../html/page-dom.ts';
import { decodeEntities } from '../html/page-entities.ts';
import { tidyMarkup } from '../html/tidy-markup.ts';
import { BlockWalker } from '../html/walk-blocks.ts';
import type { ArticleReadFailure } from '../read-failure.ts';
import { TextBuilder } from '../text-builder.ts';
import { storeZip } from './store-zip.ts';
import { unpackDocx, type DocxParts } from './unpack-docx.ts';
import { isNestedTooDeep } from './xml-depth.ts';

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

export async function readDocx({
  bytes,
  name,
}: FileToRead): Promise<Result<ExtractedArticle, ArticleReadFailure>> {
  const unpacked = await unpackDocx(bytes, name);
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  const broken = failure(
    'file-broken' as const,
    `“${name}” is damaged, or no Word file. Open it in Word and save it again.`,
  );
  if ([...parts.values()].some(isNestedTooDeep)) return broken;
  let html: string;
  try {
    const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const converted = await mammoth.convertToHtml(
      { buffer: storeZip(parts) },
      { styleMap, convertImage: noImages, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
    // Notes end with an arrow back to their place in the text.
    html = converted.value.replace(/ ?<a href="#(?:footnote|endnote)-ref-[^"]*">↑<\/a>/gu, '');
  } catch {
    return broken;
  }
  const { body } = parsePage(tidyMarkup(html, { asXml: false, keepHidden: true }).markup);
  const walker = new BlockWalker(new TextBuilder(), { baseAddress: null, isFurniture: () => false });
  walker.walk(body);
  const built = walker.build();
  if (built.text === '') return failure('file-empty', `“${name}” has no text in it.`);
  const marked = built.blocks.some(({ kind }) => kind === 'heading');
  const { blocks, metadata } = recogniseArticle(
    built.text,
    built.blocks,
    marked ? 'marked' : 'shape',
    noMetadata,
  );
  return success({
    format: 'docx',
    text: built.text,
    blocks,
    marks: built.marks,
    metadata: withProperties(metadata, parts),
    warnings: [],
  });
}

/** What the text says goes before the file's properties: those are often of the machine it was written on. */
function withProperties(metadata: ArticleMetadata, parts: DocxParts): ArticleMetadata {
  const source = parts.get('docProps/core.xml')?.toString('utf8') ?? '';
  const property = (name: string): string | null => {
    const value = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,500})</${name}>`, 'u').exec(source)?.[1];
    const text = value === undefined ? '' : oneLine(decodeEntities(value));
    return text === '' ? null : text;
  };
  const found = (value: string | null): Found<string> | null =>
    value === null ? null : { value, origin: 'page' };
  const created = property('dcterms:created');
  const date = created === null ? null : findDate(created);
  return {
    ...metadata,
    title: metadata.title ?? found(property('dc:title')),
    byline: metadata.byline ?? found(property('dc:creator')),
    published:
      metadata.published ??
      (date === null ? null : { value: { written: date.written, iso: date.iso }, origin: 'page' }),
    language: metadata.language ?? found(property('dc:language')),
  };
}
