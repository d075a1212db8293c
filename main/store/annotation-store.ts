/** The annotations of one open folder: everybody's are read, those of one analyst are written, article by article. */
import type { Analyst, Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId, ArticleSource } from '../../annotations/article/article.ts';
import type { ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import type { Result } from '../../annotations/result.ts';
import type { AnnotationSummary } from './annotation-summary.ts';
import type { GatheredClaims } from './claim-store.ts';
import type { CodebookCopies } from './codebook-copies.ts';
import type { FileOperations } from './file-operations.ts';
import type { SaveState, StoreProblem } from './save-state.ts';
import type { FileCare } from '../../app/file-care.ts';
import type { Elsewhere } from './stand-in-place.ts';
import type { StoreBases } from './store-paths.ts';
import type { PlaceKind } from './store-place.ts';

export interface AnnotationStoreOptions {
  /** The folder of articles. */
  readonly root: string;
  /** The folder in the user's data that holds stand-ins for folders that cannot be written. */
  readonly fallback: string;
  /** Where the analyst wants annotations kept instead of beside the articles. */
  readonly elsewhere?: Elsewhere | null;
  /** Who writes. Everybody else's annotations are read-only here. */
  readonly analyst: Analyst;
  readonly now?: () => Date;
  readonly files?: FileOperations;
  /** Waits between tries by themselves, in ms. */
  readonly retryDelays?: readonly number[];
}

export interface LoadedAnnotations {
  readonly annotations: readonly Annotation[];
  /** What was decided about the article. */
  readonly edits: ArticleEdits;
  readonly analysts: readonly Analyst[];
  readonly problems: readonly StoreProblem[];
  /** What the writing analyst can decide about the files of this article. */
  readonly care: FileCare;
}

/** One of the files in `annotations`, by the name of its analyst's folder. */
export interface AnnotationFileName {
  readonly folder: string;
  readonly article: ArticleId;
}

/** The article an operation is about, as its record shall describe it. */
export interface OperationTarget {
  readonly source: ArticleSource;
  readonly title: string | null;
}

export interface AnnotationStore {
  /** Where annotations are written. May turn from folder to fallback with the first operation, which `onState` tells. */
  readonly place: { readonly kind: PlaceKind; readonly path: string };
  /** Both places that files are read from. */
  readonly bases: StoreBases;
  /** The claims of every analyst. */
  readonly claims: GatheredClaims;
  readonly state: SaveState;
  /** Everything found so far that is set aside or unreadable. */
  readonly problems: readonly StoreProblem[];
  /** Tells every change of state, place or problems; returns the way to stop. */
  onState(listener: (state: SaveState) => void): () => void;
  /** Tells articles whose annotations are not what operations alone have made of them; returns the way to stop. */
  onMerged(listener: (article: ArticleId) => void): () => void;
  /** The articles this folder remembers, for `createArticleIdentifier`. */
  records(): Promise<readonly ArticleRecord[]>;
  /** Tells where remembered articles are now, after a scan. Articles without annotations are passed over. */
  refreshRecords(articles: readonly (OperationTarget & { readonly id: ArticleId })[]): Promise<void>;
  /** Everything on one article, of every analyst; others' files are read anew each time, so that their changes show. */
  load(article: ArticleId): Promise<LoadedAnnotations>;
  /** What was decided about an article, without its annotations. */
  editsOf(article: ArticleId): Promise<ArticleEdits>;
  /** What annotations come to, of every article that has some. */
  summarise(): Promise<ReadonlyMap<ArticleId, AnnotationSummary>>;
  /** Whether an annotation file that was written just now was written by somebody else. */
  changedElsewhere(file: AnnotationFileName): Promise<boolean>;
  /**
   * Applies the operation in memory and resolves when it is on disk, or with why not: a code of `refusalCodes` when it was not
   * carried out, one of `writeFailureCodes` when it is kept in memory and will be tried again. Codebook and claims have no target.
   */
  apply(operation: Operation, target: OperationTarget | null): Promise<Result<null>>;
  /** Puts the state before, or the one in memory, in the place of a file that cannot be used, which is kept aside. */
  recover(article: ArticleId): Promise<Result<null>>;
  /** Takes note of a file in an analyst's folder that may be a conflict copy; the article whose copy it is, or null. */
  noticeCopy(folder: string | null, name: string): ArticleId | null;
  /** Merges a conflict copy into the analyst's file and keeps it under another name; or only puts it away. */
  settleCopy(article: ArticleId, copy: string, how: 'merge' | 'ignore'): Promise<Result<null>>;
  /** Writes annotations elsewhere from now on, with all that waits; or beside the articles again, with what was written elsewhere. */
  keepIn(place: Elsewhere | { readonly kind: 'folder' }): Promise<Result<null>>;
  /** Whether annotations are kept elsewhere and the folder would take them now. */
  mayMoveBack(): Promise<boolean>;
  /** The folder's tags; the default ones when it has no codebook of its own. */
  codebook(): Promise<Result<Codebook>>;
  /** Whether the codebook's file that was written just now was written by somebody else. */
  codebookChangedElsewhere(): Promise<boolean>;
  /** Conflict copies of the folder's tags. */
  readonly codebookCopies: CodebookCopies;
  /** Tries at once what waits for the disk. */
  retry(): Promise<void>;
  /** Waits for every write, trying failed ones once more, and says how it ended. Call before closing. */
  flush(): Promise<SaveState>;
  /** Stops trying by itself. What is pending must have been flushed before. */
  close(): void;
}
