/** What a file format gives the reader of articles. */
import type { ArticleFormat, ExtractedArticle } from '../../annotations/article/article.ts';
import type { Result } from '../../annotations/result.ts';
import type { ArticleReadFailure } from './read-failure.ts';

export interface FileToRead {
  readonly bytes: Uint8Array;
  /** Relative to the folder: its ending may say more than the format, and messages name the file by it. */
  readonly name: string;
}

export interface FileFormat {
  readonly format: ArticleFormat;
  /** Lower case, with the dot. */
  readonly endings: readonly string[];
  /** Turns the bytes of a file into an article. May throw: the caller makes a failure of it. */
  readonly read: (file: FileToRead) => Promise<Result<ExtractedArticle, ArticleReadFailure>>;
}
