/** The main process's side of the article worker: typed requests, streaming scans, a new worker when one has died. */
import { Worker } from 'node:worker_threads';
import type { ArticleSource, ExtractedArticle, ScannedArticle } from '../../annotations/article/article.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import type { FolderFailure, FolderProblem } from '../articles/find-articles.ts';
import type { ArticleReadFailure } from '../articles/read-failure.ts';
import type { WorkerRequest, WorkerResponse } from './messages.ts';

export type ReadFailureCode = ArticleReadFailure | 'worker-failed';
export type ScanFailureCode = FolderFailure | 'worker-failed';

export interface FolderListener {
  /** All paths in the folder, once, in the order in which entries will come. */
  found(paths: readonly string[]): void;
  /** Entries as they are read: some tens at first, then more at a time. */
  scanned(entries: readonly ScannedArticle[]): void;
}

export interface ArticleWorker {
  /** Streams a folder: first all paths found, then entries in batches as they are read. Nothing is reported after an abort. */
  scanFolder(
    root: string,
    listener: FolderListener,
    signal: AbortSignal,
  ): Promise<
    Result<{ readonly cancelled: boolean; readonly problems: readonly FolderProblem[] }, ScanFailureCode>
  >;
  /** Answered between two files of a scan that is running. */
  readArticle(
    root: string,
    path: string,
  ): Promise<
    Result<{ readonly source: ArticleSource; readonly extracted: ExtractedArticle }, ReadFailureCode>
  >;
  /** Ends the thread; what is pending fails with `worker-failed`. */
  close(): Promise<void>;
}

interface Pending {
  receive(response: WorkerResponse): void;
  fail(reason: Failure<'worker-failed'>): void;
}

/** @param workerUrl the built worker entry; the thread starts with the first request */
export function startArticleWorker(workerUrl: URL): ArticleWorker {
  const pending = new Map<number, Pending>();
  let worker: Worker | null = null;
  let lastId = 0;

  function failAll(died: Worker, why: string): void {
    if (worker !== died) return;
    worker = null;
    const reason = failure('worker-failed' as const, `The reader of articles stopped (${why}). Try again.`);
    const waiting = [...pending.values()];
    pending.clear();
    for (const each of waiting) each.fail(reason);
  }

  function start(): Worker {
    const started = new Worker(workerUrl);
    started.on('message', (response: WorkerResponse) => pending.get(response.id)?.receive(response));
    started.on('error', (error) => {
      failAll(started, error instanceof Error ? error.message : String(error));
    });
    started.on('exit', (code) => {
      failAll(started, `exit ${String(code)}`);
    });
    // A command line that is done must not be kept alive by an idle thread.
    started.unref();
    return started;
  }

  function post(request: WorkerRequest): void {
    worker ??= start();
    worker.postMessage(request);
  }

  /** Keeps the process alive while something is awaited. */
  function settle(id: number): void {
    pending.delete(id);
    if (pending.size === 0) worker?.unref();
  }

  function request(id: number, message: WorkerRequest, handler: Pending): void {
    pending.set(id, handler);
    try {
      post(message);
      worker?.ref();
    } catch (error) {
      pending.delete(id);
      const why = error instanceof Error ? error.message : String(error);
      handler.fail(failure('worker-failed', `The reader of articles could not be started (${why}).`));
    }
  }

  return {
    scanFolder(root, listener, signal) {
      if (signal.aborted) return Promise.resolve(success({ cancelled: true, problems: [] }));
      const id = (lastId += 1);
      return new Promise((resolve) => {
        const abort = (): void => {
          if (pending.has(id)) worker?.postMessage({ kind: 'cancel', id } satisfies WorkerRequest);
        };
        const finish = (result: Parameters<typeof resolve>[0]): void => {
          signal.removeEventListener('abort', abort);
          settle(id);
          resolve(result);
        };
        signal.addEventListener('abort', abort, { once: true });
        request(
          id,
          { kind: 'scan', id, root },
          {
            fail: finish,
            receive(response) {
              if (response.kind === 'scan-done') finish(response.result);
              else if (signal.aborted) return;
              else if (response.kind === 'found') listener.found(response.paths);
              else if (response.kind === 'scanned') listener.scanned(response.entries);
            },
          },
        );
      });
    },
    readArticle(root, path) {
      const id = (lastId += 1);
      return new Promise((resolve) => {
        const finish = (result: Parameters<typeof resolve>[0]): void => {
          settle(id);
          resolve(result);
        };
        request(
          id,
          { kind: 'read', id, root, path },
          {
            fail: finish,
            receive(response) {
              if (response.kind === 'read-done') finish(response.result);
            },
          },
        );
      });
    },
    async close() {
      const closing = worker;
      if (closing === null) return;
      failAll(closing, 'it was closed');
      await closing.terminate();
    },
  };
}
