/** What a page declares of its article in JSON-LD, `meta` and `link` elements, before it is decided what to believe. */
import { readLinkedData, type LinkedArticle } from './linked-data.ts';
import { linkAddress } from './link-address.ts';
import { oneLine, type PageDocument } from './page-dom.ts';
import { decodeEntities } from './page-entities.ts';

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
  const pageTitle = oneLine(page.getElementsByTagName('title')[0]?.textContent ?? '');
  const titles = (linked: string | null): readonly string[] =>
    [
      linked,
      first('og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'parsely-title'),
      pageTitle,
    ].filter((title): title is string => title !== null && title !== '');
  const linked = readLinkedData(linkedData, `${pageTitle} ${titles(null).join(' ')}`);
  const canonical = Array.from(page.getElementsByTagName('link')).find((link) =>
    /(?:^|\s)canonical(?:\s|$)/u.test(link.getAttribute('rel') ?? ''),
  );
  return {
    linked,
    meta,
    pageTitle,
    language: readLanguage(page, first, linked),
    url:
      [canonical?.getAttribute('href') ?? null, first('og:url'), linked?.url ?? null, address]
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
      ) ?? describedPublisher(page),
    ),
    titles: titles(
      linked?.headline === undefined || linked.headline === null
        ? null
        : oneLine(decodeEntities(linked.headline)),
    ),
  };
}

/** The publisher in microdata: a property of the article that is described by a name of its own (https://schema.org/publisher). */
function describedPublisher(page: PageDocument): string | null {
  const name = page.body.querySelector('[itemprop~="publisher"] [itemprop~="name"]');
  if (name === null) return null;
  const words = oneLine(name.getAttribute('content') ?? name.textContent ?? '');
  return words === '' ? null : words;
}

function metaValues(page: PageDocument): MetaValues {
  const values = new Map<string, string[]>();
  for (const element of Array.from(page.getElementsByTagName('meta'))) {
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

/** Asks for the first value of several names, in their order. */
export function firstOf(meta: MetaValues): (...names: readonly string[]) => string | null {
  return (...names) => {
    for (const name of names) {
      const value = meta.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  };
}

/** The first candidate that is a name and no address. */
export function readName(...candidates: readonly (string | null)[]): string | null {
  for (const candidate of candidates) {
    const name = candidate === null ? '' : oneLine(decodeEntities(candidate));
    if (name !== '' && name.length <= 120 && !/^(?:https?:|@)/iu.test(name)) return name;
  }
  return null;
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
  // The Wayback Machine rewrites the addresses of the pages that it keeps.
  const original = candidate?.trim().replace(/^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\//iu, '');
  const address = linkAddress(original ?? null, null);
  return address?.startsWith('http') === true ? address : null;
}
