/** Importing annotations into the open folder: what was looked at last is kept until it is taken or forgotten. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import { failure, success } from '../../annotations/result.ts';
import type { ImportPort, NewsPort } from '../../app/ports.ts';
import { startImportThread, type ImportThread, type LookedAt } from '../worker/import-thread.ts';
import type { DeskFolders } from './desk-folders.ts';

export interface ImportsOptions {
  readonly folders: Pick<DeskFolders, 'session'>;
  readonly news: NewsPort;
  /** The built worker entry. */
  readonly workerUrl: URL;
  /** Who is at work. */
  readonly analyst: () => Analyst;
}

/** Milliseconds between two reports of progress. */
const progressPause = 60;

export function createImports({ folders, news, workerUrl, analyst }: ImportsOptions): ImportPort {
  let thread: ImportThread | null = null;
  let looked: { readonly session: number; readonly texts: LookedAt['texts'] } | null = null;

  const forget = (): void => {
    thread?.end();
    thread = null;
    looked = null;
  };

  return {
    forget,
    async look(paths) {
      forget();
      const session = folders.session();
      if (session === null) return noFolder;
      const { entries, codebook, claims, progress } = session.view();
      // An article that is not listed yet would be missed.
      if (progress.kind === 'reading') return stillReading;
      const own = startImportThread(workerUrl);
      thread = own;
      let told = 0;
      const found = await own.look(
        {
          paths,
          entries,
          codebook,
          analyst: analyst(),
          claims: claims.claims,
          now: new Date().toISOString(),
        },
        (id) => session.readArticle(id),
        (done, total) => {
          const now = Date.now();
          if (thread !== own || now - told < progressPause) return;
          told = now;
          news.send('importProgress', { done, total });
        },
      );
      if (!found.ok) {
        own.end();
        return found;
      }
      looked = { session: session.session, texts: found.value.texts };
      return success(found.value.summary);
    },
    async take(withUnsure) {
      const session = folders.session();
      const chosen = looked;
      const own = thread;
      if (session === null || own === null || chosen?.session !== session.session) return notLookedAt;
      const texts = new Map(
        session
          .view()
          .entries.flatMap((entry) =>
            entry.kind === 'readable' ? [[entry.id, entry.source.textSha256] as const] : [],
          ),
      );
      const changed = [...chosen.texts].filter(([id, textSha256]) => texts.get(id) !== textSha256);
      if (changed.length > 0) return articlesChanged;
      const operations = await own.operations(withUnsure);
      forget();
      return operations.ok ? success({ operations: operations.value }) : operations;
    },
  };
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
