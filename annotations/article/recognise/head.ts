/** Reads the head of an article: section, headline, standfirst, byline, date and outlet before the running text. */
import type { BlockKind } from '../article.ts';
import { isBareName, isDateLine, withoutPlace } from './bare-name.ts';
import { isLineOfHead, isPageLine, menuLength } from './furniture.ts';
import { looksLikeHeadline } from './headline.ts';
import { readLabelledField } from './labelled-field.ts';
import { bareNames, readAuthorAside, readByline } from './byline.ts';
import { isFullName } from './names.ts';
import { isKicker, lineOverHeadline } from './over-headline.ts';
import { readParticulars } from './particulars.ts';
import { isBody, type Passage } from './passage.ts';
import type { Findings } from './findings.ts';

export interface Head {
  /** What each passage of the head is, by index. */
  readonly kinds: ReadonlyMap<number, BlockKind>;
  readonly findings: Findings;
  /** Index of the first passage after the head. */
  readonly end: number;
}

const longestHead = 14;
const captionPattern =
  /^image (?:source|caption),|^©\s?(?:photo|foto|фото)\b|^(?:©|\(c\))\s?.{0,60}(?:Getty|Images|Stock|Shutterstock|AFP|Reuters|EPA|Photo)\b.{0,40}$|^[([]?(?:photo(?:graph)?|image|picture|file photo|illustration|graphic|video|foto|fotó|fotoğraf|bild|bilde|kuva|zdjęcie|zdj\.|obrázek|фото|снимка|φωτογραφία|ảnh|صورة|צילום|写真|写真＝|사진|图|caption)(?: credit| by| courtesy)?\s*[:：/]|^fot\.\s|(?:\/\s?(?:AFP|AP|Reuters|EPA|Getty Images)|Getty Images|\(AP Photo[^)]*\))\)?$/iu;

/** "Share", "Save": what stands between headline and text when a page was copied. */
function isShareLine(passage: Passage): boolean {
  return /^(?:share|save|tweet|print|e-?mail|copy link|listen|comments?|follow|add as preferred on google)$/iu.test(
    passage.glance,
  );
}

/** A caption or a picture credit on a line of its own. */
export function isCaption(passage: Passage): boolean {
  return passage.kind === 'paragraph' && passage.words <= 60 && captionPattern.test(passage.glance);
}

/** Passages that may stand unexplained between the headline and the byline or date: a standfirst, a note of the page. */
const mostPassedOver = 3;
const longestPassedOver = 60;

export function readHead(passages: readonly Passage[], furniture: ReadonlySet<number>): Head {
  const kinds = new Map<number, BlockKind>();
  let findings: Findings = {};
  let headline: number | null = null;
  let end = 0;
  let passedOver: readonly number[] = [];
  const menu = menuLength(passages);
  for (let index = 0; index < Math.min(passages.length, menu + longestHead); index += 1) {
    const passage = passages[index];
    if (passage === undefined) break;
    if (furniture.has(index)) continue;
    if (index < menu) {
      kinds.set(index, 'furniture');
      end = index + 1;
      continue;
    }
    const read = readPassage(passages, index, headline, kinds);
    if (read === null) {
      const isSecond = isRunning(passage) && passedOver.some((each) => isRunning(passages[each] ?? passage));
      if (
        headline === null ||
        isSecond ||
        passedOver.length === mostPassedOver ||
        passage.words > longestPassedOver
      )
        break;
      passedOver = [...passedOver, index];
      continue;
    }
    if (passedOver.length > 0) {
      const over = passedOver.flatMap((each) => passages[each] ?? []);
      if (!mayStandBehind(read, over, passage)) break;
      settlePassedOver(over, passedOver, kinds);
      passedOver = [];
    }
    kinds.set(index, read.kind);
    // Of a path to the article written line by line, the last step is its section.
    const step = headline === null ? read.findings.section : undefined;
    findings = { ...read.findings, ...findings, ...(step === undefined ? {} : { section: step }) };
    if (read.kind === 'headline') headline = index;
    end = index + 1;
  }
  if (headline !== null && isKicker(passages, headline, kinds)) {
    kinds.set(headline, 'dateline');
    kinds.set(headline + 1, 'headline');
    if (kinds.get(headline + 2) === undefined) kinds.set(headline + 2, 'standfirst');
    findings = { ...findings, title: passages[headline + 1]?.glance ?? '' };
  }
  return headline === null ? promoteOutletLine(passages, kinds, findings, end) : { kinds, findings, end };
}

/** Whether a line belongs to the head although others stand before it: beyond running text only one that names an author surely. */
function mayStandBehind(read: ReadPassage, over: readonly Passage[], passage: Passage): boolean {
  if (read.kind !== 'byline' && read.kind !== 'dateline') return false;
  if (!over.some(isBody)) return read.findings.byline !== undefined || read.findings.published !== undefined;
  return (
    read.findings.byline !== undefined &&
    isFullName(read.findings.byline.split(/,\s|\sand\s/u)[0] ?? '') &&
    readByline(passage.glance) !== null
  );
}

/** The first passage before the byline that has some words is the standfirst, unless there is one. */
function settlePassedOver(
  over: readonly Passage[],
  indices: readonly number[],
  kinds: Map<number, BlockKind>,
): void {
  if ([...kinds.values()].includes('standfirst')) return;
  const at = over.findIndex(({ words }) => words >= 5);
  const index = indices[at];
  if (index !== undefined) kinds.set(index, 'standfirst');
}

