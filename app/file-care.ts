/** What an analyst should know of the files that hold their annotations and claims, and can decide about. */

/** The file cannot be used, is never written over, and what it holds is for reading only until the analyst has decided. */
export interface BrokenFile {
  readonly code: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** The file, as the person knows it. */
  readonly file: string;
  /** What can take its place; null when nothing is known. */
  readonly instead: KeptState | null;
}

/** A whole state of the file: what Claimdesk has in memory, or the generation before the last save. */
export interface KeptState {
  readonly kind: 'memory' | 'previous';
  /** ISO 8601 in UTC; null when that is not known. */
  readonly at: string | null;
  /** Annotations or claims. */
  readonly records: number;
}

/** One record of the file that could not be understood. It stays in the file as it is. */
export interface SetAsideRecord {
  readonly reason: string;
  /** What can be told of it, such as its words; null when nothing can. */
  readonly words: string | null;
  readonly file: string;
}

/** A copy that a program for sharing folders made because the file had been changed in two places. */
export interface ConflictCopy {
  /** Names it among the copies of its file. */
  readonly id: string;
  /** Annotations or claims of the analyst; what was decided about the article, by anybody; or the folder's tags. */
  readonly holds: 'records' | 'decisions' | 'tags';
  readonly file: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string | null;
  /** How many. */
  readonly records: number;
  /** What merging would bring: records that come in or change, and those that keep both versions. Of decisions that clash, those here hold. */
  readonly brings: number;
  readonly conflicts: number;
}

/** What is done about a copy of the tags. Of tags that are different in both, `merge` leaves those here and `take` takes the copy's. */
export const tagCopySettlings = ['merge', 'take', 'ignore'] as const;
export type TagCopySettling = (typeof tagCopySettlings)[number];

/** Of one file of the analyst's, wherever it is kept. */
export interface FileCare {
  readonly broken: BrokenFile | null;
  readonly setAside: readonly SetAsideRecord[];
  readonly copies: readonly ConflictCopy[];
}

export const nothingToCareFor: FileCare = { broken: null, setAside: [], copies: [] };
