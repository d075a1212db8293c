/** The main process's side of the article worker: typed requests, streaming scans, a new worker when one has died. */
import { Worker } from 'node:worker_threads';
import { failure, success, type Failure } from '../../annotations/result.ts';
import type { ArticleWorker } from './article-worker.ts';
import type { WorkerRequest, WorkerResponse } from './messages.ts';

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
    const started = new Worker(workerUrl, { workerData: workerUrl.href });
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

  /**
   * Asks, and takes answers until `take` gives the one to resolve with.
   * @param ask makes the request under a new id
   */
  function converse<Value>(
    ask: (id: number) => WorkerRequest,
    take: (response: WorkerResponse) => Value | undefined,
    signal?: AbortSignal,
  ): Promise<Value | Failure<'worker-failed'>> {
    const id = (lastId += 1);
    return new Promise((resolve) => {
      const abort = (): void => {
        if (pending.has(id)) worker?.postMessage({ kind: 'cancel', id } satisfies WorkerRequest);
      };
      const finish = (value: Value | Failure<'worker-failed'>): void => {
        signal?.removeEventListener('abort', abort);
        settle(id);
        resolve(value);
      };
      signal?.addEventListener('abort', abort, { once: true });
      pending.set(id, {
        fail: finish,
        receive(response) {
          const value = take(response);
          if (value !== undefined) finish(value);
        },
      });
      try {
        post(ask(id));
        worker?.ref();
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        finish(failure('worker-failed', `The reader of articles could not be started (${why}).`));
      }
    });
  }

  /** Tells a worker that is there; one that is not knows nothing that would have to be told. */
  function tell(request: WorkerRequest): void {
    worker?.postMessage(request);
  }

  return {
    scanFolder(root, listener, signal, folder) {
      if (signal.aborted) return Promise.resolve(success({ cancelled: true, problems: [] }));
      return converse(
        (id) => ({ kind: 'scan', id, root, folder: folder ?? null }),
        (response) => {
          if (response.kind === 'scan-done') return response.result;
          if (signal.aborted) return undefined;
          if (response.kind === 'found') listener.found(response.paths);
          else if (response.kind === 'scanned') listener.scanned(response.entries);
          return undefined;
        },
        signal,
      );
    },
    readArticle: (root, path) =>
      converse(
        (id) => ({ kind: 'read', id, root, path }),
        (response) => (response.kind === 'read-done' ? response.result : undefined),
      ),
    summarise: (root, path, edits) =>
      converse(
        (id) => ({ kind: 'summarise', id, root, path, edits }),
        (response) => (response.kind === 'summarise-done' ? success(response.entry) : undefined),
      ),
    placeAnchors: (anchors, article) =>
      converse(
        (id) => ({ kind: 'place', id, anchors, article }),
        (response) => (response.kind === 'place-done' ? success(response.placements) : undefined),
      ),
    watchFolder(root, folder, listener, signal) {
      if (signal.aborted) return Promise.resolve(success(null));
      return converse(
        (id) => ({ kind: 'watch', id, root, folder }),
        (response) => {
          if (response.kind === 'watch-done') return success(null);
          if (response.kind === 'news' && !signal.aborted) listener(response.news);
          return undefined;
        },
        signal,
      );
    },
    search: (folder, query, limit) =>
      converse(
        (id) => ({ kind: 'search', id, folder, query, limit }),
        (response) => (response.kind === 'search-done' ? response.result : undefined),
      ),
    containing: (folder, words) =>
      converse(
        (id) => ({ kind: 'containing', id, folder, words }),
        (response) => (response.kind === 'containing-done' ? success(response.paths) : undefined),
      ),
    findTwins(root, folder, edited, signal) {
      if (signal.aborted) return Promise.resolve(success(null));
      return converse(
        (id) => ({ kind: 'find-twins', id, root, folder, edited }),
        (response) => (response.kind === 'find-twins-done' ? success(response.groups) : undefined),
        signal,
      );
    },
    twinsOf: (folder, path) =>
      converse(
        (id) => ({ kind: 'twins-of', id, folder, path }),
        (response) => (response.kind === 'twins-of-done' ? success(response.twins) : undefined),
      ),
    verifyReport(root, report, onProgress, signal) {
      return converse(
        (id) => ({ kind: 'verify', id, root, report }),
        (response) => {
          if (response.kind === 'verify-done') return response.result;
          if (response.kind === 'verify-progress' && !signal.aborted) {
            onProgress(response.done, response.total);
          }
          return undefined;
        },
        signal,
      );
    },
    describe(folder, files) {
      if (files.length > 0) tell({ kind: 'describe', id: (lastId += 1), folder, files });
    },
    forget(folder) {
      tell({ kind: 'forget', id: (lastId += 1), folder });
    },
    async close() {
      const closing = worker;
      if (closing === null) return;
      failAll(closing, 'it was closed');
      await closing.terminate();
    },
  };
}
