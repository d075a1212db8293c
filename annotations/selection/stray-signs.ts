/** Signs at the ends of a selection that do not belong to its words. */
import { endsInAbbreviation } from '../sentence/abbreviations.ts';
import { sentencesOf, type SegmentedArticle } from '../sentence/article-sentences.ts';
import { quotationMarks } from '../sentence/quotation-pairs.ts';
import type { SelectedRange } from './selected-range.ts';
import { wholeCharacter } from './whole-characters.ts';

const separators = /^[,;:،؛，、；：]$/u;
const dashes = /^[-‐‑‒–—―−]$/u;
const bullets = /^[•‣◦·∙]$/u;
const sentenceEnds = /^[.!?。！？]$/u;
const fullStops = /^[.。]$/u;
const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

const closingBracketOf: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '【': '】',
};
const openingBrackets = new Set(Object.keys(closingBracketOf));
const closingBrackets = new Set(Object.values(closingBracketOf));

/** The length of the stray sign with which the range begins, in UTF-16 code units; 0 when it begins with none. */
export function strayAtStart(article: SegmentedArticle, range: SelectedRange): number {
  const { text } = article;
  const sign = signAt(text, range.start);
  const after = text.charAt(range.start + 1);
  const stray =
    separators.test(sign) ||
    closingBrackets.has(sign) ||
    (bullets.test(sign) && isBlank(after)) ||
    (dashes.test(sign) && (isBlank(after) || !/\p{N}/u.test(after)) && isDash(sign, after)) ||
    (sentenceEnds.test(sign) &&
      !wordCharacter.test(after) &&
      after !== sign &&
      !beginsEllipsis(text, range.start)) ||
    (openingBrackets.has(sign) && !hasPartner(text, range, range.start)) ||
    (quotationMarks.has(sign) && isLoneMark(article, range, range.start));
  return stray ? 1 : 0;
}

/** The length of the stray sign with which the range ends, in UTF-16 code units; 0 when it ends with none. */
export function strayAtEnd(article: SegmentedArticle, range: SelectedRange): number {
  const { text } = article;
  const at = range.end - 1;
  const sign = signAt(text, at);
  const before = text.charAt(at - 1);
  const stray =
    separators.test(sign) ||
    openingBrackets.has(sign) ||
    (dashes.test(sign) && isDash(sign, before)) ||
    (fullStops.test(sign) && endsOnlyPart(article, range)) ||
    (closingBrackets.has(sign) && !hasPartner(text, range, at)) ||
    (quotationMarks.has(sign) && isLoneMark(article, range, at));
  return stray ? 1 : 0;
}

/** The sign at an offset when it is a character of its own; empty when an accent or a joiner belongs to it. */
function signAt(text: string, offset: number): string {
  const character = wholeCharacter(text, offset);
  return character.end - character.start === 1 ? text.charAt(offset) : '';
}

/** A hyphen at a word is part of it; a dash never is. */
function isDash(sign: string, neighbour: string): boolean {
  return isBlank(neighbour) || !/[-‐‑−]/u.test(sign);
}

function isBlank(character: string): boolean {
  return character === '' || /\s/u.test(character);
}

function beginsEllipsis(text: string, offset: number): boolean {
  return text.startsWith('...', offset);
}

/** Whether the full stop at the end of the range is that of a sentence which is not wholly in it. */
function endsOnlyPart(article: SegmentedArticle, { start, end }: SelectedRange): boolean {
  const { text } = article;
  const stop = end - 1;
  if (text.charAt(stop - 1) === '.' || endsInAbbreviation(text.slice(Math.max(start, end - 48), end)))
    return false;
  const sentence = sentencesOf(article)
    .blockAt(stop)
    ?.fine.find((candidate) => candidate.start <= stop && stop < candidate.end);
  if (sentence === undefined || sentence.start >= start) return false;
  // What stands between the sentence's beginning and the range may only be an opening mark.
  return wordCharacter.test(text.slice(sentence.start, start));
}

/** Whether the bracket at an offset has its other half in the range. */
function hasPartner(text: string, { start, end }: SelectedRange, offset: number): boolean {
  const open: number[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    if (openingBrackets.has(sign)) open.push(at);
    else if (closingBrackets.has(sign)) {
      const from = open.at(-1);
      if (from === undefined || closingBracketOf[text.charAt(from)] !== sign) continue;
      open.pop();
      if (from === offset || at === offset) return true;
    }
  }
  return false;
}

/** Whether the partner of the quotation mark at an offset is not in the range. An apostrophe has none and needs none. */
function isLoneMark(article: SegmentedArticle, { start, end }: SelectedRange, offset: number): boolean {
  const pair = sentencesOf(article).quotationWithMarkAt(offset);
  if (pair !== null) return pair.start < start || pair.end > end;
  const { text } = article;
  const isApostrophe = /[’']/u.test(text.charAt(offset));
  return !(
    isApostrophe &&
    (wordCharacter.test(text.charAt(offset - 1)) || wordCharacter.test(text.charAt(offset + 1)))
  );
}
