/** Reads the simple front matter of Markdown files: `key: value` lines between two `---`. */
import type { ArticleMetadata, Found } from '../../annotations/article/article.ts';
import { noMetadata } from '../../annotations/article/no-metadata.ts';
import { findDate } from '../../annotations/article/recognise/dates.ts';

export interface FrontMatter {
  readonly metadata: ArticleMetadata;
  /** UTF-16 offset where the body begins; 0 without front matter. */
  readonly bodyStart: number;
}

const fence = /^(---|\+\+\+)[ \t]*\n/u;
/** Front matter longer than this (UTF-16 code units) is taken for text. */
const longestFrontMatter = 20_000;

/** Nested values and lists of blocks are left alone: only what names the article is of use. */
export function readFrontMatter(decoded: string): FrontMatter {
  const opening = fence.exec(decoded.slice(0, 16));
  if (opening?.[1] === undefined) return { metadata: noMetadata, bodyStart: 0 };
  const start = opening[0].length;
  const closing = (opening[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/mu : /^\+\+\+[ \t]*$/mu).exec(
    decoded.slice(start, start + longestFrontMatter),
  );
  if (closing === null) return { metadata: noMetadata, bodyStart: 0 };
  const values = readValues(decoded.slice(start, start + closing.index));
  if (values === null) return { metadata: noMetadata, bodyStart: 0 };
  return { metadata: toMetadata(values), bodyStart: start + closing.index + closing[0].length };
}

/** Lower-case keys with their values; null when the lines are no front matter. */
function readValues(source: string): ReadonlyMap<string, string> | null {
  const values = new Map<string, string>();
  let listKey: string | null = null;
  for (const line of source.split('\n')) {
    if (/^\s*(?:#.*)?$/u.test(line)) continue;
    const pair = /^([\p{L}_][\p{L}\p{N}_.-]{0,40})\s*[:=]\s*(.*)$/u.exec(line);
    if (pair?.[1] !== undefined) {
      const key = pair[1].toLowerCase();
      const value = plainValue(pair[2] ?? '');
      listKey = value === '' ? key : null;
      if (value !== '' && !values.has(key)) values.set(key, value);
      continue;
    }
    const item = /^\s*-\s+(.*)$/u.exec(line)?.[1];
    if (item !== undefined && listKey !== null) {
      const before = values.get(listKey);
      values.set(listKey, before === undefined ? plainValue(item) : `${before}, ${plainValue(item)}`);
    } else if (!/^\s/u.test(line)) {
      return null;
    }
  }
  return values.size === 0 ? null : values;
}

/** Without quotation marks, a trailing comment, or the brackets of a list in one line. */
function plainValue(source: string): string {
  const value = source.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"/u.exec(value)?.[1] ?? /^'((?:[^']|'')*)'/u.exec(value)?.[1];
  if (quoted !== undefined)
    return value.startsWith("'") ? quoted.replaceAll("''", "'") : quoted.replace(/\\(.)/gu, '$1');
  const list = /^\[(.*)\]$/u.exec(value)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map((item) => plainValue(item))
      .filter((item) => item !== '')
      .join(', ');
  if (/^(?:[|>][+-]?|null|~|\{.*\})$/u.test(value)) return '';
  return value.replace(/\s+#.*$/u, '');
}

function toMetadata(values: ReadonlyMap<string, string>): ArticleMetadata {
  const first = (...keys: readonly string[]): Found<string> | null => {
    for (const key of keys) {
      const value = values.get(key);
      if (value !== undefined) return { value, origin: 'front-matter' };
    }
    return null;
  };
  const date = first(
    'date',
    'published',
    'pubdate',
    'publish_date',
    'publishdate',
    'published_at',
    'created',
  );
  return {
    title: first('title', 'headline'),
    outlet: first(
      'outlet',
      'publisher',
      'publication',
      'source',
      'site',
      'sitename',
      'site_name',
      'newspaper',
    ),
    byline: first('author', 'authors', 'byline', 'by', 'creator'),
    published:
      date === null
        ? null
        : { value: { written: date.value, iso: findDate(date.value)?.iso ?? null }, origin: 'front-matter' },
    language: first('lang', 'language', 'locale'),
    url: first('url', 'link', 'canonical', 'source_url', 'permalink', 'original_url'),
    section: first('section', 'category', 'rubric'),
  };
}
