/**
 * Looks at files of annotations in a thread that is there for them alone: a file may be a quarter of a gigabyte, and while that is parsed
 * neither the window nor whoever searches or opens articles waits for it. What was worked out stays there until it is taken or the thread
 * is ended, which also gives back the memory.
 */
import { Worker } from 'node:worker_threads';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import type { ImportSummary } from '../../annotations/interchange/import/import-views.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import type { ImportFolder, ReadForImport } from '../exchange/look-at-import.ts';

/** Tells the entry of the worker that it is to be this thread. */
export const importThread = 'import-thread';

export interface ImportOrder extends Pick<ImportFolder, 'entries' | 'codebook' | 'analyst'> {
  /** Absolute. */
  readonly paths: readonly string[];
  readonly claims: readonly Claim[];
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: string;
}

/** What was worked out, of which the thread keeps the rest. */
export interface LookedAt {
  /** With the first `mostRowsShown` rows. */
  readonly summary: ImportSummary;
  /** Of each article that something comes into, the hash of the text it was placed in. */
  readonly texts: ReadonlyMap<ArticleId, string>;
}

export interface ImportThread {
  /** Fails with `cancelled` when the thread is ended meanwhile. */
  look(
    order: ImportOrder,
    readArticle: ImportFolder['readArticle'],
    onProgress: (done: number, total: number) => void,
  ): Promise<Result<LookedAt>>;
  /** What has to be done to take in what was looked at. */
  operations(withUnsure: boolean): Promise<Result<readonly Operation[]>>;
  end(): void;
}

/** What the thread is asked. */
export type Asked =
  | { readonly kind: 'look'; readonly order: ImportOrder }
  | { readonly kind: 'read'; readonly read: Result<ReadForImport> }
  | { readonly kind: 'take'; readonly withUnsure: boolean };

/** What it says. */
export type Said =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** Answered with `read`; one at a time. */
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'looked'; readonly result: Result<LookedAt> }
  | { readonly kind: 'operations'; readonly operations: readonly Operation[]; readonly last: boolean };

/**
 * All threads of Electron share four gigabytes of JavaScript memory, and a program that needs more ends. A thread that is given less ends
 * alone. A file of 250 MB with 400,000 annotations was seen to take 1 GB. In MB.
 */
const mostMemory = 2560;

/** @param entry the entry of the worker, which serves as the thread when it is told so */
export function startImportThread(entry: URL): ImportThread {
  const thread = new Worker(entry, {
    workerData: importThread,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  let ended: Failure | null = null;
  let waiting: ((why: Failure) => void) | null = null;
  const end = (why: Failure): void => {
    ended ??= why;
    waiting?.(ended);
    void thread.terminate();
  };
  thread.on('error', (error) => {
    end(brokenDown(error));
  });
  thread.on('exit', (code) => {
    end(brokenDown(`exit ${String(code)}`));
  });

  /** Says something and hears answers until `hear` gives the one to resolve with. */
  function converse<Value>(
    asked: Asked,
    hear: (said: Said) => Result<Value> | undefined,
  ): Promise<Result<Value>> {
    return new Promise((resolve) => {
      const listen = (said: Said): void => {
        const answer = hear(said);
        if (answer !== undefined) finish(answer);
      };
      const finish = (answer: Result<Value>): void => {
        waiting = null;
        thread.off('message', listen);
        resolve(answer);
      };
      if (ended !== null) {
        resolve(ended);
        return;
      }
      waiting = finish;
      thread.on('message', listen);
      thread.postMessage(asked);
    });
  }

  return {
    look(order, readArticle, onProgress) {
      const answer = async (id: ArticleId): Promise<void> => {
        const read = await readArticle(id);
        if (ended !== null) return;
        // Only what is needed of it is copied from thread to thread.
        const needed = read.ok
          ? success({ article: read.value.article, placed: read.value.placed })
          : failure(read.code, read.message);
        thread.postMessage({ kind: 'read', read: needed } satisfies Asked);
      };
      return converse({ kind: 'look', order }, (said) => {
        if (said.kind === 'looked') return said.result;
        if (said.kind === 'progress') onProgress(said.done, said.total);
        else if (said.kind === 'article') void answer(said.id);
        return undefined;
      });
    },
    operations(withUnsure) {
      const operations: Operation[] = [];
      return converse({ kind: 'take', withUnsure }, (said) => {
        if (said.kind !== 'operations') return undefined;
        for (const operation of said.operations) operations.push(operation);
        return said.last ? success(operations) : undefined;
      });
    },
    end() {
      end(failure('cancelled', 'Looking at the file was stopped. Nothing was imported.'));
    },
  };
}

function brokenDown(error: unknown): Failure {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const why = error instanceof Error ? error.message : String(error);
  return failure(
    'worker-failed',
    outOfMemory
      ? 'What is in the file takes more memory than there is, so nothing was imported. Split it.'
      : `The file could not be looked at (${why}). Nothing was imported.`,
  );
}
