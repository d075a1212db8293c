/** Makes an anchor from a range of a text: the words, what stands around them, and where. */
import { contextLength } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { boundaryAtOrAfter, boundaryAtOrBefore } from './character-boundary.ts';

/**
 * The anchor of `text` from `start` to `end` (UTF-16 code units, end exclusive). A range that would cut a surrogate pair is
 * widened to take in the whole character; the context is shortened instead. Offsets outside the text are clamped to it.
 */
export function createAnchor(text: string, textSha256: string, start: number, end: number): Anchor {
  const from = boundaryAtOrBefore(text, start);
  const to = boundaryAtOrAfter(text, Math.max(end, from));
  return {
    exact: text.slice(from, to),
    prefix: text.slice(boundaryAtOrAfter(text, from - contextLength), from),
    suffix: text.slice(to, boundaryAtOrBefore(text, to + contextLength)),
    start: from,
    end: to,
    textSha256,
  };
}
