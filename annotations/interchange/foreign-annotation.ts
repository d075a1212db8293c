/** An annotation as a file of another program, or of another folder, gives it: nothing of it is placed or believed yet. */
import type { Anchor } from '../anchor/anchor.ts';
import type { Creator } from '../annotation/annotation.ts';
import type { Attribution } from '../annotation/attribution.ts';
import type { Check } from '../annotation/check.ts';
import type { Claim } from '../claim/claim.ts';

/** One run of words. At least one of quotation, position and anchor is given. */
export interface ForeignSegment {
  /** The words with what stands around them, empty where that is not said; null where the file gives offsets only. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** Unicode code points in the text with the hash of `ForeignArticle`, or in a text that nobody knows. */
  readonly position: { readonly start: number; readonly end: number } | null;
  /** The anchor that Claimdesk made and had placed anew; null in files of others. */
  readonly anchor: Anchor | null;
}

/** By what the article may be found. Everything may be missing. */
export interface ForeignArticle {
  /** Relative to a folder, with `/`. */
  readonly path: string | null;
  /** SHA-256 of the file's bytes and of its text, lower-case hex. */
  readonly sha256: string | null;
  readonly textSha256: string | null;
  /** Addresses on the web. */
  readonly addresses: readonly string[];
  readonly title: string | null;
}

export const unknownArticle: ForeignArticle = {
  path: null,
  sha256: null,
  textSha256: null,
  addresses: [],
  title: null,
};

/** A tag by its id in a codebook of Claimdesk, by its name, or by both. */
export interface ForeignTag {
  readonly id: string | null;
  readonly name: string;
}

export interface ForeignAnnotation {
  /** Where it stands in the file, for sentences to the person: "annotation 12", "T4 of post.ann". */
  readonly where: string;
  /** What it is called there; null where it has no name. */
  readonly id: string | null;
  readonly article: ForeignArticle;
  /** At least one, in the order of the file. */
  readonly segments: readonly ForeignSegment[];
  /** Each becomes an annotation; without any, what the annotation is for makes one. */
  readonly tags: readonly ForeignTag[];
  readonly note: string;
  readonly attribution: Attribution;
  readonly check: Check;
  /** Who made it, by id and name; null where nobody is named. */
  readonly creator: Creator | null;
  /** ISO 8601 in UTC with milliseconds; null where the file does not say. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** A record that cannot be used, with why. */
export interface BrokenRecord {
  readonly where: string;
  readonly reason: string;
}

/** Claims of a file of Claimdesk. The articles of the members are those of the annotations that they name. */
export type ForeignClaim = Pick<Claim, 'id' | 'title' | 'standing' | 'note' | 'created' | 'modified'> & {
  readonly members: readonly Pick<Claim['members'][number], 'annotation' | 'kind'>[];
};

export const foreignFormats = ['web-annotation', 'hypothesis', 'brat'] as const;
export type ForeignFormat = (typeof foreignFormats)[number];

/** What a file holds. */
export interface ForeignFile {
  readonly format: ForeignFormat;
  readonly annotations: readonly ForeignAnnotation[];
  readonly claims: readonly ForeignClaim[];
  readonly broken: readonly BrokenRecord[];
  /** What else of the file is not taken, in sentences. */
  readonly warnings: readonly string[];
}
