/** Lists of annotations put together: operations on top of what is on disk, one place on top of another. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import { applyOperation } from '../../annotations/operation/apply-operation.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';

export interface Replayed {
  readonly annotations: readonly Annotation[];
  /** What came of each operation, index by index. */
  readonly outcomes: readonly Result<null>[];
}

/** Applies operations one by one; one that has become impossible is left out. */
export function replay(start: readonly Annotation[], operations: readonly Operation[]): Replayed {
  let annotations = start;
  const outcomes = operations.map((operation): Result<null> => {
    const applied = applyOperation(annotations, operation);
    if (applied.ok) annotations = applied.value;
    // Another window may have added or removed the same annotation already: then what was asked for is done.
    return applied.ok || operation.kind !== 'change' ? success(null) : applied;
  });
  return { annotations, outcomes };
}

/** Those that are not among `known`, by id. */
export function without(
  annotations: readonly Annotation[],
  known: readonly Annotation[],
): readonly Annotation[] {
  const ids = new Set<AnnotationId>(known.map((annotation) => annotation.id));
  return annotations.filter((annotation) => !ids.has(annotation.id));
}
