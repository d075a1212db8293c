/** What goes out of Claimdesk and comes in by file dialogs: reports and codebooks. */
import type { ArticleId } from '../annotations/article/article.ts';
import type { ForeignCode } from '../annotations/interchange/foreign-codebook.ts';

export type ReportScope =
  { readonly kind: 'folder' } | { readonly kind: 'article'; readonly article: ArticleId };
export const reportFormats = ['html', 'markdown'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** `path` is for showing only; `openReport` and `revealReport` act on the one written last. */
export type ExportOutcome =
  | { readonly kind: 'written'; readonly path: string; readonly annotations: number }
  | { readonly kind: 'dismissed' };

/** A codebook of another program, for the person to look at before anything is taken from it. */
export type ChosenCodebook =
  | {
      readonly kind: 'read';
      /** The file's name. */
      readonly name: string;
      readonly codes: readonly ForeignCode[];
      /** What of the file is not taken, in sentences. */
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'dismissed' };

/** `path` is for showing only. */
export type CodebookExport =
  { readonly kind: 'written'; readonly path: string } | { readonly kind: 'dismissed' };
