/** The HTML report has no error in an HTML validator, whatever goes into it. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import { textExtents, wholeReport } from '../../../annotations/report/report-choice.ts';
import type { ReportHeading, ReportItem } from '../../../annotations/report/report-model.ts';
import { hostileReport } from '../../hostile/hostile-report.ts';
import { ownPayloads } from '../../hostile/payloads.ts';
import { annotated } from '../interchange/exported.ts';
import { claimsOf } from './claim-reports.ts';
import { harbourReport } from './harbour-article.ts';
import { headingOf } from './report-builders.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

async function errorsIn(heading: ReportHeading, items: readonly ReportItem[]): Promise<readonly string[]> {
  const html = [...makeReport(htmlReport, heading, items)].join('');
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} in line ${line}: ${message}`),
  );
}

describe('the HTML report', () => {
  it.each(textExtents)('has no error with the texts in it: %s', async (text) => {
    const choice = { ...wholeReport, text };
    const heading = headingOf({ choice, claims: claimsOf() });
    expect(await errorsIn(heading, [harbourReport, annotated])).toEqual([]);
  });

  it('has no error without any annotation or article', async () => {
    expect(await errorsIn(headingOf(), [])).toEqual([]);
  });

  it('has no error with hostile words in every field', async () => {
    const { heading, items } = hostileReport(ownPayloads.slice(0, 60));
    expect(await errorsIn(heading, items)).toEqual([]);
  });

  it('would not pass with an element out of order', async () => {
    const { valid } = await validator.validateString('<p><div></p>');
    expect(valid).toBe(false);
  });
});
