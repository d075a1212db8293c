/** What the desk is shown of the main process's world: folders, articles and findings as they stand, and how far they may go. */
import type { Analyst, Annotation } from '../annotations/annotation/annotation.ts';
import type { PlacedAnnotation } from '../annotations/annotation/annotation.ts';
import type { FoundParts } from '../annotations/article/apply-edits.ts';
import type { Article, ArticleId, LibraryEntry } from '../annotations/article/article.ts';
import type { ArticleEdits } from '../annotations/article/article-edits.ts';
import type { ClaimFacts } from '../annotations/attribution/claim-facts.ts';
import type { Codebook, TagId } from '../annotations/codebook/codebook.ts';
import type { Occurrence } from '../annotations/occurrence/find-occurrences.ts';
import type { ArticleHits } from '../annotations/search/search-model.ts';
import type { FolderClaims } from './claim-views.ts';
import type { FileCare } from './file-care.ts';
import type { DeskSettings } from './settings.ts';

export interface RecentFolder {
  readonly id: string;
  readonly name: string;
  /** Where it is, for showing only. */
  readonly path: string;
}

/** Whether every annotation is on disk. Nothing is called saved before it is written and fsynced. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly pending: number }
  | { readonly kind: 'failed'; readonly pending: number; readonly code: string; readonly message: string };

/** Where annotations are written: beside the articles, in the app's own data, or in another folder that the analyst chose. */
export interface SavePlace {
  readonly kind: 'folder' | 'fallback' | 'chosen';
  /** For showing only. */
  readonly path: string;
}

/** Where annotations are to be kept: beside the articles, in the app's own data, or in a folder to be asked for. */
export const placeChoices = ['folder', 'app-data', 'other-folder'] as const;
export type PlaceChoice = (typeof placeChoices)[number];

/** A sentence about something set aside or unreadable that the person should know of, shown until it no longer holds. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

export type TagTally = Readonly<Record<TagId, number>>;

/** Progress of reading the folder; `cancelled` keeps what was read so far. */
export interface ScanProgress {
  readonly kind: 'reading' | 'done' | 'cancelled';
  readonly read: number;
  /** Files found so far; 0 until they have been counted. */
  readonly found: number;
}

/** An open folder as far as it is known now. `session` tells one opening from the next, so that late news of an old one is dropped. */
export interface FolderView {
  readonly session: number;
  readonly name: string;
  /** For showing only. */
  readonly path: string;
  readonly samples: boolean;
  readonly codebook: Codebook;
  readonly entries: readonly LibraryEntry[];
  readonly progress: ScanProgress;
  readonly tallies: Readonly<Record<ArticleId, TagTally>>;
  /** How many annotations wait for review, of articles that have any. */
  readonly reviews: Readonly<Record<ArticleId, number>>;
  /** Speakers and check statuses of the articles that have annotations. */
  readonly claimFacts: Readonly<Record<ArticleId, ClaimFacts>>;
  readonly claims: FolderClaims;
  readonly place: SavePlace;
  /** Whether annotations are kept elsewhere and the folder would take them now. */
  readonly mayMoveBack: boolean;
  readonly save: SaveState;
  readonly problems: readonly Problem[];
  /** The relative path of the article that was open last, so that it can be opened as soon as it is listed. */
  readonly lastArticlePath: string | null;
}

export interface DeskStart {
  readonly folder: FolderView | null;
  readonly settings: DeskSettings;
  readonly recent: readonly RecentFolder[];
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly versions: { readonly app: string; readonly electron: string };
  /** Why a folder named on the command line or remembered from last time is not open, or why settings were reset. */
  readonly problems: readonly Problem[];
}

/** An article to be shown; its annotations come after it. */
export type ReadArticle = Pick<OpenArticle, 'article' | 'found' | 'edits'>;

/** The annotations of an article that is being opened. */
export interface ArticleAnnotations extends Pick<OpenArticle, 'analysts' | 'problems' | 'care'> {
  /** `placed` of `OpenArticle` as JSON: reading thousands takes longer than painting those in sight. */
  readonly placedJson: string;
}

export interface OpenArticle {
  /** As the analyst decided it is: `edits` applied. */
  readonly article: Article;
  /** What the file says where edits may differ; `applyEdits({ ...article, ...found }, edits)` is `article` again. */
  readonly found: FoundParts;
  readonly edits: ArticleEdits;
  readonly placed: readonly PlacedAnnotation[];
  /** Everybody whose annotations are here. */
  readonly analysts: readonly Analyst[];
  readonly problems: readonly Problem[];
  /** What the analyst at work can decide about the files of their annotations. */
  readonly care: FileCare;
}

/** The annotations that name a speaker, also as a source: whole ones of the analyst at work, and how many of others there are. */
export interface SpeakerAnnotations {
  readonly own: readonly Annotation[];
  readonly others: number;
}

/** What a search of the folder found. */
export interface FolderHits {
  /** Best first, at most as many as asked for. */
  readonly hits: readonly ArticleHits[];
  /** Articles that match. */
  readonly total: number;
  /** Articles looked through: fewer than the library will have while the folder is still being read. */
  readonly searched: number;
}

/** The longest query, in UTF-16 code units, and the most articles that one search gives. */
export const longestQuery = 500;
export const mostHits = 500;

/** Where words are looked for. */
export type OccurrenceScope =
  { readonly kind: 'folder' } | { readonly kind: 'article'; readonly article: ArticleId };

/** The places of words in one article, with the hash of the text in which they stand there. */
export interface ArticleOccurrences {
  readonly article: ArticleId;
  readonly textSha256: string;
  readonly places: readonly Occurrence[];
}

/** The most places that are listed, and the longest words that are looked for, in UTF-16 code units. */
export const mostOccurrences = 10_000;
export const longestOccurrence = 1000;
