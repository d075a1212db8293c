/** An invented article with every kind of annotation, and exports of it. */
import { makeReport } from '../../../annotations/report/make-report.ts';
import type {
  NumberedArticle,
  ReportArticle,
  ReportFormatter,
  ReportHeading,
} from '../../../annotations/report/report-model.ts';
import { numberArticle } from '../../../annotations/report/number-article.ts';
import { articleOf, headingOf, marked, reportArticle } from '../report/report-builders.ts';

export const harbour = articleOf(
  [
    ['headline', 'Crews 🚢 win more pay'],
    ['paragraph', '“We are glad,” said Mats Reker, the harbour director.\n“It was time.”'],
    ['paragraph', 'قال الوزير إن الميناء سيفتح غدا. Nobody, reportedly, was hurt.'],
    ['paragraph', '“It will,” she said, “hold.”'],
  ],
  {
    id: 'harbour-00000001',
    path: 'week 1/harbour é.txt',
    metadata: {
      url: { value: 'https://post.example/harbour?id=1', origin: 'page' },
      outlet: { value: 'Norrhaven Post', origin: 'page' },
    },
  },
);

const decided = marked(harbour, ['“We are glad,”', '“It was time.”'], {
  id: '11111111-2222-4333-8444-555555555555',
  note: 'Two parts.\nAsk him.',
});
const evidenceAnchor = decided.annotation.segments[0]?.anchor;
if (evidenceAnchor === undefined) throw new Error('The annotation has no words.');

export const annotated: ReportArticle = reportArticle(harbour, [
  {
    ...decided,
    annotation: {
      ...decided.annotation,
      attribution: {
        speaker: { name: 'Mats Reker', role: 'harbour director' },
        cue: 'said',
        manner: 'direct',
        hedges: [],
        chain: ['Harbour radio', 'TASS'],
      },
      check: {
        status: 'contradicted',
        note: 'See there.',
        evidence: [
          { kind: 'link', url: 'https://union.example/pay', note: 'the agreement' },
          { kind: 'link', url: 'https://union.example/{pay}', note: '' },
          { kind: 'passage', article: 'other-00000002', anchor: evidenceAnchor, note: '' },
        ],
      },
    },
  },
  marked(harbour, 'harbour director.\n“It was', {
    id: '21111111-2222-4333-8444-555555555555',
    tag: 'opinion',
  }),
  marked(harbour, 'قال الوزير إن الميناء سيفتح غدا', { id: '31111111-2222-4333-8444-555555555555' }),
  marked(harbour, '🚢 win', { id: '41111111-2222-4333-8444-555555555555', tag: 'gone-tag' }),
  marked(harbour, 'hurt', {
    id: '51111111-2222-4333-8444-555555555555',
    tag: 'unverified',
    placements: [{ state: 'lost' }],
  }),
]);

export function numbered(article: ReportArticle, heading: ReportHeading = headingOf()): NumberedArticle {
  return numberArticle(article, 1, heading.codebook);
}

export function written(
  formatter: ReportFormatter,
  items: readonly ReportArticle[],
  heading: ReportHeading = headingOf(),
): string {
  return [...makeReport(formatter, heading, items)].join('');
}
