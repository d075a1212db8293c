/**
 * Finds the furniture of an article: lines known by their wording, the run of such lines that closes the file with the short lines
 * between them, and reader comments to the end. In doubt a passage stays: missing furniture costs less than hiding the article.
 */
import { countWords } from '../count-words.ts';
import type { FurnitureReach } from './furniture-pattern.ts';
import { linksLabel } from './furniture-patterns-foreign.ts';
import { authorNotePattern, furniturePatterns } from './furniture-patterns.ts';
import { isBody, isLabel, type Passage } from './passage.ts';
import { readingTime } from './reading-time.ts';

/** Words of running text that must stand before comments can begin. */
const fewestWordsBeforeComments = 40;

/** Indices of the passages that are furniture. */
export function findFurniture(passages: readonly Passage[]): ReadonlySet<number> {
  const reaches = passages.map(furnitureReach);
  const furniture = new Set<number>();
  for (const [index, reach] of reaches.entries()) if (reach === 'line') furniture.add(index);
  for (const index of linksWithin(passages, reaches)) furniture.add(index);
  const comments = commentsStart(passages, reaches);
  for (let index = comments; index < passages.length; index += 1) furniture.add(index);
  const start = closingStart(passages, reaches, comments, furniture);
  absorbLabelBefore(passages, start, furniture);
  return furniture;
}

/** Whether a passage that stands between headline and text is a line of the page, though it would be none within the text. */
export function isLineOfHead(passage: Passage): boolean {
  return (
    passage.words <= 6 &&
    passage.kind === 'paragraph' &&
    (readingTime.test(passage.glance) || (!passage.closed && furnitureReach(passage) !== null))
  );
}

/** What sites put before a line that leads elsewhere. */
const ornament = /^(?:[»›>▶►▸→⇒☞✉📢🔗📷]\uFE0F?\s*)+(?=\p{L})/u;

function furnitureReach(passage: Passage): FurnitureReach | null {
  if (passage.kind === 'quotation') return null;
  const wording = passage.glance.replace(ornament, '');
  for (const { reach, mostWords, pattern } of furniturePatterns) {
    if (passage.words <= mostWords && pattern.test(wording)) return reach;
  }
  return null;
}

/** How many passages at the beginning are the menu of a page that was copied: short lines, several of them known from menus. */
export function menuLength(passages: readonly Passage[]): number {
  const end = passages.findIndex(({ kind, words, closed }) => kind === 'quotation' || words > 2 || closed);
  const lines = passages.slice(0, Math.max(0, end));
  return lines.length >= 3 && lines.filter(isPageLine).length >= 2 ? lines.length : 0;
}

