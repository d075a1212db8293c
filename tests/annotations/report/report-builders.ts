/** Builders for report tests: invented articles made of blocks, and annotations on words of them. */
import { openCheck } from '../../../annotations/annotation/check.ts';
import type { Placement } from '../../../annotations/anchor/anchor.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import type { Analyst, PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import type { Article, ArticleMetadata, Block, InlineMark } from '../../../annotations/article/article.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import type { ReportArticle, ReportHeading } from '../../../annotations/report/report-model.ts';

export const ana: Analyst = { id: 'ana', name: 'Ana Petrova' };

const noMetadata: ArticleMetadata = {
  title: null,
  outlet: null,
  byline: null,
  published: null,
  language: null,
  url: null,
  section: null,
};

export type BlockText = readonly [
  kind: Block['kind'],
  text: string,
  more?: Pick<Block, 'level'> | Pick<Block, 'marker'>,
];

export interface ArticleParts {
  readonly id?: string;
  readonly path?: string;
  readonly metadata?: Partial<ArticleMetadata>;
  readonly marks?: readonly InlineMark[];
  readonly warnings?: readonly string[];
}

/** An article whose blocks stand one after the other with an empty line between. */
export function articleOf(parts: readonly BlockText[], more: ArticleParts = {}): Article {
  let text = '';
  const blocks = parts.map(([kind, words, rest]): Block => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    return { kind, start, end: text.length, ...rest };
  });
  return {
    id: more.id ?? 'article-1',
    format: 'text',
    text,
    blocks,
    marks: more.marks ?? [],
    metadata: { ...noMetadata, ...more.metadata },
    warnings: more.warnings ?? [],
    source: { path: more.path ?? 'post.txt', sha256: 'a1'.repeat(32), textSha256: 'b2'.repeat(32) },
  };
}

export interface Marking {
  readonly tag?: string;
  readonly note?: string;
  readonly analyst?: Analyst;
  readonly id?: string;
  /** Instead of where the words stand, one for each segment. */
  readonly placements?: readonly Placement[];
}

let markings = 0;

/** An annotation on the first occurrence of each of the given words, which must be in the text. */
export function marked(
  article: Article,
  words: string | readonly string[],
  more: Marking = {},
): PlacedAnnotation {
  const ranges = (typeof words === 'string' ? [words] : words).map((exact) => {
    const start = article.text.indexOf(exact);
    if (start === -1) throw new Error(`The article does not say: ${exact}`);
    return { start, end: start + exact.length };
  });
  return markedRanges(article, ranges, more);
}

export function markedRanges(
  article: Article,
  ranges: readonly { readonly start: number; readonly end: number }[],
  more: Marking = {},
): PlacedAnnotation {
  markings += 1;
  return {
    annotation: {
      id: more.id ?? `annotation-${String(markings).padStart(6, '0')}`,
      article: article.id,
      analyst: (more.analyst ?? ana).id,
      segments: ranges.map(({ start, end }) => ({
        anchor: createAnchor(article.text, article.source.textSha256, start, end),
      })),
      tag: more.tag ?? 'quote',
      note: more.note ?? '',
      attribution: {},
      check: openCheck,
      created: '2026-03-12T09:58:00.000Z',
      modified: '2026-03-12T10:05:00.000Z',
    },
    placements: more.placements ?? ranges.map(({ start, end }) => ({ state: 'exact', start, end })),
  };
}

export function reportArticle(
  article: Article,
  placed: readonly PlacedAnnotation[] = [],
  more: Partial<Pick<ReportArticle, 'analysts' | 'problems' | 'leftOut'>> = {},
): ReportArticle {
  return {
    kind: 'readable',
    article,
    placed,
    analysts: more.analysts ?? [ana],
    problems: more.problems ?? [],
    leftOut: more.leftOut ?? 0,
  };
}

export function headingOf(more: Partial<ReportHeading> = {}): ReportHeading {
  return {
    title: 'Harbour talks',
    scope: 'folder',
    folderName: 'Harbour talks',
    generatedAt: '2026-03-14T08:30:00.000Z',
    timeZone: 'UTC',
    appVersion: '0.1.0',
    codebook: defaultCodebook,
    articles: new Map(),
    choice: wholeReport,
    claims: null,
    ...more,
  };
}
