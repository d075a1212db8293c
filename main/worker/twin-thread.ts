/**
 * Finds twins in a thread that is there for this search alone: whoever searches or opens articles meanwhile does not wait for it, and the
 * memory it takes, which is many times that of the texts, is given back with it.
 */
import { Worker, type MessagePort } from 'node:worker_threads';
import { TwinSearch, type FoundTwins, type ReadText } from '../../annotations/twins/find-twins.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import { letOthersGoFirst } from './thread-priority.ts';

/** Tells the entry of the worker that it is to be this thread. */
export const twinThread = 'twin-thread';

/** What the thread answers when it has taken texts in. */
const taken = 'taken';

/** Texts that are handed over in one turn of the thread that has them. */
const textsPerTurn = 50;

/** Lets everything else go first, the article worker as well. */
const lowPriority = 19;

/**
 * @param entry the entry of the worker, which serves as the thread when it is told so
 * @param calm is waited for before more is handed over, so that the thread stands still while something more urgent is going on
 * @returns null when `signal` aborted it
 */
export async function findTwinsInThread(
  entry: URL,
  texts: Iterable<ReadText>,
  signal: AbortSignal,
  calm: () => Promise<void>,
): Promise<Result<FoundTwins, 'worker-failed'> | null> {
  const thread = new Worker(entry, { workerData: twinThread });
  let onTaken = (): void => undefined;
  const found = new Promise<Result<FoundTwins, 'worker-failed'> | null>((resolve) => {
    thread.on('message', (message: FoundTwins | typeof taken) => {
      if (message === taken) onTaken();
      else resolve(success(message));
    });
    thread.on('error', (error) => {
      const why = error instanceof Error ? error.message : String(error);
      resolve(failure('worker-failed', `Twins could not be looked for (${why}).`));
    });
    thread.on('exit', () => {
      resolve(failure('worker-failed', 'Twins could not be looked for: the search was stopped.'));
    });
    signal.addEventListener('abort', () => {
      resolve(null);
    });
  });
  const hand = async (message: readonly ReadText[]): Promise<void> => {
    const understood = new Promise<void>((resolve) => (onTaken = resolve));
    thread.postMessage(message);
    await Promise.race([understood, found]);
    await calm();
  };
  try {
    let batch: ReadText[] = [];
    for (const text of texts) {
      batch.push(text);
      if (batch.length < textsPerTurn) continue;
      await hand(batch);
      batch = [];
      if (signal.aborted) return null;
    }
    await hand(batch);
    thread.postMessage('find');
    return await found;
  } finally {
    await thread.terminate();
  }
}

/** The thread's side: takes texts in, then finds what they share. */
export function serveTwins(port: MessagePort): void {
  letOthersGoFirst(lowPriority);
  const search = new TwinSearch();
  port.on('message', (message: readonly ReadText[] | 'find') => {
    if (message === 'find') {
      port.postMessage(search.find());
      return;
    }
    for (const text of message) search.add(text);
    port.postMessage(taken);
  });
}
