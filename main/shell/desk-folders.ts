/** Which folder is open: opens one at a time, saves and closes the one before, and remembers it for the next start. */
import { join } from 'node:path';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import type { SaveState } from '../../app/desk-views.ts';
import type { FolderPort, NewsPort } from '../../app/ports.ts';
import { internalFailure } from '../../app/internal-failure.ts';
import { finishRestores, type ClosedFolder } from '../backup/restore-backup.ts';
import { accessFolder } from '../folder/folder-access.ts';
import { folderName } from '../folder/folder-name.ts';
import { openFolderSession, type FolderSession } from '../folder/folder-session.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import type { FolderMemory } from './folder-memory.ts';
import { logError } from './log.ts';
import { restoresFolder } from './restores-folder.ts';

export interface DeskFoldersOptions {
  readonly worker: ArticleWorker;
  readonly news: NewsPort;
  readonly memory: FolderMemory;
  /** The bundled sample folder, as it was installed. */
  readonly samples: string;
  /** The app's own data folder. */
  readonly userData: string;
  /** Makes the bundled samples ready to be annotated, and gives the folder to open. */
  readonly prepareSamples: (samples: string) => Promise<Result<string>>;
}

export interface DeskFolders extends FolderPort {
  session(): FolderSession | null;
  /** Waits until nothing is being opened or rewritten, then writes what is pending. */
  flush(): Promise<SaveState>;
  /** Closes the open folder for as long as `task` changes the files of its store, and opens it again whatever came of that. */
  rewrite<Value>(task: (folder: ClosedFolder) => Promise<Result<Value>>): Promise<Result<Value>>;
}

export function createDeskFolders(options: DeskFoldersOptions): DeskFolders {
  let current: FolderSession | null = null;
  let sessions = 0;
  // Two openings at once would race for the one place; each waits for the one before.
  let queue: Promise<unknown> = Promise.resolve();

  /** @param finish whether to finish a restore that was interrupted; not just after one failed, when it would only fail again */
  const open = async (path: string, samples: boolean, finish = true): Promise<Result<null>> => {
    const accessible = await accessFolder(path);
    if (!accessible.ok) return accessible;
    const root = accessible.value;
    if (current) {
      const saved = await current.flush();
      if (saved.kind === 'failed') return staysOpen(current, saved.message);
    }
    const problems = finish
      ? await finishRestores(restoresFolder(options.userData), closedFolder(root), new Date())
      : [];
    sessions += 1;
    const opened = await openFolderSession({
      session: sessions,
      root,
      samples,
      ...storage(root),
      problems,
      onElsewhere: (elsewhere) => options.memory.rememberElsewhere(root, elsewhere),
      analyst: options.memory.analyst(),
      lastArticlePath: options.memory.lastArticle(root),
      worker: options.worker,
      news: options.news,
      onArticleOpened: (article) => {
        options.memory.rememberArticle(root, article);
      },
    });
    if (!opened.ok) return opened;
    current?.close();
    current = opened.value;
    options.memory.rememberFolder(root);
    options.news.send('folderOpened', current.view());
    options.news.send('recentChanged', options.memory.list());
    return success(null);
  };

  const storage = (root: string) => ({
    fallback: join(options.userData, 'folders'),
    elsewhere: options.memory.elsewhere(root),
  });

  const closedFolder = (root: string): ClosedFolder => ({ root, name: folderName(root), ...storage(root) });

  const rewrite: DeskFolders['rewrite'] = async (task) => {
    const before = current;
    if (before === null) return failure('no-folder', 'No folder is open. Open one with File > Open Folder.');
    const { samples } = before.view();
    // Nothing that is asked for from here on reaches the old session.
    current = null;
    const saved = await before.flush();
    if (saved.kind === 'failed') {
      current = before;
      return staysOpen(before, saved.message);
    }
    before.close();
    const outcome = await task(closedFolder(before.root)).catch((error: unknown) => {
      logError('rewriting the store', error);
      return internalFailure('rewriting the annotations of the folder');
    });
    const reopened = await open(before.root, samples, outcome.ok);
    return reopened.ok ? outcome : reopened;
  };

  const inTurn = <Value>(task: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  };

  const openSamples = async (): Promise<Result<null>> => {
    const prepared = await options.prepareSamples(options.samples);
    return prepared.ok ? open(prepared.value, true) : prepared;
  };

  return {
    current: () => current,
    open: (path) => inTurn(() => open(path, false)),
    openSamples: () => inTurn(openSamples),
    reload: () => inTurn(async () => (current ? open(current.root, current.view().samples) : success(null))),
    session: () => current,
    flush: async () => {
      await queue;
      return current ? current.flush() : { kind: 'saved' };
    },
    rewrite: (task) => inTurn(() => rewrite(task)),
  };
}

function staysOpen({ name }: FolderSession, why: string): Failure {
  return failure(
    'unsaved',
    `“${name}” stays open, because not all of its annotations could be written. ${why}`,
  );
}
