/** Finds a date with its time in a line, and reads it as ISO 8601 where only one reading is possible. */
import type { PublicationDate } from '../article.ts';
import { fromPersian, isBuddhistYear, isPersianYear, persianMonth } from './calendars.ts';
import { findTime } from './clock.ts';
import { worldMonths } from './months-of-the-world.ts';
import { monthNumber, monthPattern } from './months.ts';

export interface FoundDate extends PublicationDate {
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** All readings of a date that is not certain, as `YYYY-MM-DD`; empty when it is certain. One of a year of two figures is among them. */
  readonly readings: readonly string[];
}

/** A word that may be the name of a month, when it is looked up. */
const word =
  "(?<word>\\p{L}[\\p{L}\\p{M}.’'׳॰\\u200c]{1,19}(?:\\s(?:الثاني|الأول|Fómhair))?)(?:/\\s?[\\p{L}\\p{M}]{2,12})?";

const dateForms: readonly string[] = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})',
  // Korean and Hungarian papers; the second is a Chinese agency's.
  '(?<year>\\d{4})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})',
  '(?<year>\\d{4})\\s+(?<month>\\d{2})/(?<day>\\d{2})',
  // ISO 8601 without its marks, as some pages declare it.
  '(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?=T\\d{4})',
  '(?<year>\\d{4})\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日일]',
  '(?<day>\\d{1,2})\\s+(?:tháng|thg)\\s+(?<month>\\d{1,2})(?:,|\\s+năm)?\\s+(?<year>\\d{4})',
  '(?<first>\\d{1,2})(?<separator>\\s?[./-]\\s?)(?<second>\\d{1,2})\\k<separator>(?<year>\\d{4}|\\d{2})',
  // "12 March 2026", "12 de marzo de 2026", "23. veljače 2023.", "23 ta’ Frar 2023"
  `(?<day>\\d{1,2})(?:[.,]|º|-?\\p{Ll}{1,3}[’'-]?)?[\\s.-]+(?:d[’']|\\p{L}{1,3}[\\s’'-]{1,2})?${word}[\\s.,،-]+(?:\\p{L}[\\p{L}.]{0,3}\\s)?(?<year>\\d{4})`,
  // "March 12, 2026", "2026. március 12.", "2023 m. vasario 23", "2023. gada 23. februāris"
  `(?<!\\p{L})${word}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
  `(?<year>\\d{4})\\.?(?:\\s\\p{L}{1,4}\\.?)?,?\\s+${word}\\s+(?<day>\\d{1,2})`,
  `(?<year>\\d{4})\\.?\\s\\p{L}{1,6}\\.?\\s+(?<day>\\d{1,2})\\.?\\s*${word}`,
];

const datePatterns: readonly RegExp[] = dateForms.map(
  (form) =>
    new RegExp(
      `(?<![\\d./-])${form}(?:(?=\\d{1,2}:\\d{2}\\s*[AP]M)|(?![\\d/]|-(?!\\d{1,2}:\\d\\d)|\\.\\d))`,
      'giu',
    ),
);
/** Without one of these a line has no date: most lines need no closer look. */
const mayBeDate = /\d{4}|\d\s?[./-]\s?\d{1,2}\s?[./-]\s?\d/;

/** The first date of a line, by the most telling form it matches; null when there is none. */
export function findDate(line: string): FoundDate | null {
  const figures = westernFigures(line);
  if (!mayBeDate.test(figures)) return null;
  for (const pattern of datePatterns) {
    for (const match of figures.matchAll(pattern)) {
      const found = readMatch(line, figures, match);
      if (found !== null) return found;
    }
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function readMatch(line: string, figures: string, match: RegExpExecArray): FoundDate | null {
  const days = match.groups === undefined ? [] : readings(match.groups);
  if (days.length === 0) return null;
  const { start, end, clock } = findTime(figures, match.index, match.index + match[0].length);
  const timed = days.map((day) => (clock === null ? day : `${day}T${clock}`));
  const certain = days.length === 1 && match.groups?.['year']?.length === 4;
  return {
    written: line.slice(start, end).trim(),
    iso: certain ? (timed[0] ?? null) : null,
    start,
    end,
    readings: certain ? [] : timed,
  };
}

/** The figures of Arabic, Persian, Hindi, Bengali and Thai as 0 to 9, each in its place; marks of direction are blanks. */
function westernFigures(line: string): string {
  return /[٠-٩۰-۹०-९০-৯๐-๙\u200e\u200f]/u.test(line)
    ? line
        .replace(/[\u200e\u200f]/gu, ' ')
        .replace(/[٠-٩۰-۹]/gu, (figure) => String(figure.charCodeAt(0) & 0xf))
        .replace(/[०-९০-৯]/gu, (figure) => String((figure.charCodeAt(0) & 0x7f) - 0x66))
        .replace(/[๐-๙]/gu, (figure) => String(figure.charCodeAt(0) - 0x0e50))
    : line;
}

const monthAndDay = new RegExp(
  `(?:(?<name>${monthPattern})\\.?\\s+(?<day>\\d{1,2})|(?<day2>\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?<name2>${monthPattern}))(?!\\d)`,
  'iu',
);

/** A month and day without a year, as in a dateline ("NORRHAVEN, March 12"): what is written, and `MM-DD`. */
export function findMonthAndDay(
  line: string,
): { readonly written: string; readonly monthDay: string } | null {
  const match = monthAndDay.exec(line);
  const month = monthNumber(match?.groups?.['name'] ?? match?.groups?.['name2'] ?? '');
  const day = Number(match?.groups?.['day'] ?? match?.groups?.['day2'] ?? 0);
  if (match === null || month === null || day < 1 || day > 31) return null;
  return { written: match[0], monthDay: `${twoDigits(month)}-${twoDigits(day)}` };
}

/** All days the parts may mean: one, or two when day and month could change places or a month's name is two; none when no day is so. */
function readings(parts: Parts): readonly string[] {
  const yearText = parts['year'] ?? '';
  const written = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  const day = Number(parts['day']);
  if (isPersianYear(written)) {
    const month = parts['word'] === undefined ? Number(parts['month']) : persianMonth(parts['word']);
    const found = month === null ? null : fromPersian(written, month, day);
    return found === null ? [] : [found];
  }
  const year = isBuddhistYear(written) ? written - 543 : written;
  if (year < 1800 || year > 2199) return [];
  const first = Number(parts['first']);
  const second = Number(parts['second']);
  const pairs: readonly (readonly [month: number, day: number])[] =
    parts['first'] === undefined
      ? monthsOf(parts).map((month) => [month, day])
      : [
          [second, first],
          [first, second],
        ];
  const days = pairs
    .filter((pair) => isDay(year, ...pair))
    .map(([month, ofMonth]) => isoDay(year, month, ofMonth));
  return [...new Set(days)];
}

function monthsOf(parts: Parts): readonly number[] {
  const name = parts['name'] ?? parts['word'];
  if (name === undefined) return [Number(parts['month'])];
  const world = worldMonths(name);
  const known = monthNumber(name.replace(/\.$/u, ''));
  return world.length > 1 || known === null ? world : [known];
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
