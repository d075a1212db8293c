/** What the person asks for about the data of the open folder: one thing at a time, with progress, and until then what was looked at. */
import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { entryPath } from '../../annotations/article/merge-entries.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { placeNames, type DataTask, type PlaceName } from '../../app/data-care.ts';
import type { DataPort, NewsPort } from '../../app/ports.ts';
import { backupName } from '../backup/backup-name.ts';
import { compareBackup, type BackupComparison } from '../backup/compare-backup.ts';
import { JoinedStore } from '../backup/joined-store.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { forgetRestore, removeUndecided } from '../backup/restore-plan.ts';
import { stageBackup, type StagedStore } from '../backup/staged-store.ts';
import { writeBackup } from '../backup/write-backup.ts';
import type { FolderSession } from '../folder/folder-session.ts';
import { verifyInFolder } from '../folder/verify-in-folder.ts';
import { nodeFiles } from '../store/file-operations.ts';
import { withoutLinks } from '../store/sealed-folder.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import type { DeskFolders } from './desk-folders.ts';
import { restoresFolder } from './restores-folder.ts';

export interface DataCareOptions {
  readonly folders: DeskFolders;
  readonly news: NewsPort;
  readonly worker: ArticleWorker;
  /** The app's own data folder. */
  readonly userData: string;
  readonly logFile: string;
  readonly now?: () => Date;
}

/** A backup that was looked at and waits for a decision. */
interface Looked {
  readonly session: number;
  readonly name: string;
  readonly stage: string;
  readonly staged: StagedStore;
  readonly renamed: BackupComparison['renamed'];
}

/** Milliseconds between two reports of progress. */
const progressPause = 60;

export function createDataCare({
  folders,
  news,
  worker,
  userData,
  logFile,
  now = () => new Date(),
}: DataCareOptions): DataPort {
  let running: AbortController | null = null;
  let latest: string | null = null;
  let looked: Looked | null = null;

  async function exclusively<Value>(
    task: DataTask,
    act: (onProgress: (done: number, total: number) => void, signal: AbortSignal) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    if (running !== null) return busy;
    const abort = new AbortController();
    running = abort;
    let told = 0;
    const onProgress = (done: number, total: number): void => {
      const time = performance.now();
      if (done < total && time - told < progressPause) return;
      told = time;
      news.send('dataProgress', { task, done, total });
    };
    try {
      return await act(onProgress, abort.signal);
    } finally {
      running = null;
    }
  }

  async function forget(): Promise<void> {
    const before = looked;
    looked = null;
    if (before !== null) await forgetRestore(before.stage);
  }

  async function pathsOf(
    place: PlaceName,
  ): Promise<{ readonly path: string; readonly exists: boolean } | null> {
    const path = pathOf(place);
    return path === null ? null : { path, exists: await isThere(path) };
  }

  function pathOf(place: PlaceName): string | null {
    switch (place) {
      case 'annotations':
        return folders.current()?.view().place.path ?? null;
      case 'app-data':
        return join(userData, 'folders');
      case 'settings':
        return join(userData, 'settings.json');
      case 'log':
        return logFile;
    }
  }

  return {
    async places() {
      const found = await Promise.all(
        placeNames.map(async (name) => {
          const place = await pathsOf(name);
          return place === null ? [] : [{ name, ...place }];
        }),
      );
      return found.flat();
    },
    async toReveal(place) {
      const found = await pathsOf(place);
      if (found?.exists === true) return found.path;
      // What is not there yet will be made here.
      return place === 'annotations' ? (folders.session()?.root ?? null) : userData;
    },
    suggestedName: (folder) => backupName(folder.name, now()),
    latest: () => latest,
    cancel: () => running?.abort(),
    forget,

    backUp: (path, withArticles) =>
      exclusively('back-up', async (onProgress, signal) => {
        const session = folders.session();
        if (session === null) return noFolder;
        const saved = await session.flush();
        if (saved.kind === 'failed') return unsaved(saved.message);
        const articles = withArticles ? session.view().entries.map(entryPath) : [];
        const { root, name: folderName } = session;
        const store = storeOf(session);
        const order = { store, root, folderName, articles, out: path, now: now(), onProgress, signal };
        const written = await writeBackup(order);
        if (!written.ok) return written;
        latest = path;
        return success({ path, ...written.value });
      }),

    look: (path) =>
      exclusively('look', async (onProgress) => {
        const session = folders.session();
        if (session === null) return noFolder;
        await forget();
        const restores = restoresFolder(userData);
        await removeUndecided(restores, nodeFiles);
        const saved = await session.flush();
        if (saved.kind === 'failed') return unsaved(saved.message);
        const stage = join(restores, randomBytes(8).toString('hex'));
        const staged = await stageBackup(path, stage, { onProgress });
        if (!staged.ok) return staged;
        const articles = session
          .view()
          .entries.flatMap((entry) => (entry.kind === 'readable' ? [{ ...entry.source, id: entry.id }] : []));
        const { summary, renamed } = await compareBackup(staged.value, storeOf(session), articles);
        const name = basename(path);
        looked = { session: session.session, name, stage, staged: staged.value, renamed };
        return success({ name, ...summary });
      }),

    restore: (how) =>
      exclusively('restore', async (onProgress) => {
        const chosen = looked;
        if (chosen === null || chosen.session !== folders.session()?.session) return notLookedAt;
        looked = null;
        const order = { ...chosen, how, now: now(), onProgress };
        const restored = await folders.rewrite((folder) => restoreBackup(order, folder));
        // One that failed after it was decided stays, and is finished when the folder is opened next.
        await removeUndecided(restoresFolder(userData), nodeFiles);
        if (restored.ok && restored.value.safetyCopy !== null) latest = restored.value.safetyCopy;
        return restored;
      }),

    check: () =>
      exclusively('check', async (onProgress, signal) => {
        const session = folders.session();
        return session === null ? noFolder : session.check({ onProgress, signal });
      }),

    verify: (report) =>
      exclusively('verify', async (onProgress, signal) => {
        const session = folders.session();
        return session === null ? noFolder : verifyInFolder(session, worker, report, onProgress, signal);
      }),
  };
}

function storeOf({ bases }: FolderSession): JoinedStore {
  return new JoinedStore(bases, withoutLinks(nodeFiles, bases.folder.path));
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function unsaved(why: string): Failure {
  return failure('unsaved', `Not all annotations are on the disk yet, so nothing was done. ${why}`);
}

const noFolder = failure('no-folder', 'No folder is open. Open one with File > Open Folder.');

const busy = failure(
  'busy',
  'The data of the folder is being worked on already. Wait for that, or cancel it.',
);

const notLookedAt = failure(
  'no-backup',
  'No backup has been chosen for this folder. Choose one, look at what it would change, then restore it.',
);
