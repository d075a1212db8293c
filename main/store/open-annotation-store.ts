/** Opens the annotations of a folder. */
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type { AnnotationStore, AnnotationStoreOptions } from './annotation-store.ts';
import { nodeFiles } from './file-operations.ts';
import { readFailure } from './store-failure.ts';
import { fallbackBase, folderBase } from './store-paths.ts';
import { StorePlace } from './store-place.ts';
import { WritingStore } from './writing-store.ts';

/** Opens the store without writing anything. Fails when the folder is not there or cannot be looked into. */
export async function openAnnotationStore(options: AnnotationStoreOptions): Promise<Result<AnnotationStore>> {
  const files = options.files ?? nodeFiles;
  try {
    const realRoot = await files.realPath(options.root);
    const fallback = fallbackBase(options.fallback, realRoot);
    return success(
      new WritingStore(
        options,
        files,
        await StorePlace.open(options.root, folderBase(options.root), fallback, files),
      ),
    );
  } catch (error) {
    return readFailure(error, options.root);
  }
}
