/** Batches: several operations that a person does, and takes back, as one. They may reach over many articles. */
import type { TagId } from '../codebook/codebook.ts';
import { invert } from './operation.ts';
import type { Operation } from './operation.ts';

/** What the person did, for its words. */
export type BatchPurpose =
  | { readonly kind: 'tag-occurrences'; readonly tag: TagId }
  | { readonly kind: 'merge-annotations' }
  | { readonly kind: 'choose-version' }
  /** `from` is the name of the file. */
  | { readonly kind: 'import-tags'; readonly from: string }
  /** `from` is the name of the file. */
  | { readonly kind: 'import-annotations'; readonly from: string; readonly annotations: number }
  | { readonly kind: 'rename-speaker'; readonly from: string; readonly to: string }
  /** Passages were tagged as one that was there is, and all of them were added to a claim. */
  | { readonly kind: 'confirm-twins'; readonly passages: number }
  | { readonly kind: 'choose-claim-version' }
  /** What is proposed for annotations of a claim was decided. */
  | { readonly kind: 'accept-proposals' };

export interface Batch {
  readonly kind: 'batch';
  readonly purpose: BatchPurpose;
  /** In the order in which they are done; at least one. */
  readonly operations: readonly Operation[];
}

/** What is done and taken back in one go. */
export type UndoStep = Operation | Batch;

export function operationsOf(step: UndoStep): readonly Operation[] {
  return step.kind === 'batch' ? step.operations : [step];
}

/** The step that takes this one back. */
export function invertStep(step: UndoStep): UndoStep {
  return step.kind === 'batch'
    ? { ...step, operations: step.operations.map(invert).toReversed() }
    : invert(step);
}

/** The step without some of its operations, by identity; null when none is left. */
export function withoutOperations(step: UndoStep, refused: ReadonlySet<Operation>): UndoStep | null {
  const left = operationsOf(step).filter((operation) => !refused.has(operation));
  if (left.length === 0) return null;
  return step.kind === 'batch' ? { ...step, operations: left } : step;
}
