/** Makes the claims of a report from those of the folder and from what the choice takes. */
import type { Analyst, AnnotationId } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';
import type { Claim, ClaimId } from '../claim/claim.ts';
import type { ClaimVariants } from '../claim/variant.ts';
import type { CoveredArticle } from '../coverage/coverage.ts';
import { flagDifferences } from '../coverage/flag-differences.ts';
import { makeCoverage } from '../coverage/make-coverage.ts';
import { carryingOutlets } from '../sources/carrying-outlets.ts';
import { countSources } from '../sources/count-sources.ts';
import type { RepeatedArticles } from '../sources/shared-copy.ts';
import type { ReportClaims, ReportedClaim } from './report-claims.ts';
import { narrowsAnnotations, type ReportChoice } from './report-choice.ts';

export interface ReportClaimsParts {
  readonly claims: readonly Claim[];
  /** Gives the names of those who made the claims. */
  readonly analysts: readonly Analyst[];
  /** Of all members that are there, chosen or not. */
  readonly variants: ReadonlyMap<ClaimId, ClaimVariants>;
  readonly choice: ReportChoice;
  /** Members that the choice takes as far as tag, speaker, status and analyst go. */
  readonly chosen: ReadonlySet<AnnotationId>;
  /** Every article of the folder, in its order, so that an outlet is only called silent when all it wrote was read. */
  readonly articles: readonly CoveredArticle[];
  readonly repeated: RepeatedArticles;
  readonly copiesKnown: boolean;
}

export function makeReportClaims(parts: ReportClaimsParts): ReportClaims {
  const { claims, choice, articles, variants } = parts;
  const inReport = choice.articles === null ? null : new Set(choice.articles);
  const taken = chosenVariants(parts, inReport);
  const isNarrowed = inReport !== null || narrowsAnnotations(choice);
  const shown = claims.filter(({ id }) => !isNarrowed || (taken.get(id)?.variants.length ?? 0) > 0);
  const coverage = makeCoverage({ claims: shown, variants: taken, articles, by: 'outlet' });
  const columnsIn = coverage.columns.flatMap((column, index) =>
    inReport === null || column.articles.some(({ id }) => inReport.has(id)) ? [index] : [],
  );
  const columns = columnsIn.flatMap((index) => coverage.columns[index] ?? []);
  const names = new Map(parts.analysts.map(({ id, name }) => [id, name]));
  const made = coverage.rows.map((row, index): ReportedClaim => {
    const claim = choice.notes ? row.claim : { ...row.claim, note: '' };
    const own = taken.get(claim.id)?.variants ?? [];
    const kept = new Set(own);
    const others = (variants.get(claim.id)?.variants ?? []).filter((variant) => !kept.has(variant));
    const elsewhere = new Set<ArticleId>(others.map(({ article }) => article));
    const cells = columnsIn.flatMap((at) => row.cells[at] ?? []);
    return {
      number: index + 1,
      claim,
      analystName: names.get(claim.analyst) ?? claim.analyst,
      row: {
        ...row,
        claim,
        cells,
        carried: cells.filter(({ carriage }) => carriage.kind !== 'absent').length,
      },
      carriedLeftOut: columns.map(
        (column, at) =>
          cells[at]?.carriage.kind === 'absent' && column.articles.some(({ id }) => elsewhere.has(id)),
      ),
      variants: own,
      leftOut: others.length,
      sources: countSources(carryingOutlets(columns, own), parts.repeated),
      flags: flagDifferences(own, row.base),
    };
  });
  return {
    columns,
    claims: made,
    byAnnotation: gatheredBy(made),
    leftOut: claims.length - shown.length,
    copiesKnown: parts.copiesKnown,
  };
}

function chosenVariants(
  { claims, variants, chosen, choice }: ReportClaimsParts,
  inReport: ReadonlySet<ArticleId> | null,
): ReadonlyMap<ClaimId, ClaimVariants> {
  const narrows = narrowsAnnotations(choice);
  return new Map(
    claims.map(({ id }) => {
      const read = variants.get(id) ?? { claim: id, variants: [], missing: [] };
      const own = read.variants.filter(
        ({ article, annotation }) =>
          (inReport === null || inReport.has(article)) && (!narrows || chosen.has(annotation)),
      );
      const missing = read.missing.filter(({ article }) => inReport === null || inReport.has(article));
      return [id, { claim: id, variants: own, missing }];
    }),
  );
}

function gatheredBy(claims: readonly ReportedClaim[]): ReadonlyMap<AnnotationId, readonly ReportedClaim[]> {
  const found = new Map<AnnotationId, ReportedClaim[]>();
  for (const reported of claims) {
    for (const { annotation } of reported.variants) {
      const before = found.get(annotation);
      if (before === undefined) found.set(annotation, [reported]);
      else before.push(reported);
    }
  }
  return found;
}
