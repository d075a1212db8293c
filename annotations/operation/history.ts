/** Undo and redo across articles: an immutable record of the steps done and of those taken back. */
import { invertStep, withoutOperations } from './batch.ts';
import type { UndoStep } from './batch.ts';
import type { Operation } from './operation.ts';

/** Oldest first in `past`; in `future` the one to redo next stands last. */
export interface History {
  readonly past: readonly UndoStep[];
  readonly future: readonly UndoStep[];
}

/** The step to carry out now, and the history once it is. */
export interface HistoryStep {
  readonly step: UndoStep;
  readonly history: History;
}

export const emptyHistory: History = { past: [], future: [] };

/** Steps kept for undo; an analyst marks hundreds a day, and memory must stay flat over weeks. */
export const historyLength = 1000;

/** Edits of one note that follow each other within this many milliseconds are undone together, as a text field would. */
export const noteTypingPause = 2000;

/** The history after a step was carried out. What had been taken back can no longer be redone. */
export function record(history: History, step: UndoStep): History {
  const last = history.past.at(-1);
  const joined = last === undefined || history.future.length > 0 ? null : joinNoteEdits(last, step);
  const past =
    joined === null ? [...history.past, step].slice(-historyLength) : history.past.with(-1, joined);
  return { past, future: [] };
}

/** Takes the last step back, or null when there is none. */
export function undo(history: History): HistoryStep | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return {
    step: invertStep(step),
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

/** Does again what was taken back last, or null when there is nothing. */
export function redo(history: History): HistoryStep | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  return {
    step,
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
  };
}

/** The history without the operations of a step that were refused after it had been recorded, by identity. */
export function withdraw(history: History, step: UndoStep, refused: ReadonlySet<Operation>): History {
  const left = withoutOperations(step, refused);
  const others = (steps: readonly UndoStep[]) =>
    steps.flatMap((other) => (other !== step ? [other] : left === null ? [] : [left]));
  return { past: others(history.past), future: others(history.future) };
}

/** One operation for two edits of the same note in quick succession, or null when they are not that. */
function joinNoteEdits(first: UndoStep, second: UndoStep): Operation | null {
  if (first.kind !== 'change' || second.kind !== 'change') return null;
  if (first.article !== second.article || first.id !== second.id) return null;
  if (!changesOnlyNote(first) || !changesOnlyNote(second) || second.after.note === undefined) return null;
  const pause = Date.parse(second.after.modified ?? '') - Date.parse(first.after.modified ?? '');
  if (!(pause >= 0 && pause <= noteTypingPause)) return null;
  return { ...second, before: first.before };
}

function changesOnlyNote(operation: Extract<Operation, { kind: 'change' }>): boolean {
  return Object.keys(operation.after).every((field) => field === 'note' || field === 'modified');
}
