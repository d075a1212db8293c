/** What the article worker does for the main process. */
import type { Anchor, AnchoredText, Placement } from '../../annotations/anchor/anchor.ts';
import type { ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { ArticleSource, ExtractedArticle, ScannedArticle } from '../../annotations/article/article.ts';
import type { Result } from '../../annotations/result.ts';
import type { ReportVerification } from '../../annotations/verify/verification.ts';
import type { FolderFailure } from '../articles/find-articles.ts';
import type { ArticleReadFailure } from '../articles/read-failure.ts';
import type { VerifyFailureCode } from '../verify/verify-failure.ts';
import type { IndexHits } from './folder-index.ts';
import type { PathTwins } from './kept-twins.ts';
import type { DescribedFile, EditedFile, FolderKey, FolderNews, ScanOutcome } from './messages.ts';

export type ReadFailureCode = ArticleReadFailure | 'worker-failed';
export type ScanFailureCode = FolderFailure | 'worker-failed';

export interface FolderListener {
  /** All paths in the folder, once; the first entries may come before. */
  found(paths: readonly string[]): void;
  /** Entries as they are read: some at first, then more at a time. */
  scanned(entries: readonly ScannedArticle[]): void;
}

export interface ArticleWorker {
  /**
   * Streams a folder: entries in batches as they are read, and all paths once they are found. Nothing is reported after an abort.
   * @param folder keeps the texts under this key, for searching and watching, until `forget`
   */
  scanFolder(
    root: string,
    listener: FolderListener,
    signal: AbortSignal,
    folder?: FolderKey,
  ): Promise<Result<ScanOutcome, ScanFailureCode>>;
  /** Answered between two files of a scan that is running. */
  readArticle(
    root: string,
    path: string,
  ): Promise<
    Result<{ readonly source: ArticleSource; readonly extracted: ExtractedArticle }, ReadFailureCode>
  >;
  /** What the library shows of a file with what was decided about it. */
  summarise(
    root: string,
    path: string,
    edits: ArticleEdits,
  ): Promise<Result<ScannedArticle, 'worker-failed'>>;
  /** Places anchors in a text that changed: seconds of work for a long text with many of them. Index by index. */
  placeAnchors(
    anchors: readonly Anchor[],
    article: AnchoredText,
  ): Promise<Result<readonly Placement[], 'worker-failed'>>;
  /** Tells of changes since the scan with this key; resolves when `signal` has ended it, or with why it ended by itself. */
  watchFolder(
    root: string,
    folder: FolderKey,
    listener: (news: FolderNews) => void,
    signal: AbortSignal,
  ): Promise<Result<null, 'worker-failed'>>;
  /** Searches what was kept under this key. The search before it then fails with `superseded`. */
  search(
    folder: FolderKey,
    query: string,
    limit: number,
  ): Promise<Result<IndexHits, 'superseded' | 'worker-failed'>>;
  /** The paths of the texts kept under this key in which all these folded words occur. */
  containing(
    folder: FolderKey,
    words: readonly string[],
  ): Promise<Result<readonly string[], 'worker-failed'>>;
  /**
   * Looks for twins in what was kept under this key, while nobody waits for anything else; what was found before holds until then.
   * @param edited the files in which analysts decided what is furniture
   * @returns how many groups there are; null when `signal` ended it
   */
  findTwins(
    root: string,
    folder: FolderKey,
    edited: readonly EditedFile[],
    signal: AbortSignal,
  ): Promise<Result<number | null, 'worker-failed'>>;
  /** The twins of a file as they were found last. */
  twinsOf(folder: FolderKey, path: string): Promise<Result<PathTwins, 'worker-failed'>>;
  /** Checks a report against the files of a folder; both paths are absolute. Fails with `cancelled` when `signal` ended it. */
  verifyReport(
    root: string,
    report: string,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Result<ReportVerification, VerifyFailureCode | 'worker-failed'>>;
  /** Says what is searched of files besides their texts. */
  describe(folder: FolderKey, files: readonly DescribedFile[]): void;
  /** Lets go of what was kept under this key. */
  forget(folder: FolderKey): void;
  /** Ends the thread; what is pending fails with `worker-failed`. */
  close(): Promise<void>;
}
