import { describe, expect, test } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { openCheck, type Evidence } from '../../../annotations/annotation/check.ts';
import { annotationLines } from '../../../annotations/report/annotation-lines.ts';
import { htmlReport } from '../../../annotations/report/html/html-report.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import { markdownReport } from '../../../annotations/report/markdown/markdown-report.ts';
import { annotation, otherTextHash, sampleText, textHash } from '../builders.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { headingOf } from './report-builders.ts';

const attribution = {
  speaker: { name: 'Mats Reker', role: 'harbour director' },
  cue: 'said',
  manner: 'direct',
  hedges: ['reportedly'],
  chain: ['TASS', 'the Foreign Ministry'],
} as const;
const passage: Evidence = {
  kind: 'passage',
  article: 'quay-00000002',
  anchor: createAnchor(sampleText, textHash, 0, 9),
  note: '',
};
const link: Evidence = { kind: 'link', url: 'https://example.org/a?b=1&c=2', note: 'the minutes' };
const check = { status: 'contradicted', evidence: [link, passage], note: 'Two sources.' } as const;
const here = new Map([['quay-00000002', { title: 'Nobody at the quay', textSha256: textHash }]]);

test('An annotation that was imported says who made it', () => {
  const creator = { id: null, name: 'Jo Lind' };
  const lines = annotationLines({ attribution: {}, check: openCheck, creator }, new Map());
  expect(lines).toEqual([{ label: 'Made by', value: 'Jo Lind', href: null }]);
});

function said(articles = here): readonly string[] {
  return annotationLines({ attribution, check }, articles).map(({ label, value }) => `${label}: ${value}`);
}

describe('the lines of an annotation', () => {
  test('say who said it, how, how sure, through whom, and how it stands', () => {
    expect(said()).toEqual([
      'Speaker: Mats Reker, harbour director',
      'Cue: said',
      'Speech: direct',
      'Hedged: reportedly',
      'Through: TASS → the Foreign Ministry',
      'Check: contradicted',
      'Evidence: https://example.org/a?b=1&c=2 (the minutes)',
      'Evidence: “The mayor” in Nobody at the quay',
      'Check note: Two sources.',
    ]);
  });
  test('leave out what nobody decided, and say that there is nothing', () => {
    expect(annotationLines({ attribution: {}, check: openCheck }, here)).toEqual([]);
    expect(
      annotationLines({ attribution: { speaker: null, chain: [] }, check: openCheck }, here).map(
        ({ value }) => value,
      ),
    ).toEqual(['nobody named', 'nobody else']);
  });
  test('say when evidence stands in an article that changed or is gone', () => {
    expect(
      said(new Map([['quay-00000002', { title: 'Nobody at the quay', textSha256: otherTextHash }]]))[7],
    ).toContain('which has changed since');
    expect(said(new Map())[7]).toContain('no longer in the folder');
  });
  test('lead only to addresses of the web', () => {
    const bad: Evidence = { kind: 'link', url: 'javascript:alert(1)', note: '' };
    expect(
      annotationLines({ attribution: {}, check: { ...openCheck, evidence: [bad] } }, here).at(-1)?.href,
    ).toBeNull();
  });
});

test.each([
  ['HTML', htmlReport, 'https://example.org/a?b=1&amp;c=2'],
  ['Markdown', markdownReport, 'TASS → the Foreign Ministry'],
] as const)('stand in the %s report', (_name, formatter, words) => {
  const one = annotation('a', { attribution, check });
  const article = {
    id: one.article,
    text: sampleText,
    format: 'text',
    blocks: [{ kind: 'paragraph', start: 0, end: sampleText.length }],
    marks: [],
    metadata: noMetadata,
    warnings: [],
    source: { path: 'harbour.txt', sha256: textHash, textSha256: textHash },
  } as const;
  const placed = [{ annotation: one, placements: [{ state: 'exact', start: 0, end: 9 }] }] as const;
  const item = { kind: 'readable', article, placed, analysts: [], problems: [], leftOut: 0 } as const;
  const report = [...makeReport(formatter, headingOf({ articles: here }), [item])].join('');
  expect(report).toContain('Mats Reker, harbour director');
  expect(report).toContain('contradicted');
  expect(report).toContain(words);
});
