/** Reads the head of the article as a person sees it on the page: headline, standfirst, byline and date around the first heading. */
import { authorNames } from '../../../annotations/article/recognise/authors.ts';
import {
  endsWithBylineLabel,
  readEastAsianCredit,
} from '../../../annotations/article/recognise/byline-labels.ts';
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import { isPersonNames } from '../../../annotations/article/recognise/names.ts';
import { readLabelledField } from '../../../annotations/article/recognise/labelled-field.ts';
import { readByline } from '../../../annotations/article/recognise/byline.ts';
import { fieldName, readParticulars } from '../../../annotations/article/recognise/particulars.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import {
  childrenOf,
  elementsOf,
  isElement,
  lineOf,
  namesOf,
  type PageDocument,
  type PageElement,
} from './page-dom.ts';
import { findHeadline, headlineWords } from './page-headline.ts';
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
  /(?:^|[-_])(?:by-?line|author(?:s|-name)?|writer|reporter|autor|auteur|autore|verfasser|redakteur|redacteur|journalist|periodista|giornalista|dziennikarz|skribent|forfatter|muhabir|yazar|signature|firma)(?:$|[-_])/u;
const dateName =
  /(?:^|[-_])(?:date|datetime|published|pubdate|publish-date|dateline|timestamp|entry-date|posted-on|time)(?:$|[-_])/u;

export function readVisibleHead(page: PageDocument, facts: DeclaredFacts): VisibleHead {
  const around = elementsOf(page.body);
  const heading = findHeadline(around, facts);
  const at = heading === null ? 0 : around.indexOf(heading);
  // What names author and date stands close to the headline; a page's last elements name those of other articles.
  const near = [...around.slice(at, at + 80), ...around.slice(Math.max(0, at - 25), at).reverse()].filter(
    (element) => !isElsewhere(element),
  );
  const headline = heading === null ? null : headlineWords(heading);
  // Somebody whom the headline names is written about: the caption of a picture says so, too.
  const isNamedAbove = (name: string): boolean => headline?.includes(name.replace(/[.,]+$/u, '')) === true;
  const bylineElement =
    near.find((element) => {
      const names = isNamed(element, bylineName) ? readAuthors(element) : null;
      return names !== null && !isNamedAbove(names);
    }) ??
    innermost(near.slice(0, 60).find(saysByline)) ??
    soleAuthor(around);
  const time = findTime(near);
  return {
    headline,
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

/**
 * A line of particulars that names an author, whatever the site calls it: "Von Ida Lund, Saltby · 23.02.2023". A name that only stands
 * beside a date may be anything ("Text Size"), unless a part of the element is called a name or leads to an author's page.
 */
function saysByline(element: PageElement): boolean {
  const line = shortLine(element);
  if (line === null || line.length > 120 || !/\s/u.test(line)) return false;
  const byline = readParticulars(line)?.byline ?? null;
  if (byline === null) return false;
  const labelled =
    readEastAsianCredit(line) !== null ||
    endsWithBylineLabel(line.slice(0, Math.max(0, line.indexOf(byline))));
  return labelled || [element, ...elementsOf(element)].some(isPerson);
}

function isPerson(element: PageElement): boolean {
  return (
    namesOf(element).some((name) =>
      /author|contributor|writer|person|byline|(?:^|[-_])(?:name|by)(?:$|[-_])/u.test(name),
    ) ||
    /\/(?:author|staff|profile|people|person|contributors?|autor|auteur|redaktion|journalist)s?[/_-]/iu.test(
      element.getAttribute('href') ?? '',
    )
  );
}

/** The part of an element that says the byline alone. */
function innermost(element: PageElement | undefined): PageElement | null {
  if (element === undefined) return null;
  for (const child of childrenOf(element)) if (isElement(child) && saysByline(child)) return innermost(child);
  return element;
}

/** The author whom the whole page names in such elements, when it is only one: some sites do so below the article. */
function soleAuthor(elements: readonly PageElement[]): PageElement | null {
  const naming = elements.filter(
    (element) =>
      (element.getAttribute('rel')?.toLowerCase() === 'author' ||
        namesOf(element).some((name) => name === 'vcard' || name === 'author')) &&
      !namesOf(element).some((name) => name.includes('comment')),
  );
  const [first, ...others] = naming.slice(0, 10).filter((element) => readAuthors(element) !== null);
  if (first === undefined) return null;
  const name = readAuthors(first);
  return others.every((other) => readAuthors(other) === name) ? first : null;
}

function readAuthors(element: PageElement): string | null {
  const line = shortLine(element);
  if (line === null) return null;
  const particulars = readParticulars(line)?.byline ?? null;
  if (particulars !== null) return authorNames(particulars);
  const date = findDate(line);
  const words = (date === null ? line : line.slice(0, date.start)).replace(/[\s|,•·–—/-]+$/u, '').trim();
  const named = readByline(words)?.byline ?? readLabelledField(words)?.findings.byline;
  if (named !== undefined) return authorNames(named);
  // Scripts without capitals do not show what is a name; what a site calls a byline and is as short is believed.
  const isName =
    isPersonNames(words) || (/^\p{Lo}[\p{Lo}\p{M}\s・·]{1,30}$/u.test(words) && words.split(' ').length <= 5);
  return isName && !fieldName.test(words) && (words.includes(' ') || /^\p{Lo}/u.test(words))
    ? authorNames(words)
    : null;
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

const knownLine = Symbol('line');

interface LinedElement extends PageElement {
  [knownLine]?: string | null | undefined;
}

function shortLine(element: LinedElement): string | null {
  const known = element[knownLine];
  if (known !== undefined) return known;
  const line = lineOf(element, longestLine + 1);
  const short = line === '' || line.length > longestLine ? null : line;
  element[knownLine] = short;
  return short;
}

function isNamed(element: PageElement, pattern: RegExp): boolean {
  return element.getAttribute('rel')?.toLowerCase() === 'author'
    ? pattern === bylineName
    : namesOf(element).some((name) => pattern.test(name));
}
