/**
 * The one type map of everything that crosses between the main process and the renderer. Preload, client, handlers and payload
 * checks all infer from it; a name that is not here does not cross. File paths never come from the renderer: it names articles
 * of the open folder, recent folders by id, and dropped folders through the preload, which asks Electron where they are.
 */
import type { Anchor } from '../annotations/anchor/anchor.ts';
import type { ArticleId, LibraryEntry } from '../annotations/article/article.ts';
import type { ClaimFacts } from '../annotations/attribution/claim-facts.ts';
import type { ClaimId } from '../annotations/claim/claim.ts';
import type { Codebook } from '../annotations/codebook/codebook.ts';
import type { Operation } from '../annotations/operation/operation.ts';
import type { PaintedPlaces } from '../annotations/overlap/painted-places.ts';
import type { ReportChoice } from '../annotations/report/report-choice.ts';
import type { SelectedRange } from '../annotations/selection/selected-range.ts';
import type { Result } from '../annotations/result.ts';
import type { LinkInArticle } from './article-link.ts';
import type { ClaimReading, FolderClaims, OwnAnnotation } from './claim-views.ts';
import type { CommandId } from './command.ts';
import type {
  BackupOutcome,
  ChosenBackup,
  DataTask,
  FolderCheck,
  KeptPlace,
  PlaceName,
  Restored,
  RestoreWay,
} from './data-care.ts';
import type { ContextMenu } from './context-menu.ts';
import type { ChosenImport, ImportFrom } from './imports.ts';
import type { ConflictCopy, TagCopySettling } from './file-care.ts';
import type { DeskSettings, SettingsChange } from './settings.ts';
import type {
  RecentFolder,
  SaveState,
  SavePlace,
  PlaceChoice,
  Problem,
  TagTally,
  ScanProgress,
  FolderView,
  DeskStart,
  ArticleAnnotations,
  ReadArticle,
  SpeakerAnnotations,
  FolderHits,
  ArticleOccurrences,
  OccurrenceScope,
} from './desk-views.ts';
import type { ReportCounts, ReportPreview } from './report-preview.ts';
import type { ArticleTwins, TwinState } from './twin-views.ts';
import type { VerifyOutcome } from './verification.ts';
import type {
  ChosenCodebook,
  CodebookExport,
  ExportOutcome,
  ExportProgress,
  FormatOmissions,
  ReportFormat,
} from './exports.ts';

