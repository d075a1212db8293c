/** Carries an operation out on a list of annotations, by id, so that a filtered view can never be saved over the whole. */
import type { Annotation, AnnotationId } from '../annotation/annotation.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { Operation } from './operation.ts';

export type ApplyFailure = 'annotation-missing' | 'annotation-exists';

/** The list after the operation; the order of the others stays, and an added annotation stands last. */
export function applyOperation(
  annotations: readonly Annotation[],
  operation: Operation,
): Result<readonly Annotation[], ApplyFailure> {
  switch (operation.kind) {
    case 'add': {
      const { annotation } = operation;
      if (indexOf(annotations, annotation.id) !== -1) {
        return failure('annotation-exists', 'This annotation is already there, so it was not added again.');
      }
      return success([...annotations, annotation]);
    }
    case 'remove': {
      const index = indexOf(annotations, operation.annotation.id);
      if (index === -1) return missing();
      return success(annotations.toSpliced(index, 1));
    }
    case 'change': {
      const index = indexOf(annotations, operation.id);
      const annotation = annotations[index];
      if (annotation === undefined) return missing();
      return success(annotations.with(index, { ...annotation, ...operation.after }));
    }
    case 'edit-article':
    case 'edit-codebook':
    case 'add-claim':
    case 'remove-claim':
    case 'change-claim':
      return success(annotations);
  }
}

function indexOf(annotations: readonly Annotation[], id: AnnotationId): number {
  return annotations.findIndex((annotation) => annotation.id === id);
}

function missing() {
  return failure(
    'annotation-missing' as const,
    'This annotation is not there any more, so nothing was changed. Open the article again to see its annotations as they are.',
  );
}
