/** Dates as they are written, and as ISO only where one reading is possible. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, findMonthAndDay } from '../../../annotations/article/recognise/dates.ts';

describe('findDate', () => {
  test.each([
    ['02/23/2023', '02/23/2023', '2023-02-23'],
    ['23.02.2023', '23.02.2023', '2023-02-23'],
    ['23-02-2023', '23-02-2023', '2023-02-23'],
    ['03/04/2023', '03/04/2023', null],
    ['04/04/2023', '04/04/2023', '2023-04-04'],
    ['23/02/23', '23/02/23', null],
    ['2023-02-23', '2023-02-23', '2023-02-23'],
    ['2023-02-23T09:58:12+01:00', '2023-02-23T09:58:12+01:00', '2023-02-23T09:58'],
    ['2023/2/3', '2023/2/3', '2023-02-03'],
    ['9:58 23.02.2023 •', '9:58 23.02.2023', '2023-02-23T09:58'],
    ['12 March 2026, 09:58', '12 March 2026, 09:58', '2026-03-12T09:58'],
    ['Mar. 12, 2026 at 4 p.m.', 'Mar. 12, 2026 at 4 p.m.', '2026-03-12T16:00'],
    ['on Thursday, 12th of March 2026', 'Thursday, 12th of March 2026', '2026-03-12'],
    ['March 1, 2026 12:15 AM GMT', 'March 1, 2026 12:15 AM GMT', '2026-03-01T00:15'],
    ['1. März 2026', '1. März 2026', '2026-03-01'],
    ['1er août 2025', '1er août 2025', '2025-08-01'],
    ['12 de marzo de 2026', '12 de marzo de 2026', '2026-03-12'],
    ['23 февраля 2023', '23 февраля 2023', '2023-02-23'],
    ['2023年2月23日', '2023年2月23日', '2023-02-23'],
    ['2023年2月23日 9時58分', '2023年2月23日 9時58分', '2023-02-23T09:58'],
    ['Thu 12 Mar 2026 09.58 GMT', 'Thu 12 Mar 2026 09.58 GMT', '2026-03-12T09:58'],
    ['March 12, 20264:05 PM GMT+1Updated 2 hours ago', 'March 12, 20264:05 PM GMT', '2026-03-12T16:05'],
  ])('%s', (line, written, iso) => {
    expect(findDate(line)).toMatchObject({ written, iso });
  });

  test.each([
    '',
    'no digits',
    '31/02/2023',
    '99/99/2023',
    'version 1.2.2023.4',
    'call 0800 12 34 56',
    'March 2026',
    '12 Marchers 2026',
    '1/2',
  ])('none in “%s”', (line) => {
    expect(findDate(line)).toBeNull();
  });

  test.each([
    ['Updated 10:14 AM EST, Thu February 23, 2023', '2023-02-23T10:14'],
    ['23. veljače 2023. u 09:12', '2023-02-23T09:12'],
    ['2023. február 23. 09:12', '2023-02-23T09:12'],
    ['23.2.2023 9.12', '2023-02-23T09:12'],
    ['23. feb. 2023 kl. 09.12', '2023-02-23T09:12'],
    ['23/2/2023, 21:12 (GMT+7)', '2023-02-23T21:12'],
    ['2023年2月23日 下午9:12', '2023-02-23T21:12'],
    ['입력 2023.02.23. 오전 9:12', '2023-02-23T09:12'],
    ['۴ اسفند ۱۴۰۱ - ۰۹:۱۲', '2023-02-23T09:12'],
    ['23 กุมภาพันธ์ 2566', '2023-02-23'],
    ['२३ फ़रवरी २०२३', '2023-02-23'],
  ])('%s', (line, iso) => {
    expect(findDate(line)?.iso).toBe(iso);
  });

  test('a name that is two months is not certain', () => {
    expect(findDate('14. listopada 2023.')).toMatchObject({
      iso: null,
      readings: ['2023-11-14', '2023-10-14'],
    });
  });

  // Intl writes dates as the CLDR says that each language does; Basque, which declines the year, is not read.
  test.each(
    `en de fr es it pt nl ru uk be pl cs sk sl hr sr bs mk bg ro el tr az hu sv da nb fi is et lv lt sq ca gl ga cy mt
    ar he fa hi mr bn ta te ur th id ms fil af ka hy kk uz vi zh ja ko`
      .split(/\s+/u)
      .flatMap((language) => [[language, 'long'] as const, [language, 'full'] as const]),
  )('as %s writes it: %s', (language, dateStyle) => {
    for (const day of ['2023-02-23', '2023-10-14', '2024-12-01']) {
      const line = new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
      const found = findDate(line);
      expect([found?.iso, ...(found?.readings ?? [])]).toContain(day);
    }
  });

  test('every day of the calendar comes back from its ISO form, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(findDate(`Published ${iso} by nobody`)?.iso).toBe(iso);
        },
      ),
    );
  });

  test('never throws, and what it found stands in the line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789./-: ,TMarch年月日amp')) }),
        (line) => {
          const found = findDate(line);
          if (found !== null) expect(line.slice(found.start, found.end).trim()).toBe(found.written);
        },
      ),
    );
  });
});

test('a month and day without a year', () => {
  expect(findMonthAndDay('NORRHAVEN, March 12 (Capital Wire) —')).toEqual({
    written: 'March 12',
    monthDay: '03-12',
  });
  expect(findMonthAndDay('NORRHAVEN (Capital Wire) —')).toBeNull();
});
