/** The folder's codebook file: `.claimdesk/codebook.json`. A tag that cannot be understood is set aside; the others stay usable. */
import { z } from 'zod';
import { lineStyles } from '../codebook/codebook.ts';
import type { Codebook, Tag } from '../codebook/codebook.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import { tagIdSchema } from './annotation-schema.ts';
import { checkRecords, describeIssues } from './set-aside.ts';
import type { SetAside } from './set-aside.ts';
import { inOrder, omit, readVersioned, wrongFormat, writeVersioned } from './versioned-file.ts';
import type { FileFailure, FileKind, JsonObject } from './versioned-file.ts';

export interface CodebookFile {
  readonly codebook: Codebook;
  readonly setAside: readonly SetAside[];
  /** Fields that this version does not know; written back. */
  readonly others: JsonObject;
}

export const codebookFileKind: FileKind = { format: 'claimdesk-codebook', version: 1, migrations: {} };

const hexColour = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'is not a colour such as #0b5fa5');
const colourSchema = z.looseObject({ line: hexColour, tint: hexColour });

/** The longest tag name that a menu, a card and a report can still show, in UTF-16 code units. */
export const longestTagName = 120;

export const tagSchema = z.looseObject({
  id: tagIdSchema,
  name: z
    .string()
    .max(longestTagName)
    .refine((name) => name.trim() !== '', 'is empty'),
  key: z.string().regex(/^\S$/u, 'is not one character'),
  line: z.enum(lineStyles),
  light: colourSchema,
  dark: colourSchema,
  definition: z.string(),
}) satisfies z.ZodType<Tag>;

const tagFields = ['id', 'name', 'key', 'line', 'light', 'dark', 'definition'];

export function parseCodebookFile(text: string, fileName: string): Result<CodebookFile, FileFailure> {
  const versioned = readVersioned(text, codebookFileKind, fileName);
  if (!versioned.ok) return versioned;
  const { document } = versioned.value;
  const list = z.array(z.unknown()).safeParse(document['tags']);
  if (!list.success) return wrongFormat(fileName, `tags: ${describeIssues(list.error)}`);
  const { good, setAside } = checkRecords(list.data, tagSchema);
  return success({
    codebook: { tags: good },
    setAside,
    others: omit(document, ['format', 'version', 'tags']),
  });
}

export function serialiseCodebookFile(file: CodebookFile): string {
  return writeVersioned(codebookFileKind, {
    ...inOrder(file.others, []),
    tags: [
      ...file.codebook.tags.map((tag) => inOrder({ ...tag }, tagFields)),
      ...file.setAside.map(({ raw }) => raw),
    ],
  });
}
