/** schema.org ClaimReview: claims with a verdict and a day, and what is said of those without. */
import { describe, expect, it } from 'vitest';
import { claimReviewOmissions } from '../../../annotations/interchange/claimreview/claim-review-omissions.ts';
import { claimReviewReport } from '../../../annotations/interchange/claimreview/claim-review-report.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import { claim } from '../claim/claim-builders.ts';
import { claimsOf, payClaim } from '../report/claim-reports.ts';
import { articleOf, headingOf, reportArticle } from '../report/report-builders.ts';
import { written } from './exported.ts';

const post = articleOf([['paragraph', 'Crews get more.']], {
  id: 'post',
  metadata: { url: { value: 'https://post.example/pay', origin: 'page' } },
});

const reviewsOf = (claims: ReturnType<typeof claimsOf> | null): unknown =>
  JSON.parse(written(claimReviewReport(), [reportArticle(post)], headingOf({ claims })));

describe('ClaimReview', () => {
  it('gives the verdict in words with its day, who judged, and where the claim appears in which words', () => {
    expect(reviewsOf(claimsOf())).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        expect.objectContaining({
          '@type': 'ClaimReview',
          claimReviewed: 'Crews get more pay from April',
          datePublished: '2026-03-13',
          author: { '@type': 'Person', name: 'Ana Petrova' },
          reviewBody: 'Ask the union for the text.',
          reviewRating: {
            '@type': 'Rating',
            alternateName: 'Contradicted',
            ratingExplanation: 'The agreement says 4.8 per cent.',
          },
        }),
      ],
    });
    const [review] = (reviewsOf(claimsOf()) as { '@graph': { itemReviewed: { appearance: unknown[] } }[] })[
      '@graph'
    ];
    expect(review?.itemReviewed.appearance[0]).toMatchObject({
      '@type': 'NewsArticle',
      url: 'https://post.example/pay',
      publisher: { '@type': 'Organization', name: 'Norrhaven Post' },
      hasPart: { '@type': 'Quotation', text: 'Crews reportedly get 4.8 per cent more from April.' },
    });
    expect(review?.itemReviewed.appearance).toHaveLength(3);
  });

  it.each([
    ['nobody judged', { status: 'unverified', reason: '', date: null }],
    ['has no day', { status: 'corroborated', reason: '', date: null }],
  ] as const)('leaves out a claim that %s', (_, standing) => {
    const unjudged = { ...payClaim, standing };
    expect(reviewsOf(claimsOf({ claims: [unjudged] }))).toMatchObject({ '@graph': [] });
  });

  it('is an empty list where there are no claims', () => {
    expect(reviewsOf(null)).toMatchObject({ '@graph': [] });
  });

  it('says before the export how many claims it will not hold', () => {
    const folder = { codebook: defaultCodebook, claims: [payClaim, claim('open')] };
    expect(claimReviewOmissions(wholeReport, folder)[0]).toBe(
      '1 claim has no verdict with a day and is left out: only what is corroborated, contradicted or outdated is reviewed.',
    );
    expect(claimReviewOmissions(wholeReport, { ...folder, claims: [] })[0]).toContain('will hold nothing');
    expect(claimReviewOmissions({ ...wholeReport, claims: false }, folder)).toHaveLength(1);
  });
});
