/**
 * Watches a folder of articles. The system only says that something happened; what, is found by looking at the whole folder again with
 * the rules by which it was opened, which is cheap (a listing and one `stat` a file) and cannot lose an event.
 */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nothingThere, stampFile, type FileStamp } from './file-stamp.ts';
import { findArticles } from './find-articles.ts';
import { FolderTrack, type FolderChanges } from './folder-changes.ts';
import { FolderListening } from './listen-to-folder.ts';
import { readAhead } from './read-ahead.ts';
import { errorCode } from './system-error.ts';
import {
  folderInode,
  foldersToHear,
  isOfInterest,
  isStoreFile,
  isStoreFolder,
  storeFilesIn,
} from './watched-folders.ts';
import { folderGone, isDeaf, watchTrouble, type WatchTrouble } from './watch-trouble.ts';

export interface WatchListener {
  /** Files that came, went or changed, and are whole. The folder is looked at again only when this has settled. */
  changed(changes: FolderChanges): Promise<void>;
  /** Files of the store that were written, by us or by others: paths relative to the folder, with `/`. */
  storeChanged(paths: readonly string[]): void;
  /** Null when there is none any more. */
  trouble(trouble: WatchTrouble | null): void;
}

export interface WatchTimes {
  /** From the first sign of a change to the look, in ms: changes come in bursts. */
  readonly burst: number;
  /** Between two looks at a file that may still be growing, in ms. */
  readonly settle: number;
  /** Between two checks that the folder is still there, in ms. */
  readonly heartbeat: number;
  /** Between two looks where the system does not say when something happens, in ms. */
  readonly polling: number;
}

const usualTimes: WatchTimes = { burst: 100, settle: 300, heartbeat: 2_000, polling: 20_000 };

/** Errors of a folder that goes while it is being watched. */
const passingErrors = ['ENOENT', 'ENOTDIR', 'EPERM', 'EACCES'];

export interface FolderWatch {
  /** Resolves when the system is being listened to and the folder was looked at once since. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export interface KnownFolder {
  /** The articles as they were read. */
  readonly articles: Iterable<readonly [string, FileStamp]>;
  /** Until when the store was surely not read yet, in ms since 1970: what was written to it later is told. */
  readonly storeUnread: number;
}

/** @param root absolute */
export function watchFolder(
  root: string,
  known: KnownFolder,
  listener: WatchListener,
  times: WatchTimes = usualTimes,
): FolderWatch {
  return new RunningWatch(root, known, listener, times);
}

class RunningWatch implements FolderWatch {
  readonly ready: Promise<void>;
  readonly #root: string;
  readonly #track: FolderTrack;
  readonly #listener: WatchListener;
  readonly #times: WatchTimes;
  readonly #storeUnread: number;
  readonly #closing = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #storePaths = new Set<string>();
  readonly #listening: FolderListening;
  #followed = false;
  /** Folders of the store that came at the last look. */
  #newStoreFolders: readonly string[] = [];
  #inode: number | null = null;
  #timer: NodeJS.Timeout | null = null;
  #storeTimer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #again = false;
  #trouble: WatchTrouble | null = null;
  /** In ms, as far as the heartbeat has counted. */
  #sinceLook = 0;

