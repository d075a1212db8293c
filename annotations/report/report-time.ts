/** Times and counts as the report writes them: the same everywhere, and the same for every reader. */

/** Such as "12 Mar 2026, 10:58"; a time that is not a date is given as it stands. `timeZone` is an IANA name. */
export function reportTime(iso: string, timeZone: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return formatter(timeZone).format(time);
}

/** Such as "12 Mar 2026", in the zone. */
export function reportDate(iso: string, timeZone: string): string {
  return reportTime(iso, timeZone).replace(/, \d\d:\d\d$/u, '');
}

/** Such as "12 Mar 2026" for a day or time as an article gives it, whatever the zone; anything else is given as it stands. */
export function reportDay(iso: string): string {
  const day = /^\d{4}-\d\d-\d\d/u.exec(iso)?.[0];
  return day === undefined ? iso : reportDate(`${day}T00:00:00Z`, 'UTC');
}

/** "1 annotation", "1,204 annotations". */
export function counted(count: number, one: string, many: string): string {
  return `${groupedNumber(count)} ${count === 1 ? one : many}`;
}

/** 1204 as "1,204". */
export function groupedNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does, and a report has thousands of times. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  formatters.set(timeZone, made);
  return made;
}
