/** Reports that have hostile words in every place which anybody but the program fills. */
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { ReportHeading, ReportItem } from '../../annotations/report/report-model.ts';
import { claim, member } from '../annotations/claim/claim-builders.ts';
import { variant } from '../annotations/claim/variants.ts';
import { claimsOf, coveredArticle } from '../annotations/report/claim-reports.ts';
import {
  ana,
  articleOf,
  headingOf,
  markedRanges,
  reportArticle,
} from '../annotations/report/report-builders.ts';

export interface HostileReport {
  readonly heading: ReportHeading;
  readonly items: readonly ReportItem[];
}

/** How many payloads share an article; each is a paragraph of it, and one of them fills each field of the article. */
const perArticle = 12;
/** Every how many payloads one is annotated; the next ones fill the fields of its annotation. */
const perAnnotation = 3;
/** Every how many payloads there is a claim, which costs a report far more than an annotation. */
const perClaim = 40;
/** How many tags there are: as many of a small report as it has words for, or they would be most of it. */
const tagsOf = (words: readonly string[]): number => Math.min(40, Math.ceil(words.length / perAnnotation));

/** Each of the words in articles and in fields of annotations, a share of them in fields of articles, claims and tags. */
export function hostileReport(words: readonly string[]): HostileReport {
  const at = (index: number): string => words[index % words.length] ?? '';
  const heading = headingOf({ title: at(0), folderName: at(1), appVersion: at(2) });
  const tags = Array.from({ length: tagsOf(words) }, (_, index) => ({
    ...(heading.codebook.tags[index % heading.codebook.tags.length] ?? fail()),
    id: `tag-${String(index)}`,
    name: at(index * 7),
    definition: at(index * 7 + 3),
  }));
  const items: ReportItem[] = [];
  for (let first = 0; first < words.length; first += perArticle) items.push(hostileArticle(words, first, at));
  items.push({ kind: 'unreadable', path: at(3), code: at(4), message: at(5) });
  return {
    items,
    heading: { ...heading, codebook: { tags }, claims: hostileClaims(words, at) },
  };
}

function hostileArticle(words: readonly string[], first: number, at: (index: number) => string): ReportItem {
  const own = words.slice(first, first + perArticle);
  const field = (index: number) => ({ value: at(first + index), origin: 'page' }) as const;
  const article = articleOf(
    [
      ['headline', at(first)],
      ...own.map((payload) => ['paragraph', `quayside ${payload} after`] as const),
      ['list-item', at(first), { marker: at(first + 1) }],
      ['furniture', at(first + 2)],
      ['caption', at(first + 3)],
    ],
    {
      id: `article-${String(first)}`,
      path: `${at(first)}.txt`,
      metadata: {
        title: field(0),
        outlet: field(1),
        section: field(2),
        byline: field(3),
        language: field(4),
        published: { value: { written: at(first + 1), iso: at(first + 2) }, origin: 'page' },
        url: { value: first % 2 === 0 ? at(first) : `javascript:${at(first)}`, origin: 'page' },
      },
      warnings: [at(first + 4)],
    },
  );
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph');
  const annotated = own.map((_, index) => index).filter((index) => index % perAnnotation === 0);
  const placed = annotated.map((index): PlacedAnnotation => {
    const next = (by: number): string => at(first + index + by);
    const block = paragraphs[index] ?? fail();
    const tag = `tag-${String((first + index) % tagsOf(words))}`;
    const range = { start: block.start + 9, end: block.end - 6 };
    const { annotation, placements } = markedRanges(article, [range], { note: next(0), tag });
    return {
      // Some have lost their place, and are told in another part of the report.
      placements: (first / perArticle + index / perAnnotation) % 5 === 0 ? [{ state: 'lost' }] : placements,
      annotation: {
        ...annotation,
        modified: next(1),
        attribution: {
          speaker: { name: next(1), role: next(2) },
          cue: next(3),
          hedges: [next(4)],
          chain: [next(5)],
        },
        check: {
          status: 'contradicted',
          note: next(2),
          evidence: [
            { kind: 'link', url: index % 2 === 0 ? next(1) : `javascript:${next(1)}`, note: next(4) },
          ],
        },
      },
    };
  });
  return reportArticle(article, placed, {
    analysts: [{ ...ana, name: at(first) }],
    problems: [at(first + 1)],
  });
}

function hostileClaims(words: readonly string[], at: (index: number) => string): ReportHeading['claims'] {
  const starts = Array.from({ length: Math.ceil(words.length / perClaim) }, (_, index) => index * perClaim);
  const outlets = ['one', 'two', 'three'].map((id, index) => coveredArticle(id, `${id} ${at(index)}`));
  const variants = starts.map((start) =>
    ['one', 'two'].map((id, index) =>
      variant('said', {
        article: id,
        annotation: `${id}-${String(start)}`,
        outlet: `${id} ${at(index)}`,
        title: at(start),
        words: at(start + index),
        attribution: {
          speaker: { name: at(start + 1), role: at(start + 2) },
          chain: [`Agency ${at(start + 3)}`],
          hedges: [at(start + 4)],
        },
      }),
    ),
  );
  return claimsOf({
    claims: starts.map((start, index) =>
      claim(`claim-${String(start)}`, {
        title: at(start),
        note: at(start + 1),
        standing: { status: 'outdated', reason: at(start + 2), date: at(start + 3) },
        members: (variants[index] ?? []).map(({ annotation, article }) => member(annotation, { article })),
      }),
    ),
    analysts: [{ id: 'ana', name: at(0) }],
    variants: new Map(
      starts.map((start, index) => {
        const id = `claim-${String(start)}`;
        return [id, { claim: id, variants: variants[index] ?? [], missing: [member('gone')] }];
      }),
    ),
    articles: outlets,
  });
}

function fail(): never {
  throw new Error('There is always one.');
}

/** How many annotations there are for so many payloads. */
export function annotationsOf(count: number): number {
  const whole = Math.floor(count / perArticle);
  return whole * Math.ceil(perArticle / perAnnotation) + Math.ceil((count % perArticle) / perAnnotation);
}
