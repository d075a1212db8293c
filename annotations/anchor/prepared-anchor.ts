/** An anchor folded and compiled for looking, each part once and only when it is needed. */
import type { Anchor } from './anchor.ts';
import { compilePattern } from './approximate-match.ts';
import type { Pattern } from './approximate-match.ts';
import { foldText } from './fold-text.ts';

export interface PreparedAnchor {
  readonly anchor: Anchor;
  /** Folded units of words and surroundings. */
  readonly words: Uint16Array;
  readonly prefix: Uint16Array;
  readonly suffix: Uint16Array;
  /** Forwards finds where the words end, backwards where they begin. Only the first and last `longestAligned` units of long words. */
  readonly head: () => Pattern;
  readonly tail: () => Pattern;
  /** Forwards: where the prefix ends. */
  readonly before: () => Pattern;
  /** Backwards: where the suffix begins. */
  readonly after: () => Pattern;
}

/** Longer words are aligned at both ends only: an annotation over a whole book must not stop the desk for seconds. In folded units. */
export const longestAligned = 512;

export function prepareAnchor(anchor: Anchor): PreparedAnchor {
  const words = foldText(anchor.exact).units;
  const prefix = foldText(anchor.prefix).units;
  const suffix = foldText(anchor.suffix).units;
  return {
    anchor,
    words,
    prefix,
    suffix,
    head: once(() => compilePattern(words.subarray(0, longestAligned), 'backwards')),
    tail: once(() => compilePattern(words.subarray(-longestAligned), 'forwards')),
    before: once(() => compilePattern(prefix, 'forwards')),
    after: once(() => compilePattern(suffix, 'backwards')),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
