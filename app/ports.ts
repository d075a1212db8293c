/** What the handlers need from the outside: the main process provides these; tests provide simple ones of their own. */
import type { ArticleId } from '../annotations/article/article.ts';
import type { ClaimId } from '../annotations/claim/claim.ts';
import type { Codebook } from '../annotations/codebook/codebook.ts';
import type { ImportSummary } from '../annotations/interchange/import/import-views.ts';
import type { Operation } from '../annotations/operation/operation.ts';
import type { ReportChoice } from '../annotations/report/report-choice.ts';
import type { PaintedPlaces } from '../annotations/overlap/painted-places.ts';
import type { Result } from '../annotations/result.ts';
import type { ClaimReading, OwnAnnotation } from './claim-views.ts';
import type { ContextMenu } from './context-menu.ts';
import type { Events, EventName, Payload, Value } from './contract.ts';
import type {
  DeskStart,
  FolderHits,
  FolderView,
  ArticleAnnotations,
  OpenArticle,
  ReadArticle,
  PlaceChoice,
  RecentFolder,
  SpeakerAnnotations,
} from './desk-views.ts';
import type { ChosenCodebook, ExportedFile, FormatOmissions, ReportFormat } from './exports.ts';
import type { ConflictCopy, TagCopySettling } from './file-care.ts';
import type {
  BackupSummary,
  BackupWritten,
  FolderCheck,
  KeptPlace,
  PlaceName,
  Restored,
  RestoreWay,
} from './data-care.ts';
import type { ImportFrom } from './imports.ts';
import type { ReportCounts, ReportPreview } from './report-preview.ts';
import type { DeskSettings, SettingsChange } from './settings.ts';
import type { ArticleTwins } from './twin-views.ts';
import type { ReportVerified } from './verification.ts';

export interface CountedForReport {
  readonly counts: ReportCounts;
  /** The articles that have an annotation which is taken, in the order of the folder. */
  readonly annotated: readonly ArticleId[];
}

/** One open folder. Its id tells it from the one before. */
export interface OpenFolder {
  readonly session: number;
  readonly name: string;
  view(): FolderView;
  /** Sends what a window that has just loaded, perhaps again, cannot have heard: the counts of tags. */
  announce(): void;
  /** Reads an article for the person to look at, and remembers it as the last one. */
  openArticle(article: ArticleId): Promise<Result<ReadArticle>>;
  /** Where the annotations of that article are painted, to be asked for before them; null when there are so few that they come as quickly. */
  paintedPlacesOf(article: ArticleId): Promise<Result<PaintedPlaces | null>>;
  /** The annotations of an article that was opened just now, on the text that was read for it. */
  annotationsOf(article: ArticleId): Promise<Result<ArticleAnnotations>>;
  readArticle(article: ArticleId): Promise<Result<OpenArticle>>;
  /** Resolves when the operation is on disk, was refused, or could not be written (it is then kept and retried). */
  apply(operation: Operation): Promise<Result<null>>;
  /** Fails with `superseded` when another search is asked for meanwhile. `limit` counts articles. */
  search(query: string, limit: number): Promise<Result<FolderHits>>;
  /** The annotations in the whole folder that name a speaker. */
  annotationsOfSpeaker(name: string): Promise<Result<SpeakerAnnotations>>;
  findOccurrences(asked: Payload<'findOccurrences'>): Promise<Result<Value<'findOccurrences'>>>;
  cancelOccurrences(): void;
  anchorPlaces(asked: Payload<'anchorPlaces'>): Promise<Result<Value<'anchorPlaces'>>>;
  twinsOf(article: ArticleId): Promise<Result<ArticleTwins>>;
  ownAnnotations(article: ArticleId): Promise<Result<readonly OwnAnnotation[]>>;
  /** What the members of claims say. */
  /** What a choice for a report comes to, without reading an article. */
  countForReport(choice: ReportChoice): Promise<CountedForReport>;
  retrySaving(): Promise<void>;
  recoverNotes(article: ArticleId): Promise<Result<null>>;
  settleCopy(article: ArticleId, copy: string, how: 'merge' | 'ignore'): Promise<Result<null>>;
  readonly claims: {
    /** What their members say. */
    read(claims: readonly ClaimId[]): Promise<Result<readonly ClaimReading[]>>;
    recover(): Promise<Result<null>>;
    settleCopy(copy: string, how: 'merge' | 'ignore'): Promise<Result<null>>;
  };
  readonly tags: {
    /** Conflict copies of the codebook. */
    copies(): Promise<readonly ConflictCopy[]>;
    settleCopy(copy: string, how: TagCopySettling): Promise<Result<null>>;
  };
  /** `path` is the folder that was chosen, for `other-folder`. */
  keepAnnotations(where: PlaceChoice, path: string | null): Promise<Result<null>>;
  cancelScan(): void;
}

