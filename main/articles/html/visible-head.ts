/** Reads the head of the article as a person sees it on the page: headline, standfirst, byline and date around the first heading. */
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import { isPersonNames } from '../../../annotations/article/recognise/names.ts';
import { readLabelledField } from '../../../annotations/article/recognise/labelled-field.ts';
import { readByline, readParticulars } from '../../../annotations/article/recognise/particulars.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { elementsOf, lineOf, namesOf, type PageDocument, type PageElement } from './page-dom.ts';
import { findHeadline } from './page-headline.ts';
import { isElsewhere } from './elsewhere.ts';

export interface VisibleHead {
  readonly headline: string | null;
  readonly standfirst: string | null;
  /** The line that names the authors, as it stands on the page. */
  readonly byline: string | null;
  /** The names in it. */
  readonly authors: string | null;
  /** A date as people read it, and as programs do. */
  readonly date: string | null;
  readonly machineDate: string | null;
}

const longestLine = 200;
const longestStandfirst = 500;

const standfirstName =
  /(?:^|[-_])(?:stand-?first|sub-?title|sub-?head(?:line|ing)?|dek|deck|lede|summary|intro|kicker-text|article-lead|strapline|vorspann|chapo|sottotitolo|entradilla)(?:$|[-_])/u;
const bylineName =
  /(?:^|[-_])(?:by-?line|author(?:s|-name)?|writer|reporter|autor|auteur|verfasser)(?:$|[-_])/u;
const dateName =
  /(?:^|[-_])(?:date|datetime|published|pubdate|publish-date|dateline|timestamp|entry-date|posted-on|time)(?:$|[-_])/u;

export function readVisibleHead(page: PageDocument, facts: DeclaredFacts): VisibleHead {
  const heading = findHeadline(page, facts);
  const around = elementsOf(page.body);
  const at = heading === null ? 0 : around.indexOf(heading);
  // What names author and date stands close to the headline; a page's last elements name those of other articles.
  const near = [...around.slice(at, at + 80), ...around.slice(Math.max(0, at - 25), at).reverse()].filter(
    (element) => !isElsewhere(element),
  );
  const bylineElement =
    near.find((element) => isNamed(element, bylineName) && readAuthors(element) !== null) ?? null;
  const time = findTime(near);
  return {
    headline: heading === null ? null : lineOf(heading),
    standfirst: heading === null ? null : findStandfirst(around.slice(at + 1, at + 25)),
    byline: bylineElement === null ? null : lineOf(bylineElement),
    authors: bylineElement === null ? null : readAuthors(bylineElement),
    date: time === null ? null : shortLine(time),
    machineDate: time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? null,
  };
}

function findStandfirst(after: readonly PageElement[]): string | null {
  for (const element of after) {
    if (isElsewhere(element)) continue;
    const line = lineOf(element);
    if (line.length < 20 || line.length > longestStandfirst) continue;
    if (isNamed(element, standfirstName) || element.getAttribute('itemprop') === 'description') return line;
    if (element.localName === 'p' && line.length > 120) return null;
  }
  return null;
}

function readAuthors(element: PageElement): string | null {
  const line = shortLine(element);
  if (line === null) return null;
  const date = findDate(line);
  const words = (date === null ? line : line.slice(0, date.start)).replace(/[\s|,•·–—/-]+$/u, '').trim();
  const named = readByline(words)?.byline ?? readLabelledField(words)?.findings.byline;
  if (named !== undefined) return named;
  // Scripts without capitals do not show what is a name; what a site calls a byline and is as short is believed.
  const isName =
    isPersonNames(words) || (/^\p{Lo}[\p{Lo}\p{M}\s・·]{1,30}$/u.test(words) && words.split(' ').length <= 5);
  return isName && (words.includes(' ') || /^\p{Lo}/u.test(words)) ? words : null;
}

function findTime(near: readonly PageElement[]): PageElement | null {
  const times = near.filter(
    (element) =>
      (element.localName === 'time' || element.getAttribute('itemprop') === 'datePublished') &&
      saysDate(element),
  );
  const published = times.find(
    (element) =>
      /publish|posted|created|pubdate|entry-date/u.test(namesOf(element).join(' ')) &&
      !/updat|modif/u.test(namesOf(element).join(' ')),
  );
  const time = published ?? times[0];
  if (time !== undefined) return time;
  const short = near.filter((element) => shortLine(element) !== null && lineOf(element).length <= 80);
  return (
    short.find((element) => isNamed(element, dateName) && findDate(lineOf(element)) !== null) ??
    short.slice(0, 40).find((element) => (readParticulars(lineOf(element))?.published ?? null) !== null) ??
    null
  );
}

function saysDate(time: PageElement): boolean {
  return [
    time.getAttribute('datetime'),
    time.getAttribute('content'),
    lineOf(time).slice(0, longestLine),
  ].some((text) => text !== null && findDate(text) !== null);
}

function shortLine(element: PageElement): string | null {
  const line = lineOf(element, longestLine + 1);
  return line === '' || line.length > longestLine ? null : line;
}

function isNamed(element: PageElement, pattern: RegExp): boolean {
  return element.getAttribute('rel')?.toLowerCase() === 'author'
    ? pattern === bylineName
    : namesOf(element).some((name) => pattern.test(name));
}
