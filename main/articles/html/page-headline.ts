/** Finds the heading of a page that is the headline of its article. */
import type { DeclaredFacts } from './declared-facts.ts';
import { isElsewhere } from './elsewhere.ts';
import { comparableText } from './linked-data.ts';
import { isElement, lineOf, namesOf, type PageElement, type PageNode } from './page-dom.ts';
import { isSameTitle, titleSegments } from './page-title.ts';

const mostHeadings = 40;
/** In UTF-16 code units. */
const longestHeadline = 400;

/** The heading that says what the page's title says; else the only `h1` that may be one; null when the page shows none. */
export function findHeadline(elements: readonly PageElement[], facts: DeclaredFacts): PageElement | null {
  const headings = elements
    .filter(isHeadingLike)
    .filter((heading) => isHeadline(heading, facts.siteName))
    .slice(0, mostHeadings);
  for (const title of facts.titles) {
    const same = headings.filter((heading) => saysTitle(heading, title));
    const [best] = same.sort((left, right) => rank(right, title) - rank(left, title));
    if (best !== undefined) return best;
  }
  const plain = findPlainHeadline(elements, facts);
  if (plain !== null) return plain;
  const first = headings.filter(({ localName }) => localName === 'h1');
  const named = first.filter((heading) => lineOf(heading).split(' ').length > 1 || facts.titles.length === 0);
  // A title that no heading repeats is believed before a heading that may be anything, unless there is only one.
  return facts.titles.length === 0 || named.length === 1 ? (named[0] ?? null) : null;
}

const headlineNames: ReadonlySet<string> = new Set(['headline', 'entry-title', 'post-title']);
const plainNames: ReadonlySet<string> = new Set('td div p b strong font span big'.split(' '));

// Asking linkedom with a selector takes several times as long as looking at the elements.
function isHeadingLike(element: PageElement): boolean {
  return (
    element.localName === 'h1' ||
    element.localName === 'h2' ||
    namesOf(element).some((name) => headlineNames.has(name))
  );
}

/** Old pages make a headline of a cell, a division or bold words: the first that says nothing but a part of the title of some words. */
function findPlainHeadline(elements: readonly PageElement[], facts: DeclaredFacts): PageElement | null {
  const segments = new Map(
    [...facts.titles, ...facts.titles.flatMap((title) => titleSegments(title))]
      .filter((part) => part.split(' ').length >= 3 || /\p{Lo}{6}/u.test(part))
      .map((part) => [comparableText(part), part.length]),
  );
  if (segments.size === 0) return null;
  const longest = Math.max(...segments.values()) + 20;
  let seen = 0;
  for (const element of elements) {
    if (!plainNames.has(element.localName)) continue;
    seen += 1;
    if (seen > 400) return null;
    const line = lineOf(element, longest);
    if (line === '' || line.length > longest) continue;
    if (segments.has(comparableText(line)) && isHeadline(element, facts.siteName)) return element;
  }
  return null;
}

/** What stands over or before the headline within the same heading, and is none of its words. */
const kicker =
  /(?:^|[-_])(?:kicker|over-?line|eyebrow|dachzeile|spitzmarke|topline|top-?title|pre-?title|surtitre|antetitulo|occhiello|chapeau|label|flag|rubric|section)(?:$|[-_])/u;

/** The words of a heading without its kicker. */
export function headlineWords(heading: PageElement): string {
  const inner = heading.querySelector('[itemprop~="headline"], .headline, .title');
  const whole = lineOf(heading);
  if (inner !== null && lineOf(inner).split(' ').length >= 2) return lineOf(inner);
  for (const part of heading.querySelectorAll('span, small, strong, em, div, p')) {
    const line = lineOf(part);
    if (line === '' || line.length >= whole.length || !namesOf(part).some((name) => kicker.test(name)))
      continue;
    if (whole.startsWith(line)) return whole.slice(line.length).replace(/^[\s:|–—-]+/u, '');
  }
  return whole;
}

/** What a site calls the heading that says its own name. */
const siteNames =
  /^(?:site|blog|header|page|top)?[-_]*(?:logo|brand(?:ing)?|masthead|site[-_]?(?:title|name))$/u;

function isHeadline(heading: PageElement, siteName: string | null): boolean {
  const line = lineOf(heading);
  if (namesOf(heading).some((name) => siteNames.test(name))) return false;
  if (line === '' || line.length > longestHeadline || isElsewhere(heading)) return false;
  if (siteName !== null && comparableText(line) === comparableText(siteName)) return false;
  // The name of a site leads to its front page.
  const link = heading.querySelector('a') ?? parentLink(heading);
  const leadsHome = /^(?:https?:\/\/[^/]+)?\/?(?:index\.html?)?$/iu.test(
    link?.getAttribute('href')?.trim() ?? 'none',
  );
  return !(leadsHome && link !== null && (lineOf(link) === line || link.querySelector('h1, h2') !== null));
}

function parentLink(heading: PageElement): PageElement | null {
  return isElement(heading.parentNode) && heading.parentNode.localName === 'a' ? heading.parentNode : null;
}

function saysTitle(heading: PageElement, title: string): boolean {
  const line = headlineWords(heading);
  return isSameTitle(line, title) || titleSegments(title).some((segment) => isSameTitle(line, segment));
}

/** Which of the headings that are in the title is the article's: the name of the site is in it, too. */
function rank(heading: PageElement, title: string): number {
  const within = (names: readonly string[]): boolean => {
    for (let at: PageNode | null = heading.parentNode; isElement(at); at = at.parentNode)
      if (names.includes(at.localName)) return true;
    return false;
  };
  const inArticle = within(['article', 'main']);
  const leads = comparableText(title).startsWith(comparableText(lineOf(heading)));
  return (
    (inArticle ? 4 : 0) +
    (!inArticle && within(['header', 'nav']) ? 0 : 2) +
    (leads ? 2 : 0) +
    (heading.localName === 'h1' ? 1 : 0)
  );
}
