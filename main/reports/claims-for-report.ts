/** Reads the folder's claims for a report: what their members say, and which of their articles repeat one another. */
import type { LibraryEntry } from '../../annotations/article/article.ts';
import type { ClaimVariants } from '../../annotations/claim/variant.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { CoveredArticle } from '../../annotations/coverage/coverage.ts';
import { makeReportClaims } from '../../annotations/report/make-report-claims.ts';
import type { ReportClaims } from '../../annotations/report/report-claims.ts';
import { annotationChooser, type ReportChoice } from '../../annotations/report/report-choice.ts';
import { success, type Result } from '../../annotations/result.ts';
import { repeatedArticles } from '../../annotations/sources/shared-copy.ts';
import { variantsOf } from '../../app/claim-variants.ts';
import type { ClaimReading } from '../../app/claim-views.ts';
import type { ClaimSource } from './claim-source.ts';

/** Null where the folder has no claims, or the choice does not ask for them. */
export async function claimsForReport(
  source: ClaimSource,
  choice: ReportChoice,
  codebook: Codebook,
): Promise<Result<ReportClaims | null>> {
  const { claims, analysts } = source.claims;
  if (!choice.claims || claims.length === 0) return success(null);
  const read = await source.readClaims(claims.map(({ id }) => id));
  if (!read.ok) return read;
  const variants = new Map(read.value.map((reading) => [reading.claim, variantsOf(reading)]));
  const articles = source.entries.flatMap(coveredArticle);
  const { groups, complete } = await source.sharedBy(articlesWithCompany(variants));
  const lengths = new Map(
    source.entries.flatMap((entry) => (entry.kind === 'readable' ? [[entry.id, entry.length]] : [])),
  );
  return success(
    makeReportClaims({
      claims,
      analysts,
      variants,
      choice,
      chosen: chosenMembers(read.value, choice, codebook),
      articles,
      repeated: repeatedArticles(groups, lengths),
      copiesKnown: complete,
    }),
  );
}

function chosenMembers(
  readings: readonly ClaimReading[],
  choice: ReportChoice,
  codebook: Codebook,
): ReadonlySet<string> {
  const isChosen = annotationChooser(choice, codebook);
  return new Set(
    readings.flatMap(({ members }) =>
      members.flatMap(({ member, annotation }) =>
        annotation !== null && isChosen(annotation) ? [member.annotation] : [],
      ),
    ),
  );
}

/** The articles of claims that several articles carry: only those can turn out to be copies of one another. */
function articlesWithCompany(variants: ReadonlyMap<string, ClaimVariants>): readonly string[] {
  const articles = new Set<string>();
  for (const { variants: own } of variants.values()) {
    const carrying = new Set(own.map(({ article }) => article));
    if (carrying.size > 1) for (const article of carrying) articles.add(article);
  }
  return [...articles];
}

function coveredArticle(entry: LibraryEntry): readonly CoveredArticle[] {
  if (entry.kind === 'unreadable') return [];
  const { id, displayTitle, metadata, done } = entry;
  return [
    {
      id,
      title: displayTitle,
      outlet: metadata.outlet?.value ?? null,
      published: metadata.published?.value ?? null,
      done,
    },
  ];
}
