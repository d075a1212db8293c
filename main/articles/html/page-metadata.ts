/** Decides what the metadata of a page's article is, from what the page declares and what is seen at the head of the article. */
import type { ArticleMetadata, Found, PublicationDate } from '../../../annotations/article/article.ts';
import { authorNames, isCompany } from '../../../annotations/article/recognise/authors.ts';
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import { isOutletName } from '../../../annotations/article/recognise/names.ts';
import { firstOf, readName, type DeclaredFacts } from './declared-facts.ts';
import { comparableText } from './linked-data.ts';
import { oneLine } from './page-dom.ts';
import { stripSiteName, titleParts, titleSegments } from './page-title.ts';
import type { VisibleHead } from './visible-head.ts';

/** The metadata of the article, from what the page declares and what is seen at its head. */
export function pageMetadata(facts: DeclaredFacts, head: VisibleHead): ArticleMetadata {
  const first = firstOf(facts.meta);
  const titled = facts.titles[0];
  const title = head.headline ?? (titled === undefined ? null : plainTitle(titled, facts.siteName));
  const outlet = withoutWww(facts.siteName ?? siteOfTitle(facts, title));
  const authors = chooseAuthors(declaredAuthors(facts), head.authors, outlet);
  const section = readName(
    facts.linked?.section ?? null,
    first('article:section', 'og:article:section', 'section', 'parsely-section'),
  );
  return {
    title: found(title),
    outlet: found(outlet),
    byline: authors,
    published: publishedDate(facts, head),
    language: found(facts.language),
    url: found(facts.url),
    section: found(section),
  };
}

function found(value: string | null): Found<string> | null {
  return value === null || value === '' ? null : { value, origin: 'page' };
}

/** A title without the name of the site; null when nothing of it says what the article is about. */
function plainTitle(title: string, siteName: string | null): string | null {
  const plain = stripSiteName(title, siteName);
  const parts = titleSegments(plain).filter((part) => !emptyTitle.test(part));
  return parts.length === 0 || parts.every((part) => isOutletName(part)) ? null : plain;
}

/** What pages are called that have no title of their own. */
const emptyTitle =
  /^(?:untitled(?: document)?|document|article|print(?:er[- ]friendly)?(?: (?:version|view|page|article))?|index|home(?:page)?|news|page|story|no title|new page \d*|microsoft word.*)$/iu;

function withoutWww(outlet: string | null): string | null {
  return outlet === null || !/^www\d?\.\S+$/iu.test(outlet) ? outlet : outlet.replace(/^www\d?\./iu, '');
}

/**
 * The names that a page declares, unless they are the outlet's, or an account's ("mholt") where the page shows a name: then the byline
 * that is seen is believed.
 */
function chooseAuthors(
  declared: string | null,
  seen: string | null,
  outlet: string | null,
): Found<string> | null {
  const visible: Found<string> | null =
    seen === null || isSite(seen, outlet) ? null : { value: seen, origin: 'text' };
  if (declared === null || isSite(declared, outlet)) return visible;
  const isAccount = /^[\p{Ll}\d][\p{L}\d_.-]*$/u.test(declared);
  return isAccount ? visible : found(declared);
}

function isSite(author: string, outlet: string | null): boolean {
  const name = comparableText(author);
  if (name === '') return true;
  if (outlet === null) return false;
  const site = comparableText(outlet.replace(/\.[a-z]{2,4}$/iu, '')).replace(/^the/u, '');
  return site.length >= 3 && (name.replace(/^the/u, '').startsWith(site) || name.endsWith(site));
}

function declaredAuthors({ linked, meta }: DeclaredFacts): string | null {
  const lists = [
    linked?.authors ?? [],
    ...[
      'author',
      'article:author',
      'og:article:author',
      'byl',
      'byline',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'citation_author',
    ].map((name) => meta.get(name) ?? []),
  ];
  for (const list of lists) {
    const names = list.flatMap((each) => {
      const name =
        readName(each)
          ?.replace(/^(?:by|von|par|por|di)\s+/iu, '')
          .replace(/[,;|]\s*$/u, '') ?? '';
      return name === '' ||
        isCompany(name) ||
        /^(?:admin(?:istrator)?|editor|webmaster|unknown|null|undefined|none|n\/?a)$/iu.test(name)
        ? []
        : [authorNames(name)];
    });
    if (names.length > 0) return [...new Set(names)].join(', ');
  }
  return null;
}

const dateNames =
  `article:published_time og:article:published_time datepublished article:published pubdate publishdate publish-date
  publish_date published_time published published-date publication_date date dc.date dc.date.issued dc.date.created dcterms.created
  dcterms.issued dcterms.date sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date
  citation_date originalpublicationdate article.published releasedate date.release`.split(/\s+/u);

function publishedDate(facts: DeclaredFacts, head: VisibleHead): Found<PublicationDate> | null {
  const declared = [
    facts.linked?.published ?? null,
    ...dateNames.map((name) => facts.meta.get(name)?.[0] ?? null),
    head.machineDate,
  ];
  for (const written of declared) {
    const date = written === null ? null : findDate(written);
    if (written === null || date === null) continue;
    const seen = head.date === null ? null : findDate(head.date);
    const day = date.iso?.slice(0, 10);
    const agrees =
      seen !== null &&
      day !== undefined &&
      (seen.iso?.slice(0, 10) === day || seen.readings.some((reading) => reading.startsWith(day)));
    return { value: { written: agrees ? seen.written : oneLine(written), iso: date.iso }, origin: 'page' };
  }
  const seen = head.date === null ? null : findDate(head.date);
  return seen === null ? null : { value: { written: seen.written, iso: seen.iso }, origin: 'text' };
}

/** The site's name beside the headline in the page's title. */
function siteOfTitle(facts: DeclaredFacts, title: string | null): string | null {
  if (title === null) return titleSegments(facts.pageTitle).find((part) => isOutletName(part)) ?? null;
  const { site } = titleParts(facts.pageTitle, title);
  return site;
}
