/** What comes into a folder from files of annotations that others wrote. */
import type { ImportSummary } from '../annotations/interchange/import/import-views.ts';

/** Rows that are shown at most; the counts are of all. */
export const mostRowsShown = 20_000;

/** Where annotations are imported from: files, or a folder of brat with all in it. */
export const importPlaces = ['files', 'folder'] as const;
export type ImportFrom = (typeof importPlaces)[number];

/** What a file would bring. Nothing of the folder has been changed. */
export type ChosenImport = ({ readonly kind: 'read' } & ImportSummary) | { readonly kind: 'dismissed' };
