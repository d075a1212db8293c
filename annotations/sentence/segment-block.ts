/**
 * The sentences of one block: what `Intl.Segmenter` finds (Unicode Standard Annex 29), put together again where it cuts an abbreviation, a
 * number, a question that goes on in small letters, or a quotation of several sentences.
 */
import { abbreviationGoesOn } from './abbreviations.ts';
import { quotationGoesOn } from './quotation-cue.ts';
import { quotationPairs, type QuotationPair } from './quotation-pairs.ts';

/** In UTF-16 code units of the article's text, without blanks at its ends. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

export interface SegmentedBlock {
  /** Quotations whole, each with the words that introduce it. */
  readonly sentences: readonly SentenceRange[];
  /** The same with quotations of several sentences taken apart. */
  readonly fine: readonly SentenceRange[];
  readonly quotations: readonly QuotationPair[];
}

/** The segmenter takes time that grows with the square of what it is given, and more; so it is given this much at a time (UTF-16 code units). */
const windowLength = 2000;
/** What has no end of a sentence for so long is cut. */
const longestSentence = 64_000;

/** @param language BCP 47, for the one script whose question mark is another's semicolon; null where it is not known */
export function segmentBlock(
  text: string,
  start: number,
  end: number,
  language: string | null = null,
): SegmentedBlock {
  const quotations = quotationPairs(text, start, end);
  const begun = quotations.flatMap((pair) =>
    unspacedEnd.test(text.charAt(pair.start - 1)) ? [pair.start] : [],
  );
  const found = new Set([...boundaries(text, start, end, language), ...begun]);
  const cuts = [...found]
    .sort((one, other) => one - other)
    .filter((cut, index, all) => isEnd(text, all[index - 1] ?? start, cut, end));
  const outer = cuts.filter((cut) => !cutsQuotation(quotations, cut));
  return { sentences: ranges(text, start, end, outer), fine: ranges(text, start, end, cuts), quotations };
}

/** Where no blank follows the full stop, Unicode's rules take an opening mark for a closing one. */
const unspacedEnd = /[。！？]/u;

/** Where sentences begin but for the first, by Unicode's rules. */
function boundaries(text: string, start: number, end: number, language: string | null): number[] {
  const segmenter = segmenterFor(language);
  const found: number[] = [];
  let at = start;
  let length = windowLength;
  while (at < end) {
    const to = Math.min(end, at + length);
    // Lines that are broken within a block are one text.
    const window = text.slice(at, to).replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
    const starts = Array.from(segmenter.segment(window), ({ index }) => at + index).slice(1);
    // The last sentence of a window may go on after it.
    const next = to === end ? end : starts.pop();
    found.push(...starts);
    if (next === undefined && length < longestSentence) {
      length *= 2;
      continue;
    }
    at = next ?? to;
    if (at < end) found.push(at);
    length = windowLength;
  }
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null): Intl.Segmenter {
  const locale = language !== null && /^el\b/iu.test(language) ? 'el' : 'en';
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, known);
  return known;
}

const figuresOnly = /^[\s\p{P}\p{S}]*(?:\p{N}{1,3}|\p{L})?[\s\p{P}\p{S}]*$/u;
const signsOnly = /^[\s\p{P}\p{S}]*$/u;
/** A quotation that ends with its own full stop, and the particle that makes it part of a Japanese sentence. */
const japaneseCue = /^(?:と|って)/u;

/** Whether a sentence ends before `cut`. */
function isEnd(text: string, from: number, cut: number, end: number): boolean {
  const before = text.slice(Math.max(from, cut - looked), cut).trimEnd();
  const after = text.slice(cut, Math.min(end, cut + looked)).trimStart();
  if (/^\p{Ll}/u.test(after)) return false;
  if (/[」』]$/u.test(before) && japaneseCue.test(after)) return false;
  if (cut - from < looked && figuresOnly.test(before)) return false;
  if (signsOnly.test(after) && after.length < looked) return false;
  if (quotationGoesOn(before, after)) return false;
  return !(before.endsWith('.') && abbreviationGoesOn(before, after));
}

/** Code units looked at on each side of a boundary. */
const looked = 60;

function cutsQuotation(quotations: readonly QuotationPair[], cut: number): boolean {
  return quotations.some((pair) => pair.start < cut && cut < pair.end);
}

function ranges(text: string, start: number, end: number, cuts: readonly number[]): SentenceRange[] {
  return [start, ...cuts].flatMap((from, index) => {
    const part = text.slice(from, cuts[index] ?? end);
    const words = part.trim();
    if (words === '') return [];
    const first = from + part.length - part.trimStart().length;
    return [{ start: first, end: first + words.length }];
  });
}