/** What was asked for, and what comes back. Every request may also fail, as data. */
export interface Requests {
  readonly startDesk: { readonly payload: null; readonly value: DeskStart };
  /** Shows the folder dialog. The folder itself arrives with the event `folderOpened`. */
  readonly chooseFolder: { readonly payload: null; readonly value: { readonly opened: boolean } };
  readonly openRecentFolder: { readonly payload: { readonly id: string }; readonly value: null };
  readonly openSampleFolder: { readonly payload: null; readonly value: null };
  readonly reloadFolder: { readonly payload: null; readonly value: null };
  readonly cancelScan: { readonly payload: null; readonly value: null };
  readonly readArticle: { readonly payload: { readonly article: ArticleId }; readonly value: ReadArticle };
  /**
   * Where the annotations of an article that is being opened are painted, to be asked for together with it and before them; null when they
   * are so few that they come as quickly themselves.
   */
  readonly readPaintedPlaces: {
    readonly payload: { readonly article: ArticleId };
    readonly value: PaintedPlaces | null;
  };
  /** To be asked for together with the article; of the text that was read for it. */
  readonly readAnnotations: {
    readonly payload: { readonly article: ArticleId };
    readonly value: ArticleAnnotations;
  };
  /** Resolves when the operation is on disk; a failure says that it is kept in memory and retried, or why it was refused. */
  readonly applyOperation: { readonly payload: { readonly operation: Operation }; readonly value: null };
  /**
   * Looks for words in headlines, outlets, bylines, texts, notes, speakers and tags of the whole folder. All words of the query must occur in an
   * article, in any order; "words in quotation marks" in that order. A search takes the place of the one before, which then
   * fails with the code `superseded`; there is nothing to tell the person then.
   */
  readonly searchFolder: {
    readonly payload: { readonly query: string; readonly limit: number };
    readonly value: FolderHits;
  };
  /** Puts `care.broken.instead`, or nothing, in the place of a file that cannot be used. The file is kept under another name. */
  readonly recoverNotes: { readonly payload: { readonly article: ArticleId }; readonly value: null };
  /** Merges a conflict copy of `care.copies`, or leaves it alone for good. The copy is kept under another name. */
  readonly settleCopy: {
    readonly payload: {
      readonly article: ArticleId;
      readonly copy: string;
      readonly how: 'merge' | 'ignore';
    };
    readonly value: null;
  };
  /** The same for the analyst's claims. */
  readonly recoverClaims: { readonly payload: null; readonly value: null };
  readonly settleClaimCopy: {
    readonly payload: { readonly copy: string; readonly how: 'merge' | 'ignore' };
    readonly value: null;
  };
  /** The same for the folder's tags, whose copies are told when the tags are looked at. */
  readonly tagCopies: { readonly payload: null; readonly value: readonly ConflictCopy[] };
  readonly settleTagCopy: {
    readonly payload: { readonly copy: string; readonly how: TagCopySettling };
    readonly value: null;
  };
  /** Keeps annotations in another place from now on, with all that waits; asks for the folder where that is the choice. */
  readonly keepAnnotations: {
    readonly payload: { readonly where: PlaceChoice };
    readonly value: { readonly moved: boolean };
  };
  /**
   * Asks whether a link shall be opened in the system's browser or mail program, and opens it if so. The question is main's own: the page
   * is not believed about what the person wants. The address must stand in the article or its evidence, and be one of the web or of mail.
   */
  readonly openLink: { readonly payload: LinkInArticle; readonly value: { readonly opened: boolean } };
  /** Puts the address of a link on the clipboard. */
  readonly copyLink: { readonly payload: LinkInArticle; readonly value: null };
  /** For renaming a speaker in the whole folder. */
  readonly annotationsOfSpeaker: {
    readonly payload: { readonly name: string };
    readonly value: SpeakerAnnotations;
  };
  /** Shows the file dialog and reads a REFI-QDA codebook (.qdc). The folder's tags stay as they are. */
  readonly chooseCodebook: { readonly payload: null; readonly value: ChosenCodebook };
  /** Shows the file dialog and writes the folder's tags as a REFI-QDA codebook. */
  readonly exportCodebook: { readonly payload: null; readonly value: CodebookExport };
  /**
   * Looks for wherever words stand, in one article or the folder. What is found comes as `occurrencesFound` with the same `search`, article by
   * article; the answer comes at the end. Another search, or `cancelOccurrences`, ends it.
   */
  readonly findOccurrences: {
    readonly payload: { readonly search: number; readonly words: string; readonly scope: OccurrenceScope };
    readonly value: {
      readonly total: number;
      readonly cancelled: boolean;
      /** Whether there are more than are listed. */
      readonly more: boolean;
      /** Why articles could not be looked through. */
      readonly unread: readonly string[];
    };
  };
  readonly cancelOccurrences: { readonly payload: null; readonly value: null };
  /** Anchors for places of an article, in their order; fails with `article-changed` when its text is another now. */
  readonly anchorPlaces: {
    readonly payload: {
      readonly article: ArticleId;
      readonly textSha256: string;
      readonly places: readonly SelectedRange[];
    };
    readonly value: readonly Anchor[];
  };
  /** The groups of twins with a passage in an article, as far as they are known; `twinsFound` tells when there may be others. */
  readonly twinsOfArticle: {
    readonly payload: { readonly article: ArticleId };
    readonly value: ArticleTwins;
  };
  /** Where the annotations of the analyst at work stand in an article that need not be open; those without a sure place are left out. */
  readonly ownAnnotations: {
    readonly payload: { readonly article: ArticleId };
    readonly value: readonly OwnAnnotation[];
  };
  /** What the members of claims say, claim by claim as they are named; claims that are not there are left out. */
  readonly readClaims: {
    readonly payload: { readonly claims: readonly ClaimId[] };
    readonly value: readonly ClaimReading[];
  };
  readonly retrySaving: { readonly payload: null; readonly value: null };
  /**
   * Shows the file dialog, or for several files the folder dialog, and writes the report in all formats, each whole or not at all.
   * `exportProgress` tells how far it is.
   */
  readonly exportReport: {
    readonly payload: { readonly choice: ReportChoice; readonly formats: readonly ReportFormat[] };
    readonly value: ExportOutcome;
  };
  readonly cancelExport: { readonly payload: null; readonly value: null };
  /** What the formats cannot hold of what is chosen; formats that hold everything are left out. */
  readonly omissions: {
    readonly payload: { readonly choice: ReportChoice; readonly formats: readonly ReportFormat[] };
    readonly value: readonly FormatOmissions[];
  };
  /** Opens a file of the export that was written last, by its index in the outcome; a folder is shown. */
  readonly openReport: { readonly payload: { readonly file: number }; readonly value: null };
  /** Shows a file of the export that was written last in the system's file manager. */
  readonly revealReport: { readonly payload: { readonly file: number }; readonly value: null };
  /** What a choice comes to, and what there is to choose from. Reads no article. */
  readonly countForReport: {
    readonly payload: { readonly choice: ReportChoice };
    readonly value: ReportCounts;
  };
  /** Makes a preview of the report, which takes the place of the one before; fails with `superseded` when that happens to it. */
  readonly previewReport: {
    readonly payload: { readonly choice: ReportChoice };
    readonly value: ReportPreview;
  };
  /** Nobody looks at the preview any more: it is forgotten, and one that is being made is not finished. */
  readonly endPreview: { readonly payload: null; readonly value: null };
  readonly revealStore: { readonly payload: null; readonly value: null };
  /** Where everything is kept. */
  readonly describePlaces: { readonly payload: null; readonly value: readonly KeptPlace[] };
  /** Shows one of these places in the system's file manager. */
  readonly revealPlace: { readonly payload: { readonly place: PlaceName }; readonly value: null };
  /** Shows the file dialog and writes everything that is kept of the folder into a zip, whole or not at all. */
  readonly backUp: { readonly payload: { readonly withArticles: boolean }; readonly value: BackupOutcome };
  /** Shows the backup written last in the system's file manager. */
  readonly revealBackup: { readonly payload: null; readonly value: null };
  /** Shows the file dialog, checks a backup and says what restoring it would mean. Nothing is changed. */
  readonly chooseBackup: { readonly payload: null; readonly value: ChosenBackup };
  /** Restores the backup chosen last. The folder is opened again: `folderOpened` comes before the answer. */
  readonly restoreBackup: { readonly payload: { readonly how: RestoreWay }; readonly value: Restored };
  /** The backup chosen last is not wanted. */
  readonly forgetBackup: { readonly payload: null; readonly value: null };
  /** Shows the file dialog and says what annotations of other programs or folders would come in. Nothing is changed. */
  readonly chooseImport: {
    readonly payload: { readonly from: ImportFrom };
    readonly value: ChosenImport;
  };
  /** What has to be done to take in what was chosen last; the renderer does it as one step. Fails with `article-changed` when it fits no more. */
  readonly takeImport: {
    readonly payload: { readonly withUnsure: boolean };
    readonly value: { readonly operations: readonly Operation[] };
  };
  /** What was chosen last is not wanted, or no longer waited for. */
  readonly forgetImport: { readonly payload: null; readonly value: null };
  /** Whether every annotation of the folder can be read and has a sure place. */
  readonly checkFolder: { readonly payload: null; readonly value: FolderCheck };
  /** Shows the file dialog and checks every line of a report against the files of the folder. */
  readonly verifyReport: { readonly payload: null; readonly value: VerifyOutcome };
  /** Stops a backup, a check or the verifying of a report, which then fails with the code `cancelled`. */
  readonly cancelDataTask: { readonly payload: null; readonly value: null };
  readonly changeSettings: { readonly payload: SettingsChange; readonly value: DeskSettings };
  /** Tells the menu which commands make sense now, which of those that switch something are on, and what undo and redo would do. */
  readonly describeCommands: {
    readonly payload: {
      readonly available: readonly CommandId[];
      readonly on: readonly CommandId[];
      readonly undo: string | null;
      readonly redo: string | null;
    };
    readonly value: null;
  };
  /** Shows the system's menu at a place of the window, in CSS px; what is chosen arrives as `commandChosen`. */
  readonly showContextMenu: { readonly payload: ContextMenu; readonly value: null };
  /** Answers the event `closing`: everything that was only in the page, such as a note being typed, has been handed over. */
  readonly readyToClose: { readonly payload: null; readonly value: null };
  readonly quit: { readonly payload: null; readonly value: null };
}

