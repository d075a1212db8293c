/** Reads the head of an article: section, headline, standfirst, byline, date and outlet before the running text. */
import type { BlockKind } from '../article.ts';
import { isPageLine } from './furniture.ts';
import { looksLikeHeadline } from './headline.ts';
import { readLabelledField } from './labelled-field.ts';
import { isFullName, isOutletName } from './names.ts';
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
  /^image (?:source|caption),|^(?:©|\(c\))\s?.{0,60}(?:Getty|Images|Stock|Shutterstock|AFP|Reuters|EPA|Photo)\b.{0,40}$|^[([]?(?:photo(?:graph)?|image|picture|file photo|illustration|graphic|video|foto|bild|caption)(?: credit| by| courtesy)?\s*[:/]|(?:\/\s?(?:AFP|AP|Reuters|EPA|Getty Images)|Getty Images|\(AP Photo[^)]*\))\)?$/iu;

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

export function readHead(passages: readonly Passage[], furniture: ReadonlySet<number>): Head {
  const kinds = new Map<number, BlockKind>();
  let findings: Findings = {};
  let headline: number | null = null;
  let end = 0;
  for (let index = 0; index < Math.min(passages.length, longestHead); index += 1) {
    const passage = passages[index];
    if (passage === undefined) break;
    if (furniture.has(index)) continue;
    const read = readPassage(passages, index, headline, kinds);
    if (read === null) break;
    kinds.set(index, read.kind);
    // Of a path to the article written line by line, the last step is its section.
    const step = headline === null ? read.findings.section : undefined;
    findings = { ...read.findings, ...findings, ...(step === undefined ? {} : { section: step }) };
    if (read.kind === 'headline') headline = index;
    end = index + 1;
  }
  return headline === null ? promoteOutletLine(passages, kinds, findings, end) : { kinds, findings, end };
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
  if (isShareLine(passage)) return { kind: 'furniture', findings: {} };
  if (/^https?:\/\/\S+$/iu.test(glance)) return { kind: 'dateline', findings: { url: glance } };
  if (headline === null && looksLikeHeadline(passages, index))
    return { kind: 'headline', findings: { title: glance } };
  if (headline === null) return null;
  if (isBareName(passages, index, passages[headline]?.glance ?? ''))
    return { kind: 'byline', findings: { byline: withoutPlace(glance) } };
  const hasStandfirst = [...kinds.values()].includes('standfirst');
  if (!hasStandfirst && isStandfirst(passages, index, headline)) return { kind: 'standfirst', findings: {} };
  return null;
}

/** What a format's reader knows by its markup. */
function isSettled(kind: BlockKind): boolean {
  return kind === 'caption' || kind === 'standfirst' || kind === 'byline' || kind === 'dateline';
}

/** A name alone between the headline and a line of particulars or the text. */
function isBareName(passages: readonly Passage[], index: number, headline: string): boolean {
  const passage = passages[index];
  if (
    passage === undefined ||
    passage.words > 8 ||
    !isFullName(withoutPlace(passage.glance)) ||
    isOutletName(passage.glance) ||
    // Whom the headline names is written about.
    headline.includes(withoutPlace(passage.glance).replace(/[.,]$/u, ''))
  )
    return false;
  return [passages[index - 1], passages[index + 1]].some(
    (neighbour) =>
      neighbour !== undefined &&
      neighbour.words <= 14 &&
      (readParticulars(neighbour.glance)?.published ?? null) !== null,
  );
}

/** "Ida Lund in Norrhaven" is Ida Lund. */
function withoutPlace(name: string): string {
  return name.replace(/\s+in\s+\p{Lu}.*$/u, '');
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
  return particulars !== null && (particulars.byline !== null || particulars.published !== null);
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
