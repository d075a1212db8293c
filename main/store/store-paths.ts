/** Where the files of the store are. Every name made here is safe on Windows, macOS and Linux, whatever the ids hold. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { AnalystId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import { isArticleId } from '../../annotations/article/identity.ts';

/** The store's folder inside a folder of articles. */
export const storeFolderName = '.claimdesk';

const codebookName = 'codebook.json';

/** One place that holds store files: `.claimdesk` beside the articles, or its stand-in in the user's data. */
export interface StoreBase {
  readonly path: string;
  /** How its files are called in sentences: relative to the open folder, or in full. */
  readonly name: string;
}

/** Where a folder's files are kept: its own store, the stand-in, and which of the two is written. */
export interface StoreBases {
  readonly folder: StoreBase;
  readonly standIn: StoreBase;
  readonly writes: 'folder' | 'stand-in';
}

export interface StoreFile {
  readonly path: string;
  readonly name: string;
}

export function folderBase(root: string): StoreBase {
  return { path: join(root, storeFolderName), name: storeFolderName };
}

/** The stand-in for a folder that cannot be written; `realRoot` has its symbolic links resolved, so that it is found again. */
export function fallbackBase(fallback: string, realRoot: string): StoreBase {
  const path = join(fallback, `${slug(basename(realRoot)) || 'folder'}-${shortHash(realRoot, 16)}`);
  return { path, name: path };
}

export function annotationsFolder(base: StoreBase): string {
  return join(base.path, 'annotations');
}

export function analystFolder(base: StoreBase, analyst: AnalystId): string {
  return join(annotationsFolder(base), analystFolderName(analyst));
}

/** The folder of an analyst by its name, from `analystFolderName` or from a listing of `annotationsFolder`. */
export function analystPath(base: StoreBase, folderName: string): string {
  return join(annotationsFolder(base), folderName);
}

/** A file in an analyst's folder by its own name. */
export function namedAnnotationFile(base: StoreBase, folderName: string, fileName: string): StoreFile {
  return storeFile(base, 'annotations', folderName, fileName);
}

/** `folderName` is the analyst's folder, from `analystFolderName` or from a listing of `annotationsFolder`. */
export function annotationFile(base: StoreBase, folderName: string, article: ArticleId): StoreFile {
  return storeFile(base, 'annotations', folderName, `${article}.json`);
}

export function recordsFolder(base: StoreBase): string {
  return join(base.path, 'articles');
}

/** @param fileName another one in the folder of records, such as a copy */
export function recordFile(base: StoreBase, article: ArticleId, fileName = `${article}.json`): StoreFile {
  return storeFile(base, 'articles', fileName);
}

export function claimsFolder(base: StoreBase): string {
  return join(base.path, 'claims');
}

/** One analyst's claims. `folderName` is how the analyst's folder is called, from `analystFolderName` or from a listing of `claimsFolder`. */
export function claimFile(base: StoreBase, folderName: string): StoreFile {
  return storeFile(base, 'claims', `${folderName}.json`);
}

/** How the folder of the analyst is called whose claims are at a path relative to the folder of articles; null for any other file. */
export function claimFileOf(path: string): string | null {
  const [store, kind, name, ...rest] = path.split('/');
  if (store !== storeFolderName || kind !== 'claims' || name === undefined || rest.length > 0) return null;
  return analystOfFileName(name);
}

/** Whether a path relative to the folder of articles is that of a conflict copy of somebody's claims. */
export function isClaimCopy(path: string): boolean {
  const [store, kind, name, ...rest] = path.split('/');
  return (
    store === storeFolderName &&
    kind === 'claims' &&
    rest.length === 0 &&
    articleOfCopyName(name ?? '') !== null
  );
}

/** How the folder of the analyst is called whose claims are in a file by its name; null for any other file that may lie there. */
export function analystOfFileName(name: string): string | null {
  // Both are words that can name a file everywhere.
  return articleOfFileName(name);
}

/** @param fileName another one beside the codebook, such as a copy */
export function codebookFile(base: StoreBase, fileName: string = codebookName): StoreFile {
  return storeFile(base, fileName);
}

/** The article an annotation file or record is about by its name, or null for any other file that may lie there. */
export function articleOfFileName(name: string): ArticleId | null {
  const id = name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
  return isArticleId(id) ? id : null;
}

/**
 * How programs for sharing folders call a copy: Syncthing `x.sync-conflict-20260312-101112-ABCDEFG.json`, Dropbox and Nextcloud
 * `x (Ana's conflicted copy 2026-03-12).json`, Google Drive and OneDrive `x (1).json`, ownCloud `x_conflict-….json`, iCloud `x 2.json`.
 */
const copyName = /^([a-z0-9][a-z0-9-]*)(?:\.sync-conflict-[^/]+|_conflict-[^/]+| \([^/]*\)| \d+)\.json$/u;

/** The article that a file is a conflict copy for by its name, or null. */
export function articleOfCopyName(name: string): ArticleId | null {
  const id = copyName.exec(name)?.[1] ?? '';
  return isArticleId(id) ? id : null;
}

/**
 * The analyst's folder and the name of a file in it that may be a conflict copy, by its path relative to the folder of articles; of a copy of
 * an article's record the folder is null. Null for any other file.
 */
export function conflictCopyOf(
  path: string,
): { readonly folder: string | null; readonly name: string } | null {
  const [store, kind, folder, name, ...rest] = path.split('/');
  if (store === storeFolderName && kind === 'articles' && name === undefined)
    return folder === undefined || articleOfCopyName(folder) === null ? null : { folder: null, name: folder };
  if (store !== storeFolderName || kind !== 'annotations' || rest.length > 0) return null;
  return folder === undefined || name === undefined || articleOfCopyName(name) === null
    ? null
    : { folder, name };
}

/**
 * What a file of a folder's store is about, by its path relative to the folder: the annotations in an analyst's folder, or the record of an
 * article, whose `folder` is null. Null for any other file.
 */
export function storeFileOf(
  path: string,
): { readonly folder: string | null; readonly article: ArticleId } | null {
  const [store, kind, ...rest] = path.split('/');
  const name = rest.at(-1);
  const article = name === undefined ? null : articleOfFileName(name);
  if (store !== storeFolderName || article === null) return null;
  if (kind === 'articles' && rest.length === 1) return { folder: null, article };
  const [folder] = rest;
  return kind === 'annotations' && rest.length === 2 && folder !== undefined ? { folder, article } : null;
}

export function isCodebookCopyName(name: string): boolean {
  return copyName.exec(name)?.[1] === 'codebook';
}

/** Whether a path relative to the folder is that of a conflict copy of its codebook. */
export function isCodebookCopy(path: string): boolean {
  const [store, name, ...rest] = path.split('/');
  return store === storeFolderName && rest.length === 0 && isCodebookCopyName(name ?? '');
}

/** Whether a path relative to the folder is that of its codebook. */
export function isCodebookPath(path: string): boolean {
  return path === `${storeFolderName}/${codebookName}`;
}

/** The analyst's folder: the id itself where it can name one everywhere, else what is left of it and a hash. */
export function analystFolderName(analyst: AnalystId): string {
  return isArticleId(analyst) ? analyst : `${slug(analyst) || 'analyst'}-${shortHash(analyst, 8)}`;
}

function storeFile(base: StoreBase, ...parts: readonly string[]): StoreFile {
  const inFolder = base.name === storeFolderName;
  return {
    path: join(base.path, ...parts),
    name: inFolder ? [base.name, ...parts].join('/') : join(base.path, ...parts),
  };
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
}

function shortHash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}
