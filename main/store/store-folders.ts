/** Makes the folders of the store before something is written into them, and tidies up in each once. */
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import { removeStaleTemporaries } from './durable-write.ts';
import type { FileOperations } from './file-operations.ts';
import type { StorePlace } from './store-place.ts';

export class StoreFolders {
  private readonly tidied = new Set<string>();

  constructor(
    private readonly place: StorePlace,
    private readonly files: FileOperations,
    private readonly now: () => Date,
  ) {}

  /** The place has changed. */
  forget(): void {
    this.tidied.clear();
  }

  /** @param name the file that is to be written, for a sentence */
  async prepare(folders: readonly string[], name: string): Promise<Result<null>> {
    for (const folder of folders) {
      const prepared = await this.place.prepare(folder, name);
      if (!prepared.ok) return prepared;
    }
    for (const folder of folders.filter((each) => !this.tidied.has(each))) {
      this.tidied.add(folder);
      await removeStaleTemporaries(folder, this.now(), this.files);
    }
    return success(null);
  }
}
