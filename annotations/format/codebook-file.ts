/** The folder's codebook file: `.claimdesk/codebook.json`. A tag that cannot be understood is set aside; the others stay usable. */
import { z } from 'zod';
import type { Codebook } from '../codebook/codebook.ts';
import { success } from '../result.ts';
import type { Result } from '../result.ts';
import { tagFields, tagSchema } from './codebook-schema.ts';
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

export interface CodebookFile {
  readonly codebook: Codebook;
  readonly setAside: readonly SetAside[];
  /** Fields that this version does not know; written back. */
  readonly others: JsonObject;
}

export const codebookFileKind: FileKind = {
  format: 'claimdesk-codebook',
  version: 2,
  migrations: {
    // Tags had neither examples nor parents, and could not be retired or merged.
    1: (document) =>
      changeRecords(document, 'tags', (tag) => ({
        examples: [],
        parent: null,
        retired: false,
        mergedInto: null,
        ...tag,
      })),
  },
};

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
