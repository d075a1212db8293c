/**
 * What today's best in the browser does, beside ours: every quote on its own, found by approx-string-match and scored as the client of
 * Hypothesis scores it (quote 50, prefix 20, suffix 20, position 2), the best match taken however poor it is.
 */
import search from 'approx-string-match';
import type { Anchor, Placement } from '../../../annotations/anchor/anchor.ts';
import type { Method } from './measured.ts';

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const allWeights = weights.quote + weights.prefix + weights.suffix + weights.position;

/** More errors than this are not looked for, nor more than half the quote. */
const mostErrors = 256;

export const hypothesisWay: Method = (anchors, after) => anchors.map((anchor) => placeOne(anchor, after));

function placeOne({ exact, prefix, suffix, start: hint }: Anchor, text: string): Placement {
  const scored = matches(text, exact, Math.min(mostErrors, exact.length / 2)).map(
    ({ start, end, errors }) => {
      const before = text.slice(Math.max(0, start - prefix.length), start);
      const after = text.slice(end, end + suffix.length);
      const score =
        weights.quote * (1 - errors / exact.length) +
        weights.prefix * likeness(before, prefix) +
        weights.suffix * likeness(after, suffix) +
        weights.position * (1 - Math.abs(start - hint) / text.length);
      return { start, end, score: score / allWeights };
    },
  );
  const [best] = scored.sort((one, other) => other.score - one.score);
  if (best === undefined) return { state: 'lost' };
  return { state: best.start === hint ? 'exact' : 'moved', start: best.start, end: best.end };
}

/** Where the words stand to the letter, or, if nowhere, nearly. */
function matches(text: string, words: string, errors: number) {
  const found: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length, errors: 0 });
  }
  return found.length > 0 ? found : search(text, words, errors);
}

function likeness(text: string, wanted: string): number {
  if (wanted === '') return 1;
  const [best] = search(text, wanted, wanted.length);
  return best === undefined ? 0 : 1 - best.errors / wanted.length;
}
