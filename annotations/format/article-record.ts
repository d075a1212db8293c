/** What is kept of an article beside annotations, by which it is known again and what was decided about it: `.claimdesk/articles/<article>.json`. */
import { z } from 'zod';
import { editableFields, isUnedited, noEdits, type ArticleEdits } from '../article/article-edits.ts';
import type { KnownArticle } from '../article/identity.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import { anchorFields, sha256Schema } from './anchor-schema.ts';
import { articleIdSchema } from './id-schemas.ts';
import { articleEditsSchema } from './article-edits-schema.ts';
import { describeIssues, type SetAside } from './set-aside.ts';
import { inOrder, omit, readVersioned, wrongFormat, writeVersioned } from './versioned-file.ts';
import type { FileFailure, FileKind, JsonObject } from './versioned-file.ts';

/** Fields that this version does not know are kept on the record and written back. */
export interface ArticleRecord extends KnownArticle {
  /** As it was shown last, for people who read the file; null when the article has none. */
  readonly title: string | null;
  /** What analysts decided about the article; absent when nothing was. */
  readonly edits?: ArticleEdits;
  /** Only where the record is kept in place of the folder's: what was decided there when it was written. */
  readonly inFolder?: ArticleEdits;
  /** Only in the folder: which state of the record that was kept in place of it went into it last. */
  readonly tookOver?: string;
  /** Decisions that could not be understood. They are written back as they are and not used. */
  readonly setAside?: SetAside;
}

/** The record with other edits, in the shortest form. */
export function withEdits(record: ArticleRecord, edits: ArticleEdits): ArticleRecord {
  const { edits: before, ...rest } = record;
  return before === undefined && isUnedited(edits) ? record : isUnedited(edits) ? rest : { ...rest, edits };
}

/** What was decided about an article that may have no record. */
export function editsOf(record: ArticleRecord | null): ArticleEdits {
  return record?.edits ?? noEdits;
}

export const articleRecordKind: FileKind = { format: 'claimdesk-article', version: 1, migrations: {} };

/** Relative, with `/`, and inside the folder: a record is data from outside and must not point elsewhere. */
const relativePath = z
  .string()
  .min(1)
  .refine(
    (path) => !path.startsWith('/') && !path.split('/').includes('..'),
    'is not a path inside the folder',
  );

const recordSchema = z.looseObject({
  id: articleIdSchema,
  path: relativePath,
  sha256: sha256Schema,
  textSha256: sha256Schema,
  title: z.string().nullable().default(null),
});

export function parseArticleRecord(text: string, fileName: string): Result<ArticleRecord, FileFailure> {
  const versioned = readVersioned(text, articleRecordKind, fileName);
  if (!versioned.ok) return versioned;
  const record = recordSchema.safeParse(omit(versioned.value.document, ['format', 'version', 'offsets']));
  if (!record.success) return wrongFormat(fileName, describeIssues(record.error));
  const { edits: raw, inFolder: state, ...known } = record.data;
  const inFolder = articleEditsSchema.safeParse(state);
  const rest = inFolder.success ? { ...known, inFolder: inFolder.data } : known;
  if (raw === undefined) return success(rest);
  const edits = articleEditsSchema.safeParse(raw);
  // Edits that are damaged must not take the article's identity, and with it all annotations, along.
  return success(
    edits.success
      ? { ...rest, edits: edits.data }
      : { ...rest, setAside: { raw, reason: describeIssues(edits.error) } },
  );
}

export function serialiseArticleRecord({ setAside, edits, inFolder, ...record }: ArticleRecord): string {
  const kept = setAside === undefined ? edits && orderedEdits(edits) : setAside.raw;
  return writeVersioned(
    articleRecordKind,
    inOrder(
      {
        ...record,
        ...(kept === undefined ? {} : { offsets: 'utf-16', edits: kept }),
        ...(inFolder === undefined ? {} : { inFolder: orderedEdits(inFolder) }),
      },
      recordFields,
    ),
  );
}

const recordFields = ['id', 'path', 'sha256', 'textSha256', 'title', 'offsets', 'edits', 'inFolder'];

/** Verdicts stand in the order of the text, so that two writers of the same decisions agree on every byte. */
function orderedEdits(edits: ArticleEdits): JsonObject {
  const furniture = [...edits.furniture]
    .sort((one, other) => one.anchor.start - other.anchor.start || one.anchor.end - other.anchor.end)
    .map((verdict) =>
      inOrder({ ...verdict, anchor: inOrder({ ...verdict.anchor }, anchorFields) }, ['furniture', 'anchor']),
    );
  return inOrder({ ...edits, metadata: inOrder({ ...edits.metadata }, editableFields), furniture }, [
    'done',
    'metadata',
    'furniture',
  ]);
}