export interface FolderPort {
  current(): OpenFolder | null;
  /** Opens a folder by its path and sends `folderOpened`; the folder before is saved and closed. */
  open(path: string): Promise<Result<null>>;
  openSamples(): Promise<Result<null>>;
  reload(): Promise<Result<null>>;
}

export interface RecentPort {
  list(): readonly RecentFolder[];
  /** The path behind a recent folder's id, or null when it is not in the list. */
  pathOf(id: string): string | null;
}

export interface DialogPort {
  /** The path chosen, or null when the dialog was dismissed. */
  chooseFolder(): Promise<string | null>;
  /** A folder that takes annotations which cannot be kept beside the articles. */
  choosePlace(): Promise<string | null>;
  /** A codebook of another program to read. */
  chooseCodebookFile(): Promise<string | null>;
  chooseCodebookTarget(suggestedName: string): Promise<string | null>;
  /** Files of annotations, or a folder of them, to look at; none when the dialog was dismissed. */
  chooseImport(from: ImportFrom): Promise<readonly string[]>;
  /** A backup to look at. */
  chooseBackupFile(): Promise<string | null>;
  chooseBackupTarget(suggestedName: string): Promise<string | null>;
  /** A report to verify. */
  chooseReportToVerify(): Promise<string | null>;
  chooseReportFile(suggestedName: string, format: ReportFormat): Promise<string | null>;
  /** The folder that takes a report of several files. */
  chooseReportFolder(): Promise<string | null>;
  /** Whether what is there under these names may be replaced. */
  confirmReplacing(names: readonly string[]): Promise<boolean>;
}

export interface ReportPort {
  /** The report's file name, or the name of the folder for formats of several files. */
  suggestedName(folder: OpenFolder, choice: ReportChoice, format: ReportFormat): string;
  /** Where the report's files go in a folder, and the names of those that are there already. */
  filesIn(
    place: string,
    folder: OpenFolder,
    choice: ReportChoice,
    formats: readonly ReportFormat[],
  ): Promise<{ readonly files: readonly ExportedFile[]; readonly replaced: readonly string[] }>;
  /** Writes each file whole or not at all; progress goes out as `exportProgress`. */
  write(
    folder: OpenFolder,
    choice: ReportChoice,
    files: readonly ExportedFile[],
  ): Promise<Result<{ readonly annotations: number; readonly omitted: readonly string[] }>>;
  omissions(
    folder: OpenFolder,
    choice: ReportChoice,
    formats: readonly ReportFormat[],
  ): Promise<readonly FormatOmissions[]>;
  cancel(): void;
  /** The files written last in this run. */
  latest(): readonly ExportedFile[];
}

export interface PreviewPort {
  /** Makes a preview, which takes the place of the one before. Fails with `superseded` when another is asked for meanwhile. */
  make(folder: OpenFolder, choice: ReportChoice): Promise<Result<ReportPreview>>;
  /** Nobody looks at the preview any more. */
  end(): void;
}

