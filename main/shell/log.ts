/** The log file: what the program did and what failed, never a word of an article or a note. */
import log from 'electron-log/main.js';

const largestLog = 1_000_000;

export function startLog(): void {
  log.transports.file.level = 'info';
  log.transports.file.maxSize = largestLog;
  log.transports.console.level = process.env['CLAIMDESK_VERBOSE'] ? 'info' : 'error';
  log.transports.ipc.level = false;
}

export function logInfo(message: string): void {
  log.info(message);
}

/** Keeps an error's name, code and stack; messages of file errors hold paths, which is all of a person's data that may appear. */
export function logError(doing: string, error: unknown): void {
  log.error(doing, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
