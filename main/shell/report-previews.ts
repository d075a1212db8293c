/** Previews of reports: makes the one that is looked at, keeps it for the window's frame, and keeps the reader's place from one to the next. */
import { randomUUID } from 'node:crypto';
import type { ArticleId } from '../../annotations/article/article.ts';
import { chosenEntries } from '../../annotations/report/apply-choice.ts';
import { htmlReport } from '../../annotations/report/html/html-report.ts';
import { makeReport } from '../../annotations/report/make-report.ts';
import { articleAnchor } from '../../annotations/report/report-address.ts';
import type { ReportChoice } from '../../annotations/report/report-choice.ts';
import type { ReportHeading, ReportItem } from '../../annotations/report/report-model.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import type { OpenFolder, PreviewPort } from '../../app/ports.ts';
import { claimsOfOpenFolder } from '../reports/claim-source.ts';
import { claimsForReport } from '../reports/claims-for-report.ts';
import { previewedEntries, withoutLinksOut } from '../reports/preview-report.ts';
import { reportItems } from '../reports/report-items.ts';
import { madeHere, reportTitle } from '../reports/report-of.ts';
import { placeInNext, type PreviewedArticles } from './preview-place.ts';
import { previewOrigin } from './origin.ts';

export interface PreviewsOptions {
  readonly appVersion: string;
  /** The address that the frame shows now, with the place in it that the reader went to; null when there is no frame. */
  readonly shownAddress: () => string | null;
  readonly now?: () => Date;
}

export interface ReportPreviews extends PreviewPort {
  /** The HTML behind an address that `make` gave, or null when it is not kept any more. */
  htmlAt(address: string): string | null;
}

interface MadePreview {
  readonly html: string;
  readonly articles: PreviewedArticles;
  readonly shown: number;
  readonly of: number;
}

const superseded: Failure = failure('superseded', 'Another preview was asked for.');

export function createPreviews({
  appVersion,
  shownAddress,
  now = () => new Date(),
}: PreviewsOptions): ReportPreviews {
  let making: AbortController | null = null;
  let kept: { readonly path: string; readonly html: string; readonly articles: PreviewedArticles } | null =
    null;

  async function preview(
    folder: OpenFolder,
    choice: ReportChoice,
    signal: AbortSignal,
  ): Promise<Result<MadePreview>> {
    const { entries, codebook } = folder.view();
    const chosen = chosenEntries(entries, choice);
    const { annotated } = await folder.countForReport(choice);
    const shown = previewedEntries(chosen, annotated);
    const claims = await claimsForReport(claimsOfOpenFolder(folder), choice, codebook);
    if (!claims.ok) return claims;
    const read = reportItems({
      entries: shown,
      choice,
      codebook,
      read: (summary) => folder.readArticle(summary.id),
      signal,
    });
    const items: ReportItem[] = [];
    for await (const item of read.items) items.push(item);
    if (signal.aborted) return superseded;
    const heading: ReportHeading = {
      ...(reportTitle(folder.name, entries, choice) ?? { title: folder.name, scope: 'folder' }),
      folderName: folder.name,
      codebook,
      choice,
      claims: claims.value,
      ...madeHere(entries, appVersion, now()),
    };
    return success({
      html: withoutLinksOut([...makeReport(htmlReport, heading, items)].join('')),
      articles: new Map(
        items
          .flatMap((item): readonly ArticleId[] => (item.kind === 'readable' ? [item.article.id] : []))
          .map((article, index) => [articleAnchor(index + 1), article]),
      ),
      shown: shown.length,
      of: chosen.length,
    });
  }

  return {
    async make(folder, choice) {
      making?.abort();
      const abort = new AbortController();
      making = abort;
      const made = await preview(folder, choice, abort.signal);
      if (abort.signal.aborted) return superseded;
      if (!made.ok) return made;
      const { html, articles, shown, of } = made.value;
      const before = shownAddress();
      const place = before === null || kept === null ? '' : placeInNext(before, kept.articles, articles);
      const path = `${previewOrigin}/${randomUUID()}.html`;
      kept = { path, html, articles };
      return success({ address: `${path}${place}`, articles: shown, ofArticles: of });
    },
    end() {
      making?.abort();
      kept = null;
    },
    htmlAt(address) {
      return kept !== null && kept.path === address.replace(/#.*$/u, '') ? kept.html : null;
    },
  };
}
