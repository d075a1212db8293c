/** An article as the command line prints it: offsets in Unicode code points, metadata as plain values with their origins. */
import type {
  ArticleMetadata,
  Block,
  InlineMark,
  MetadataOrigin,
} from '../../annotations/article/article.ts';
import { codePointIndex } from '../../annotations/text/code-points.ts';
import type { ReadArticle } from '../articles/read-article.ts';

export interface MetadataJson {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** ISO 8601 where the reading is certain. */
  readonly published: string | null;
  readonly publishedAsWritten: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly section: string | null;
  /** Where each value was found, by its name. */
  readonly origins: Readonly<Partial<Record<keyof ArticleMetadata, MetadataOrigin>>>;
}

export interface BlockJson extends Block {
  readonly furniture: boolean;
}

export interface ArticleJson {
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  readonly textSha256: string;
  readonly meta: MetadataJson;
  readonly blocks: readonly BlockJson[];
  readonly marks: readonly InlineMark[];
  /** Length of the text in code points. */
  readonly chars: number;
  readonly warnings: readonly string[];
}

export interface UnreadableJson {
  readonly path: string;
  readonly error: { readonly code: string; readonly message: string };
}

/** @param path as the output names the file */
export function articleJson(path: string, { source, extracted }: ReadArticle): ArticleJson {
  const index = codePointIndex(extracted.text);
  const inCodePoints = <Range extends { readonly start: number; readonly end: number }>(
    range: Range,
  ): Range => ({
    ...range,
    start: index.toCodePoints(range.start),
    end: index.toCodePoints(range.end),
  });
  return {
    path,
    format: extracted.format,
    sha256: source.sha256,
    textSha256: source.textSha256,
    meta: metadataJson(extracted.metadata),
    blocks: extracted.blocks.map((block) => ({
      ...inCodePoints(block),
      furniture: block.kind === 'furniture',
    })),
    marks: extracted.marks.map(inCodePoints),
    chars: index.length,
    warnings: extracted.warnings,
  };
}

function metadataJson(metadata: ArticleMetadata): MetadataJson {
  const origins: Partial<Record<keyof ArticleMetadata, MetadataOrigin>> = {};
  for (const name of ['title', 'outlet', 'byline', 'published', 'language', 'url', 'section'] as const) {
    const found = metadata[name];
    if (found !== null) origins[name] = found.origin;
  }
  return {
    title: metadata.title?.value ?? null,
    outlet: metadata.outlet?.value ?? null,
    byline: metadata.byline?.value ?? null,
    published: metadata.published?.value.iso ?? null,
    publishedAsWritten: metadata.published?.value.written ?? null,
    language: metadata.language?.value ?? null,
    url: metadata.url?.value ?? null,
    section: metadata.section?.value ?? null,
    origins,
  };
}