/** Whether a passage before the article is a menu, a share row or a notice of the page: "Print this page | Close window". */
export function isPageLine({ kind, glance }: Passage): boolean {
  if (kind === 'quotation') return false;
  const parts = glance.split(/\s*[|•·»]\s*/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every(isPageWords);
}

function isPageWords(part: string): boolean {
  if (/^\d{1,5}$/u.test(part)) return true;
  const words = countWords(part);
  return furniturePatterns.some(
    ({ opens, mostWords, pattern }) => opens === true && words <= mostWords && pattern.test(part),
  );
}

/** Titles of other articles under a label of theirs, in the middle of this one: "More from this section". */
function linksWithin(
  passages: readonly Passage[],
  reaches: readonly (FurnitureReach | null)[],
): readonly number[] {
  const found: number[] = [];
  for (const [index, passage] of passages.entries()) {
    if (reaches[index] !== 'closing' || passage.words > 6 || passage.closed || !isLinksLabel(passage))
      continue;
    const next = passages.findIndex((other, at) => at > index && !isTitle(other));
    const titles = next === -1 ? 0 : next - index - 1;
    // What stands under it must be followed by the article again.
    if (titles < 1 || titles > mostLinks || !isBody(passages[next] ?? passage)) continue;
    for (let at = index; at < next; at += 1) found.push(at);
  }
  return found;
}

const mostLinks = 5;

function isTitle({ kind, words, closed, isolated }: Passage): boolean {
  return (
    (kind === 'paragraph' || kind === 'list-item') &&
    words >= 3 &&
    words <= 16 &&
    !closed &&
    (isolated || kind === 'list-item')
  );
}

function isLinksLabel({ glance }: Passage): boolean {
  return linksLabel.test(glance);
}

/** Adds the note about its author that ends an article, when it names the author of the byline. */
export function absorbAuthorNote(
  passages: readonly Passage[],
  furniture: ReadonlySet<number>,
  byline: string | undefined,
): ReadonlySet<number> {
  const last = passages.findLastIndex((passage, index) => !furniture.has(index) && !isCreditLine(passage));
  const note = passages[last];
  const firstBody = passages.findIndex(isBody);
  if (byline === undefined || note?.kind !== 'paragraph' || last <= firstBody + 1) return furniture;
  const names = byline.split(/,\s+|\s+(?:and|&|und|et|y|e)\s+/u).filter((name) => name.includes(' '));
  const isNote =
    note.words <= 80 &&
    names.some((name) => note.glance.toLowerCase().startsWith(name.toLowerCase())) &&
    /^\S+(?: \S+){1,4},? (?:is|was|are|has|writes|covers|reports|works|teaches)\b/u.test(note.glance);
  return isNote ? new Set([...furniture, last]) : furniture;
}

/** Where reader comments begin: after enough running text, and never before more text than the article has. */
function commentsStart(passages: readonly Passage[], reaches: readonly (FurnitureReach | null)[]): number {
  let words = 0;
  let bodies = 0;
  for (const [index, passage] of passages.entries()) {
    const reach = reaches[index];
    if (reach === 'comments' || reach === 'reply') {
      const enough = bodies >= 2 && words >= fewestWordsBeforeComments;
      if (enough && reach === 'reply') return index - 1;
      if (enough) return index;
    }
    if (isBody(passage)) bodies += 1;
    words += passage.words;
  }
  return passages.length;
}

/** Walks back from the end (or the comments) over furniture and the short lines that it gathers, and marks them. */
function closingStart(
  passages: readonly Passage[],
  reaches: readonly (FurnitureReach | null)[],
  end: number,
  furniture: Set<number>,
): number {
  let start = end;
  let gathered: number[] = [];
  const firstBody = passages.findIndex(isBody);
  for (let index = end - 1; firstBody !== -1 && index > firstBody; index -= 1) {
    const passage = passages[index];
    if (passage === undefined) break;
    if (reaches[index] !== null && reaches[index] !== undefined) {
      for (const each of [index, ...gathered]) furniture.add(each);
      gathered = [];
      start = index;
    } else if (isGathered(passage)) {
      gathered.push(index);
    } else if (authorNotePattern.test(passage.glance) && passage.words <= 80) {
      // Furniture beside other furniture, on whichever side.
      if (start < passages.length && gathered.length === 0) {
        furniture.add(index);
        start = index;
      } else gathered.push(index);
    } else if (!isCreditLine(passage)) {
      break;
    }
  }
  return start;
}

/** A heading with nothing but furniture under it belongs to the furniture. */
function absorbLabelBefore(passages: readonly Passage[], start: number, furniture: Set<number>): void {
  const label = passages[start - 1];
  if (
    label === undefined ||
    passages[start] === undefined ||
    label.kind === 'list-item' ||
    label.kind === 'quotation'
  )
    return;
  const named = label.kind === 'heading' || label.isolated;
  const firstBody = passages.findIndex(isBody);
  if (named && isLabel(label, 5) && firstBody !== -1 && firstBody < start - 1) furniture.add(start - 1);
}

/** A short line that furniture gathers: a link's title, a tag, a commenter's name. Never furniture by itself. */
function isGathered(passage: Passage): boolean {
  if (passage.kind === 'quotation' || isBody(passage) || isCreditLine(passage)) return isTagList(passage);
  if (passage.words === 0) return true;
  return (passage.words <= 14 && (!passage.closed || /[?!]$/u.test(passage.glance))) || isTagList(passage);
}

/** Names or topics between commas, without a sentence. */
function isTagList(passage: Passage): boolean {
  if (passage.closed || passage.kind === 'quotation') return false;
  const tags = passage.glance.split(/\s*[,•|·]\s*/u);
  return tags.length >= 4 && tags.every((tag) => tag.split(' ').length <= 4);
}

/** "(Reporting by …; editing by …)" is part of the article and may stand among its furniture. */
export function isCreditLine({ glance }: Passage): boolean {
  return (
    /^[([]?(?:reporting|additional reporting|writing|editing|compiled|with reporting|edited|translated) (?:and \p{L}+ )?by\b/iu.test(
      glance,
    ) ||
    (glance.includes('ontributed ') && contributors.test(glance))
  );
}

/** "Jane Doe and John Roe contributed to this report" */
const contributors = /^.{3,80}\bcontributed (?:reporting )?to this (?:report|story|article)/iu;
