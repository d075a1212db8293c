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
import { placeInNext, type NextPlace, type PreviewedArticles } from './preview-place.ts';
import { previewOrigin, withoutFragment } from './origin.ts';

/** The frame as Electron gives it. */
export interface PreviewFrame {
  /** With the anchor that the reader went to last. */
  readonly url: string;
  /** Loads its address again and scrolls it to where it was. */
  reload(): void;
}

export interface PreviewsOptions {
  readonly appVersion: string;
  /** The frame that shows the preview with this address, which has no fragment; null when there is none. */
  readonly frameAt: (address: string) => PreviewFrame | null;
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

interface KeptPreview {
  readonly address: string;
  /** With which the window was told to go there. */
  readonly fragment: string;
  readonly html: string;
  readonly articles: PreviewedArticles;
}

const fromTheStart: NextPlace = { kind: 'go', fragment: '' };

const superseded: Failure = failure('superseded', 'Another preview was asked for.');

export function createPreviews({
  appVersion,
  frameAt,
  now = () => new Date(),
}: PreviewsOptions): ReportPreviews {
  let making: AbortController | null = null;
  let kept: KeptPreview | null = null;

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
      const before = kept;
      const there = before === null ? null : frameAt(before.address);
      const place =
        before === null || there === null ? fromTheStart : placeInNext(there.url, before.articles, articles);
      const stays = before !== null && place.kind === 'stay';
      const address = stays ? before.address : `${previewOrigin}/${randomUUID()}.html`;
      const fragment = stays ? before.fragment : place.kind === 'go' ? place.fragment : '';
      kept = { address, fragment, html, articles };
      if (stays) there?.reload();
      return success({ address: `${address}${fragment}`, articles: shown, ofArticles: of });
    },
    end() {
      making?.abort();
      kept = null;
    },
    htmlAt(address) {
      return kept !== null && kept.address === withoutFragment(address) ? kept.html : null;
    },
  };
}
