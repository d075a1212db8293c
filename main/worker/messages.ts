/** What the main process and the article worker say to each other. Every message carries the id of its request. */
import type { Anchor, AnchoredText, Placement } from '../../annotations/anchor/anchor.ts';
import type { ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { ScannedArticle } from '../../annotations/article/article.ts';
import type { Result } from '../../annotations/result.ts';
import type { SearchField } from '../../annotations/search/search-model.ts';
import type { ReportVerification } from '../../annotations/verify/verification.ts';
import type { FolderFailure, FolderProblem } from '../articles/find-articles.ts';
import type { ReadArticle } from '../articles/read-article.ts';
import type { ArticleReadFailure } from '../articles/read-failure.ts';
import type { WatchTrouble } from '../articles/watch-trouble.ts';
import type { VerifyFailureCode } from '../verify/verify-failure.ts';
import type { IndexHits } from './folder-index.ts';
import type { PathTwins } from './kept-twins.ts';

/** Tells one opening of a folder from another: what the worker keeps of a folder is kept under it. */
export type FolderKey = number;

/** What is searched of a file besides its text. */
export interface DescribedFile {
  readonly path: string;
  readonly fields: readonly SearchField[];
}

/** A file that analysts decided something about. */
export interface EditedFile {
  readonly path: string;
  readonly edits: ArticleEdits;
}

export type WorkerRequest =
  /** With a key, the texts are kept for searching and watching until the folder is forgotten. */
  | { readonly kind: 'scan'; readonly id: number; readonly root: string; readonly folder: FolderKey | null }
  | { readonly kind: 'read'; readonly id: number; readonly root: string; readonly path: string }
  | {
      readonly kind: 'summarise';
      readonly id: number;
      readonly root: string;
      readonly path: string;
      readonly edits: ArticleEdits;
    }
  | {
      readonly kind: 'place';
      readonly id: number;
      readonly anchors: readonly Anchor[];
      readonly article: AnchoredText;
    }
  /** Tells of changes since the scan until it is cancelled. */
  | { readonly kind: 'watch'; readonly id: number; readonly root: string; readonly folder: FolderKey }
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly folder: FolderKey;
      readonly query: string;
      readonly limit: number;
    }
  | {
      readonly kind: 'containing';
      readonly id: number;
      readonly folder: FolderKey;
      readonly words: readonly string[];
    }
  /** Looks for twins while nobody waits for anything else, until it is done or cancelled. */
  | {
      readonly kind: 'find-twins';
      readonly id: number;
      readonly root: string;
      readonly folder: FolderKey;
      readonly edited: readonly EditedFile[];
    }
  | { readonly kind: 'twins-of'; readonly id: number; readonly folder: FolderKey; readonly path: string }
  /** Tells progress until it is done or cancelled. */
  | { readonly kind: 'verify'; readonly id: number; readonly root: string; readonly report: string }
  /** Not answered. */
  | {
      readonly kind: 'describe';
      readonly id: number;
      readonly folder: FolderKey;
      readonly files: readonly DescribedFile[];
    }
  /** Not answered. */
  | { readonly kind: 'forget'; readonly id: number; readonly folder: FolderKey }
  /** Ends the scan, watch, verifying or search for twins of that id; its last answer still comes. */
  | { readonly kind: 'cancel'; readonly id: number };

export interface ScanOutcome {
  readonly cancelled: boolean;
  readonly problems: readonly FolderProblem[];
}

/** What happened in a folder that is being watched. */
export type FolderNews =
  | {
      readonly kind: 'changed';
      readonly gone: readonly string[];
      /** New files and those with another content, as they are now. */
      readonly entries: readonly ScannedArticle[];
    }
  /** Files of the store were written, by us or by others: paths relative to the folder. */
  | { readonly kind: 'store-changed'; readonly paths: readonly string[] }
  /** Why changes are not seen; null when they are again. */
  | { readonly kind: 'trouble'; readonly trouble: WatchTrouble | null };

export type WorkerResponse =
  | { readonly kind: 'found'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'scanned'; readonly id: number; readonly entries: readonly ScannedArticle[] }
  | { readonly kind: 'scan-done'; readonly id: number; readonly result: Result<ScanOutcome, FolderFailure> }
  | {
      readonly kind: 'read-done';
      readonly id: number;
      readonly result: Result<ReadArticle, ArticleReadFailure>;
    }
  | { readonly kind: 'summarise-done'; readonly id: number; readonly entry: ScannedArticle }
  | { readonly kind: 'place-done'; readonly id: number; readonly placements: readonly Placement[] }
  | { readonly kind: 'news'; readonly id: number; readonly news: FolderNews }
  | { readonly kind: 'watch-done'; readonly id: number }
  | { readonly kind: 'containing-done'; readonly id: number; readonly paths: readonly string[] }
  /** How many groups there are; null when it was cancelled. */
  | { readonly kind: 'find-twins-done'; readonly id: number; readonly groups: number | null }
  | { readonly kind: 'verify-progress'; readonly id: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'verify-done';
      readonly id: number;
      readonly result: Result<ReportVerification, VerifyFailureCode>;
    }
  | { readonly kind: 'twins-of-done'; readonly id: number; readonly twins: PathTwins }
  | { readonly kind: 'search-done'; readonly id: number; readonly result: Result<IndexHits, 'superseded'> };
