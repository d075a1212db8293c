/** Counts, dates and placements in words, as the interface says them. */
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { CheckStatus } from '../../annotations/annotation/check.ts';
import type { ArticleSummary, PublicationDate } from '../../annotations/article/article.ts';
import { findDate } from '../../annotations/article/recognise/dates.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { TagTally } from '../../app/desk-views.ts';

const numbers = new Intl.NumberFormat('en');

/** "1 article", "9,876 articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

const dayThisYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayAnyYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The day of a date whose reading is certain, else the date as the article writes it; says so when it may be two days. */
export function shortDate(date: PublicationDate): string {
  if (isAmbiguous(date)) return `${date.written} (ambiguous)`;
  const [year, month, day] = (date.iso?.slice(0, 10) ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date.written;
  const value = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(value.getTime())) return date.written;
  return (year === new Date().getFullYear() ? dayThisYear : dayAnyYear).format(value);
}

/** Whether a date as written may be two days, and nobody said which. */
function isAmbiguous({ written, iso }: PublicationDate): boolean {
  return iso === null && (findDate(written)?.readings.length ?? 0) > 1;
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** "Thursday 23 February 2023, 09:58" for an ISO 8601 day or moment; the time is that of the outlet. */
export function longDay(iso: string): string {
  const value = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return iso;
  const time = iso.slice(11, 16);
  return time === '' ? longDate.format(value) : `${longDate.format(value)}, ${time}`;
}

/** "Norrhaven Post · 12 Mar 2026 · 640 words". */
export function articleLine(summary: ArticleSummary): string {
  const { outlet, published } = summary.metadata;
  return [
    outlet?.value ?? 'no outlet found',
    ...(published === null ? [] : [shortDate(published.value)]),
    counted(summary.words, 'word'),
  ].join(' · ');
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A time in ISO 8601 as this computer's clock shows it. */
export function momentWords(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : moment.format(time);
}

/** "4 Quote, 1 Opinion", or "no annotations". */
export function tallyWords(tally: TagTally, codebook: Codebook): string {
  const known = new Set(codebook.tags.map(({ id }) => id));
  const gone = Object.keys(tally).filter((id) => !known.has(id));
  const counts = [...codebook.tags, ...gone.map((id) => ({ id, name: id }))]
    .map(({ id, name }) => ({ name, count: tally[id] ?? 0 }))
    .filter(({ count }) => count > 0);
  return counts.map(({ name, count }) => `${count} ${name}`).join(', ') || 'no annotations';
}

/** Why an annotation, or part of it, is not painted; null when all of it is. */
export function placementWords({ placements }: PlacedAnnotation): string | null {
  const reasons = new Set(
    placements.flatMap((placement) => {
      switch (placement.state) {
        case 'exact':
        case 'moved':
          return [];
        case 'ambiguous':
          return ['These words now stand in several places, and none of them is sure to be the one.'];
        case 'changed':
          return ['The article has changed here; only similar words are left.'];
        case 'lost':
          return ['These words are no longer in the article.'];
      }
    }),
  );
  return reasons.size === 0 ? null : [...reasons].join(' ');
}

/** Code units of the text around a place that tell it from another one. */
const surroundingLength = 48;

/** The words before and after a place, on the same line of the text as far as they go, with an ellipsis where they are cut. */
export function surroundingWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - surroundingLength), start);
  const after = text.slice(end, end + surroundingLength);
  const sameLine = before.slice(before.lastIndexOf('\n') + 1);
  const lineEnd = after.indexOf('\n');
  const cutBefore = sameLine === before && start > surroundingLength;
  const cutAfter = lineEnd === -1 && end + surroundingLength < text.length;
  return {
    before: cutBefore ? `…${sameLine.replace(/^\S*\s/u, '')}` : sameLine,
    after: cutAfter
      ? `${after.replace(/\s\S*$/u, '')}…`
      : after.slice(0, lineEnd === -1 ? undefined : lineEnd),
  };
}

/** Whether at least one segment has a sure place, so that the annotation is painted. */
export function isPlaced({ placements }: PlacedAnnotation): boolean {
  return placements.some(({ state }) => state === 'exact' || state === 'moved');
}

/** How a claim stands, as it is shown and said. */
export const statusNames: Readonly<Record<CheckStatus, string>> = {
  open: 'Open',
  corroborated: 'Corroborated',
  contradicted: 'Contradicted',
  uncheckable: 'Cannot be checked',
};
