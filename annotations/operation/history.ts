/** Undo and redo across articles: an immutable record of the operations done and of those taken back. */
import { invert } from './operation.ts';
import type { Operation } from './operation.ts';

/** Oldest first in `past`; in `future` the one to redo next stands last. */
export interface History {
  readonly past: readonly Operation[];
  readonly future: readonly Operation[];
}

/** The operation to carry out now, and the history once it is. */
export interface HistoryStep {
  readonly operation: Operation;
  readonly history: History;
}

export const emptyHistory: History = { past: [], future: [] };

/** Operations kept for undo; an analyst marks hundreds a day, and memory must stay flat over weeks. */
export const historyLength = 1000;

/** Edits of one note that follow each other within this many milliseconds are undone together, as a text field would. */
export const noteTypingPause = 2000;

/** The history after an operation was carried out. What had been taken back can no longer be redone. */
export function record(history: History, operation: Operation): History {
  const last = history.past.at(-1);
  const joined = last === undefined || history.future.length > 0 ? null : joinNoteEdits(last, operation);
  const past =
    joined === null ? [...history.past, operation].slice(-historyLength) : history.past.with(-1, joined);
  return { past, future: [] };
}

/** Takes the last operation back, or null when there is none. */
export function undo(history: History): HistoryStep | null {
  const operation = history.past.at(-1);
  if (operation === undefined) return null;
  return {
    operation: invert(operation),
    history: { past: history.past.slice(0, -1), future: [...history.future, operation] },
  };
}

/** Does again what was taken back last, or null when there is nothing. */
export function redo(history: History): HistoryStep | null {
  const operation = history.future.at(-1);
  if (operation === undefined) return null;
  return {
    operation,
    history: { past: [...history.past, operation], future: history.future.slice(0, -1) },
  };
}

/** The history without an operation that was refused after it had been recorded. */
export function withdraw(history: History, operation: Operation): History {
  const others = (operations: readonly Operation[]) => operations.filter((other) => other !== operation);
  return { past: others(history.past), future: others(history.future) };
}

/** One operation for two edits of the same note in quick succession, or null when they are not that. */
function joinNoteEdits(first: Operation, second: Operation): Operation | null {
  if (first.kind !== 'change' || second.kind !== 'change') return null;
  if (first.article !== second.article || first.id !== second.id) return null;
  if (!changesOnlyNote(first) || !changesOnlyNote(second)) return null;
  const pause = Date.parse(second.after.modified ?? '') - Date.parse(first.after.modified ?? '');
  if (!(pause >= 0 && pause <= noteTypingPause)) return null;
  return { ...second, before: first.before };
}

function changesOnlyNote(operation: Extract<Operation, { kind: 'change' }>): boolean {
  const { note, tag, segments } = operation.after;
  return note !== undefined && tag === undefined && segments === undefined;
}
