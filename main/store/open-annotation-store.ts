/** Opens the annotations of a folder. */
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type { AnnotationStore, AnnotationStoreOptions } from './annotation-store.ts';
import { nodeFiles } from './file-operations.ts';
import { readFailure } from './store-failure.ts';
import { withoutLinks } from './sealed-folder.ts';
import { folderBase } from './store-paths.ts';
import { StorePlace } from './store-place.ts';
import { standInFor } from './stand-in-place.ts';
import { WritingStore } from './writing-store.ts';

/** Opens the store without writing anything. Fails when the folder is not there or cannot be looked into. */
export async function openAnnotationStore(options: AnnotationStoreOptions): Promise<Result<AnnotationStore>> {
  const given = options.files ?? nodeFiles;
  try {
    const realRoot = await given.realPath(options.root);
    const folder = folderBase(options.root);
    const files = withoutLinks(given, folder.path);
    const { elsewhere = null } = options;
    const standIn = standInFor(elsewhere ?? { kind: 'fallback' }, options.fallback, realRoot);
    const place = await StorePlace.open(options.root, folder, standIn, elsewhere !== null, files);
    const store = new WritingStore(options, realRoot, files, place);
    const isLink = (await given.stamp(folder.path))?.kind === 'link';
    if (isLink) store.tellLink(folder);
    return success(store);
  } catch (error) {
    return readFailure(error, options.root);
  }
}
