/** Words the article's header: the kicker above the headline and the line of byline, date and where they were found. */
import { findDate } from '../../annotations/article/recognise/dates.ts';
import type { ArticleMetadata, MetadataOrigin } from '../../annotations/article/article.ts';

const origins: Readonly<Record<MetadataOrigin, string>> = {
  text: 'found in the text',
  'front-matter': 'found in the front matter',
  page: 'found in the page’s metadata',
  detected: 'told by the text itself',
  analyst: 'entered by hand',
};

export interface Kicker {
  readonly text: string;
  /** Whether it only says that something is missing. */
  readonly missing: boolean;
}

/** Outlet and section; says so when the article has no headline of its own. Null when there is nothing to say. */
export function kickerOf(metadata: ArticleMetadata, hasHeadline: boolean): Kicker | null {
  const parts = [metadata.outlet?.value, metadata.section?.value].filter(
    (part) => part !== undefined && part !== '',
  );
  if (!hasHeadline) return { text: [...parts, 'No headline found'].join(' · '), missing: true };
  return parts.length === 0 ? null : { text: parts.join(' · '), missing: false };
}

/** Byline, date and their origin, each a part of its own, or an empty list. Two origins are told apart. */
export function metadataLine(metadata: ArticleMetadata): string[] {
  const { byline, published } = metadata;
  const parts: string[] = [];
  if (byline !== null) parts.push(byline.value);
  if (published !== null) parts.push(readableDate(published.value));
  if (byline !== null && published !== null && byline.origin !== published.origin) {
    parts.push(`byline ${origins[byline.origin]}, date ${origins[published.origin]}`);
  } else {
    const origin = byline?.origin ?? published?.origin;
    if (origin !== undefined) parts.push(origins[origin]);
  }
  return parts;
}

/** "12 March 2026, 09:58" where the reading is certain, and otherwise as it is written. The time is that of the outlet; no zone is guessed. */
function readableDate(date: { readonly written: string; readonly iso: string | null }): string {
  const certain = date.iso === null ? null : /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(date.iso);
  const day = certain?.[1];
  if (day === undefined) {
    const readings = date.iso === null ? (findDate(date.written)?.readings ?? []) : [];
    return readings.length > 1 ? `${date.written} (${readings.map(dayWords).join(' or ')})` : date.written;
  }
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime())) return date.written;
  const time = certain?.[2];
  return time === undefined ? dayWords(day) : `${dayWords(day)}, ${time}`;
}

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "3 April 2023" for an ISO 8601 day or moment. */
function dayWords(iso: string): string {
  return longDay.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}
