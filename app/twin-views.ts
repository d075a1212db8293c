/** Twins as the desk is shown them: the groups of one article, each passage with its words and what stands around them. */
import type { TwinPassage } from '../annotations/twins/twin.ts';

export interface ShownTwin extends TwinPassage {
  /** The hash of the text that the offsets are of. */
  readonly textSha256: string;
  readonly title: string;
  readonly outlet: string | null;
  /** The passage's words, cut after `longestTwin` code units. */
  readonly words: string;
  /** What stands just before and after it in its paragraph. */
  readonly before: string;
  readonly after: string;
}

export interface ShownTwinGroup {
  /** From 0 to 1 for the same words. */
  readonly score: number;
  /** In the order of the folder; all of the article that was asked for, and others up to `mostTwins`. */
  readonly passages: readonly ShownTwin[];
  /** How many there are. */
  readonly total: number;
}

/** `looking` while the folder is read or its changes are looked through: what is known so far still holds, more may come. */
export type TwinState = 'looking' | 'found';

export interface ArticleTwins {
  readonly state: TwinState;
  /** In the order of their first passages in the article; at most `mostTwinGroups`. */
  readonly groups: readonly ShownTwinGroup[];
  /** What was left out of the search and why, for the person; null when nothing was. */
  readonly leftOut: string | null;
}

/** UTF-16 code units of words, and of what is around them. */
export const longestTwin = 3000;
export const twinSurroundings = 120;
export const mostTwins = 60;
export const mostTwinGroups = 400;
