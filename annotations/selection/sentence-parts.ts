/** The parts of a sentence that one may want to mark by themselves: quoted words, the sentences within a quotation, clauses. */
import { sentencesOf, type SegmentedArticle } from '../sentence/article-sentences.ts';
import type { QuotationPair } from '../sentence/quotation-pairs.ts';
import type { SentenceRange } from '../sentence/segment-block.ts';
import type { SelectedRange } from './selected-range.ts';
import { tidySelection } from './tidy-selection.ts';

/** Signs at which a sentence can be taken apart, with a blank after them; East Asian ones need none. */
const clauseEnd = /[,;:،؛](?=\s)|\s[–—-]\s|—|[，；：]/gu;

/** In text order, the longer first; never the sentence itself. */
export function sentenceParts(article: SegmentedArticle, sentence: SentenceRange): readonly SelectedRange[] {
  const block = sentencesOf(article).blockAt(sentence.start);
  const inside = (part: SelectedRange): boolean => part.start >= sentence.start && part.end <= sentence.end;
  const quotations = (block?.quotations ?? []).filter(inside);
  const fine = (block?.fine ?? []).filter(inside);
  const found = new Map<string, SelectedRange>();
  for (const part of [...quotations, ...fine, ...clauses(article.text, sentence, quotations)]) {
    const tidy = tidySelection(article, part);
    if (!tidy.ok || (tidy.value.start === sentence.start && tidy.value.end === sentence.end)) continue;
    found.set(`${String(tidy.value.start)}-${String(tidy.value.end)}`, tidy.value);
  }
  return [...found.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What stands between quotations and at commas outside them. */
function clauses(
  text: string,
  sentence: SentenceRange,
  quotations: readonly QuotationPair[],
): readonly SelectedRange[] {
  const outer = quotations.filter(
    (pair) => !quotations.some((other) => other.start < pair.start && pair.end < other.end),
  );
  const cuts = outer.flatMap(({ start, end }) => [start, end]);
  for (const { 0: sign, index } of text.slice(sentence.start, sentence.end).matchAll(clauseEnd)) {
    const at = sentence.start + index;
    if (!outer.some((pair) => pair.start < at && at < pair.end)) cuts.push(at + sign.length);
  }
  const sorted = cuts.sort((one, other) => one - other);
  return [sentence.start, ...sorted].flatMap((start, index) => {
    const end = sorted[index] ?? sentence.end;
    return end > start ? [{ start, end }] : [];
  });
}

/**
 * The part after or before what is selected, within the sentence it stands in; after the last one the sentence itself. A caret is taken to
 * the first part that begins there or later. Null where there is no sentence.
 */
export function nextPart(
  article: SegmentedArticle,
  selected: SelectedRange,
  direction: 1 | -1,
): SelectedRange | null {
  const sentences = sentencesOf(article);
  const { start, end } = selected;
  const here =
    sentences.at(start) ??
    (start === end ? sentences.at(Math.max(0, start - 1)) : null) ??
    sentences.from(start);
  if (here === null) return null;
  const stops = [here, ...sentenceParts(article, here)];
  const at = stops.findIndex((stop) => stop.start === start && stop.end === end);
  if (at !== -1) return stops.at((at + direction) % stops.length) ?? null;
  const parts = stops.slice(1);
  const next =
    direction === 1
      ? parts.find((part) => part.start >= start)
      : parts.findLast((part) => part.end <= end && part.start < start);
  return next ?? here;
}
