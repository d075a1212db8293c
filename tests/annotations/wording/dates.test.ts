/** Dates, however they are written, and whether two can be one day. */
import { describe, expect, it } from 'vitest';
import { compareDates } from '../../../annotations/wording/compare-dates.ts';
import { dateKey, findDates } from '../../../annotations/wording/written-dates.ts';

const keys = (text: string) => findDates(text).map(({ date }) => dateKey(date));

describe('dates in a text', () => {
  it.each([
    ['February 21', ['day=21 month=2']],
    ['21 Feb. 2023', ['day=21 month=2 year=2023']],
    ['the 21st of February', ['day=21 month=2']],
    ['Tuesday, February 21, 2023', ['day=21 month=2 year=2023']],
    ['2023-02-21', ['day=21 month=2 year=2023']],
    ['on Tuesday', ['weekday=2']],
    ['last Tuesday', ['lies=last weekday=2']],
    ['yesterday', ['daysAway=-1']],
    ['last week', ['lies=last stretch=week']],
    ['in March', ['month=3']],
    ['in May 2021', ['month=5 year=2021']],
    ['in 2023', ['year=2023']],
    ['at 9:30 a.m.', ['minutes=570']],
    ['at 21:15', ['minutes=1275']],
    ['It may march on; may 5 people come?', []],
    ['2,023 boats, $2000, 2023% and 20230', []],
    ['the March to the sea', []],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('two dates', () => {
  const wednesday = '2023-02-22T09:58';
  it.each([
    ['the same day in other letters', 'Feb. 21', null, '21 February', null, 'same'],
    ['a day and the day with its year', 'February 21', null, '21 February 2023', null, 'same'],
    ['another day', 'February 21', null, 'February 22', null, 'other'],
    ['another month', '21 February', null, '21 March', null, 'other'],
    ['another year', '2022', null, '2023', null, 'other'],
    ['a month and a day in it', 'February 2023', null, '21 February 2023', null, 'same'],
    ['a weekday and its date', 'Tuesday', wednesday, '21 February', null, 'unclear'],
    ['a weekday and its date, both dated', 'Tuesday', wednesday, '21 February', wednesday, 'same'],
    ['a weekday and another date', 'Tuesday', wednesday, '23 February', wednesday, 'other'],
    ['a weekday that is still to come', 'Friday', wednesday, '24 February', wednesday, 'same'],
    ['a weekday and yesterday', 'Tuesday', wednesday, 'yesterday', wednesday, 'same'],
    ['today and tomorrow', 'today', wednesday, 'tomorrow', wednesday, 'other'],
    ['today and tomorrow of articles a day apart', 'today', '2023-02-23', 'tomorrow', wednesday, 'same'],
    ['a weekday and a date with nothing to tell by', 'Tuesday', null, '21 February 2023', null, 'unclear'],
    ['two weekdays of one week', 'Tuesday', wednesday, 'Wednesday', wednesday, 'other'],
    ['the same weekday weeks apart', 'Tuesday', wednesday, 'Tuesday', '2023-03-22', 'other'],
    ['last week and a day in it', 'last week', wednesday, '15 February', wednesday, 'same'],
    ['last year and its number', 'last year', wednesday, '2022', null, 'same'],
    ['this year and another', 'this year', wednesday, '2022', null, 'other'],
    ['last month over the turn of the year', 'last month', '2023-01-10', 'December 2022', null, 'same'],
    ['two hours', '9:30 a.m.', null, '9:30 p.m.', null, 'other'],
    ['one hour in two ways', '9:30 p.m.', null, '21:30', null, 'same'],
    ['an hour and a day', '9:30', null, 'Tuesday', null, 'unclear'],
  ] as const)('%s', (_name, one, onePublished, other, otherPublished, expected) => {
    const dated = (text: string, published: string | null) => ({
      date: findDates(text)[0]?.date ?? {},
      published,
    });
    const [first, second] = [dated(one, onePublished), dated(other, otherPublished)];
    expect(compareDates(first, second)).toBe(expected);
    expect(compareDates(second, first)).toBe(expected);
  });
});
