/** Makes an HTML report and reads it back, for the tests of what is in it. */
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import type { ReportHeading, ReportItem } from '../../../annotations/report/report-model.ts';
import { elements, parseHtml, textOf, type Element } from './parse-html.ts';
import { headingOf } from './report-builders.ts';

const labels = ['label', 'end', 'paragraph-number', 'marker', 'furniture-name'];

/** Makes the report and parses it. */
export function readHtmlReport(
  items: readonly ReportItem[],
  heading: ReportHeading = headingOf(),
): ReturnType<typeof parseHtml> {
  return parseHtml([...makeReport(htmlReport, heading, items)].join(''));
}

/** The words of each block of an article's section, headline first. */
export function blockTexts(section: Element): readonly string[] {
  const headline = elements(section, 'h2').map((title) => textOf(title, labels));
  return [...headline, ...elements(section, '*', 'text').map((block) => textOf(block, labels))];
}
