/** What would come in from a file, for a person to look at before anything does. */
import type { ArticleId } from '../../article/article.ts';
import type { TagId } from '../../codebook/codebook.ts';
import type { ForeignFormat } from '../foreign-annotation.ts';

/**
 * - `placed`: comes in at its sure place;
 * - `unsure`: comes in only if the analyst wants it in the review;
 * - `here`: is in the folder already;
 * - `repeated`: stands in the file a second time, and comes in once;
 * - `left`: cannot come in.
 */
export const importOutcomes = ['placed', 'unsure', 'here', 'repeated', 'left'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

export interface ImportRow {
  /** Where it stands in the file. */
  readonly where: string;
  readonly outcome: ImportOutcome;
  /** On one line, cut where they are long; empty where the record is broken. */
  readonly words: string;
  /** Empty where the record is broken. */
  readonly tagName: string;
  /** Null where no article of the folder was found for it. */
  readonly article: ArticleId | null;
  /** The article as lists show it, or as the file names it; empty where nothing is known. */
  readonly title: string;
  /** Why it is not simply placed, as part of a sentence; null where it is. */
  readonly reason: string | null;
}

export interface CountedTag {
  readonly tag: TagId;
  readonly name: string;
  readonly count: number;
  /** Whether the folder would get this tag. */
  readonly isNew: boolean;
}

export interface CountedArticle {
  readonly article: ArticleId;
  readonly title: string;
  readonly count: number;
}

/** Counts are of what comes in, without and with what goes into the review. */
export interface ImportSummary {
  /** The file's or folder's name. */
  readonly name: string;
  readonly format: ForeignFormat;
  readonly rows: readonly ImportRow[];
  readonly counts: Readonly<Record<ImportOutcome, number>>;
  readonly tags: readonly CountedTag[];
  readonly articles: readonly CountedArticle[];
  /** Claims that would come in. */
  readonly claims: number;
  /** Makers who are not the analyst at work; each annotation keeps the name of its own. */
  readonly creators: readonly string[];
  /** Sentences on what of the file is not taken. */
  readonly warnings: readonly string[];
}
