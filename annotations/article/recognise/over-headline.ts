/** Tells what stands over a headline from the headline: the path to the article, its section, a day, a kicker. */
import type { BlockKind } from '../article.ts';
import { findDate, findMonthAndDay } from './dates.ts';
import type { Findings } from './findings.ts';
import { looksLikeHeadline } from './headline.ts';
import type { Passage } from './passage.ts';

export interface LineOverHeadline {
  readonly kind: BlockKind;
  readonly findings: Findings;
}

/** A line over the headline that says where the article stands: "The Pulse | Economy | Asia", "FISHERIES", "23 Feb, 09:12". */
export function lineOverHeadline(passages: readonly Passage[], index: number): LineOverHeadline | null {
  const passage = passages[index];
  const next = passages[index + 1];
  if (passage === undefined || next === undefined || !looksLikeHeadline(passages, index + 1)) return null;
  const { glance } = passage;
  const steps = glance.split(/\s*[|>›»]\s*/u);
  if (steps.length >= 3 && passage.words <= 9 && steps.every((step) => /^\p{Lu}/u.test(step)))
    return { kind: 'dateline', findings: { section: steps.at(-1) ?? glance } };
  const isShout = (words: string): boolean => words === words.toUpperCase() && words !== words.toLowerCase();
  if (
    passage.words === 1 &&
    isShout(glance) &&
    !/\d/u.test(glance) &&
    next.words >= 3 &&
    !isShout(next.glance)
  )
    return { kind: 'dateline', findings: { section: glance } };
  const day = passage.words <= 4 && findDate(glance) === null ? findMonthAndDay(glance) : null;
  return day !== null && /^[\s,]*(?:\d{1,2}[:.]\d{2})?$/u.test(glance.replace(day.written, ''))
    ? { kind: 'dateline', findings: {} }
    : null;
}

/**
 * Whether what was taken for the headline only leads to it: "New quotas" over "Half of the fleet to stay in port", with a sentence under
 * both and the byline under that.
 */
export function isKicker(
  passages: readonly Passage[],
  headline: number,
  kinds: ReadonlyMap<number, BlockKind>,
): boolean {
  const [kicker, title, sentence] = passages.slice(headline, headline + 3);
  const behind = kinds.get(headline + 3);
  return (
    kicker?.kind === 'paragraph' &&
    title?.kind === 'paragraph' &&
    kicker.words <= 4 &&
    !title.closed &&
    title.words > kicker.words &&
    title.words >= 3 &&
    (kinds.get(headline + 1) ?? 'standfirst') === 'standfirst' &&
    sentence?.kind === 'paragraph' &&
    sentence.closed &&
    sentence.words >= 5 &&
    (kinds.get(headline + 2) ?? 'standfirst') === 'standfirst' &&
    (behind === 'byline' || behind === 'dateline' || behind === 'furniture')
  );
}
