/** An invented claim that three outlets carry in their own words, as a report is given it. */
import type { Claim } from '../../../annotations/claim/claim.ts';
import type { ClaimVariant } from '../../../annotations/claim/variant.ts';
import type { CoveredArticle } from '../../../annotations/coverage/coverage.ts';
import { makeReportClaims, type ReportClaimsParts } from '../../../annotations/report/make-report-claims.ts';
import type { ReportClaims } from '../../../annotations/report/report-claims.ts';
import { wholeReport, type ReportChoice } from '../../../annotations/report/report-choice.ts';
import { claim, member } from '../claim/claim-builders.ts';
import { variant } from '../claim/variants.ts';

export const coveredArticle = (
  id: string,
  outlet: string | null,
  fields: Partial<CoveredArticle> = {},
): CoveredArticle => ({ id, title: `Title of ${id}`, outlet, published: null, done: true, ...fields });

export const outlets: readonly CoveredArticle[] = [
  coveredArticle('post', 'Norrhaven Post'),
  coveredArticle('wire', 'Capital Wire'),
  coveredArticle('wire-late', 'Capital Wire'),
  coveredArticle('radio', 'Radio Vest', { done: false }),
  coveredArticle('daily', 'Coast Daily'),
];

const said = (article: string, annotation: string, words: string, fields: Partial<ClaimVariant> = {}) => {
  const outlet = outlets.find(({ id }) => id === article)?.outlet ?? null;
  return variant(words, { article, annotation, outlet, title: `Title of ${article}`, ...fields });
};

export const pay: readonly ClaimVariant[] = [
  said('post', 'pay-post', 'Crews reportedly get 4.8 per cent more from April.'),
  said('wire', 'pay-wire', 'Crews get 5.2 per cent more from April.'),
  said('wire-late', 'pay-late', 'Crews will be paid better.', { kind: 'paraphrase' }),
];

export const payClaim: Claim = claim('pay', {
  title: 'Crews get more pay from April',
  standing: { status: 'contradicted', reason: 'The agreement says 4.8 per cent.', date: '2026-03-13' },
  note: 'Ask the union for the text.',
  members: [
    ...pay.map(({ article, annotation, kind }) => member(annotation, { article, kind })),
    member('gone', { article: 'post' }),
  ],
});

export function claimsOf(
  more: Partial<ReportClaimsParts> = {},
  choice: Partial<ReportChoice> = {},
): ReportClaims {
  return makeReportClaims({
    claims: [payClaim],
    analysts: [{ id: 'ana', name: 'Ana Petrova' }],
    variants: new Map([
      ['pay', { claim: 'pay', variants: pay, missing: [member('gone', { article: 'post' })] }],
    ]),
    choice: { ...wholeReport, ...choice },
    chosen: new Set(pay.map(({ annotation }) => annotation)),
    articles: outlets,
    repeated: new Map(),
    copiesKnown: true,
    ...more,
  });
}
