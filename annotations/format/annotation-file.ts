/** The file that holds one analyst's annotations of one article: `.claimdesk/annotations/<analyst>/<article>.json`. */
import { z } from 'zod';
import type { Analyst, Annotation } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import { annotationRecordSchema } from './annotation-schema.ts';
import { anchorFields, sha256Schema } from './anchor-schema.ts';
import { orderedAttribution } from './attribution-schema.ts';
import { orderedCheck } from './check-schema.ts';
import { analystIdSchema, articleIdSchema } from './id-schemas.ts';
import { checkRecords, describeIssues } from './set-aside.ts';
import type { SetAside } from './set-aside.ts';
import {
  changeRecords,
  inOrder,
  omit,
  readVersioned,
  wrongFormat,
  writeVersioned,
} from './versioned-file.ts';
import type { FileFailure, FileKind, JsonObject } from './versioned-file.ts';

export interface AnnotationFile {
  readonly analyst: Analyst;
  /** The article as it was when the file was last written; a hint for people and for recovery, not what identifies it. */
  readonly article: { readonly id: ArticleId; readonly path: string; readonly textSha256: string };
  readonly annotations: readonly Annotation[];
  readonly setAside: readonly SetAside[];
  /** Fields at the head of the file that this version does not know; written back. */
  readonly others: JsonObject;
}

export const annotationFileKind: FileKind = {
  format: 'claimdesk-annotations',
  version: 2,
  migrations: {
    // Attributions and checks are new: nothing was decided about either.
    1: (document) =>
      changeRecords(document, 'annotations', (record) => ({
        attribution: {},
        check: { status: 'open', evidence: [], note: '' },
        ...record,
      })),
  },
};

const headFields = ['format', 'version', 'offsets', 'analyst', 'article', 'annotations'];

const headSchema = z.looseObject({
  offsets: z.literal('utf-16'),
  analyst: z.looseObject({ id: analystIdSchema, name: z.string() }),
  article: z.looseObject({ id: articleIdSchema, path: z.string(), textSha256: sha256Schema }),
  annotations: z.array(z.unknown()),
});

/** Reads the file's text; bad records are set aside, and only a file that is bad as a whole fails. */
export function parseAnnotationFile(text: string, fileName: string): Result<AnnotationFile, FileFailure> {
  const versioned = readVersioned(text, annotationFileKind, fileName);
  if (!versioned.ok) return versioned;
  const { document } = versioned.value;
  const head = headSchema.safeParse(document);
  if (!head.success) return wrongFormat(fileName, describeIssues(head.error));
  const { analyst, article, annotations } = head.data;
  const { good, setAside } = checkRecords(annotations, annotationRecordSchema);
  return success({
    analyst,
    article,
    annotations: good.map((record): Annotation => ({ ...record, article: article.id, analyst: analyst.id })),
    setAside,
    others: omit(document, headFields),
  });
}

/** The file's text: annotations in text order, what was set aside after them, every field in a fixed order. */
export function serialiseAnnotationFile(file: AnnotationFile): string {
  return writeVersioned(annotationFileKind, {
    offsets: 'utf-16',
    analyst: inOrder({ ...file.analyst }, ['id', 'name']),
    article: inOrder({ ...file.article }, ['id', 'path', 'textSha256']),
    ...inOrder(file.others, []),
    annotations: [
      ...[...file.annotations].sort(compareByPlace).map(recordOf),
      ...file.setAside.map(({ raw }) => raw),
    ],
  });
}

const recordFields = [
  'id',
  'tag',
  'note',
  'attribution',
  'check',
  'creator',
  'created',
  'modified',
  'segments',
];

function recordOf(annotation: Annotation): JsonObject {
  const segments = annotation.segments.map((segment) =>
    inOrder({ ...segment, anchor: inOrder({ ...segment.anchor }, anchorFields) }, ['anchor']),
  );
  const ordered = {
    ...annotation,
    segments,
    attribution: orderedAttribution(annotation.attribution),
    check: orderedCheck(annotation.check),
  };
  // No version to choose from is the same as none.
  const decided = annotation.otherVersions?.length === 0 ? ['otherVersions'] : [];
  return inOrder(omit(ordered, ['article', 'analyst', ...decided]), recordFields);
}

/** Where the annotation was made, then its id; times would shuffle the file when a deletion is undone. */
function compareByPlace(one: Annotation, other: Annotation): number {
  const start = (annotation: Annotation) => annotation.segments[0]?.anchor.start ?? 0;
  return start(one) - start(other) || (one.id < other.id ? -1 : Number(one.id > other.id));
}