interface ReadPassage {
  readonly kind: BlockKind;
  readonly findings: Findings;
}

/** What one passage of the head is; null where the running text begins. */
function readPassage(
  passages: readonly Passage[],
  index: number,
  headline: number | null,
  kinds: ReadonlyMap<number, BlockKind>,
): ReadPassage | null {
  const passage = passages[index];
  if (passage === undefined) return null;
  const { glance } = passage;
  if (isPageLine(passage)) return { kind: 'furniture', findings: {} };
  if (passage.kind === 'heading' || passage.kind === 'headline') {
    return headline === null ? { kind: 'headline', findings: { title: glance } } : null;
  }
  if (isSettled(passage.kind)) return { kind: passage.kind, findings: {} };
  if (passage.kind !== 'paragraph') return null;
  if (headline !== null && isRunning(passage)) {
    const hasStandfirst = [...kinds.values()].includes('standfirst');
    return !hasStandfirst && isStandfirst(passages, index, headline)
      ? { kind: 'standfirst', findings: {} }
      : null;
  }
  const path = headline === null ? lineOverHeadline(passages, index) : null;
  if (path !== null) return path;
  const labelled = readLabelledField(glance);
  if (labelled !== null) return labelled;
  if (isCaption(passage)) return { kind: 'caption', findings: {} };
  const particulars = readParticulars(glance);
  if (particulars !== null) {
    const { byline, published, outlet, section } = particulars;
    return {
      kind: byline === null ? 'dateline' : 'byline',
      findings: {
        ...(byline === null ? {} : { byline }),
        ...(published === null ? {} : { published }),
        ...(outlet === null ? {} : { outlet }),
        ...(section === null ? {} : { section }),
      },
    };
  }
  if (isShareLine(passage) || (headline !== null && isLineOfHead(passage)))
    return { kind: 'furniture', findings: {} };
  const aside = followsByline(kinds, index) ? readAuthorAside(glance) : null;
  if (aside !== null)
    return { kind: 'byline', findings: aside.outlet === null ? {} : { outlet: aside.outlet } };
  if (/^https?:\/\/\S+$/iu.test(glance)) return { kind: 'dateline', findings: { url: glance } };
  if (headline === null && looksLikeHeadline(passages, index))
    return { kind: 'headline', findings: { title: glance } };
  if (headline === null) return null;
  if (isBareName(passages, index, passages[headline]?.glance ?? ''))
    return { kind: 'byline', findings: { byline: bareNames(withoutPlace(glance)) } };
  const hasStandfirst = [...kinds.values()].includes('standfirst');
  if (!hasStandfirst && isStandfirst(passages, index, headline)) return { kind: 'standfirst', findings: {} };
  return null;
}

/** Whether a passage is surely a sentence or more, which needs no closer look. */
function isRunning(passage: Passage): boolean {
  return isBody(passage) && passage.words > 20;
}

/** What a format's reader knows by its markup. */
function isSettled(kind: BlockKind): boolean {
  return kind === 'caption' || kind === 'standfirst' || kind === 'byline' || kind === 'dateline';
}

/** Whether the line before, or the one before that, is a byline. */
function followsByline(kinds: ReadonlyMap<number, BlockKind>, index: number): boolean {
  return (
    kinds.get(index - 1) === 'byline' ||
    (kinds.get(index - 1) === 'dateline' && kinds.get(index - 2) === 'byline')
  );
}

/** Words between headline and text that are no sentence, or that a byline or date separates from the text. */
function isStandfirst(passages: readonly Passage[], index: number, headline: number): boolean {
  const passage = passages[index];
  if (passage === undefined || passage.words < 5 || passage.words > 60) return false;
  const next = passages[index + 1];
  if (next === undefined || next.kind === 'heading') return false;
  if (!passage.closed)
    return (
      index === headline + 1 &&
      passage.words <= 45 &&
      !/[:;,]$/u.test(passage.glance) &&
      hasBodySoon(passages, index)
    );
  const particulars = isBody(next) && next.words > 25 ? null : readParticulars(next.glance);
  if (particulars === null) return false;
  return particulars.byline !== null || (particulars.published !== null && !isTimeline(passages, index + 2));
}

/** Whether more dates stand alone between the paragraphs below: then they head what happened on those days. */
function isTimeline(passages: readonly Passage[], from: number): boolean {
  const rest = passages.slice(from, from + 40);
  const body = rest.findIndex(isBody);
  return body !== -1 && rest.slice(body).some(isDateLine);
}

function hasBodySoon(passages: readonly Passage[], index: number): boolean {
  return passages.slice(index + 1, index + 5).some(isBody);
}

/** A line taken for an outlet or section, with no headline after it, may have been the headline: "Ministers Face The Press". */
function promoteOutletLine(
  passages: readonly Passage[],
  kinds: Map<number, BlockKind>,
  findings: Findings,
  end: number,
): Head {
  const first = passages[0];
  const { outlet, ...rest } = findings;
  const mayBeHeadline =
    first !== undefined && outlet === first.glance && first.words >= 4 && looksLikeHeadline(passages, 0);
  if (!mayBeHeadline) return { kinds, findings, end };
  kinds.set(0, 'headline');
  return { kinds, findings: { ...rest, title: outlet }, end };
}
