/** Reads a variant as units, and the sentences around it: each once, for it is compared with many others. */
import type { ClaimVariant } from '../claim/variant.ts';
import type { ReadWording } from './pair-units.ts';
import { quotedRanges } from './quoted-words.ts';
import { readUnits } from './wording-units.ts';

const ofWords = new WeakMap<ClaimVariant, ReadWording>();
const ofSurroundings = new WeakMap<ClaimVariant, ReadWording>();

/** The words of the variant. */
export function readVariant(variant: ClaimVariant): ReadWording {
  const before = ofWords.get(variant);
  if (before !== undefined) return before;
  const made = {
    text: variant.words,
    units: readUnits(variant.words, quotedRanges(variant)),
    published: variant.published?.iso ?? null,
  };
  ofWords.set(variant, made);
  return made;
}

/** The whole sentences that hold the words. What stands in quotation marks is as the marks say, whatever an analyst said of the words. */
export function readSurroundings(variant: ClaimVariant): ReadWording {
  const before = ofSurroundings.get(variant);
  if (before !== undefined) return before;
  const { text } = variant.surroundings;
  const whole = { words: text, surroundings: { text, words: [{ start: 0, end: text.length }] } };
  const made = {
    text,
    units: readUnits(text, quotedRanges({ ...variant, ...whole, attribution: {} })),
    published: variant.published?.iso ?? null,
  };
  ofSurroundings.set(variant, made);
  return made;
}
