/** What verifying a report came to, as the window shows it. */
/** Lines that are listed at most; the command line lists all. */
export const mostFailingLines = 500;

/** A line of which not everything holds. */
export interface FailingLine {
  readonly label: string;
  /** The article as the report names it. */
  readonly path: string;
  /** Where the article is now, relative to the folder; null where it is not there. */
  readonly found: string | null;
  /** Whether the words stand where the report says; then only the article is another now. */
  readonly stands: boolean;
  /** What no longer holds, in sentences. */
  readonly message: string;
  /** Where to look in the article, in UTF-16 code units; null where there is no place. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The words of which something does not hold, and what stands there now where that is other words. */
  readonly words: readonly { readonly then: string; readonly now: string | null }[];
}

export interface ReportVerified {
  /** The report's file name. */
  readonly name: string;
  readonly lines: number;
  /** "118 of 120 lines hold." */
  readonly summary: string;
  readonly failing: readonly FailingLine[];
  /** Where the report's other parts do not say what its lines say, in sentences; as many as lines at most. */
  readonly disagreements: readonly string[];
  /** How many lines more there are that are not listed. */
  readonly more: number;
}

export type VerifyOutcome = ({ readonly kind: 'verified' } & ReportVerified) | { readonly kind: 'dismissed' };
