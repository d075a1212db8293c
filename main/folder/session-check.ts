/** Checks the open folder, with the reading and placing done by the worker. */
import { applyEdits } from '../../annotations/article/apply-edits.ts';
import type { Article } from '../../annotations/article/article.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { FolderCheck } from '../../app/data-care.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import { annotatedArticles } from './annotated-articles.ts';
import { checkFolder, type CheckOptions } from './check-folder.ts';
import type { FolderLibrary } from './folder-library.ts';
import { placeInWorker } from './place-in-worker.ts';

export interface SessionCheckParts {
  readonly root: string;
  readonly worker: ArticleWorker;
  readonly store: AnnotationStore;
  readonly library: FolderLibrary;
}

/** Fails when the folder has not been read whole, with `cancelled` when it is stopped, and when the worker fails. */
export async function checkSession(
  { root, worker, store, library }: SessionCheckParts,
  options: CheckOptions,
): Promise<Result<FolderCheck>> {
  if (library.progress.kind === 'reading') {
    return failure('still-reading', 'The folder is still being read. Check it when all articles are listed.');
  }
  if (library.progress.kind === 'cancelled') {
    return failure(
      'not-read-whole',
      'Reading the folder was stopped, so what is missing cannot be told. Choose File > Read Folder Again, then check it.',
    );
  }
  const records = await store.records();
  try {
    return success(
      await checkFolder(
        {
          entries: library.entries,
          problems: library.problems,
          annotated: () => annotatedArticles(store, records),
          claims: async () => (await store.claims.load()).claims,
          async readArticle(id) {
            const summary = library.find(id);
            if (summary === null) return gone;
            const read = await worker.readArticle(root, summary.source.path);
            if (!read.ok) return read;
            const found: Article = { ...read.value.extracted, id, source: read.value.source };
            return success(applyEdits(found, library.editsOf(id)));
          },
          async annotationsOf({ id, text, source: { textSha256 } }) {
            const { annotations, analysts, problems } = await store.load(id);
            const placed = await placeInWorker(annotations, { text, textSha256 }, worker);
            if (!placed.ok) throw new WorkerFailed(placed.message);
            return { placed: placed.value, analysts, problems };
          },
        },
        options,
      ),
    );
  } catch (error) {
    if (error instanceof WorkerFailed) return failure('worker-failed', error.message);
    if (options.signal?.aborted === true) return failure('cancelled', 'The check was stopped.');
    throw error;
  }
}

class WorkerFailed extends Error {}

const gone = failure('article-unknown', 'An article went while the folder was checked. Check it again.');
