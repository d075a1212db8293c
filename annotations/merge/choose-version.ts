/** Makes the operations with which an analyst chooses between versions of an annotation that was changed in two places. */
import type { Annotation, AnnotationId, OtherVersion } from '../annotation/annotation.ts';
import type { AnnotationChange, AnnotationOperation } from '../operation/operation.ts';

export type VersionChoice = 'mine' | 'theirs' | 'both';

type VersionField = Exclude<keyof AnnotationChange, 'modified' | 'otherVersions'>;

/** What a version may differ in; the compiler checks that none is missing. */
export const versionFields = Object.keys({
  tag: null,
  note: null,
  segments: null,
  attribution: null,
  check: null,
} satisfies Record<VersionField, null>) as readonly VersionField[];

/** @param newId names the annotation that is made of the other version when both are kept */
export function chooseVersion(
  annotation: Annotation,
  version: OtherVersion,
  choice: VersionChoice,
  newId: AnnotationId,
  now: string,
): readonly AnnotationOperation[] {
  const versions = annotation.otherVersions ?? [];
  const left = versions.filter((each) => each !== version);
  const settle = (before: AnnotationChange, after: AnnotationChange): AnnotationOperation => ({
    kind: 'change',
    article: annotation.article,
    id: annotation.id,
    before: { ...before, otherVersions: versions, modified: annotation.modified },
    after: { ...after, otherVersions: left, modified: now },
  });
  if (choice === 'mine') return [settle({}, {})];
  if (version.fields === null)
    return choice === 'theirs' ? [{ kind: 'remove', annotation }] : [settle({}, {})];
  const fields = versionFields.filter((field) => version.fields?.[field] !== undefined);
  const pick = (from: object): AnnotationChange =>
    Object.fromEntries(Object.entries(from).filter(([field]) => fields.some((known) => known === field)));
  if (choice === 'theirs') return [settle(pick(annotation), pick(version.fields))];
  const { otherVersions: _decided, ...plain } = annotation;
  const copy = { ...plain, ...pick(version.fields), id: newId, created: now, modified: now };
  return [{ kind: 'add', annotation: copy }, settle({}, {})];
}
