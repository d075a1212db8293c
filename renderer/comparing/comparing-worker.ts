/** The thread that compares claims: a request in, what came of it out. */
import { compareClaim } from '../../annotations/coverage/compare-claim.ts';
import type { ComparingAnswer, ComparingRequest } from './comparing-thread.ts';

addEventListener('message', ({ data: { id, variants, base } }: MessageEvent<ComparingRequest>) => {
  const answer: ComparingAnswer = { id, compared: compareClaim(variants, base) };
  postMessage(answer);
});
