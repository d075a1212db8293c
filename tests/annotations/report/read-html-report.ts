/** Makes an HTML report and reads it back, for the tests of what is in it. */
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import type { ReportHeading, ReportItem } from '../../../annotations/report/report-model.ts';
import { attribute, elements, parseHtml, textOf, type Element } from './parse-html.ts';
import { headingOf } from './report-builders.ts';

/** The stretches of words in the evidence: a cell is one where it has no other. */
export function quotationsOf(evidence: Parameters<typeof elements>[0]): readonly Element[] {
  return elements(evidence, '*').filter(
    (element) =>
      element.tagName === 'q' || (element.tagName === 'td' && attribute(element, 'data-start') !== null),
  );
}

export function isCell({ tagName }: Element): boolean {
  return tagName === 'th' || tagName === 'td';
}

const labels = ['label', 'marker', 'furniture-name'];

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
