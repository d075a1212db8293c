/** The names of all requests and events, at run time; the compiler checks that none is missing. */
import type { EventName, RequestName } from './contract.ts';

export const requestNames: readonly RequestName[] = Object.keys({
  startDesk: null,
  chooseFolder: null,
  openRecentFolder: null,
  openSampleFolder: null,
  reloadFolder: null,
  cancelScan: null,
  readArticle: null,
  applyOperation: null,
  searchFolder: null,
  recoverNotes: null,
  settleCopy: null,
  keepAnnotations: null,
  retrySaving: null,
  exportReport: null,
  cancelExport: null,
  openReport: null,
  revealReport: null,
  revealStore: null,
  changeSettings: null,
  describeCommands: null,
  readyToClose: null,
  quit: null,
} satisfies Record<RequestName, null>) as RequestName[];

export const eventNames: readonly EventName[] = Object.keys({
  folderOpened: null,
  entriesRead: null,
  entriesChanged: null,
  articleChanged: null,
  talliesRead: null,
  reviewsRead: null,
  codebookChanged: null,
  saveChanged: null,
  exportProgress: null,
  recentChanged: null,
  commandChosen: null,
  closing: null,
  problemFound: null,
} satisfies Record<EventName, null>) as EventName[];
