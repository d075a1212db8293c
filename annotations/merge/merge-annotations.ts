/**
 * Puts two states of one analyst's annotations together, annotation by annotation and field by field. What only one side changed is taken;
 * what both changed differently keeps this side's words and carries the other side's as another version, for the analyst to choose.
 */
import type { Annotation, AnnotationId, OtherVersion } from '../annotation/annotation.ts';
import { sameData } from './same-data.ts';

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
  const before = byId(ancestor.kind === 'unknown' ? [] : ancestor.annotations);
  const other = byId(theirs);
  const own = byId(ours);
  const taken: AnnotationId[] = [];
  const conflicts: AnnotationId[] = [];
  const merged: Annotation[] = [];
  for (const mine of ours) {
    const their = other.get(mine.id);
    const base = before.get(mine.id);
    const result =
      their === undefined
        ? keptAfterDeletion(ancestor, base, mine, from)
        : mergeOne(ancestor.kind === 'known', base, mine, their, from);
    if (result !== null) merged.push(result);
    if (result !== mine) taken.push(mine.id);
    if (result !== null && isConflict(mine, result)) conflicts.push(mine.id);
  }
  for (const their of theirs) {
    if (own.has(their.id)) continue;
    const base = before.get(their.id);
    if (base !== undefined && sameWork(base, their)) continue;
    const result = base === undefined ? their : withVersion(their, { from: 'here', fields: null });
    merged.push(result);
    taken.push(their.id);
    if (base !== undefined) conflicts.push(their.id);
  }
  return { annotations: merged, taken, conflicts };
}

/** An annotation that the other side does not have: null when it was deleted there and not changed here. */
function keptAfterDeletion(
  ancestor: Ancestor,
  base: Annotation | undefined,
  mine: Annotation,
  from: string,
): Annotation | null {
  // Only a state that both sides went through proves that the other one deleted it.
  if (base === undefined || ancestor.kind !== 'known') return mine;
  return sameWork(base, mine) ? null : withVersion(mine, { from, fields: null });
}

/** Two states of one annotation; `sure` when the other side comes from `base` itself. */
export function mergeOne(
  sure: boolean,
  base: Annotation | undefined,
  mine: Annotation,
  their: Annotation,
  from: string,
): Annotation {
  if (sameWork(mine, their)) return mine.modified >= their.modified ? mine : their;
  const [was, own, other] = [fieldsOf(base ?? {}), fieldsOf(mine), fieldsOf(their)];
  const fields = new Map<string, unknown>(Object.entries(mine));
  let conflict = false;
  let took = false;
  for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
    if (sameData(own[field], other[field])) continue;
    if (base !== undefined && sameData(other[field], was[field])) continue;
    const unchangedHere = base !== undefined && sameData(own[field], was[field]);
    if (unchangedHere && (sure || their.modified > mine.modified)) {
      took = true;
      if (field in other) fields.set(field, other[field]);
      else fields.delete(field);
    } else conflict = true;
  }
  // Every field is one of the two annotations', both of which were checked.
  const merged = Object.fromEntries(fields) as unknown as Annotation;
  const later = mine.modified >= their.modified ? mine.modified : their.modified;
  const versions = joinVersions(mine, their, base);
  const joined = setVersions(took ? { ...merged, modified: later } : merged, versions);
  const result = conflict ? withVersion(joined, { from, fields: other }) : joined;
  return sameData(result, mine) ? mine : result;
}

/** The annotation with one more version beside it, once. */
export function withVersion(annotation: Annotation, version: OtherVersion): Annotation {
  const known = annotation.otherVersions ?? [];
  const there = known.some((each) => sameData(each.fields, version.fields));
  return there ? annotation : setVersions(annotation, [...known, version]);
}

/** Versions that were there before and are gone on one side were decided about; new ones of either side stay. */
function joinVersions(
  mine: Annotation,
  their: Annotation,
  base: Annotation | undefined,
): readonly OtherVersion[] {
  const [own, other, was] = [mine, their, base].map((each) => each?.otherVersions ?? []);
  const has = (list: readonly OtherVersion[] | undefined, version: OtherVersion) =>
    (list ?? []).some((each) => sameData(each, version));
  const kept = (own ?? []).filter((version) => has(other, version) || !has(was, version));
  const added = (other ?? []).filter((version) => !has(own, version) && !has(was, version));
  return [...kept, ...added];
}

function setVersions(annotation: Annotation, versions: readonly OtherVersion[]): Annotation {
  const { otherVersions: before, ...rest } = annotation;
  if (versions.length === 0) return before === undefined ? annotation : rest;
  return { ...rest, otherVersions: versions };
}

function isConflict(before: Annotation, after: Annotation): boolean {
  return (after.otherVersions?.length ?? 0) > (before.otherVersions?.length ?? 0);
}

/** Names that are the same on both sides, the time of the last change, which follows from the others, and the versions themselves. */
const aside: readonly string[] = ['id', 'article', 'analyst', 'created', 'modified', 'otherVersions'];

/** What an analyst can decide about an annotation, with fields that this version does not know. */
export function fieldsOf(annotation: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(annotation).filter(([field]) => !aside.includes(field)));
}

/** Whether two states of an annotation say the same, whenever they were changed. */
export function sameWork(one: Annotation, other: Annotation): boolean {
  return (
    sameData(fieldsOf(one), fieldsOf(other)) && sameData(one.otherVersions ?? [], other.otherVersions ?? [])
  );
}

function byId(annotations: readonly Annotation[]): ReadonlyMap<AnnotationId, Annotation> {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}
