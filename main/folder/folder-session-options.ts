/** What an open folder needs from the program around it. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { Result } from '../../annotations/result.ts';
import type { Problem } from '../../app/desk-views.ts';
import type { NewsPort } from '../../app/ports.ts';
import type { Elsewhere } from '../store/stand-in-place.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';

export interface FolderSessionOptions {
  readonly session: number;
  /** The folder's real path. */
  readonly root: string;
  readonly samples: boolean;
  /** Folder of the app's own data that takes the annotations of folders that cannot be written. */
  readonly fallback: string;
  /** Where the analyst wants annotations kept instead of beside the articles. */
  readonly elsewhere: Elsewhere | null;
  /** Remembers that; resolves when it is on disk, or with why it is not. */
  readonly onElsewhere: (elsewhere: Elsewhere | null) => Promise<Result<null>>;
  readonly analyst: Analyst;
  readonly lastArticlePath: string | null;
  /** What happened before it was opened that the person should know. */
  readonly problems?: readonly Problem[];
  readonly worker: ArticleWorker;
  readonly news: NewsPort;
  /** Called with the relative path of every article that is opened. */
  readonly onArticleOpened: (path: string) => void;
}
