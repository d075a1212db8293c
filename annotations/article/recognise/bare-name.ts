/** Tells a name that stands alone on a line under the headline from other lines as short. */
import { isRole } from './authors.ts';
import { bareNames, readAuthorAside } from './byline.ts';
import { authorNotePattern } from './furniture-patterns.ts';
import { isFullName, isOutletName, mayBeUncasedNames } from './names.ts';
import { readParticulars } from './particulars.ts';
import type { Passage } from './passage.ts';

/** A name alone between the headline and a line of particulars or the text. */
export function isBareName(passages: readonly Passage[], index: number, headline: string): boolean {
  const passage = passages[index];
  if (passage === undefined || passage.words > 10) return false;
  const name = bareNames(withoutPlace(passage.glance));
  const [first = ''] = name.split(/,\s|\s(?:and|und|et|y|e)\s/u);
  if (
    isOutletName(name) ||
    // Whom the headline names is written about.
    headline.includes(first.replace(/[.,]$/u, ''))
  )
    return false;
  if (isFullName(first))
    return (
      [-2, -1, 1, 2].some((step) => isDateLine(passages[index + step])) ||
      isRoleLine(passages[index + 1]) ||
      isInNote(passages, first)
    );
  const below = passages[index + 1];
  const step = below !== undefined && below.words <= 4 && !isDateLine(below) ? 2 : 1;
  return isUncasedName(name) && [-1, step].some((each) => isDateLine(passages[index + each]));
}

/** Whether a note at the end says who that is: "Ida Lund is a columnist". */
function isInNote(passages: readonly Passage[], name: string): boolean {
  return passages
    .slice(-6)
    .some(({ glance }) => glance.startsWith(`${name} is `) && authorNotePattern.test(glance));
}

export function isDateLine(passage: Passage | undefined): boolean {
  return (
    passage !== undefined &&
    passage.words <= 20 &&
    (readParticulars(passage.glance)?.published ?? null) !== null
  );
}

function isRoleLine(passage: Passage | undefined): boolean {
  return (
    passage !== undefined &&
    passage.words <= 8 &&
    !passage.closed &&
    readAuthorAside(passage.glance) !== null &&
    isRole(passage.glance)
  );
}

/** First and last name in a script without capitals: other lines are as short, but few of them stand beside a date. */
function isUncasedName(name: string): boolean {
  return mayBeUncasedNames(name) && /^\S{2,12}(?:\s\S{2,12}){1,2}$/u.test(name) && !noUncasedName.test(name);
}

const noUncasedName =
  /وكال|بي بي سي|سي إن إن|نيوز|صحيفة|الجزيرة|العربية|رويترز|برس|חדשות|אתר|مراسل|خبرگزاری|समाचार|न्यूज/u;

/** "Ida Lund – Norrhaven" is Ida Lund. */
export function withoutPlace(name: string): string {
  return name.replace(/\s+[–—-]\s+\S+$/u, '');
}
