/** Which folder is open: opens one at a time, saves and closes the one before, and remembers it for the next start. */
import { join } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { SaveState } from '../../app/contract.ts';
import type { FolderPort, NewsPort } from '../../app/ports.ts';
import { accessFolder } from '../folder/folder-access.ts';
import { openFolderSession, type FolderSession } from '../folder/folder-session.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import type { FolderMemory } from './folder-memory.ts';

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
  flush(): Promise<SaveState>;
}

export function createDeskFolders(options: DeskFoldersOptions): DeskFolders {
  let current: FolderSession | null = null;
  let sessions = 0;
  // Two openings at once would race for the one place; each waits for the one before.
  let queue: Promise<unknown> = Promise.resolve();

  const open = async (path: string, samples: boolean): Promise<Result<null>> => {
    const accessible = await accessFolder(path);
    if (!accessible.ok) return accessible;
    const root = accessible.value;
    if (current) {
      const saved = await current.flush();
      if (saved.kind === 'failed') {
        return failure(
          'unsaved',
          `“${current.name}” stays open, because not all of its annotations could be written. ${saved.message}`,
        );
      }
    }
    sessions += 1;
    const opened = await openFolderSession({
      session: sessions,
      root,
      samples,
      fallback: join(options.userData, 'folders'),
      elsewhere: options.memory.elsewhere(root),
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

  const inTurn = (task: () => Promise<Result<null>>): Promise<Result<null>> => {
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
    flush: async () => (current ? current.flush() : { kind: 'saved' }),
  };
}
