/** The time of day beside a date, as newspapers of many languages write it. */

const zoneName =
  '(?:GMT|UTC|CES?T|[ECMP][SD]?T|AE[SD]T|BST|WES?T|EES?T|MSK|МСК|IST|JST|KST|SGT|HKT|PKT|NPT|WIB|WITA|WIT|WAT|EAT|SAST|Uhr|Z|[+-]\\d{2}:?\\d{2})';
const zone = `(?:\\s*\\(?${zoneName}(?:\\s?[+-]\\d{1,2}(?::\\d{2})?)?(?!\\p{L})\\)?)?`;
const hour = '(?:[01]?\\d|2[0-3])';
const half = '(?:\\s*(?:[ap]\\.?m\\b\\.?|[πμ]\\.?\\s?μ\\.?(?!\\p{L})|[صم](?!\\p{L})|PT?G\\b))';
/** "上午", "오후", "PM": the half of the day stands before the time. */
const halfBefore = '(?:(?:上午|下午|晚上|午前|午後|오전|오후|[AP]M)\\s*)?';

const surely = `${halfBefore}(?:\\d{1,2}\\s?[時时點点시]\\s?(?:\\d{1,2}\\s?[分분])?|${hour}\\.[0-5]\\d(?=\\s*${zoneName}(?!\\p{L}))|${hour}\\s?[:h]\\s?[0-5]\\d(?!\\d)(?::[0-5]\\d(?:\\.\\d+)?)?${half}?|(?:1[0-2]|0?[1-9])(?:[.:][0-5]\\d)?${half})${zone}`;
/** Behind a date "9.12" is a time, too, as in Finnish. */
const behind = `(?:${surely}|${hour}\\.[0-5]\\d(?![\\d.%,])${zone})`;
const between = '[\\s,،|•·T–-]*';
/** What stands between a date and its time: "at", "um", "в", "kl.", "saat"; "г." behind a year. Not "Updated". */
const words = `(?:\\s?\\p{L}{1,2}\\.(?=[\\s,]))?${between}(?:(?:a las|a les|alle ore|dalle ore|la ora|ora de|o godz\\.?|klockan|بتوقيت|الساعة|[\\p{L}\\p{M}]{1,6}\\.?)\\s+)?`;

const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)';
const beforeDate = new RegExp(`(?<![\\d./-])(?<time>${surely})${between}(?:${weekday}\\.?,?\\s+)?$`, 'iu');
const weekdayBefore = new RegExp(`(?<!\\p{L})${weekday}\\.?,?\\s+$`, 'iu');
const afterDate = new RegExp(`\\.?(?:${between}|${words})(?<time>${behind})`, 'iuy');

export interface DateWithTime {
  /** UTF-16 offsets in the line, time and day of the week included. */
  readonly start: number;
  readonly end: number;
  /** `HH:MM`, or null; the time zone stays in what is written. */
  readonly clock: string | null;
}

/** Looks for the time of day around a date. @param start @param end UTF-16 offsets of the date in the line */
export function findTime(line: string, start: number, end: number): DateWithTime {
  const from = Math.max(0, start - 60);
  const lead = line.slice(from, start);
  const before = beforeDate.exec(lead);
  if (before !== null)
    return { start: from + before.index, end, clock: clockTime(before.groups?.['time'] ?? '') };
  const begin = from + (weekdayBefore.exec(lead)?.index ?? lead.length);
  afterDate.lastIndex = end;
  const after = afterDate.exec(line);
  if (after === null) return { start: begin, end, clock: null };
  return { start: begin, end: end + after[0].length, clock: clockTime(after.groups?.['time'] ?? '') };
}

function clockTime(written: string): string | null {
  const match =
    /^(?:(上午|午前|오전|AM)|(下午|晚上|午後|오후|PM))?\s*(\d{1,2})\s?(?:[:.h時时點点시]\s?(\d{1,2})?)?(?:[分분])?(?::\d{2}(?:\.\d+)?)?\s*(?:(PG|[aπص](?:\.?m)?)|(PTG|[pμم](?:\.?m)?))?/iu.exec(
      written,
    );
  if (match?.[3] === undefined) return null;
  const morning = match[1] !== undefined || match[5] !== undefined;
  const afternoon = match[2] !== undefined || match[6] !== undefined;
  let hourOfDay = Number(match[3]);
  if (afternoon && !morning && hourOfDay < 12) hourOfDay += 12;
  if (morning && hourOfDay === 12) hourOfDay = 0;
  return hourOfDay > 23
    ? null
    : `${String(hourOfDay).padStart(2, '0')}:${(match[4] ?? '00').padStart(2, '0')}`;
}
