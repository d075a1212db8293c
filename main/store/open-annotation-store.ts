/** Opens the annotations of a folder. */
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import type { AnnotationStore, AnnotationStoreOptions } from './annotation-store.ts';
import { nodeFiles, type FileOperations } from './file-operations.ts';
import { readFailure } from './store-failure.ts';
import { withoutLinks } from './sealed-folder.ts';
import { folderBase } from './store-paths.ts';
import { StorePlace } from './store-place.ts';
import { standInFor } from './stand-in-place.ts';
import { WritingStore } from './writing-store.ts';

export interface OpenedPlace {
  readonly place: StorePlace;
  /** With its symbolic links resolved. */
  readonly realRoot: string;
  /** File operations that follow no link inside the folder's store. */
  readonly files: FileOperations;
}

/** Finds where the files of a folder's store are, without writing anything. Rejects with Node's errors. */
export async function openStorePlace(
  options: Pick<AnnotationStoreOptions, 'root' | 'fallback' | 'elsewhere' | 'files'>,
): Promise<OpenedPlace> {
  const { root, fallback, elsewhere = null, files: given = nodeFiles } = options;
  const realRoot = await given.realPath(root);
  const folder = folderBase(root);
  const files = withoutLinks(given, folder.path);
  const standIn = standInFor(elsewhere ?? { kind: 'fallback' }, fallback, realRoot);
  return {
    place: await StorePlace.open(root, folder, standIn, elsewhere !== null, files),
    realRoot,
    files,
  };
}

/** Opens the store without writing anything. Fails when the folder is not there or cannot be looked into. */
export async function openAnnotationStore(options: AnnotationStoreOptions): Promise<Result<AnnotationStore>> {
  const given = options.files ?? nodeFiles;
  try {
    const { place, realRoot, files } = await openStorePlace(options);
    const store = new WritingStore(options, realRoot, files, place);
    const isLink = (await given.stamp(place.folderBase.path))?.kind === 'link';
    if (isLink) store.tellLink(place.folderBase);
    return success(store);
  } catch (error) {
    return readFailure(error, options.root);
  }
}
