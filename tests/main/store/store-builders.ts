/** Temporary folders, stores on them and file systems that fail on purpose, for the tests of the store. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Analyst, Annotation } from '../../../annotations/annotation/annotation.ts';
import { serialiseAnnotationFile } from '../../../annotations/format/annotation-file.ts';
import type { Operation } from '../../../annotations/operation/operation.ts';
import type { AnnotationStore, AnnotationStoreOptions } from '../../../main/store/annotation-store.ts';
import { nodeFiles } from '../../../main/store/file-operations.ts';
import type { FileOperations } from '../../../main/store/file-operations.ts';
import { openAnnotationStore } from '../../../main/store/open-annotation-store.ts';
import { annotation, textHash } from '../../annotations/builders.ts';

export const article = 'harbour-00000001';
export const ana = { id: 'ana', name: 'Ana Kovač' };
export const target = {
  source: { path: 'harbour.txt', sha256: textHash, textSha256: textHash },
  title: 'A lock opens',
};

export const add = (id: string, fields: Partial<Annotation> = {}): Operation => ({
  kind: 'add',
  annotation: annotation(id, fields),
});

export const setNote = (id: string, note: string): Operation => ({
  kind: 'change',
  article,
  id,
  before: {},
  after: { note },
});

/** Where the analyst's annotations of the article lie, relative to the folder. */
export const ownFile = `.claimdesk/annotations/ana/${article}.json`;
/** The ids of everything on the article, in the store's order. */
export const idsOf = async (store: AnnotationStore): Promise<string[]> =>
  (await store.load(article)).annotations.map(({ id }) => id);
/** The text of another analyst's file. */
export const benFile = (annotations = [annotation('ben-1', { analyst: 'ben' })]): string =>
  fileOf({ id: 'ben', name: 'Ben' }, annotations);

/** The text of the analyst's own file, as another window or computer writes it. */
export const anaFile = (annotations: readonly Annotation[]): string => fileOf(ana, annotations);

const fileOf = (analyst: Analyst, annotations: readonly Annotation[]): string =>
  serialiseAnnotationFile({
    analyst,
    article: { id: article, path: 'harbour.txt', textSha256: textHash },
    annotations,
    setAside: [],
    others: {},
  });

/** Writes a file below the folder, as another program would. */
export async function put(root: string, path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder of articles and one for user data, side by side, and the way to open a store on them. */
export async function desk(): Promise<{
  readonly root: string;
  readonly fallback: string;
  readonly open: (options?: Partial<AnnotationStoreOptions>) => Promise<AnnotationStore>;
}> {
  const [root, fallback] = [await temporaryFolder(), await temporaryFolder()];
  return {
    root,
    fallback,
    open: async (options = {}) => {
      const opened = await openAnnotationStore({ root, fallback, analyst: ana, retryDelays: [], ...options });
      if (!opened.ok) throw new Error(opened.message);
      onTestFinished(() => {
        opened.value.close();
      });
      return opened.value;
    },
  };
}

/** The relative paths of all files in a folder, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

type FailingCall = 'writeNew' | 'rename' | 'link' | 'makeFolder' | 'syncFolder' | 'readText';

/** The system code with which each call fails now. */
export type Failing = Partial<Record<FailingCall, string | undefined>>;

/** The real file system, where chosen calls on paths that hold `about` fail with a system code for as long as `failing` names one. */
export function failingFiles(failing: Failing, about = ''): FileOperations {
  const check = (call: FailingCall, path: string): void => {
    const code = failing[call];
    if (code !== undefined && path.includes(about)) throw systemError(code);
  };
  return {
    ...nodeFiles,
    wait: () => Promise.resolve(),
    writeNew: async (path, text) => {
      check('writeNew', path);
      await nodeFiles.writeNew(path, text);
    },
    rename: async (from, to) => {
      check('rename', to);
      await nodeFiles.rename(from, to);
    },
    link: async (from, to) => {
      check('link', from);
      await nodeFiles.link(from, to);
    },
    makeFolder: async (path) => {
      check('makeFolder', path);
      return nodeFiles.makeFolder(path);
    },
    syncFolder: async (path) => {
      check('syncFolder', path);
      await nodeFiles.syncFolder(path);
    },
    readText: async (path) => {
      check('readText', path);
      return nodeFiles.readText(path);
    },
  };
}
