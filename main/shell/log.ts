/** The log file: what the program did and what failed, never a word of an article or a note, nor a path below the folder. */
import log from 'electron-log/main.js';
import { errorForLog } from './error-for-log.ts';

const largestLog = 1_000_000;

export function startLog(): void {
  log.transports.file.level = 'info';
  log.transports.file.maxSize = largestLog;
  log.transports.console.level = process.env['CLAIMDESK_VERBOSE'] ? 'info' : 'error';
  log.transports.ipc.level = false;
}

/** Where the log is. */
export function logFile(): string {
  return log.transports.file.getFile().path;
}

export function logInfo(message: string): void {
  log.info(message);
}

/** Keeps of an error what `errorForLog` lets through; `doing` is the program's own words. */
export function logError(doing: string, error: unknown): void {
  log.error(doing, errorForLog(error));
}
