/** Tells headlines and subheadings from other short lines by their shape. */
import { readParticulars } from './particulars.ts';
import { isBody, type Passage } from './passage.ts';

/** How far after a headline running text must begin, in passages. */
const reachOfHeadline = 7;
const fewestSentenceWords = 4;
const longestHeadline = 220;
const mostHeadlineWords = 32;
const longestSubheading = 90;
const mostSubheadingWords = 12;

/** Whether the passage at `index` reads like a headline with running text below it. */
export function looksLikeHeadline(passages: readonly Passage[], index: number): boolean {
  const passage = passages[index];
  if (passage?.kind !== 'paragraph') return false;
  const { glance } = passage;
  if (glance.length > longestHeadline || passage.words > mostHeadlineWords || passage.words < 1) return false;
  if (/[;:,]["'’”»)\]]*$/u.test(glance)) return false;
  const underByline = passage.words <= 16 && namesAuthor(passages[index + 1]);
  if (passage.closed && !underByline && !/[!?…！？]["'’”»)\]]*$/u.test(glance)) return false;
  if (!startsLikeTitle(glance) || /^(?:https?:|www\.|\S+@\S+$)/iu.test(glance)) return false;
  const below = passages.slice(index + 1, index + 1 + reachOfHeadline);
  return below.some(isBody) || standsOverSentence(passage, below[0]);
}

/** A brief may have no sentence as long as running text: a line without an end, a blank line, a sentence. */
function standsOverSentence(passage: Passage, next: Passage | undefined): boolean {
  return (
    next?.kind === 'paragraph' &&
    next.isolated &&
    next.closed &&
    next.words >= fewestSentenceWords &&
    passage.words >= 2 &&
    !passage.closed
  );
}

/**
 * Indices of the lines of a text file that are subheadings: short, no sentence, between running text. None in a file whose
 * paragraphs mostly lack an end mark, because there the shape says nothing.
 */
export function findSubheadings(
  passages: readonly Passage[],
  from: number,
  skip: ReadonlySet<number>,
): ReadonlySet<number> {
  const rest = passages.flatMap((passage, index) =>
    index >= from && !skip.has(index) ? [{ passage, index }] : [],
  );
  const long = rest.filter(({ passage }) => passage.words >= 10);
  const closed = long.filter(({ passage }) => passage.closed);
  const found = new Set<number>();
  if (long.length < 2 || closed.length / long.length < 0.6) return found;
  for (const [place, { passage, index }] of rest.entries()) {
    const next = rest[place + 1]?.passage;
    if (next === undefined || !looksLikeSubheading(passage)) continue;
    const before = rest[place - 1]?.passage;
    if (isBody(next) && (before === undefined || !looksLikeSubheading(before))) found.add(index);
  }
  return found.size * 2 > rest.length ? new Set() : found;
}

function looksLikeSubheading(passage: Passage): boolean {
  const { glance, words } = passage;
  if (
    passage.kind !== 'paragraph' ||
    glance.length > longestSubheading ||
    words < 1 ||
    words > mostSubheadingWords
  )
    return false;
  // "Q: …" is somebody speaking.
  if (!startsLikeTitle(glance) || /^\p{L}{1,2}\s*[:.]\s/u.test(glance)) return false;
  if (passage.closed) return glance.endsWith('?') && words >= 2 && words <= 9 && !/^["“«„'‘]/u.test(glance);
  if (/[,;:–—-]$/u.test(glance)) return false;
  if (readParticulars(glance) !== null) return false;
  // A line wholly in double quotes is somebody's words on a line of their own.
  return !(/^["“«„]/u.test(glance) && /["”»“]$/u.test(glance) && words > 6);
}

/** Whether the next line is a byline, under which even a sentence is a headline. */
function namesAuthor(passage: Passage | undefined): boolean {
  return (
    passage !== undefined && !isBody(passage) && (readParticulars(passage.glance)?.byline ?? null) !== null
  );
}

/** A capital, a digit, a quotation mark or a script without cases begins it. */
function startsLikeTitle(text: string): boolean {
  return /^["“”«»„'‘’‹(¿¡#$€£]*\s?[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(text);
}
