/**
 * Finds dates and times: days, months, years, weekdays, "yesterday", hours, as English writes them and as German, French, Spanish and Russian do;
 * "last week" and the like in English.
 */
import { monthNumber, monthPattern } from '../article/recognise/months.ts';
import type { SelectedRange } from '../selection/selected-range.ts';

/** What a date says; a field that is absent is not said. */
export interface WrittenDate {
  readonly year?: number;
  /** "the 1990s" */
  readonly decade?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  /** 0 for Sunday to 6. */
  readonly weekday?: number;
  /** "last Tuesday", "this year": how the weekday or the stretch of time lies to the day of writing. */
  readonly lies?: 'last' | 'this' | 'next';
  /** A day counted from the day of writing: yesterday is -1. */
  readonly daysAway?: number;
  readonly stretch?: 'week' | 'month' | 'year';
  /** Minutes after midnight. */
  readonly minutes?: number;
}

export interface FoundDate extends SelectedRange {
  readonly date: WrittenDate;
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekday = String.raw`(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri)\.(?=\s))`;
/** Weekdays of other languages, as they stand in sentences, with their number; abbreviations are words of too many kinds. */
const foreignWeekdays = new Map<string, number>(
  [
    'sonntag montag dienstag mittwoch donnerstag freitag samstag',
    'dimanche lundi mardi mercredi jeudi vendredi samedi',
    'domingo lunes martes miércoles jueves viernes sábado',
    'воскресенье понедельник вторник среду четверг пятницу субботу',
    'воскресенья понедельника вторника среды четверга пятницы субботы',
    'воскресенью понедельнику вторнику среда четвергу пятница суббота',
  ].flatMap((list) => list.split(' ').map((name, number) => [name, number] as const)),
);
foreignWeekdays.set('sonnabend', 6);
const foreignWeekday = [...foreignWeekdays.keys()].sort((one, other) => other.length - one.length).join('|');
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const year = String.raw`(?:1[5-9]|20)\d\d`;
const month = `(?:${monthPattern})\\.?`;

const patterns = [
  String.raw`(?<year>${year})-(?<monthFigure>0[1-9]|1[0-2])-(?<day>${day})(?!\d)`,
  String.raw`(?:(?<weekday>${weekday}),?\s+)?(?:the\s+)?(?<day>${day})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+)?(?<month>${month})(?:,?\s+(?:de\s+)?(?<year>${year}))?(?!\d)`,
  String.raw`(?:(?<weekday>${weekday}),?\s+)?(?<month>${month})\s+(?<day>${day})(?:st|nd|rd|th)?(?![\d:])(?:,?\s+(?<year>${year})(?!\d))?`,
  String.raw`(?<month>${month}),?\s+(?<year>${year})(?!\d)`,
  String.raw`(?<lies>last|this|next)\s+(?<weekday>${weekday})`,
  String.raw`(?<weekday>${weekday}|${foreignWeekday})`,
  String.raw`(?<decade>(?:1[5-9]|20)\d0)s`,
  String.raw`(?<lies>last|this|next)\s+(?<stretch>week|month|year)`,
  String.raw`(?<lies>last|this|next)\s+(?<month>${month})`,
  String.raw`(?<named>yesterday|today|tonight|tomorrow|gestern|heute|aujourd[’']hui|demain|ayer|hoy|вчера|сегодня|завтра)`,
  String.raw`(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?\s*(?<half>[ap])\.?m\b\.?`,
  String.raw`(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?!\d)`,
  String.raw`(?<=\b(?:in|since|of|by|until|from|during|before|after|through|to)\s+)(?<month>${month})`,
  String.raw`(?<![\d.,$€£¥]\s?)(?<year>${year})(?![\d,.%]*\d|\s?%)`,
].map((source) => ({
  pattern: new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?!\p{L})`, 'giu'),
  isOfMonths: source.includes(month),
}));

const named: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  gestern: -1,
  heute: 0,
  "aujourd'hui": 0,
  demain: 1,
  ayer: -1,
  hoy: 0,
  вчера: -1,
  сегодня: 0,
  завтра: 1,
};

/** All dates in order; the longest reading of overlapping ones. UTF-16 code units of the text. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const isMonthThere = monthWords(text);
  for (const { pattern, isOfMonths } of patterns) {
    if (isOfMonths && !isMonthThere) continue;
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = readDate(match.groups ?? {});
      if (date !== null) found.push({ start, end, date });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Whether any word is a month. The patterns with months try hundreds of names at every letter; most wordings have none. */
function monthWords(text: string): boolean {
  return (text.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []).some((word) => monthNumber(word) !== null);
}

function readDate(groups: Readonly<Record<string, string | undefined>>): WrittenDate | null {
  const { year: inYear, month: written, monthFigure, day: onDay, weekday: dayName, lies, stretch } = groups;
  // Other languages write months small; the English "may" and "march", and those without a day, are months with a capital only.
  const isSmall = written !== undefined && !/^\p{Lu}/u.test(written);
  if (isSmall && (onDay === undefined || written === 'may' || written === 'march')) return null;
  const inMonth =
    monthFigure === undefined ? monthNumber((written ?? '').replace(/\.$/u, '')) : Number(monthFigure);
  if (written !== undefined && inMonth === null) return null;
  const away = named[groups['named']?.toLowerCase().replace('’', "'") ?? ''];
  const { decade } = groups;
  return {
    ...(inYear === undefined ? {} : { year: Number(inYear) }),
    ...(decade === undefined ? {} : { decade: Number(decade) }),
    ...(inMonth === null ? {} : { month: inMonth }),
    ...(onDay === undefined ? {} : { day: Number(onDay) }),
    ...(dayName === undefined ? {} : { weekday: weekdayNumber(dayName) }),
    ...(lies === undefined ? {} : { lies: lies.toLowerCase() as 'last' | 'this' | 'next' }),
    ...(stretch === undefined ? {} : { stretch: stretch.toLowerCase() as 'week' | 'month' | 'year' }),
    ...(away === undefined ? {} : { daysAway: away }),
    ...minutesOf(groups),
  };
}

function weekdayNumber(name: string): number {
  const foreign = foreignWeekdays.get(name.toLowerCase());
  if (foreign !== undefined) return foreign;
  return weekdays.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3)));
}

function minutesOf({ hour, minute, half }: Readonly<Record<string, string | undefined>>): {
  readonly minutes?: number;
} {
  if (hour === undefined) return {};
  const later = half?.toLowerCase() === 'p' ? 12 : 0;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + later;
  return { minutes: hours * 60 + Number(minute ?? 0) };
}

/** Dates that say the same in other letters have the same key: "21 Feb." and "February 21". */
export function dateKey(date: WrittenDate): string {
  return Object.entries(date)
    .filter(([name]) => name !== 'weekday' || date.day === undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}
