/** Runs an asynchronous task over a list, a few at a time, and gives the outcomes in the order of the list. */
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Files read at the same time: the disk is busy while one is parsed, and memory holds only a few. */
export const filesInFlight = 8;

/** Stops launching when `signal` aborts; what was launched is still given. Lets other work of the thread run between two outcomes. */
export async function* readAhead<Item, Outcome>(
  items: readonly Item[],
  read: (item: Item) => Promise<Outcome>,
  signal?: AbortSignal,
): AsyncGenerator<Outcome> {
  const flights: Promise<Outcome>[] = [];
  const queue = items[Symbol.iterator]();
  const launch = (): void => {
    if (signal?.aborted === true) return;
    const next = queue.next();
    if (next.done !== true) flights.push(read(next.value));
  };
  for (let flight = 0; flight < filesInFlight; flight += 1) launch();
  for (let flight = flights.shift(); flight !== undefined; flight = flights.shift()) {
    const outcome = await flight;
    launch();
    yield outcome;
    await nextTurn();
  }
}
