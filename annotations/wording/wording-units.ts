/**
 * A wording as units that can be compared: words, figures, dates and hedges. A unit's key is what stays the same under other typesetting,
 * spelling of common words, and ways of writing figures and dates.
 */
import { findHedges } from '../attribution/hedge-words.ts';
import { clauseWords, prepositions } from '../attribution/cue-words.ts';
import { determiners, pronouns } from '../attribution/title-words.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { figureKey, findFigures, type Figure } from './figures.ts';
import { guessLanguage, type KnownLanguage } from './guess-language.ts';
import { dateKey, findDates, type WrittenDate } from './written-dates.ts';

interface UnitPlace extends SelectedRange {
  readonly key: string;
  /** Whether it stands in quotation marks. */
  readonly quoted: boolean;
}

/** Offsets are UTF-16 code units of the wording. */
export type WordingUnit =
  | (UnitPlace & { readonly kind: 'word'; readonly name: boolean })
  | (UnitPlace & { readonly kind: 'figure'; readonly figure: Figure })
  | (UnitPlace & { readonly kind: 'date'; readonly date: WrittenDate })
  | (UnitPlace & { readonly kind: 'hedge' });

/** @param quoted ranges of the wording that stand in quotation marks */
export function readUnits(words: string, quoted: readonly SelectedRange[]): readonly WordingUnit[] {
  const isQuoted = (start: number): boolean =>
    quoted.some((range) => range.start <= start && start < range.end);
  const language = guessLanguage(words);
  const dates = findDates(words).map((found): WordingUnit => ({
    kind: 'date',
    key: `date ${dateKey(found.date)}`,
    start: found.start,
    end: found.end,
    quoted: isQuoted(found.start),
    date: found.date,
  }));
  const hedges = free(findHedges(words, { start: 0, end: words.length }), dates).map(
    (found): WordingUnit => ({
      kind: 'hedge',
      key: found.words.toLowerCase(),
      start: found.start,
      end: found.end,
      quoted: isQuoted(found.start),
    }),
  );
  const figures = free(findFigures(words, language), [...dates, ...hedges]).map((figure): WordingUnit => ({
    kind: 'figure',
    key: `figure ${figureKey(figure)}`,
    start: figure.start,
    end: figure.end,
    quoted: isQuoted(figure.start),
    figure,
  }));
  const special = [...dates, ...hedges, ...figures];
  const plain = free(
    Array.from(words.matchAll(word), ({ 0: text, index }) => ({ start: index, end: index + text.length })),
    special,
  );
  return [
    ...special,
    ...plain.map(({ start, end }): WordingUnit => ({
      kind: 'word',
      key: wordKey(words.slice(start, end)),
      start,
      end,
      quoted: isQuoted(start),
      name: isName(words, start, end, language),
    })),
  ].sort((one, other) => one.start - other.start);
}

/** Parts of joined words are words of their own, so that "like-minded" is "like minded". */
const word = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'ʼ.&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

function free<Range extends SelectedRange>(
  ranges: readonly Range[],
  taken: readonly SelectedRange[],
): readonly Range[] {
  return ranges.filter(({ start, end }) => !taken.some((other) => start < other.end && other.start < end));
}

/** Small letters without accents and full stops; endings that British and American English spell otherwise as one. */
export function wordKey(word: string): string {
  const before = keys.get(word);
  if (before !== undefined) return before;
  const made = makeKey(word);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(word, made);
  return made;
}

/** Words come again and again, and a key takes longer to make than anything else that is read of a wording. */
const keys = new Map<string, string>();
const mostKeys = 20_000;

function makeKey(word: string): string {
  const small = word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase()
    .replaceAll('ß', 'ss');
  const bare = /^(?:\p{L}\.)+\p{L}?$/u.test(small) ? small.replaceAll('.', '') : small;
  return bare
    .replace(/(?<=\p{L}{3})is(?=(?:e[srd]?|ing|ations?|ational)(?:'s)?$)/u, 'iz')
    .replace(/(?<=\p{L}{3})our(?=s?(?:ed|ing|able)?(?:'s)?$)/u, 'or')
    .replace(/(?<=\p{L}{3})tre(?=s?(?:'s)?$)/u, 'ter')
    .replace(/(?<=def|off|lic)ence(?=s?(?:'s)?$)/u, 'ense')
    .replace(/(?<=\p{L}{3})ll(?=(?:ed|ing|er|ers)$)/u, 'l')
    .replace(/^programme(?=s?$)/u, 'program')
    .replace(/^an$/u, 'a');
}

const acronym = /^\p{Lu}[\p{Lu}\p{N}&.]+s?$/u;
const afterStart = /(?:^|[.!?…:]\s*|\]\s*)[“„«‹‘"'([\s]*$/u;

/** Words with a capital are names, apart from those that begin a sentence and those that every sentence has. */
function isName(words: string, start: number, end: number, language: KnownLanguage): boolean {
  const text = words.slice(start, end);
  if (!/^\p{Lu}/u.test(text)) return false;
  // German writes every noun with a capital; two of them running are mostly a name.
  if (language === 'de' && !acronym.test(text)) {
    const [before, after] = [words.slice(Math.max(0, start - 40), start), words.slice(end, end + 3)];
    return /^\s\p{Lu}/u.test(after) || /(?:^|\s)\p{Lu}[\p{L}\p{M}-]+\s$/u.test(before);
  }
  const small = text.toLowerCase();
  if (text === 'I' || determiners.has(small) || pronouns.has(small) || clauseWords.has(small)) return false;
  if (acronym.test(text)) return true;
  if (prepositions.has(small)) return false;
  if (!afterStart.test(words.slice(Math.max(0, start - 12), start))) return true;
  return /^[’'\p{L}]*\s+\p{Lu}/u.test(words.slice(end, end + 8));
}
