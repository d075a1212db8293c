/** Runs an asynchronous task over a list, a few at a time, and gives the outcomes in the order of the list. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Files read at the same time: the disk is busy while one is parsed, and memory holds only a few. */
export const filesInFlight = 8;

/**
 * Stops launching when `signal` aborts; what was launched is still given. Lets other work of the thread run between two outcomes. The list
 * may still be growing: its next item is then waited for.
 */
export async function* readAhead<Item, Outcome>(
  items: Iterable<Item> | AsyncIterable<Item>,
  read: (item: Item) => Promise<Outcome>,
  signal?: AbortSignal,
): AsyncGenerator<Outcome> {
  const flights: Promise<{ readonly outcome: Outcome } | null>[] = [];
  const queue = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const fly = async (): Promise<{ readonly outcome: Outcome } | null> => {
    const next = await queue.next();
    return next.done === true ? null : { outcome: await read(next.value) };
  };
  const launch = (): void => {
    if (signal?.aborted !== true) flights.push(fly());
  };
  for (let flight = 0; flight < filesInFlight; flight += 1) launch();
  for (let flight = flights.shift(); flight !== undefined; flight = flights.shift()) {
    const landed = await flight;
    if (landed === null) continue;
    launch();
    yield landed.outcome;
    await nextTurn();
  }
}
