/** Finds a date with its time in a line, and reads it as ISO 8601 where only one reading is possible. */
import type { PublicationDate } from '../article.ts';
import { monthNumber, monthPattern } from './months.ts';

export interface FoundDate extends PublicationDate {
  /** UTF-16 offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** Both readings of an ambiguous date, as `YYYY-MM-DD`; empty when it is certain or no date of the calendar. */
  readonly readings: readonly string[];
}

const zoneName =
  '(?:GMT|UTC|CES?T|[ECMP][SD]?T|AE[SD]T|BST|MSK|IST|JST|KST|SGT|HKT|PKT|WIB|WAT|EAT|Uhr|Z|[+-]\\d{2}:?\\d{2})';
const zone = `(?:\\s*${zoneName}(?:[+-]\\d{1,2})?\\b)?`;
const time = `(?:\\d{1,2}[時时]\\d{2}分|\\d{1,2}\\.[0-5]\\d(?=\\s*${zoneName}\\b)|(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:\\s*[ap]\\.?m\\b\\.?)?|(?:1[0-2]|0?[1-9])(?:[.:][0-5]\\d)?\\s*[ap]\\.?m\\b\\.?)${zone}`;
const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)';
const between = '[\\s,،|•·T–-]*';
const timeWord = '(?:(?:at|um|à|às|a las|alle(?: ore)?|ore|klo|kl\\.?|в|о|o|om)\\s+)?';

const dateForms: readonly string[] = [
  '(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})',
  '(?<year>\\d{4})/(?<month>\\d{1,2})/(?<day>\\d{1,2})',
  // Korean and Hungarian papers; the second is a Chinese agency's.
  '(?<year>\\d{4})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<day>\\d{1,2})',
  '(?<year>\\d{4})\\s+(?<month>\\d{2})/(?<day>\\d{2})',
  // ISO 8601 without its marks, as some pages declare it.
  '(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?=T\\d{4})',
  '(?<year>\\d{4})\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日일]',
  `(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?[\\s.-]+(?:of\\s+|de\\s+|d[’'])?(?<name>${monthPattern})(?:/${monthPattern})?\\.?,?[\\s.-]+(?:del?\\s+)?(?<year>\\d{4})`,
  `(?<name>${monthPattern})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`,
  `(?<year>\\d{4})\\.?,?\\s+(?<name>${monthPattern})\\.?\\s+(?<day>\\d{1,2})`,
  '(?<first>\\d{1,2})(?<separator>\\s?[./-]\\s?)(?<second>\\d{1,2})\\k<separator>(?<year>\\d{4}|\\d{2})',
];

const datePatterns: readonly RegExp[] = dateForms.map(
  (form) =>
    new RegExp(
      `(?<![\\d./-])(?:(?<before>${time})${between})?(?:${weekday}\\.?,?\\s+)?${form}(?:(?=\\d{1,2}:\\d{2}\\s*[AP]M)|(?![\\d/-]|\\.\\d))(?:${between}${timeWord}(?<after>${time}))?`,
      'iu',
    ),
);

/** The first date of a line, by the most telling form it matches; null when there is none. */
export function findDate(line: string): FoundDate | null {
  const figures = westernFigures(line);
  if (!/\d/.test(figures)) return null;
  for (const pattern of datePatterns) {
    const match = pattern.exec(figures);
    if (match?.groups === undefined) continue;
    const days = readings(match.groups);
    if (days === null) continue;
    const clock = clockTime(match.groups['before'] ?? match.groups['after']);
    const certain = days.length === 1 && match.groups['year']?.length === 4 ? days[0] : undefined;
    return {
      written: line.slice(match.index, match.index + match[0].length).trim(),
      iso: certain === undefined ? null : clock === null ? certain : `${certain}T${clock}`,
      start: match.index,
      end: match.index + match[0].length,
      readings: days.length > 1 ? days.map((day) => (clock === null ? day : `${day}T${clock}`)) : [],
    };
  }
  return null;
}

/** The figures of Arabic and Persian as 0 to 9, each in its place. */
function westernFigures(line: string): string {
  return /[٠-٩۰-۹]/u.test(line)
    ? line.replace(/[٠-٩۰-۹]/gu, (figure) => String(figure.charCodeAt(0) & 0xf))
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

/** All days the parts may mean: one, or two when day and month could change places; null when none. */
function readings(parts: Readonly<Record<string, string | undefined>>): readonly string[] | null {
  const yearText = parts['year'] ?? '';
  const year = Number(yearText) + (yearText.length === 2 ? 2000 : 0);
  if (year < 1800 || year > 2199) return null;
  const pairs: readonly (readonly [number, number])[] =
    parts['first'] === undefined
      ? [
          [
            parts['name'] === undefined ? Number(parts['month']) : (monthNumber(parts['name']) ?? 0),
            Number(parts['day']),
          ],
        ]
      : [
          [Number(parts['second']), Number(parts['first'])],
          [Number(parts['first']), Number(parts['second'])],
        ];
  const days = new Set(
    pairs.filter(([month, day]) => isDay(year, month, day)).map(([month, day]) => isoDay(year, month, day)),
  );
  if (days.size === 0) return null;
  return [...days];
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `HH:MM` of a time as written; the time zone stays in what is written. */
function clockTime(written: string | undefined): string | null {
  const match = /^(\d{1,2})(?:[:.h時时](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:([ap])\.?m)?/iu.exec(
    written ?? '',
  );
  if (match === null) return null;
  const half = match[3]?.toLowerCase();
  let hour = Number(match[1]);
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return `${twoDigits(hour)}:${match[2] ?? '00'}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
