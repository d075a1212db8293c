/** What is being done while claims are not all compared. */
import type { ComparingProgress } from './compared-claims.svelte.ts';
import { counted } from './words.ts';

export function comparingWords(progress: ComparingProgress | null): string {
  return progress === null
    ? 'Reading what the claims say…'
    : `Comparing what the claims say: ${progress.done.toLocaleString('en')} of ${counted(progress.total, 'claim')}…`;
}
