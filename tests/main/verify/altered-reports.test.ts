/** Reports that somebody altered outside their evidence: what no longer agrees with it is told. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import type { ReportHeading, ReportItem } from '../../../annotations/report/report-model.ts';
import { describeDisagreement, type Disagreement } from '../../../annotations/verify/disagreement.ts';
import { HtmlEvidence } from '../../../main/verify/html-evidence.ts';
import { longestMemberWords } from '../../../app/claim-views.ts';
import { claim, member } from '../../annotations/claim/claim-builders.ts';
import { variant } from '../../annotations/claim/variants.ts';
import { claimsOf, pay } from '../../annotations/report/claim-reports.ts';
import { anyReportArticle } from '../../annotations/report/generated-articles.ts';
import { articleOf, headingOf, marked, reportArticle } from '../../annotations/report/report-builders.ts';

function reportOf(items: readonly ReportItem[], heading: Partial<ReportHeading> = {}): string {
  return [...makeReport(htmlReport, headingOf(heading), items)].join('');
}

/** Small pieces, so that words and tags are cut everywhere. */
function disagreementsOf(html: string, piece = 1000): readonly Disagreement[] {
  const evidence = new HtmlEvidence();
  for (let at = 0; at < html.length; at += piece) evidence.write(html.slice(at, at + piece));
  const end = evidence.end();
  if (end.kind !== 'read') throw new Error(end.kind);
  return end.disagreements;
}

const articles = pay.map(({ article, annotation, words }, index) => {
  const made = articleOf([['paragraph', `${words} That was said by the port & the “union” 🚢 on Monday.`]], {
    id: article,
    path: `${article}.txt`,
  });
  const split = marked(made, ['said by the port', 'on Monday'], { note: 'Asked again.' });
  return reportArticle(made, [
    marked(made, words, { id: annotation }),
    ...(index === 0 ? [split, marked(made, '“union” 🚢')] : []),
  ]);
});
const report = reportOf(articles, { claims: claimsOf() });

function altered(from: string | RegExp, to: string): string {
  const changed = report.replace(from, to);
  if (changed === report) throw new Error(`The report does not say: ${String(from)}`);
  return changed;
}

const entry = (label: string) => new RegExp(`<li\\sid="n${label.replace('.', '-')}"[^]*?</li>`, 'u');
const row = (label: string) => new RegExp(`<tr\\sid="r${label.replace('.', '-')}"[^]*?</tr>`, 'u');
const saidWords = (words: string) => `<p class="said-words">${words}</p>`;

describe('a report', () => {
  test('that nobody altered agrees with its evidence', () => {
    expect(disagreementsOf(report)).toEqual([]);
    expect(disagreementsOf(report, 3)).toEqual([]);
  });

  test('of any article agrees with its evidence, with and without text', () => {
    fc.assert(
      fc.property(anyReportArticle, fc.constantFrom('full', 'excerpts', 'none'), (item, text) => {
        expect(disagreementsOf(reportOf([item], { choice: { ...wholeReport, text } }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('whose claim quotes the beginning of very long words agrees with its evidence', () => {
    const long = `The port said ${'that many ships came and went, '.repeat(400)}in May`;
    const made = articleOf([['paragraph', long]], { id: 'post' });
    const variants = [variant(long.slice(0, longestMemberWords), { article: 'post', annotation: 'long' })];
    const claims = claimsOf({
      claims: [claim('pay', { members: [member('long', { article: 'post' })] })],
      variants: new Map([['pay', { claim: 'pay', variants, missing: [] }]]),
      chosen: new Set(['long']),
    });
    const html = reportOf([reportArticle(made, [marked(made, long, { id: 'long' })])], { claims });
    expect(html).toContain('<p class="wording"');
    expect(disagreementsOf(html)).toEqual([]);
    const other = html.replace(/(<p class="wording"[^>]*>The) port/u, '$1 mayor');
    expect(disagreementsOf(other)).toMatchObject([{ kind: 'words-differ', where: 'claims' }]);
  });

  test.each<[string, string, readonly Disagreement[]]>([
    [
      'an annotation has other words',
      altered(saidWords('said by the port […] on Monday'), saidWords('said by the port […] on Tuesday')),
      [{ kind: 'words-differ', label: '1.2', where: 'annotations' }],
    ],
    [
      'an annotation has no words any more',
      altered(saidWords('said by the port […] on Monday'), ''),
      [{ kind: 'words-differ', label: '1.2', where: 'annotations' }],
    ],
    [
      'the first wording of a claim has other words',
      altered(/(<p class="wording"[^>]*>)Crews reportedly/u, '$1Crews certainly'),
      [{ kind: 'words-differ', label: '1.1', where: 'claims' }],
    ],
    [
      'what a wording of a claim has besides is another figure',
      altered(/(<p class="wording"[^>]*>[^\n]*<ins>[^<]*)5\.2/u, '$19.9'),
      [{ kind: 'words-differ', label: '2.1', where: 'claims' }],
    ],
    [
      'an annotation was taken out of its article',
      altered(entry('1.2'), ''),
      [{ kind: 'annotation-missing', label: '1.2' }],
    ],
    [
      'a line of evidence was taken out',
      altered(row('1.2'), ''),
      [
        { kind: 'count', stated: 5, present: 4 },
        { kind: 'line-missing', label: '1.2' },
      ],
    ],
    [
      'annotation and evidence were taken out together',
      altered(entry('1.2'), '').replace(row('1.2'), ''),
      [{ kind: 'count', stated: 5, present: 4 }],
    ],
    [
      'the count is another',
      altered('<span class="quiet">5 annotations</span>', '<span class="quiet">1,005 annotations</span>'),
      [{ kind: 'count', stated: 1005, present: 5 }],
    ],
  ])('is found out when %s', (_, html, expected) => {
    expect(disagreementsOf(html)).toEqual(expected);
    expect(disagreementsOf(html, 7)).toEqual(expected);
    for (const each of expected) expect(describeDisagreement(each)).toMatch(/altered\.$/u);
  });
});
