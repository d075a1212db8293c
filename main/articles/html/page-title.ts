/** Tells the headline in a page's title from the name of the site around it. */
import { isOutletName, isProperName } from '../../../annotations/article/recognise/names.ts';
import { findSection } from '../../../annotations/article/recognise/section.ts';
import { comparableText } from './linked-data.ts';

// Sites that write Chinese join headline, section and name by "_".
const separator = /\s+[|–—-]\s+|\s*[|»•·›]\s*|\s+::\s+|\s+\/\s+|(?<=\p{Lo})\s*_+\s*(?=\p{Lo})/gu;

/** "The bridge | Norrhaven Post" without the name of the site. @param siteName as the page gives it elsewhere, or null */
export function stripSiteName(title: string, siteName: string | null): string {
  let rest = title;
  // Section and site may both follow: "The bridge - Politics | Norrhaven Post".
  for (let round = 0; round < 3; round += 1) {
    const cuts = [...rest.matchAll(separator)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last === undefined || first === undefined) return rest;
    const tail = rest.slice(last.index + last[0].length).trim();
    const lead = rest.slice(0, first.index).trim();
    if (isSite(tail, siteName)) rest = rest.slice(0, last.index).trim();
    else if (siteName !== null && sameName(lead, siteName))
      rest = rest.slice(first.index + first[0].length).trim();
    else return rest;
  }
  return rest;
}

/** The parts of a title between the marks that sites put beside their names. */
export function titleSegments(title: string): readonly string[] {
  return title
    .split(separator)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
}

function isSite(part: string, siteName: string | null): boolean {
  if (part === '') return true;
  if (siteName !== null && sameName(part, siteName)) return true;
  return isOutletName(part) || findSection(part) !== null;
}

function sameName(left: string, right: string): boolean {
  const [short, long] = [comparableText(left), comparableText(right)].sort((a, b) => a.length - b.length);
  return (
    (short !== undefined &&
      long !== undefined &&
      short.length >= 3 &&
      long.startsWith(short.replace(/^the/u, ''))) ||
    short === long
  );
}

/** What stands beside the headline in the page's title, when it can be the name of a site. */
export function titleParts(pageTitle: string, headline: string): { readonly site: string | null } {
  const at = pageTitle.toLowerCase().indexOf(headline.toLowerCase());
  const before = pageTitle
    .slice(0, Math.max(at, 0))
    .replace(/\s*[|»•·:–—-]\s*$/u, '')
    .trim();
  const leads = before !== '' && at + headline.length === pageTitle.length;
  if (leads && (isOutletName(before) || (isProperName(before, 4) && findSection(before) === null)))
    return { site: before };
  if (at !== 0 || pageTitle.length <= headline.length) return { site: null };
  const rest = pageTitle.slice(headline.length);
  const parts = rest
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1);
  const separated = /^\s*[|»•·›:/–—-]/u.test(rest);
  return {
    site: last !== undefined && separated && isProperName(last) && findSection(last) === null ? last : null,
  };
}

/** Whether two lines are the same headline, maybe shortened or with a site's name on it. */
export function isSameTitle(left: string, right: string): boolean {
  const [short, long] = [comparableText(left), comparableText(right)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short === '') return false;
  if (long.includes(short) && short.length * 2.5 >= long.length) return true;
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const leftWords = wordsOf(left);
  const rightWords = wordsOf(right);
  let common = 0;
  for (const word of leftWords) if (rightWords.has(word)) common += 1;
  return common >= 3 && common / Math.min(leftWords.size, rightWords.size) >= 0.7;
}
