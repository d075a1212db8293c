/**
 * Claims with a verdict as schema.org ClaimReview in JSON-LD, which search engines and fact-check feeds read. Verdicts are given in words:
 * a figure on a scale would say more than an analyst did.
 */
import type { ArticleId } from '../../article/article.ts';
import type { Claim, ClaimStatus } from '../../claim/claim.ts';
import type { ClaimVariant } from '../../claim/variant.ts';
import type { ReportedClaim } from '../../report/report-claims.ts';
import type { ReportFormatter, ReportHeading } from '../../report/report-model.ts';
import { iriOf, isWebIri } from '../names-as-iris.ts';

/** Verdicts as readers of a review see them. */
const verdictNames: Readonly<Record<Exclude<ClaimStatus, 'unverified'>, string>> = {
  corroborated: 'Corroborated',
  contradicted: 'Contradicted',
  outdated: 'Outdated',
};

/** The formatter of one report: it remembers the addresses of the articles, which come before the claims that name them. */
export function claimReviewReport(): ReportFormatter {
  const addresses = new Map<ArticleId, string>();
  return {
    *opening({ heading }) {
      yield '{"@context":"https://schema.org","@graph":[\n';
      let separator = '';
      for (const reported of heading.claims?.claims ?? []) {
        const verdict = verdictOf(reported.claim);
        if (verdict === null) continue;
        yield `${separator}${JSON.stringify(reviewOf(reported, verdict, heading, addresses))}`;
        separator = ',\n';
      }
    },
    article({ source: { article } }) {
      const address = article.metadata.url?.value ?? '';
      if (isWebIri(address)) addresses.set(article.id, address);
      return [];
    },
    *closing() {
      yield '\n]}\n';
    },
  };
}

interface Verdict {
  readonly name: string;
  readonly date: string;
}

/** Null for a claim that was not judged, or of which nobody knows when. */
export function verdictOf({ standing }: Pick<Claim, 'standing'>): Verdict | null {
  if (standing.status === 'unverified' || standing.date === null) return null;
  return { name: verdictNames[standing.status], date: standing.date };
}

function reviewOf(
  { claim, analystName, variants }: ReportedClaim,
  verdict: Verdict,
  heading: ReportHeading,
  addresses: ReadonlyMap<ArticleId, string>,
): object {
  return {
    '@type': 'ClaimReview',
    '@id': iriOf('claim', claim.id),
    claimReviewed: claim.title,
    datePublished: verdict.date,
    dateCreated: claim.created,
    dateModified: claim.modified,
    author: { '@type': 'Person', name: analystName },
    itemReviewed: {
      '@type': 'Claim',
      name: claim.title,
      ...speakerOf(variants),
      appearance: variants.map((variant) => appearanceOf(variant, addresses.get(variant.article))),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: verdict.name,
      ...(claim.standing.reason === '' ? {} : { ratingExplanation: claim.standing.reason }),
    },
    ...(claim.note === '' || !heading.choice.notes ? {} : { reviewBody: claim.note }),
  };
}

/** Whoever said it, where all articles that name somebody name the same. */
function speakerOf(variants: readonly ClaimVariant[]): object {
  const names = new Set(variants.flatMap(({ attribution }) => attribution.speaker?.name ?? []));
  const [name] = names;
  return name === undefined || names.size > 1 ? {} : { author: { '@type': 'Thing', name } };
}

/** How one article carries the claim, with the words by which it does. */
function appearanceOf(
  { published, outlet, title, words }: ClaimVariant,
  address: string | undefined,
): object {
  const date = published?.iso ?? null;
  return {
    '@type': 'NewsArticle',
    headline: title,
    ...(address === undefined ? {} : { url: address }),
    ...(date === null ? {} : { datePublished: date }),
    ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
    hasPart: { '@type': 'Quotation', text: words },
  };
}
