/** Reads what a page says of its article as JSON-LD (https://schema.org/Article). */

export interface LinkedArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly section: string | null;
}

type Entry = Readonly<Record<string, unknown>>;

const articleType =
  /^(?:[A-Za-z]*(?:News|Blog|Scholarly|Tech|Satirical|Medical)?Article|NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|OpinionPiece)$/u;
/** Entries that are looked at; pages that list more are listings. */
const mostEntries = 2000;

/** The article that the scripts describe; null when they describe none. @param title helps where they describe several */
export function readLinkedData(scripts: readonly string[], title: string): LinkedArticle | null {
  const entries = scripts.flatMap(parseScript);
  const byId = new Map(
    entries.flatMap((entry) =>
      typeof entry['@id'] === 'string' && entry['name'] !== undefined ? [[entry['@id'], entry] as const] : [],
    ),
  );
  const articles = entries.filter((entry) => typesOf(entry).some((type) => articleType.test(type)));
  const comparable = comparableText(title);
  const article =
    articles.find((entry) => {
      const headline = comparableText(textOf(entry['headline'] ?? entry['name']) ?? '');
      return headline !== '' && comparable.includes(headline);
    }) ?? articles[0];
  if (article === undefined) return null;
  const site = entries.find((entry) => typesOf(entry).includes('WebSite'));
  return {
    headline: textOf(article['headline'] ?? article['name']),
    authors: namesOf(article['author'] ?? article['creator'], byId),
    publisher:
      namesOf(article['publisher'] ?? article['sourceOrganization'] ?? article['isPartOf'], byId)[0] ??
      textOf(site?.['name']),
    published: textOf(article['datePublished'] ?? article['dateCreated']),
    language: textOf(article['inLanguage']),
    url: textOf(article['url']) ?? addressOf(article['mainEntityOfPage']),
    section: namesOf(article['articleSection'], byId)[0] ?? null,
  };
}

/** All objects of a script, outer ones first. */
function parseScript(script: string): readonly Entry[] {
  const entries: Entry[] = [];
  let pending: unknown[] = [parseLeniently(script)];
  while (pending.length > 0 && entries.length < mostEntries) {
    const next: unknown[] = [];
    for (const value of pending) {
      if (isList(value)) next.push(...value.slice(0, mostEntries));
      else if (isEntry(value)) {
        entries.push(value);
        next.push(...Object.values(value).filter((inner) => typeof inner === 'object'));
      }
    }
    pending = next.slice(0, mostEntries);
  }
  return entries;
}

/** Sites leave line ends within strings, comments around the JSON and commas behind the last value. */
function parseLeniently(script: string): unknown {
  const source = script.replace(/^\s*(?:<!--|\/\*[^*]*\*\/|<!\[CDATA\[)+|(?:-->|\]\]>|;)\s*$/gu, '').trim();
  // Anything but JSON.parse's own error would be a defect here, and there is none to expect.
  for (const attempt of [source, source.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      const parsed: unknown = JSON.parse(attempt);
      return parsed;
    } catch {
      continue;
    }
  }
  return null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(entry: Entry): readonly string[] {
  const type = entry['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.flatMap((each) =>
    typeof each === 'string' ? [each.replace(/^https?:\/\/schema\.org\//u, '')] : [],
  );
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (Array.isArray(value)) return textOf(value[0]);
  return isEntry(value) ? textOf(value['@value'] ?? value['name'] ?? value['alternateName']) : null;
}

/** Names of people or organisations: words, objects with a name, references to other entries, or a list of them. */
function namesOf(value: unknown, byId: ReadonlyMap<string, Entry>): readonly string[] {
  if (Array.isArray(value))
    return value.slice(0, 20).flatMap((each: unknown) => (Array.isArray(each) ? [] : namesOf(each, byId)));
  const reference = isEntry(value) && typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined;
  const name = isEntry(value) ? (textOf(value['name']) ?? textOf(reference?.['name'])) : textOf(value);
  return name === null || /^https?:/iu.test(name) ? [] : [name];
}

function addressOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isEntry(value) && typeof value['@id'] === 'string' ? value['@id'] : null;
}

/** Letters and digits only, for comparing titles. */
export function comparableText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
