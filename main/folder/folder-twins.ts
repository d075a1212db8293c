/** Has the twins of an open folder looked for: once it has been read, and again when it has been quiet for a while after a change. */
import type { ArticleEdits } from '../../annotations/article/article-edits.ts';
import type { ArticleId, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { NewsPort } from '../../app/ports.ts';
import type { ArticleTwins, ShownTwin, TwinState } from '../../app/twin-views.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import type { EditedFile } from '../worker/messages.ts';

export interface FolderTwinsOptions {
  readonly session: number;
  readonly root: string;
  readonly worker: Pick<ArticleWorker, 'findTwins' | 'twinsOf'>;
  readonly news: NewsPort;
  readonly entries: () => readonly LibraryEntry[];
  readonly findPath: (path: string) => ArticleSummary | null;
  readonly editsOf: (article: ArticleId) => ArticleEdits;
}

/** Quiet after a change before it is looked through, in ms; as long as the last search took, where that was longer. */
const quiet = 1500;

export class FolderTwins {
  readonly #options: FolderTwinsOptions;
  #state: TwinState = 'looking';
  #groups = 0;
  #lastTook = 0;
  #waiting: NodeJS.Timeout | undefined;
  #running: AbortController | null = null;
  #read = false;
  #closed = false;

  constructor(options: FolderTwinsOptions) {
    this.#options = options;
  }

  /** The folder has been read: what it shares is looked for at once. */
  begin(): void {
    this.#read = true;
    void this.#find();
  }

  /** Texts, or what is furniture in them, are others now. */
  changed(): void {
    if (!this.#read || this.#closed) return;
    this.#running?.abort();
    clearTimeout(this.#waiting);
    this.#tell('looking');
    this.#waiting = setTimeout(() => void this.#find(), Math.max(quiet, this.#lastTook));
  }

  async of(article: ArticleSummary): Promise<Result<ArticleTwins>> {
    const { worker, session, findPath } = this.#options;
    const found = await worker.twinsOf(session, article.source.path);
    if (!found.ok) return found;
    const groups = found.value.groups.map(({ score, passages, total }) => ({
      score,
      total,
      passages: passages.flatMap(({ article: path, ...passage }): readonly ShownTwin[] => {
        const summary = findPath(path);
        if (summary === null) return [];
        const { id, source, displayTitle, metadata } = summary;
        return [
          {
            ...passage,
            article: id,
            textSha256: source.textSha256,
            title: displayTitle,
            outlet: metadata.outlet?.value ?? null,
          },
        ];
      }),
    }));
    return success({ state: this.#state, groups, leftOut: found.value.leftOut });
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#waiting);
    this.#running?.abort();
  }

  async #find(): Promise<void> {
    if (this.#closed) return;
    const { worker, root, session } = this.#options;
    const run = new AbortController();
    this.#running = run;
    const begun = performance.now();
    const found = await worker.findTwins(root, session, this.#edited(), run.signal);
    if (run.signal.aborted || !found.ok || found.value === null) return;
    this.#lastTook = performance.now() - begun;
    this.#groups = found.value;
    this.#tell('found');
  }

  /** The files in which somebody decided what is furniture. */
  #edited(): readonly EditedFile[] {
    return this.#options.entries().flatMap((entry) => {
      if (entry.kind !== 'readable') return [];
      const edits = this.#options.editsOf(entry.id);
      return edits.furniture.length > 0 ? [{ path: entry.source.path, edits }] : [];
    });
  }

  #tell(state: TwinState): void {
    this.#state = state;
    const { news, session } = this.#options;
    news.send('twinsFound', { session, state, groups: this.#groups });
  }
}
