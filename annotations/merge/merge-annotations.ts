/** Puts two states of one analyst's annotations together, annotation by annotation and field by field. */
import type { Annotation, AnnotationId } from '../annotation/annotation.ts';
import { mergeRecords } from './merge-records.ts';

/** How much is known of the state that both sides come from. */
export type Ancestor =
  | { readonly kind: 'known'; readonly annotations: readonly Annotation[] }
  /** A state that this side went through. The other side may have parted from an earlier one. */
  | { readonly kind: 'earlier'; readonly annotations: readonly Annotation[] }
  | { readonly kind: 'unknown' };

export interface Merged {
  readonly annotations: readonly Annotation[];
  /** Annotations that came, went or changed through the other side. */
  readonly taken: readonly AnnotationId[];
  /** Annotations that now carry another version. */
  readonly conflicts: readonly AnnotationId[];
}

/**
 * @param ours this side's; their order stays, and what the other side adds stands last
 * @param from where the other side comes from, in words for the person
 */
export function mergeAnnotations(
  ancestor: Ancestor,
  ours: readonly Annotation[],
  theirs: readonly Annotation[],
  from: string,
): Merged {
  const known =
    ancestor.kind === 'unknown' ? ancestor : { kind: ancestor.kind, records: ancestor.annotations };
  const { records, taken, conflicts } = mergeRecords(known, ours, theirs, from);
  return { annotations: records, taken, conflicts };
}
