/** Makes an anchor from a range of a text: the words, what stands around them, and where. */
import { contextLength, longestContext } from './anchor.ts';
import type { Anchor } from './anchor.ts';
import { compilePattern } from './approximate-match.ts';
import { boundaryAtOrAfter, boundaryAtOrBefore } from './character-boundary.ts';
import { foldText } from './fold-text.ts';
import { agreementAfter, agreementBefore } from './surroundings.ts';

/** What another place with the same words may share of one side; placing asks for more before it is sure. */
const mostShared = 0.5;

/** Places compared, the nearest before and after: words with more are told apart by their neighbours, if at all. */
const mostRivals = 50;

/**
 * The anchor of `text` from `start` to `end` (UTF-16 code units, end exclusive). A range that would cut a surrogate pair is
 * widened to take in the whole character; the context is shortened instead. Offsets outside the text are clamped to it.
 *
 * Words that stand elsewhere in the text as well get more context on a side that is much like that of another of their places,
 * up to `longestContext`: only with what tells them apart can the right one be found again when another is all that is left.
 */
export function createAnchor(text: string, textSha256: string, start: number, end: number): Anchor {
  const from = boundaryAtOrBefore(text, start);
  const to = boundaryAtOrAfter(text, Math.max(end, from));
  const exact = text.slice(from, to);
  const rivals = otherPlaces(text, exact, from);
  const prefixOf = (length: number) => text.slice(boundaryAtOrAfter(text, from - length), from);
  const suffixOf = (length: number) => text.slice(to, boundaryAtOrBefore(text, to + length));
  return {
    exact,
    prefix: tellingContext(prefixOf, (prefix) => {
      const pattern = compilePattern(foldText(prefix).units, 'forwards');
      return rivals.every((rival) => {
        const { units } = foldText(text.slice(Math.max(0, rival - 2 * prefix.length - reach), rival));
        return agreementBefore(pattern, units, units.length) <= mostShared;
      });
    }),
    suffix: tellingContext(suffixOf, (suffix) => {
      const pattern = compilePattern(foldText(suffix).units, 'backwards');
      return rivals.every((rival) => {
        const after = rival + exact.length;
        const { units } = foldText(text.slice(after, after + 2 * suffix.length + reach));
        return agreementAfter(pattern, units, 0) <= mostShared;
      });
    }),
    start: from,
    end: to,
    textSha256,
  };
}

/** Beyond the context, in code units: more than the folding takes away and the comparison looks at. */
const reach = 256;

/** The shortest context that tells the place apart, or the longest that is kept. */
function tellingContext(contextOf: (length: number) => string, tells: (context: string) => boolean): string {
  let length = contextLength;
  let context = contextOf(length);
  while (length < longestContext && context !== '' && !tells(context)) {
    length *= 2;
    context = contextOf(length);
  }
  return context;
}

/** Where else the words begin, up to `mostRivals` on each side. */
function otherPlaces(text: string, exact: string, start: number): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (
    let at = text.indexOf(exact, start + 1);
    at !== -1 && places.length < mostRivals;
    at = text.indexOf(exact, at + 1)
  )
    places.push(at);
  const later = places.length;
  for (
    let at = start === 0 ? -1 : text.lastIndexOf(exact, start - 1);
    at !== -1 && places.length - later < mostRivals;
    at = at === 0 ? -1 : text.lastIndexOf(exact, at - 1)
  )
    places.push(at);
  return places;
}