/** News from the main process. */
export interface Events {
  readonly folderOpened: FolderView;
  /** The next entries in order; `offset` is the index of the first one. */
  readonly entriesRead: {
    readonly session: number;
    readonly offset: number;
    readonly entries: readonly LibraryEntry[];
    readonly progress: ScanProgress;
  };
  /**
   * The folder changed while it was open, or an analyst decided something about an article. First `removed` entries go, by path, then
   * `upserted` ones replace those with the same path or come in at their place: `mergeEntries` does both. A file that was renamed or
   * moved is in both lists, and keeps its id.
   */
  readonly entriesChanged: {
    readonly session: number;
    readonly upserted: readonly LibraryEntry[];
    readonly removed: readonly string[];
  };
  /** Text, edits or somebody's annotations of an article changed on disk: read it again if it is open. */
  readonly articleChanged: { readonly session: number; readonly article: ArticleId };
  /** Those of the articles that are named; the others stay as they are. */
  readonly talliesRead: {
    readonly session: number;
    readonly tallies: Readonly<Record<ArticleId, TagTally>>;
  };
  /** How many annotations wait for review in the articles that are named; the others stay as they are. */
  readonly reviewsRead: {
    readonly session: number;
    readonly reviews: Readonly<Record<ArticleId, number>>;
  };
  /** Those of the articles that are named; the others stay as they are. */
  readonly claimFactsRead: {
    readonly session: number;
    readonly facts: Readonly<Record<ArticleId, ClaimFacts>>;
  };
  /** Claims were changed by others, or not as they were changed here: these are all of them now. */
  readonly claimsChanged: FolderClaims & { readonly session: number };
  /** The folder's tags are others now, whoever changed them. */
  readonly codebookChanged: { readonly session: number; readonly codebook: Codebook };
  readonly saveChanged: {
    readonly session: number;
    readonly save: SaveState;
    readonly place: SavePlace;
    readonly mayMoveBack: boolean;
    readonly problems: readonly Problem[];
  };
  /** The places in one article, null when it has none after all; and how many of the articles have been looked through. */
  readonly occurrencesFound: {
    readonly session: number;
    readonly search: number;
    readonly found: ArticleOccurrences | null;
    readonly looked: number;
    readonly of: number;
  };
  /** The folder's twins are looked for, or have been found: ask `twinsOfArticle` again. `groups` counts those of the whole folder. */
  readonly twinsFound: { readonly session: number; readonly state: TwinState; readonly groups: number };
  readonly exportProgress: ExportProgress;
  /** Escape was pressed in the frame of a preview, whose keys the window does not hear. */
  readonly escapeInPreview: null;
  /** How far looking at the files of an import is, in articles; `total` is 0 while they are read. */
  readonly importProgress: { readonly done: number; readonly total: number };
  readonly dataProgress: { readonly task: DataTask; readonly done: number; readonly total: number };
  readonly recentChanged: readonly RecentFolder[];
  /** A command chosen from the application menu. */
  readonly commandChosen: { readonly command: CommandId };
  /** The window is about to close: hand over what is only in the page, then ask `readyToClose`. */
  readonly closing: null;
  /** Something failed that no request was waiting for, such as a folder given by a second start of the app. */
  readonly problemFound: Problem;
}

export type RequestName = keyof Requests;
export type EventName = keyof Events;
export type Payload<Name extends RequestName> = Requests[Name]['payload'];
export type Value<Name extends RequestName> = Requests[Name]['value'];
export type Answer<Name extends RequestName> = Result<Value<Name>>;

/** Handlers, one per request. */
export type Handlers = { readonly [Name in RequestName]: (payload: Payload<Name>) => Promise<Answer<Name>> };

/** What the renderer holds: one method per request, one subscription per event, and dropped folders. */
export type Client = {
  readonly [Name in RequestName]: (payload: Payload<Name>) => Promise<Answer<Name>>;
} & {
  /** Subscribes and returns the way to stop. */
  readonly on: <Name extends EventName>(name: Name, listener: (news: Events[Name]) => void) => () => void;
  /** Opens the folder behind a dropped item; the path is found by Electron, never given by the page. */
  readonly openDroppedFolder: (item: DroppedItem) => Promise<Result<null>>;
};

/** The browser's `File` as this process-neutral file may name it. */
export interface DroppedItem {
  readonly name: string;
}
