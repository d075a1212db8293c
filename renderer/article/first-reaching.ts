/** Binary search for the first of an ordered run that holds a condition, so that what is on screen is found without looking at all of it. */

/** The smallest index from 0 for which `holds` is true, or `count`; once true it must stay true. Asks O(log count) times. */
export function firstReaching(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
