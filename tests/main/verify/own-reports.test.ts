/** Reports as Claimdesk writes them, read back and checked: whatever the articles, all lines hold, and no changed word goes unseen. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLdReport } from '../../../annotations/interchange/jsonld/json-ld-report.ts';
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import type { ReportArticle, ReportFormatter } from '../../../annotations/report/report-model.ts';
import { checkEvidence } from '../../../annotations/verify/check-evidence.ts';
import type { CheckedLine } from '../../../annotations/verify/checked-line.ts';
import type { ArticleEvidence } from '../../../annotations/verify/evidence.ts';
import { jsonLdEvidence } from '../../../annotations/verify/json-ld-evidence.ts';
import { HtmlEvidence } from '../../../main/verify/html-evidence.ts';
import { anyReportArticle } from '../../annotations/report/generated-articles.ts';
import {
  articleOf,
  headingOf,
  marked,
  markedRanges,
  reportArticle,
} from '../../annotations/report/report-builders.ts';

/** Small pieces, so that words and tags are cut everywhere. */
function evidenceOfHtml(html: string, piece = 1000): readonly ArticleEvidence[] {
  const evidence = new HtmlEvidence();
  for (let at = 0; at < html.length; at += piece) evidence.write(html.slice(at, at + piece));
  const end = evidence.end();
  if (end.kind !== 'read') throw new Error(end.kind === 'broken' ? end.reason : end.kind);
  return end.articles;
}

function evidenceOfJson(json: string): readonly ArticleEvidence[] {
  const evidence = jsonLdEvidence(JSON.parse(json));
  if (evidence === null) throw new Error('The report has no evidence.');
  return evidence;
}

const formats: readonly (readonly [
  name: string,
  formatter: () => ReportFormatter,
  read: (report: string) => readonly ArticleEvidence[],
])[] = [
  ['HTML', () => htmlReport, evidenceOfHtml],
  ['JSON-LD', () => jsonLdReport(), evidenceOfJson],
];

/** An annotation without any words, which a store edited by hand may hold, says nothing that could be checked. */
function withWords({ article, placed, ...more }: ReportArticle): ReportArticle {
  const worded = placed.filter(({ annotation }) =>
    annotation.segments.every(({ anchor }) => anchor.exact !== ''),
  );
  return { ...more, article, placed: worded };
}

function check(evidence: readonly ArticleEvidence[], { article }: ReportArticle): readonly CheckedLine[] {
  const { path, sha256, textSha256 } = article.source;
  const text = { text: article.text, textSha256 };
  return evidence.flatMap((each) => checkEvidence(each, { kind: 'found', path, sha256, text }));
}

describe.each(formats)('A report in %s', (_, formatter, read) => {
  const reportOf = (item: ReportArticle) => [...makeReport(formatter(), headingOf(), [item])].join('');

  test('of any article holds, line by line, under the labels of the report', () => {
    fc.assert(
      fc.property(anyReportArticle.map(withWords), (item) => {
        const lines = check(read(reportOf(item)), item);
        expect(lines.map(({ outcome }) => outcome)).toEqual(item.placed.map(() => 'holds'));
        expect(lines.map(({ label }) => label)).toEqual(
          item.placed.map((_each, index) => `1.${String(index + 1)}`),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('no longer holds where a character of the quoted words is another one now', () => {
    fc.assert(
      fc.property(anyReportArticle.map(withWords), fc.nat(), (item, pick) => {
        const evidence = read(reportOf(item));
        const places = evidence.flatMap(({ lines }) =>
          lines.flatMap((line) => (line.kind === 'line' ? line.segments.map(({ place }) => place) : [])),
        );
        const place = places[pick % Math.max(1, places.length)] ?? null;
        fc.pre(place !== null);
        const characters = Array.from(item.article.text);
        characters[place.start] = characters[place.start] === 'x' ? 'y' : 'x';
        const source = { ...item.article.source, sha256: 'c3'.repeat(32), textSha256: 'd4'.repeat(32) };
        const now = { ...item, article: { ...item.article, text: characters.join(''), source } };
        const hit = evidence.flatMap(({ lines }) =>
          lines.map(
            (line) =>
              line.kind === 'line' &&
              line.segments.some(
                (each) =>
                  each.place !== null && each.place.start <= place.start && each.place.end > place.start,
              ),
          ),
        );
        check(evidence, now).forEach(({ outcome }, index) => {
          if (hit[index] === true) expect(outcome).not.toBe('text-changed');
          else expect(outcome).toBe('text-changed');
        });
      }),
      { numRuns: 60 },
    );
  });

  test('names the words that had no sure place', () => {
    const article = articleOf([['paragraph', 'The quay stays closed.']]);
    const lost = markedRanges(article, [{ start: 4, end: 8 }], { placements: [{ state: 'lost' }] });
    const item = reportArticle(article, [marked(article, 'stays closed'), lost]);
    expect(check(read(reportOf(item)), item).map(({ outcome }) => outcome)).toEqual(['holds', 'unplaced']);
  });

  test('without annotations has no lines, and is a report all the same', () => {
    const item = reportArticle(articleOf([['paragraph', 'The quay stays closed.']]));
    expect(read(reportOf(item))).toEqual([]);
  });
});

test('Evidence in HTML is read the same whatever pieces the file comes in', () => {
  const article = articleOf([['paragraph', 'The quay “stays” closed & <shut> 🚢 for all.']]);
  const item = reportArticle(article, [
    marked(article, ['“stays” closed & <shut>', '🚢']),
    marked(article, 'all'),
  ]);
  const html = [...makeReport(htmlReport, headingOf(), [item])].join('');
  const whole = evidenceOfHtml(html, html.length);
  for (const piece of [1, 2, 3, 7]) expect(evidenceOfHtml(html, piece)).toEqual(whole);
});
