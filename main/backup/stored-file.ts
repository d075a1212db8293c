/** What the files of a store are by their paths, and which there are. */
import { join } from 'node:path';
import type { ArticleId } from '../../annotations/article/article.ts';
import { isArticleId } from '../../annotations/article/identity.ts';
import type { FileOperations } from '../store/file-operations.ts';
import { mapConcurrently } from '../store/map-concurrently.ts';
import {
  claimFileOf,
  isCodebookPath,
  storeFileOf,
  storeFolderName,
  type StoreBase,
} from '../store/store-paths.ts';

export type StoredFile =
  | { readonly kind: 'codebook' }
  /** One analyst's; `folder` is how the analyst's folder is called. */
  | { readonly kind: 'claims'; readonly folder: string }
  | { readonly kind: 'record'; readonly article: ArticleId }
  | { readonly kind: 'annotations'; readonly folder: string; readonly article: ArticleId };

/** @param path relative to the store's folder, with `/`; null for a generation before, a copy or anything else */
export function storedFileAt(path: string): StoredFile | null {
  const whole = `${storeFolderName}/${path}`;
  if (isCodebookPath(whole)) return { kind: 'codebook' };
  const claims = claimFileOf(whole);
  if (claims !== null) return { kind: 'claims', folder: claims };
  const file = storeFileOf(whole);
  if (file === null) return null;
  const { folder, article } = file;
  if (folder === null) return { kind: 'record', article };
  return isArticleId(folder) ? { kind: 'annotations', folder, article } : null;
}

/** Locks and unfinished writes say nothing about the store. */
const passing = /\.(?:lock|tmp)$/u;

/** Every file of a store, also generations before and what was kept aside; links are left out. Relative to the base, with `/`, sorted. */
export async function listStoreFiles(base: StoreBase, files: FileOperations): Promise<readonly string[]> {
  const found: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const names = (await files.list(join(base.path, folder))).filter((name) => !passing.test(name));
    await mapConcurrently(names, async (name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stamp = await files.stamp(join(base.path, path));
      if (stamp?.kind === 'file') found.push(path);
      else if (stamp?.kind === 'folder' && depth < deepest) await visit(path, depth + 1);
    });
  };
  await visit('', 0);
  return found.sort();
}

/** `annotations/<analyst>/` is as deep as it goes. */
const deepest = 2;
