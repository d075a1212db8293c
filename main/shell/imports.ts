/** Importing annotations into the open folder: what was looked at last is kept until it is taken or forgotten. */
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { ImportPlan } from '../../annotations/interchange/import/import-plan.ts';
import { failure, success } from '../../annotations/result.ts';
import type { ImportPort } from '../../app/ports.ts';
import { lookAtImport } from '../exchange/look-at-import.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import type { DeskFolders } from './desk-folders.ts';

export interface ImportsOptions {
  readonly folders: Pick<DeskFolders, 'session'>;
  readonly worker: Pick<ArticleWorker, 'placeAnchors'>;
  /** Who is at work. */
  readonly analyst: () => Analyst;
}

export function createImports({ folders, worker, analyst }: ImportsOptions): ImportPort {
  let looked: { readonly session: number; readonly plan: ImportPlan } | null = null;
  let running: AbortController | null = null;

  const forget = (): void => {
    running?.abort();
    looked = null;
  };

  return {
    forget,
    async look(paths) {
      forget();
      const session = folders.session();
      if (session === null) return noFolder;
      const abort = new AbortController();
      running = abort;
      // The encodings of the world are large; a start does without them.
      const { readImportFiles } = await import('../exchange/read-import-file.ts');
      const file = await readImportFiles(paths);
      if (!file.ok) return file;
      const { entries, codebook, claims, progress } = session.view();
      // An article that is not listed yet would be missed.
      if (progress.kind === 'reading') return stillReading;
      const plan = await lookAtImport(
        file.value,
        {
          entries,
          codebook,
          analyst: analyst(),
          claims: () => Promise.resolve(claims.claims),
          readArticle: (id) => session.readArticle(id),
          placeAnchors: (anchors, article) => worker.placeAnchors(anchors, article),
        },
        { now: new Date().toISOString(), newId: randomUUID, signal: abort.signal },
      );
      if (!plan.ok) return plan;
      if (abort.signal.aborted)
        return failure('cancelled', 'Looking at the file was stopped. Nothing was imported.');
      looked = { session: session.session, plan: plan.value };
      return success(plan.value.summary(nameOf(paths), file.value));
    },
    async take(withUnsure) {
      const session = folders.session();
      const chosen = looked;
      if (session === null || chosen?.session !== session.session) return notLookedAt;
      const texts = new Map(
        session
          .view()
          .entries.flatMap((entry) =>
            entry.kind === 'readable' ? [[entry.id, entry.source.textSha256] as const] : [],
          ),
      );
      const changed = [...chosen.plan.texts].filter(([id, textSha256]) => texts.get(id) !== textSha256);
      if (changed.length > 0) return articlesChanged;
      looked = null;
      return success({ operations: chosen.plan.operations(withUnsure) });
    },
  };
}

function nameOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  return paths.length === 1
    ? basename(first)
    : `${String(paths.length)} files of ${basename(dirname(first))}`;
}

const noFolder = failure('no-folder', 'No folder is open. Open one with File > Open Folder.');

const stillReading = failure(
  'still-reading',
  'The folder is still being read. Import when all articles are listed.',
);

const notLookedAt = failure(
  'no-import',
  'No file has been chosen for this folder. Choose one, look at what would come in, then import it.',
);

const articlesChanged = failure(
  'article-changed',
  'An article has changed on disk since the file was looked at. Nothing was imported. Choose the file again.',
);
