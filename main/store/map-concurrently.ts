/** Runs an asynchronous function over a list, a bounded number at a time. */

/** Reads in flight: enough to keep a disk or network drive busy, far below any limit on open files. */
const atOnce = 16;

/** Results in the order of the items. Rejects with the first rejection. */
export async function mapConcurrently<Item, Value>(
  items: readonly Item[],
  act: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results = new Map<number, Value>();
  const rest = items.entries();
  const work = async () => {
    for (const [index, item] of rest) results.set(index, await act(item));
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return [...results].sort(([one], [other]) => one - other).map(([, value]) => value);
}
