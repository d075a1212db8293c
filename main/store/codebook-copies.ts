/**
 * Copies that programs for sharing folders make of the folder's tags when they were changed in two places: found by their names, and offered
 * for merging. Nothing is merged unasked, and a copy that was settled only changes its name.
 */
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { mergeCodebooks } from '../../annotations/merge/merge-codebooks.ts';
import type { Result } from '../../annotations/result.ts';
import type { ConflictCopy } from '../../app/file-care.ts';
import { openCodebookFile } from './codebook-store.ts';
import { describeCopy, putCopyAway, type SettledCopy } from './conflict-copy-file.ts';
import type { FileOperations } from './file-operations.ts';
import type { StoreProblem } from './save-state.ts';
import { isCodebookCopyName, type StoreBase } from './store-paths.ts';

export interface ReadCodebookCopy {
  readonly copy: ConflictCopy;
  readonly path: string;
  readonly codebook: Codebook;
  /** A state that the folder's tags went through; null when none is known. */
  readonly earlier: Codebook | null;
}

export class CodebookCopies {
  /** The copies that were told last: one that is gone is told no more. */
  private told: readonly string[] = [];

  constructor(
    /** The store beside the articles: what shares the folder does not see a stand-in. */
    private readonly base: StoreBase,
    private readonly files: FileOperations,
    /** Puts what is wrong with some files in the place of what was. */
    private readonly report: (files: readonly string[], problems: readonly StoreProblem[]) => void,
  ) {}

  /** The copies there are, and tells of them. A copy that cannot be read is not offered. @param own the folder's tags as they are now */
  async of(own: Codebook): Promise<readonly ReadCodebookCopy[]> {
    const found = await this.read(own);
    const files = found.map(({ copy }) => copy.file);
    this.report([...this.told, ...files], files.map(tagsCopied));
    this.told = files;
    return found;
  }

  putAway({ path, copy }: ReadCodebookCopy, how: SettledCopy): Promise<Result<null>> {
    return putCopyAway(path, copy.file, how, this.files);
  }

  private async read(own: Codebook): Promise<readonly ReadCodebookCopy[]> {
    const listed = await this.files.list(this.base.path).catch(() => []);
    const names = listed.filter(isCodebookCopyName).sort();
    if (names.length === 0) return [];
    const previous = await openCodebookFile(this.base, this.files).previous.read();
    const earlier = previous.ok ? (previous.value?.codebook ?? null) : null;
    const found: ReadCodebookCopy[] = [];
    for (const name of names) {
      const file = openCodebookFile(this.base, this.files, name);
      const read = await file.read();
      if (!read.ok || read.value === null) continue;
      const { codebook } = read.value;
      const merged = mergeCodebooks(earlier, own, codebook, 'ours');
      const copy = await describeCopy(file, name, codebook.tags.length, merged, 'tags');
      found.push({ copy, path: file.path, codebook, earlier });
    }
    return found;
  }
}

function tagsCopied(file: string): StoreProblem {
  return {
    code: 'tags-copied',
    message: `${file} is a copy of the folder’s tags that a program for sharing folders made, because they had been changed in two places. What is only in the copy is not shown. Open the tags in the settings to merge it or to leave it alone.`,
    file,
    article: null,
  };
}
