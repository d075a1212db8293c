/** What goes out of Claimdesk and comes in by file dialogs: reports and codebooks. */
import type { ForeignCode } from '../annotations/interchange/foreign-codebook.ts';

export const reportFormats = [
  'html',
  'pdf',
  'docx',
  'markdown',
  'csv',
  'xlsx',
  'jsonld',
  'jsonl',
  'brat',
  'claimreview',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Formats that are several files and get a folder of their own. */
const formatsOfSeveralFiles: readonly ReportFormat[] = ['csv', 'brat'];

export function isOneFile(format: ReportFormat): boolean {
  return !formatsOfSeveralFiles.includes(format);
}

/** `path` is a folder where the format is several files, and for showing only: `openReport` and `revealReport` name files by their index. */
export interface ExportedFile {
  readonly format: ReportFormat;
  readonly path: string;
}

export type ExportOutcome =
  | {
      readonly kind: 'written';
      readonly files: readonly ExportedFile[];
      readonly annotations: number;
      /** What the formats could not hold, in sentences. */
      readonly omitted: readonly string[];
    }
  | { readonly kind: 'dismissed' };

/** How far an export is. The articles are read once for all formats; after that each format is finished by itself. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  /** The format that is being finished; null while the articles are read. */
  readonly finishing: ReportFormat | null;
}

/** What a format cannot hold of what was chosen, to be said before it is exported. */
export interface FormatOmissions {
  readonly format: ReportFormat;
  readonly sentences: readonly string[];
}

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
