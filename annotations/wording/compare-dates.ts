/**
 * Tells whether two dates can be the same day. "Tuesday" and "21 February" agree or not only by the day on which the articles appeared;
 * where that is not known, nothing is decided.
 */
import type { WrittenDate } from './written-dates.ts';

/** `same` may be so (one may say less than the other); `other` cannot be; `unclear` where the articles do not give enough to tell. */
export type DateAgreement = 'same' | 'other' | 'unclear';

/** Days since 1970-01-01, both inclusive. */
interface Days {
  readonly from: number;
  readonly to: number;
}

/** A date with the day on which its article appeared, ISO 8601; null where that is not known. */
export interface DatedDate {
  readonly date: WrittenDate;
  readonly published: string | null;
}

export function compareDates(one: DatedDate, other: DatedDate): DateAgreement {
  if (one.date.minutes !== undefined && other.date.minutes !== undefined) {
    return one.date.minutes === other.date.minutes ? 'same' : 'other';
  }
  if (one.date.minutes !== undefined || other.date.minutes !== undefined) return 'unclear';
  if (fieldsDiffer(one.date, other.date)) return 'other';
  const [first, second] = [possibleDays(one), possibleDays(other)];
  if (first === null || second === null) return agreesByFields(one.date, other.date) ? 'same' : 'unclear';
  return first.some((days) => second.some(({ from, to }) => days.from <= to && from <= days.to))
    ? 'same'
    : 'other';
}

/** Years, months or days that are said on both sides and are not the same cannot be one date. */
function fieldsDiffer(one: WrittenDate, other: WrittenDate): boolean {
  return (['year', 'decade', 'month', 'day'] as const).some(
    (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
  );
}

/** Whether both say the same as far as both speak of the same thing, without knowing when the articles appeared. */
function agreesByFields(one: WrittenDate, other: WrittenDate): boolean {
  if (one.month !== undefined && other.month !== undefined) return true;
  return one.year !== undefined && other.year !== undefined;
}

/** Where a date may lie, one range or two; null where that cannot be known. */
function possibleDays({ date, published }: DatedDate): readonly Days[] | null {
  const today = published === null ? null : dayNumber(published);
  if (date.daysAway !== undefined) {
    return today === null ? null : [{ from: today + date.daysAway, to: today + date.daysAway }];
  }
  if (date.decade !== undefined)
    return [{ from: dayOf(date.decade, 1, 1), to: dayOf(date.decade + 9, 12, 31) }];
  if (date.month !== undefined || date.year !== undefined) return daysOfMonth(date, today);
  if (today === null) return null;
  if (date.weekday !== undefined) return weekdaysNear(date, today);
  return date.stretch === undefined ? null : [stretchNear(date.stretch, date.lies ?? 'this', today)];
}

function daysOfMonth({ year, month, day }: WrittenDate, today: number | null): readonly Days[] | null {
  if (year === undefined) {
    if (today === null || month === undefined) return null;
    const now = new Date(today * dayLength).getUTCFullYear();
    return [now - 1, now, now + 1].map((each) => daysIn(each, month, day));
  }
  return [
    month === undefined ? { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) } : daysIn(year, month, day),
  ];
}

function daysIn(year: number, month: number, day: number | undefined): Days {
  return day === undefined
    ? { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 }
    : { from: dayOf(year, month, day), to: dayOf(year, month, day) };
}

/** A bare weekday is the last one or the coming one, the day of writing included; "last" and "next" leave a week of doubt. */
function weekdaysNear({ weekday = 0, lies }: WrittenDate, today: number): readonly Days[] {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const past = today - back;
  const coming = past === today ? today : past + 7;
  const on = (day: number): Days => ({ from: day, to: day });
  if (lies === 'last') return back === 0 ? [on(past - 7)] : [on(past), on(past - 7)];
  if (lies === 'next') return [on(past + 7), on(past + 14)];
  return [on(past), on(coming)];
}

function stretchNear(
  stretch: 'week' | 'month' | 'year',
  lies: 'last' | 'this' | 'next',
  today: number,
): Days {
  const steps = { last: -1, this: 0, next: 1 }[lies];
  const date = new Date(today * dayLength);
  switch (stretch) {
    case 'week': {
      // A week begins on Sunday for some and on Monday for others.
      const sunday = today - weekdayOf(today) + steps * 7;
      return { from: sunday, to: sunday + 7 };
    }
    case 'month':
      return daysIn(date.getUTCFullYear(), date.getUTCMonth() + 1 + steps, undefined);
    case 'year':
      return {
        from: dayOf(date.getUTCFullYear() + steps, 1, 1),
        to: dayOf(date.getUTCFullYear() + steps, 12, 31),
      };
  }
}

const dayLength = 24 * 60 * 60 * 1000;

function dayNumber(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso) ?? [];
  return year === undefined ? null : dayOf(Number(year), Number(month), Number(day));
}

/** Months beyond the year run on into the next, as `Date.UTC` has it. */
function dayOf(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month - 1, day) / dayLength);
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