  constructor(root: string, known: KnownFolder, listener: WatchListener, times: WatchTimes) {
    this.#root = root;
    this.#track = new FolderTrack(known.articles);
    this.#storeUnread = known.storeUnread;
    this.#listener = listener;
    this.#times = times;
    this.#heartbeat = setInterval(() => void this.#beat(), times.heartbeat);
    this.#heartbeat.unref();
    this.#listening = new FolderListening(root, {
      heard: (path) => {
        this.#heard(path);
      },
      failed: (error) => {
        this.#failed(error);
      },
    });
    this.ready = this.#start();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearInterval(this.#heartbeat);
    for (const timer of [this.#timer, this.#storeTimer]) if (timer !== null) clearTimeout(timer);
    await this.#listening.close();
    await this.#looking;
  }

  async #start(): Promise<void> {
    await this.#look();
    // What happened before the system was being listened to.
    await delay(this.#times.settle, null, { signal: this.#closing.signal }).catch(() => null);
    if (this.#isClosed()) return;
    await this.#look();
    await this.#tellUnheard();
  }

  /** Tells of files of the store that were written after it was read and before the system was listened to. */
  async #tellUnheard(): Promise<void> {
    for (const folder of (await foldersToHear(this.#root, [])).keys()) {
      for (const path of await storeFilesIn(this.#root, folder)) {
        if (this.#isClosed()) return;
        const stamp = await stampFile(join(this.#root, path));
        if (stamp !== null && stamp.changed >= this.#storeUnread) this.#tellStore(path);
      }
    }
  }

  #heard(path: string | null): void {
    if (path !== null && isStoreFile(path)) this.#tellStore(path);
    else if (path === null || isOfInterest(path)) this.#lookSoon(this.#times.burst);
  }

  #failed(error: unknown): void {
    // A folder that went while it was being listened to is found missing by the look.
    if (passingErrors.includes(errorCode(error))) this.#lookSoon(this.#times.burst);
    else this.#setTrouble(watchTrouble(error));
  }

  /**
   * Listens to the folders there are now. Whatever happened in a new one before that is found by another look: the system begins to be
   * listened to a moment after it was asked, and what is written in that moment is not heard.
   */
  async #follow(walked: readonly string[]): Promise<void> {
    const added = this.#listening.follow(await foldersToHear(this.#root, walked));
    if (this.#followed && added.length > 0) this.#lookSoon(this.#times.settle);
    const before = this.#newStoreFolders;
    this.#newStoreFolders = this.#followed ? added.filter(isStoreFolder) : [];
    for (const folder of new Set([...before, ...this.#newStoreFolders])) {
      for (const path of await storeFilesIn(this.#root, folder)) this.#tellStore(path);
    }
    this.#followed = true;
  }

  #tellStore(path: string): void {
    this.#storePaths.add(path);
    this.#storeTimer ??= setTimeout(() => {
      this.#storeTimer = null;
      const paths = [...this.#storePaths];
      this.#storePaths.clear();
      this.#listener.storeChanged(paths);
    }, this.#times.burst);
  }

  #lookSoon(delay: number): void {
    if (this.#isClosed()) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.#look();
    }, delay);
  }

  /** One look at a time; a sign of change during one makes another follow. */
  async #look(): Promise<void> {
    if (this.#looking !== null) {
      this.#again = true;
      return;
    }
    this.#looking = this.#lookOnce().catch((error: unknown) => {
      this.#setTrouble(watchTrouble(error));
    });
    await this.#looking;
    this.#looking = null;
    if (!this.#again) return;
    this.#again = false;
    this.#lookSoon(this.#times.burst);
  }

  async #lookOnce(): Promise<void> {
    const { signal } = this.#closing;
    this.#sinceLook = 0;
    const found = await findArticles(this.#root, signal);
    if (this.#isClosed()) return;
    if (!found.ok) {
      // What was read stays in view: the folder may be on a drive that will be back.
      this.#setTrouble(found.code === 'folder-missing' ? folderGone(this.#root) : found);
      return;
    }
    if (this.#trouble !== null && !isDeaf(this.#trouble)) this.#setTrouble(null);
    await this.#follow(found.value.folders);
    const present = new Map<string, FileStamp>();
    const stamp = async (path: string) => ({ path, stamp: await stampFile(join(this.#root, path)) });
    for await (const file of readAhead(found.value.paths, stamp, signal)) {
      // A link that leads nowhere is listed with the reason it cannot be read.
      present.set(file.path, file.stamp ?? nothingThere);
    }
    if (this.#isClosed()) return;
    const { gone, changed, unsettled } = this.#track.look(present);
    if (gone.length > 0 || changed.length > 0) await this.#listener.changed({ gone, changed });
    if (unsettled) this.#lookSoon(this.#times.settle);
  }

  /** Finds that the folder went, came back or was replaced by another; and looks by itself where the system does not say anything. */
  async #beat(): Promise<void> {
    const before = this.#inode;
    this.#inode = await folderInode(this.#root);
    this.#sinceLook += this.#times.heartbeat;
    const isDeafNow = this.#trouble !== null && isDeaf(this.#trouble);
    if (this.#inode !== before || (isDeafNow && this.#sinceLook >= this.#times.polling)) this.#lookSoon(0);
  }

  #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  #setTrouble(trouble: WatchTrouble | null): void {
    if (this.#isClosed() || this.#trouble?.message === trouble?.message) return;
    this.#trouble = trouble;
    this.#listener.trouble(trouble);
  }
}
