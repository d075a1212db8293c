/** What analysts decided about the articles of a folder, for those who read its files one by one. Writes nothing. */
import { access } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { applyEdits } from '../../annotations/article/apply-edits.ts';
import { createArticleIdentifier } from '../../annotations/article/identity.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ReadArticle } from '../articles/read-article.ts';
import { openAnnotationStore } from '../store/open-annotation-store.ts';
import { storeFolderName } from '../store/store-paths.ts';

export interface KeptEdits {
  /** The article as it was decided; the same object where nothing was. Ask once for each file, in the order of the folder. */
  apply(article: ReadArticle): ReadArticle;
}

/**
 * @param root the folder, absolute
 * @param fallback the folder of the app's data that holds decisions about folders that could not be written
 * @param paths all articles of the folder, relative; null where only one file is read: then the disk is asked which others are there
 */
export async function openKeptEdits(
  root: string,
  fallback: string,
  paths: readonly string[] | null,
): Promise<Result<KeptEdits>> {
  const analyst = { id: 'command-line', name: 'Command line' };
  const store = await openAnnotationStore({ root, fallback, analyst });
  if (!store.ok) return store;
  const records = await store.value.records();
  store.value.close();
  const edits = new Map(records.flatMap(({ id, edits: kept }) => (kept === undefined ? [] : [[id, kept]])));
  const identifier = createArticleIdentifier(records);
  identifier.settle(new Set(paths ?? (await presentPaths(root, records))));
  return success({
    apply(article) {
      const [identified] = identifier.identify([article.source]);
      const kept = identified === undefined ? undefined : edits.get(identified.id);
      if (kept === undefined) return article;
      const { metadata, blocks } = applyEdits({ ...article.extracted, source: article.source }, kept);
      return { ...article, extracted: { ...article.extracted, metadata, blocks } };
    },
  });
}

async function presentPaths(root: string, records: readonly ArticleRecord[]): Promise<readonly string[]> {
  const present: string[] = [];
  for (const { path } of records) {
    const exists = await access(join(root, path)).then(
      () => true,
      () => false,
    );
    if (exists) present.push(path);
  }
  return present;
}

export interface ArticlePlace {
  readonly root: string;
  /** Relative to `root`, with `/`. */
  readonly path: string;
}

/** The folder in which a file was worked on: the nearest one around it that has a store, else the one that it lies in. @param file absolute, real */
export async function workedOnFolder(file: string): Promise<ArticlePlace> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const place = { root: folder, path: relative(folder, file).split(sep).join('/') };
    const found = await access(join(folder, storeFolderName)).then(
      () => true,
      () => false,
    );
    if (found) return place;
    if (dirname(folder) === folder) return { root: dirname(file), path: relative(dirname(file), file) };
  }
}
