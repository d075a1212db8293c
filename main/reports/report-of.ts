/** What a report is made from, put together in one way for the app and for the command line. */
import { chosenEntries } from '../../annotations/report/apply-choice.ts';
import type { ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import type { ReportHeading } from '../../annotations/report/report-model.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { ClaimSource } from './claim-source.ts';
import { claimsForReport } from './claims-for-report.ts';
import { evidenceArticles } from './evidence-articles.ts';
import { reportItems, type ReadForReport, type ReportItems } from './report-items.ts';

export interface ReportSource {
  readonly folderName: string;
  readonly codebook: Codebook;
  readonly claims: ClaimSource;
  read(summary: ArticleSummary): Promise<Result<ReadForReport>>;
}

export interface ReportRequest {
  readonly source: ReportSource;
  readonly choice: ReportChoice;
  readonly appVersion: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

export interface ReportContents extends ReportItems {
  readonly heading: ReportHeading;
}

/** What a report is called and is of; null when nothing of what was chosen is there. */
export function reportTitle(
  folderName: string,
  entries: readonly LibraryEntry[],
  choice: ReportChoice,
): Pick<ReportHeading, 'title' | 'scope'> | null {
  if (choice.articles === null) return { title: folderName, scope: 'folder' };
  const [first, ...others] = chosenEntries(entries, choice);
  if (first?.kind !== 'readable') return null;
  return others.length === 0
    ? { title: first.displayTitle, scope: 'article' }
    : { title: folderName, scope: 'folder' };
}

/** What of a heading is the same for every report that is made now. */
export function madeHere(
  entries: readonly LibraryEntry[],
  appVersion: string,
  now: Date,
): Pick<ReportHeading, 'generatedAt' | 'timeZone' | 'appVersion' | 'articles'> {
  return {
    generatedAt: now.toISOString(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    appVersion,
    articles: evidenceArticles(entries),
  };
}

export async function reportOf({
  source,
  choice,
  appVersion,
  now,
  signal,
}: ReportRequest): Promise<Result<ReportContents>> {
  const { folderName, codebook, claims: claimSource } = source;
  const { entries } = claimSource;
  const named = reportTitle(folderName, entries, choice);
  if (!named) return failure('article-unknown', 'None of those articles is in the open folder any more.');
  const claims = await claimsForReport(claimSource, choice, codebook);
  if (!claims.ok) return claims;
  return success({
    ...reportItems({
      entries,
      choice,
      codebook,
      read: (summary) => source.read(summary),
      ...(signal === undefined ? {} : { signal }),
    }),
    heading: {
      ...named,
      folderName,
      codebook,
      choice,
      claims: claims.value,
      ...madeHere(entries, appVersion, now),
    },
  });
}
