/** What a person can know and do about the data of a folder: where it is kept, backups of it, and whether all of it is as it should be. */
import type { StateDifference } from '../annotations/merge/compare-states.ts';
import type { ArticleId } from '../annotations/article/article.ts';

/** `annotations` is where those of the open folder are written. */
export const placeNames = ['annotations', 'app-data', 'settings', 'log'] as const;
export type PlaceName = (typeof placeNames)[number];

export interface KeptPlace {
  readonly name: PlaceName;
  /** For showing only. */
  readonly path: string;
  /** Whether something is there already. */
  readonly exists: boolean;
}

export interface BackupWritten {
  /** For showing only. */
  readonly path: string;
  readonly annotations: number;
  /** Articles that have annotations. */
  readonly articles: number;
  readonly claims: number;
  /** Files of the store that cannot be used; they are in the backup as they are. */
  readonly damaged: number;
  /** Files of articles in the backup. */
  readonly articleFiles: number;
  /** Articles that could not be read, and are not in it. */
  readonly unread: readonly string[];
}

export type BackupOutcome = ({ readonly kind: 'written' } & BackupWritten) | { readonly kind: 'dismissed' };

/** What restoring a backup would mean. Nothing has been changed yet. */
export interface BackupSummary {
  /** The backup's file name. */
  readonly name: string;
  /** The name of the folder that was backed up. */
  readonly folder: string;
  /** When, ISO 8601 in UTC. */
  readonly made: string;
  readonly annotations: number;
  readonly articles: number;
  readonly claims: number;
  /** Who made annotations or claims. */
  readonly analysts: readonly string[];
  /** Annotations that this folder has now. */
  readonly annotationsHere: number;
  readonly annotationsDiffer: StateDifference;
  readonly claimsDiffer: StateDifference;
  readonly tagsDiffer: StateDifference;
  /** Articles on which decisions, such as an edited headline, are not the same. */
  readonly decisionsDiffer: number;
  /** Annotations in the backup of articles that are not in this folder. They come back with them. */
  readonly withoutArticle: number;
  /** Files of the backup that cannot be used and stay out. */
  readonly damaged: readonly string[];
  /** Files of articles in the backup. They are not put back. */
  readonly articleFiles: number;
  /** Why the backup cannot take the place of what is here, in a sentence; null when it can. */
  readonly whyNotReplace: string | null;
}

export type ChosenBackup = ({ readonly kind: 'read' } & BackupSummary) | { readonly kind: 'dismissed' };

export const restoreWays = ['merge', 'replace'] as const;
export type RestoreWay = (typeof restoreWays)[number];

export interface Restored {
  readonly how: RestoreWay;
  /** Files of the store that are others now. */
  readonly changed: number;
  /** Files that were left alone because they cannot be read. */
  readonly left: readonly string[];
  /** The backup that was made of the state before, for showing only; null when none was needed. */
  readonly safetyCopy: string | null;
}

export interface CheckFinding {
  readonly message: string;
  /** The article it leads to; null where there is none in the folder. */
  readonly article: ArticleId | null;
}

export interface FolderCheck {
  /** Annotations that could be read. */
  readonly annotations: number;
  /** Those of which every segment has a sure place. */
  readonly placed: number;
  /** What is not as it should be. */
  readonly findings: readonly CheckFinding[];
}

/** What takes a while, of which only one is done at a time. */
export type DataTask = 'back-up' | 'look' | 'restore' | 'check' | 'verify';
