/** What an analyst should know of the files that hold their annotations of one article, and can decide about. */

/** The file cannot be used, is never written over, and its annotations are for reading only until the analyst has decided. */
export interface BrokenNotes {
  readonly code: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** The file, as the person knows it. */
  readonly file: string;
  /** What can take its place; null when nothing is known. */
  readonly instead: KeptNotes | null;
}

/** A whole state of the annotations: what Claimdesk has in memory, or the generation before the last save. */
export interface KeptNotes {
  readonly kind: 'memory' | 'previous';
  /** ISO 8601 in UTC; null when that is not known. */
  readonly at: string | null;
  readonly annotations: number;
}

/** One record of the file that could not be understood. It stays in the file as it is. */
export interface SetAsideNote {
  readonly reason: string;
  /** What can be told of it, such as its words; null when nothing can. */
  readonly words: string | null;
  readonly file: string;
}

/** A copy that a program for sharing folders made because the file had been changed in two places. */
export interface ConflictCopy {
  /** Names it among the copies of its article. */
  readonly id: string;
  readonly file: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string | null;
  readonly annotations: number;
  /** What merging would bring: annotations that come in or change, and those that keep both versions. */
  readonly brings: number;
  readonly conflicts: number;
}

export interface NotesCare {
  readonly broken: BrokenNotes | null;
  readonly setAside: readonly SetAsideNote[];
  readonly copies: readonly ConflictCopy[];
}

export const nothingToCareFor: NotesCare = { broken: null, setAside: [], copies: [] };
