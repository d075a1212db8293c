/** Days of calendars other than the Gregorian one, in which newspapers of Iran and Thailand date their articles. */

const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const millisecondsOfDay = 86_400_000;

/** 1 to 12, or null for a word that is no month of the Solar Hijri calendar. */
export function persianMonth(name: string): number | null {
  const index = persianMonths.indexOf(name);
  return index === -1 ? null : index + 1;
}

/** Whether a year is one of the Solar Hijri calendar rather than of the Gregorian: 1300 began in 1921. */
export function isPersianYear(year: number): boolean {
  return year >= 1300 && year <= 1499;
}

/** Years of the Buddhist calendar run 543 ahead. */
export function isBuddhistYear(year: number): boolean {
  return year >= 2460 && year <= 2650;
}

/** `YYYY-MM-DD` of the Gregorian calendar for a day of the Solar Hijri one; null when that has no such day. */
export function fromPersian(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return null;
  // The year begins at the equinox, on 20 or 21 March; the platform's own calendar says which.
  const ofYear = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 21) + (ofYear + day - 1) * millisecondsOfDay;
  const wanted = `${String(year)}-${String(month)}-${String(day)}`;
  for (const step of [0, -1, 1]) {
    const candidate = new Date(near + step * millisecondsOfDay);
    if (persianParts(candidate) === wanted) return candidate.toISOString().slice(0, 10);
  }
  return null;
}

let formatter: Intl.DateTimeFormat | null = null;

function persianParts(date: Date): string {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-persian', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const parts = new Map(formatter.formatToParts(date).map(({ type, value }) => [type, value]));
  return `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
}
