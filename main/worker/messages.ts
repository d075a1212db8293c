/** What the main process and the article worker say to each other. Every message carries the id of its request. */
import type { ScannedArticle } from '../../annotations/article/article.ts';
import type { Result } from '../../annotations/result.ts';
import type { FolderFailure, FolderProblem } from '../articles/find-articles.ts';
import type { ReadArticle } from '../articles/read-article.ts';
import type { ArticleReadFailure } from '../articles/read-failure.ts';

export type WorkerRequest =
  | { readonly kind: 'scan'; readonly id: number; readonly root: string }
  | { readonly kind: 'read'; readonly id: number; readonly root: string; readonly path: string }
  /** Stops the scan of that id; its `scan-done` still comes. */
  | { readonly kind: 'cancel'; readonly id: number };

export interface ScanOutcome {
  readonly cancelled: boolean;
  readonly problems: readonly FolderProblem[];
}

export type WorkerResponse =
  | { readonly kind: 'found'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'scanned'; readonly id: number; readonly entries: readonly ScannedArticle[] }
  | { readonly kind: 'scan-done'; readonly id: number; readonly result: Result<ScanOutcome, FolderFailure> }
  | {
      readonly kind: 'read-done';
      readonly id: number;
      readonly result: Result<ReadArticle, ArticleReadFailure>;
    };
