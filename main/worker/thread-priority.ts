/** How much a thread lets others go first. */
import { setPriority } from 'node:os';

/**
 * Lowers the thread that calls it. Only Linux lowers a thread by itself; elsewhere the whole program would be slowed down, and nothing is done.
 * @param nice from 0, as usual, to 19
 */
export function letOthersGoFirst(nice: number): void {
  if (process.platform === 'linux') setPriority(0, nice);
}
