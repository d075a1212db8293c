/** A remembered choice in a folder that may not have all of it, and what is said of counts. */
import { describe, expect, test } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { firstReportMemory } from '../../../app/report-memory.ts';
import { storedReportMemory } from '../../../app/report-memory-schema.ts';
import type { ReportCounts } from '../../../app/report-preview.ts';
import { countWords, fitArticles, fitParts, toggled } from '../../../renderer/state/report-options.ts';

const counts: ReportCounts = {
  annotations: 12,
  ofAnnotations: 40,
  articles: 3,
  ofArticles: 5,
  tags: [],
  speakers: [{ value: 'Mats Reker', annotations: 3 }],
  statuses: [],
  analysts: [{ value: 'ana', name: 'Ana', annotations: 40 }],
};
const { parts } = firstReportMemory.last;

test('the last tick that goes takes everything again', () => {
  expect(toggled(null, 'quote')).toEqual(['quote']);
  expect(toggled(['quote', 'opinion'], 'quote')).toEqual(['opinion']);
  expect(toggled(['opinion'], 'opinion')).toBeNull();
});

describe('a remembered choice', () => {
  test('that fits stays as it is and nothing is said', () => {
    const chosen = { ...parts, tags: ['quote'], speakers: ['Mats Reker'], analysts: ['ana'] };
    expect(fitParts(chosen, counts, defaultCodebook)).toEqual({ parts: chosen, dropped: [] });
  });

  test('loses what is gone, and says so', () => {
    const fitted = fitParts({ ...parts, tags: ['quote', 'gone'] }, counts, defaultCodebook);
    expect(fitted.parts.tags).toEqual(['quote']);
    expect(fitted.dropped).toEqual(['1 chosen tag is not in this folder and was left out.']);
  });

  test('of which nothing is left takes everything, and says that', () => {
    const fitted = fitParts({ ...parts, speakers: ['A', 'B'] }, counts, defaultCodebook);
    expect(fitted.parts.speakers).toBeNull();
    expect(fitted.dropped).toEqual([
      '2 chosen speakers are not in this folder and were left out: all speakers go in.',
    ]);
  });

  test('of articles keeps those that are there', () => {
    expect(fitArticles(['one', 'two'], (article) => article === 'two')).toEqual({
      articles: ['two'],
      dropped: ['1 chosen article is not in this folder and was left out.'],
    });
  });
});

test.each([
  [{}, '12 of 40 annotations in 3 of 5 articles'],
  [{ annotations: 0, articles: 0 }, 'None of 40 annotations fits this choice.'],
  [
    { annotations: 0, ofAnnotations: 0, articles: 0 },
    'Nothing is annotated yet: the report will have the articles alone.',
  ],
  [{ ofArticles: 0 }, 'No article of this folder can be read.'],
])('counts %o are said as “%s”', (fields, words) => {
  expect(countWords({ ...counts, ...fields })).toBe(words);
});

test('a settings file that makes no sense in one preset keeps the others', () => {
  const good = { name: 'Good', parts, formats: ['html'] };
  const read = storedReportMemory.parse({
    last: 7,
    scope: 'elsewhere',
    articles: ['../x'],
    presets: [good, { name: 'Bad', parts: {}, formats: [] }, null],
  });
  expect(read).toEqual({ ...firstReportMemory, presets: [good] });
  expect(storedReportMemory.parse(undefined)).toEqual(firstReportMemory);
});
