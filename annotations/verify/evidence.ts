/** What a report says of the words that each of its lines stands on. Offsets are Unicode code points, as reports give them. */

/** One stretch of words. */
export interface EvidenceSegment {
  readonly quote: string;
  /** Null where the report itself says that these words had no sure place. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** What stood around the words; empty where the report does not say. */
  readonly prefix: string;
  readonly suffix: string;
}

export type EvidenceLine =
  | {
      readonly kind: 'line';
      /** As the report names it, such as "2.5". */
      readonly label: string;
      readonly segments: readonly EvidenceSegment[];
    }
  /** One that cannot be checked, with the sentence that says why. */
  | { readonly kind: 'malformed'; readonly label: string; readonly reason: string };

/** What a report says of one article, and the lines that stand on it. */
export interface ArticleEvidence {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** SHA-256 of the file's bytes and of the text, lower-case hex. */
  readonly sha256: string;
  readonly textSha256: string;
  readonly lines: readonly EvidenceLine[];
}

export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text);
}

/** A code point offset as it is written in a file; null for anything but a whole number from 0. */
export function readOffset(written: string): number | null {
  return /^\d{1,12}$/u.test(written) ? Number(written) : null;
}

/**
 * A place from two offsets of a file. Undefined where one is missing or they name no words: half a place is a mistake, none at all says
 * that the words had no sure place.
 */
export function readPlace(
  start: number | null,
  end: number | null,
): { readonly start: number; readonly end: number } | undefined {
  return start === null || end === null || start >= end ? undefined : { start, end };
}
