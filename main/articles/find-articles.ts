/** Walks a folder and lists the files that are articles by their name. */
import { constants, type Dirent } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../../annotations/result.ts';
import { formatOfFile } from './formats.ts';
import { isWithin } from './inside-folder.ts';
import { comparePaths } from '../../annotations/article/path-order.ts';
import { errorCode } from './system-error.ts';

export type FolderFailure = 'folder-missing' | 'folder-unreadable' | 'not-a-folder';

/** A folder inside the root that could not be listed or was not followed. */
export interface FolderProblem {
  readonly path: string;
  readonly message: string;
}

export interface FoundArticles {
  /** Relative to the root, with `/`, in natural order. Pipes and links that lead out are listed too: reading says why they are not read. */
  readonly paths: readonly string[];
  /** The folders they were looked for in, the root as ""; without those that are reached only through links. */
  readonly folders: readonly string[];
  readonly problems: readonly FolderProblem[];
  readonly cancelled: boolean;
}

/** Deeper folders are not followed; it is a guard against file systems that mount themselves. */
const deepestFolder = 64;

/** @param root absolute */
export async function findArticles(
  root: string,
  signal: AbortSignal,
): Promise<Result<FoundArticles, FolderFailure>> {
  const paths: string[] = [];
  const folders: string[] = [];
  const problems: FolderProblem[] = [];
  const walk = await walkFolder(root, problems, signal);
  if (!walk.ok) return walk;
  for await (const { folder, files, linked } of walk.value) {
    for (const file of files) paths.push(file);
    if (!linked) folders.push(folder);
  }
  return success({ paths: paths.sort(comparePaths), folders, problems, cancelled: signal.aborted });
}

/**
 * Walks a folder and gives the articles of one folder within after another, in natural order; those that are reached only through links
 * come last, so that a folder reached both ways is listed by its own path.
 * @param root absolute
 * @param problems takes in what could not be walked
 */
export async function walkFolder(
  root: string,
  problems: FolderProblem[],
  signal: AbortSignal,
): Promise<Result<AsyncGenerator<WalkedFolder>, FolderFailure>> {
  const opened = await openRoot(root);
  if (!opened.ok) return opened;
  try {
    await access(opened.value, constants.R_OK);
  } catch {
    return failure('folder-unreadable', `You do not have permission to list the folder “${root}”.`);
  }
  return success(walkOpened(opened.value, problems, signal));
}

async function* walkOpened(
  realRoot: string,
  problems: FolderProblem[],
  signal: AbortSignal,
): AsyncGenerator<WalkedFolder> {
  const visited = new Set<string>();
  const folders: string[] = [''];
  const links: string[] = [];
  let linked = false;
  const next = (): string | undefined => {
    linked ||= folders.length === 0;
    return folders.pop() ?? links.shift();
  };
  for (let folder = folders.pop(); folder !== undefined && !signal.aborted; folder = next()) {
    if (!(await isNewFolder(realRoot, folder, visited, problems))) continue;
    const listed = await listArticles(realRoot, folder, problems);
    links.push(...listed.links);
    // The last of the stack is walked next.
    folders.push(...listed.folders.reverse());
    yield { folder, files: listed.files, linked };
  }
}

/** One folder of the walk. */
export interface WalkedFolder {
  /** Relative to the root, which is "" itself. */
  readonly folder: string;
  readonly files: readonly string[];
  /** Whether it was reached through a link. */
  readonly linked: boolean;
}

interface ListedFolder {
  readonly files: string[];
  readonly folders: string[];
  readonly links: string[];
}

/** What is in one folder, relative to the root, each list in natural order. */
async function listArticles(root: string, folder: string, problems: FolderProblem[]): Promise<ListedFolder> {
  const listed: ListedFolder = { files: [], folders: [], links: [] };
  const entries = await listFolder(root, folder, problems);
  const names = new Set(entries?.map(({ name }) => name.toLowerCase()));
  for (const entry of entries ?? []) {
    if (isSkipped(entry.name, names)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) listed.folders.push(path);
    else if (await isLinkToFolder(root, path, entry)) listed.links.push(path);
    else if (formatOfFile(entry.name) !== undefined) listed.files.push(path);
  }
  for (const list of [listed.files, listed.folders, listed.links]) list.sort(comparePaths);
  return listed;
}

async function openRoot(root: string): Promise<Result<string, FolderFailure>> {
  try {
    const real = await realpath(root);
    if ((await stat(real)).isDirectory()) return success(real);
    return failure('not-a-folder', `“${root}” is a file. Choose the folder that it is in.`);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? failure(
          'folder-missing',
          `The folder “${root}” is not there. It may have been moved, renamed or deleted.`,
        )
      : failure(
          'folder-unreadable',
          `The folder “${root}” cannot be opened (${code}). Check its permissions.`,
        );
  }
}

async function listFolder(
  root: string,
  folder: string,
  problems: FolderProblem[],
): Promise<readonly Dirent[] | null> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    problems.push({
      path: folder,
      message: `The folder “${folder}” cannot be listed (${errorCode(error)}).`,
    });
    return null;
  }
}

/** Hidden folders and files (our own `.claimdesk` among them), and packages. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** How Windows and browsers of many languages end the name of the folder that they save beside a page (SHFileOperation, "connected files"). */
const besidePage =
  /^(?<page>.+)(?:_files|\.files|-dateien|_fichiers|_archivos|_bestanden|_file|-filer|_tiedostot|_pliki|_soubory|_elemei|_ficheiros|_arquivos|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak|_arxius|_fisiere|_subory|_файлы|\.файлы)$/u;

/** What is not listed: hidden names, and the folders that browsers save beside a page. @param siblings names in small letters */
function isSkipped(name: string, siblings: ReadonlySet<string>): boolean {
  if (isHiddenName(name)) return true;
  const lower = name.toLowerCase();
  const page = besidePage.exec(lower)?.groups?.['page'];
  if (page === undefined) return false;
  return (
    lower.endsWith('_files') || ['.html', '.htm', '.xhtml'].some((ending) => siblings.has(page + ending))
  );
}

async function isLinkToFolder(root: string, path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  try {
    return (await stat(join(root, path))).isDirectory();
  } catch {
    // A broken link: if it is named like an article, reading it says so.
    return false;
  }
}

/** Whether to walk into a folder: it lies in the root, links followed, and was not walked before. */
async function isNewFolder(
  root: string,
  path: string,
  visited: Set<string>,
  problems: FolderProblem[],
): Promise<boolean> {
  try {
    const real = await realpath(join(root, path));
    if (visited.has(real)) return false;
    visited.add(real);
    if (!isWithin(root, real)) {
      problems.push({ path, message: `“${path}” is a link that leaves the folder, so it was not followed.` });
      return false;
    }
    if (path.split('/').length > deepestFolder) {
      problems.push({ path, message: `“${path}” is nested too deeply, so it was not opened.` });
      return false;
    }
    return true;
  } catch (error) {
    problems.push({ path, message: `The folder “${path}” cannot be opened (${errorCode(error)}).` });
    return false;
  }
}
