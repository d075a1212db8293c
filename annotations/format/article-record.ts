/** The file by which an article is known again after its own file was renamed or changed: `.claimdesk/articles/<article>.json`. */
import { z } from 'zod';
import type { KnownArticle } from '../article/identity.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import { sha256Schema } from './anchor-schema.ts';
import { articleIdSchema } from './annotation-schema.ts';
import { describeIssues } from './set-aside.ts';
import { inOrder, omit, readVersioned, wrongFormat, writeVersioned } from './versioned-file.ts';
import type { FileFailure, FileKind } from './versioned-file.ts';

/** Fields that this version does not know are kept on the record and written back. */
export interface ArticleRecord extends KnownArticle {
  /** As it was shown last, for people who read the file; null when the article has none. */
  readonly title: string | null;
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
}) satisfies z.ZodType<ArticleRecord>;

export function parseArticleRecord(text: string, fileName: string): Result<ArticleRecord, FileFailure> {
  const versioned = readVersioned(text, articleRecordKind, fileName);
  if (!versioned.ok) return versioned;
  const record = recordSchema.safeParse(omit(versioned.value.document, ['format', 'version']));
  return record.success ? success(record.data) : wrongFormat(fileName, describeIssues(record.error));
}

export function serialiseArticleRecord(record: ArticleRecord): string {
  return writeVersioned(
    articleRecordKind,
    inOrder({ ...record }, ['id', 'path', 'sha256', 'textSha256', 'title']),
  );
}
