/** Operations put on top of annotations, one by one. */
import type { Annotation } from '../../annotations/annotation/annotation.ts';
import { mergeOne, sameWork, withVersion } from '../../annotations/merge/merge-records.ts';
import { applyOperation } from '../../annotations/operation/apply-operation.ts';
import type { AnnotationOperation } from '../../annotations/operation/operation.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';

export interface Replayed {
  readonly annotations: readonly Annotation[];
  /** What came of each operation, index by index. */
  readonly outcomes: readonly Result<null>[];
  /** Whether an operation met an annotation that was not as the operation takes it to be, so that both versions are kept. */
  readonly conflicts: boolean;
}

/** Where the version comes from that an operation did not know of. */
export const elsewhere = 'another program';

/** Applies operations one by one; one that has become impossible is left out. */
export function replay(start: readonly Annotation[], operations: readonly AnnotationOperation[]): Replayed {
  let annotations = start;
  let conflicts = false;
  const outcomes = operations.map((operation): Result<null> => {
    const kept = keepBoth(annotations, operation);
    if (kept !== null) {
      annotations = kept;
      conflicts = true;
      return success(null);
    }
    const applied = applyOperation(annotations, operation);
    if (applied.ok) annotations = applied.value;
    // Another window may have added or removed the same annotation already: then what was asked for is done.
    return applied.ok || operation.kind !== 'change' ? success(null) : applied;
  });
  return { annotations, outcomes, conflicts };
}

/** The annotations with both versions of one that was changed elsewhere before the operation came; null when that is not so. */
function keepBoth(
  annotations: readonly Annotation[],
  operation: AnnotationOperation,
): readonly Annotation[] | null {
  const id = operation.kind === 'change' ? operation.id : operation.annotation.id;
  const index = annotations.findIndex((annotation) => annotation.id === id);
  const current = annotations[index];
  if (current === undefined) return null;
  switch (operation.kind) {
    case 'add':
      return null;
    case 'remove':
      if (sameWork(current, operation.annotation)) return null;
      return annotations.with(index, withVersion(current, { from: 'here', fields: null }));
    case 'change': {
      const known = { ...current, ...operation.before };
      if (sameWork(known, current)) return null;
      return annotations.with(
        index,
        mergeOne(true, known, { ...current, ...operation.after }, current, elsewhere),
      );
    }
  }
}
