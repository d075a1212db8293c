/** What a page says of its article outside its text: JSON-LD, OpenGraph, `meta`, `time` and `link` elements. */
import type { ArticleMetadata, Found, PublicationDate } from '../../../annotations/article/article.ts';
import { findDate } from '../../../annotations/article/recognise/dates.ts';
import { readLinkedData, type LinkedArticle } from './linked-data.ts';
import { linkAddress } from './link-address.ts';
import { oneLine, type PageDocument } from './page-dom.ts';
import { stripSiteName, titleParts } from './page-title.ts';
import { decodeEntities } from './page-entities.ts';
import type { VisibleHead } from './visible-head.ts';

/** `meta` elements by lower-case name or property, all values in order. */
export type MetaValues = ReadonlyMap<string, readonly string[]>;

export interface DeclaredFacts {
  readonly linked: LinkedArticle | null;
  readonly meta: MetaValues;
  /** The contents of `title`. */
  readonly pageTitle: string;
  readonly language: string | null;
  readonly url: string | null;
  readonly siteName: string | null;
  /** What the page calls its article, best first; site names still on them. */
  readonly titles: readonly string[];
}

/** @param address where the page was saved from, if a file says so */
export function readDeclaredFacts(
  page: PageDocument,
  linkedData: readonly string[],
  address: string | null,
): DeclaredFacts {
  const meta = metaValues(page);
  const first = firstOf(meta);
  const pageTitle = oneLine(page.querySelector('title')?.textContent ?? '');
  const titles = (linked: string | null): readonly string[] =>
    [
      linked,
      first('og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'parsely-title'),
      pageTitle,
    ].filter((title): title is string => title !== null && title !== '');
  const linked = readLinkedData(linkedData, `${pageTitle} ${titles(null).join(' ')}`);
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  return {
    linked,
    meta,
    pageTitle,
    language: readLanguage(page, first, linked),
    url:
      [canonical, first('og:url'), linked?.url ?? null, address]
        .map((candidate) => webAddress(candidate))
        .find((candidate) => candidate !== null) ?? null,
    siteName: readName(
      linked?.publisher ?? null,
      first(
        'og:site_name',
        'application-name',
        'publisher',
        'dc.publisher',
        'dcterms.publisher',
        'citation_journal_title',
      ),
    ),
    titles: titles(
      linked?.headline === undefined || linked.headline === null
        ? null
        : oneLine(decodeEntities(linked.headline)),
    ),
  };
}

/** The metadata of the article, from what the page declares and what is seen at its head. */
export function pageMetadata(facts: DeclaredFacts, head: VisibleHead): ArticleMetadata {
  const first = firstOf(facts.meta);
  const titled = facts.titles[0];
  const title = head.headline ?? (titled === undefined ? null : stripSiteName(titled, facts.siteName));
  const outlet = facts.siteName ?? siteOfTitle(facts, title);
  const authors = declaredAuthors(facts);
  const section = readName(
    facts.linked?.section ?? null,
    first('article:section', 'og:article:section', 'section', 'parsely-section', 'dc.subject'),
  );
  return {
    title: found(title),
    outlet: found(outlet),
    byline:
      authors === null
        ? head.authors === null
          ? null
          : { value: head.authors, origin: 'text' }
        : found(authors),
    published: publishedDate(facts, head),
    language: found(facts.language),
    url: found(facts.url),
    section: found(section),
  };
}

function found(value: string | null): Found<string> | null {
  return value === null || value === '' ? null : { value, origin: 'page' };
}

function metaValues(page: PageDocument): MetaValues {
  const values = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const content = oneLine(decodeEntities(element.getAttribute('content') ?? ''));
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '').toLowerCase().trim().split(/\s+/u),
    );
    for (const name of new Set(names)) {
      if (name === '') continue;
      const before = values.get(name);
      if (before === undefined) values.set(name, [content]);
      else if (!before.includes(content)) before.push(content);
    }
  }
  return values;
}

function firstOf(meta: MetaValues): (...names: readonly string[]) => string | null {
  return (...names) => {
    for (const name of names) {
      const value = meta.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  };
}

/** The first candidate that is a name and no address. */
function readName(...candidates: readonly (string | null)[]): string | null {
  for (const candidate of candidates) {
    const name = candidate === null ? '' : oneLine(decodeEntities(candidate));
    if (name !== '' && name.length <= 120 && !/^(?:https?:|@)/iu.test(name)) return name;
  }
  return null;
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
      return name === '' || /^(?:admin(?:istrator)?|editor|webmaster|unknown|null|undefined)$/iu.test(name)
        ? []
        : [name];
    });
    if (names.length > 0) return [...new Set(names)].join(', ');
  }
  return null;
}

const dateNames =
  `article:published_time og:article:published_time datepublished article:published pubdate publishdate publish-date
  publish_date published_time published published-date publication_date date dc.date dc.date.issued dc.date.created dcterms.created
  dcterms.issued dcterms.date sailthru.date parsely-pub-date cxenseparse:recs:publishtime citation_publication_date
  citation_date originalpublicationdate article.published releasedate date.release last-modified-date`.split(
    /\s+/u,
  );

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

function readLanguage(
  page: PageDocument,
  first: (...names: readonly string[]) => string | null,
  linked: LinkedArticle | null,
): string | null {
  const candidates = [
    page.documentElement.getAttribute('lang'),
    page.documentElement.getAttribute('xml:lang'),
    page.body.getAttribute('lang'),
    first('content-language', 'language', 'dc.language', 'dcterms.language'),
    first('og:locale', 'inlanguage'),
    linked?.language ?? null,
  ];
  for (const candidate of candidates) {
    const tag =
      candidate
        ?.trim()
        .replaceAll('_', '-')
        .replace(/[.@,;].*$/u, '') ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(tag)) return tag;
  }
  return null;
}

function webAddress(candidate: string | null): string | null {
  const address = linkAddress(candidate === null ? null : candidate.trim(), null);
  return address?.startsWith('http') === true ? address : null;
}

/** The site's name behind the headline in the page's title. */
function siteOfTitle(facts: DeclaredFacts, title: string | null): string | null {
  if (title === null) return null;
  const { site } = titleParts(facts.pageTitle, title);
  return site;
}