/** The data of the open folder. What takes a while is told as `dataProgress`; only one of those is done at a time. */
export interface DataPort {
  places(): Promise<readonly KeptPlace[]>;
  /** What to show in the file manager for a place: where it will be, when it is not there yet; null when no folder is open. */
  toReveal(place: PlaceName): Promise<string | null>;
  suggestedName(folder: OpenFolder): string;
  /** Writes the backup whole or not at all. */
  backUp(path: string, withArticles: boolean): Promise<Result<BackupWritten>>;
  /** The backup written last in this run, also one of the state before a restore; or null. */
  latest(): string | null;
  /** Unpacks a backup and compares it with the folder; nothing of the folder is changed. It waits for `restore` or `forget`. */
  look(path: string): Promise<Result<BackupSummary>>;
  /** Restores the backup that was looked at last. The folder is opened again, which `folderOpened` tells. */
  restore(how: RestoreWay): Promise<Result<Restored>>;
  forget(): Promise<void>;
  check(): Promise<Result<FolderCheck>>;
  /** Checks a report against the files of the folder. */
  verify(report: string): Promise<Result<ReportVerified>>;
  /** Stops a backup, a check or the verifying of a report. */
  cancel(): void;
}

export interface CodebookPort {
  /** Reads a REFI-QDA codebook; nothing of it is believed yet. */
  read(path: string): Promise<Result<Omit<Extract<ChosenCodebook, { kind: 'read' }>, 'kind'>>>;
  write(codebook: Codebook, path: string): Promise<Result<null>>;
}

/** Annotations that other programs or folders wrote. */
export interface ImportPort {
  /**
   * Works out what files would bring, with at most `mostRowsShown` rows; nothing of the folder is changed. It waits for `take` or `forget`,
   * which also ends it. Progress goes out as `importProgress`.
   */
  look(paths: readonly string[]): Promise<Result<ImportSummary>>;
  /** What has to be done, in order, to take in what was looked at last. */
  take(withUnsure: boolean): Promise<Result<Value<'takeImport'>>>;
  forget(): void;
}

export interface SystemPort {
  /** Opens a file with the system's program for it. */
  open(path: string): Promise<Result<null>>;
  /** Shows a file or folder in the system's file manager. */
  reveal(path: string): Promise<Result<null>>;
  /**
   * Asks the person, with a question that no page can answer, and only then opens a link in the system's browser or mail program; refuses
   * every other kind of address.
   */
  openLink(link: {
    readonly address: string;
    /** What the links to it say in the article. */
    readonly words: readonly string[];
  }): Promise<Result<{ readonly opened: boolean }>>;
  /** Puts the address on the clipboard, as it would be opened; refuses what could not be. */
  copyLink(address: string): Result<null>;
  quit(): void;
}

export interface SettingsPort {
  read(): DeskSettings;
  change(change: SettingsChange): Promise<Result<DeskSettings>>;
}

export interface MenuPort {
  describe(description: Payload<'describeCommands'>): void;
  /** Shows a context menu. */
  popUp(menu: ContextMenu): void;
}

export interface NewsPort {
  send<Name extends EventName>(name: Name, news: Events[Name]): void;
}

export interface ClosingPort {
  /** The page has handed over all it had. */
  pageReady(): void;
}

export interface StartPort {
  /** Waits until the folder of the start, if any, is open or has failed to open. */
  facts(): Promise<Pick<DeskStart, 'platform' | 'versions' | 'problems'>>;
}

export interface Ports {
  readonly folders: FolderPort;
  readonly recent: RecentPort;
  readonly dialogs: DialogPort;
  readonly reports: ReportPort;
  readonly previews: PreviewPort;
  readonly data: DataPort;
  readonly codebooks: CodebookPort;
  readonly imports: ImportPort;
  readonly system: SystemPort;
  readonly settings: SettingsPort;
  readonly menu: MenuPort;
  readonly news: NewsPort;
  readonly closing: ClosingPort;
  readonly start: StartPort;
}
