/** A folder opened without a window and without a worker: what the command line works on, with the code of the app underneath. */
import { basename } from 'node:path';
import { placeAnchors } from '../../annotations/anchor/place-anchors.ts';
import { placeAnnotations } from '../../annotations/anchor/place-annotation.ts';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import { applyEdits } from '../../annotations/article/apply-edits.ts';
import type { Article } from '../../annotations/article/article.ts';
import { summariseEdited } from '../../annotations/article/summarise.ts';
import type { ClaimId } from '../../annotations/claim/claim.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { operationArticle, type Operation } from '../../annotations/operation/operation.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { ClaimReading, FolderClaims } from '../../app/claim-views.ts';
import { scanFolder } from '../articles/scan-folder.ts';
import type { SaveState } from '../../app/desk-views.ts';
import { openAnnotationStore } from '../store/open-annotation-store.ts';
import { annotatedArticles } from './annotated-articles.ts';
import { ArticlesOnceRead } from './articles-once-read.ts';
import { readClaims } from './claim-readings.ts';
import { createCatalogue } from './article-catalogue.ts';
import type { CheckedFolder } from './check-folder.ts';
import { accessFolder } from './folder-access.ts';

export interface ReadableFolder extends CheckedFolder {
  readonly name: string;
  readonly codebook: Codebook;
  /** Carries an operation out as the analyst that the folder was opened for; resolves when it is on disk, or with why not. */
  apply(operation: Operation): Promise<Result<null>>;
  /** Waits for every write. */
  flush(): Promise<SaveState>;
  folderClaims(): Promise<FolderClaims>;
  /** What the members of claims say; claims that are not there are left out. `onArticle` is told each article that is read for it. */
  readClaims(
    claims: readonly ClaimId[],
    onArticle: (article: Article) => void,
  ): Promise<readonly ClaimReading[]>;
  close(): void;
}

/** Nobody: most commands read everybody's annotations and write none. */
const reader: Analyst = { id: 'command-line', name: 'Command line' };

/**
 * Lists and reads a folder whole. Writes nothing until something is applied.
 * @param path the folder, absolute
 * @param fallback the folder of the app's data that holds annotations of folders that could not be written
 * @param analyst whose annotations are written
 */
export async function openReadableFolder(
  path: string,
  fallback: string,
  analyst: Analyst = reader,
): Promise<Result<ReadableFolder>> {
  const accessible = await accessFolder(path);
  if (!accessible.ok) return accessible;
  const root = accessible.value;
  const store = await openAnnotationStore({ root, fallback, analyst });
  if (!store.ok) return store;
  const codebook = await store.value.codebook();
  if (!codebook.ok) return codebook;
  const records = await store.value.records();
  const catalogue = createCatalogue(records);
  const articles = new ArticlesOnceRead(root);
  const scan = await scanFolder(
    root,
    {
      read: (path, article) => {
        articles.keep(path, article);
      },
      found: (paths) => {
        catalogue.settle(paths);
      },
      scanned: (entries) => {
        catalogue.add(entries);
      },
    },
    new AbortController().signal,
  );
  if (!scan.ok) return scan;
  for (const { id, source } of catalogue.untold(records.map((record) => record.id))) {
    const read = await articles.read(source.path);
    const edits = catalogue.editsOf(id);
    if (read.ok) catalogue.retell(id, summariseEdited(read.value.source, read.value.extracted, edits), edits);
  }
  return success({
    name: basename(root) || root,
    entries: catalogue.entries,
    codebook: codebook.value,
    problems: scan.value.problems.map(({ message }) => ({ code: 'folder-unreadable', message })),
    async apply(operation) {
      const id = operationArticle(operation);
      const summary = id === null ? null : catalogue.find(id);
      if (id !== null && summary === null) {
        return failure('article-unknown', `There is no article “${id}” in “${root}”.`);
      }
      const target =
        summary === null ? null : { source: summary.source, title: summary.metadata.title?.value ?? null };
      return store.value.apply(operation, target);
    },
    flush: () => store.value.flush(),
    async readArticle(id) {
      const summary = catalogue.find(id);
      if (!summary) return failure('article-unknown', `There is no article “${id}” in “${root}”.`);
      const read = await articles.read(summary.source.path);
      if (!read.ok) return read;
      const found: Article = { ...read.value.extracted, id, source: read.value.source };
      return success(applyEdits(found, catalogue.editsOf(id)));
    },
    async annotationsOf(article) {
      const loaded = await store.value.load(article.id);
      const text = { text: article.text, textSha256: article.source.textSha256 };
      return {
        placed: placeAnnotations(loaded.annotations, text),
        analysts: loaded.analysts,
        problems: loaded.problems,
      };
    },
    annotated: () => annotatedArticles(store.value, records),
    claims: async () => (await store.value.claims.load()).claims,
    folderClaims: () => store.value.claims.load(),
    async readClaims(ids, onArticle) {
      const { claims } = await store.value.claims.load();
      const wanted = new Set(ids);
      return readClaims(
        {
          root,
          worker: {
            readArticle: (_, path) => articles.read(path),
            placeAnchors: (anchors, text) => Promise.resolve(success(placeAnchors(anchors, text))),
          },
          store: store.value,
          find: (id) => catalogue.find(id),
          editsOf: (id) => catalogue.editsOf(id),
          knownSpeakers: null,
          onArticle,
        },
        claims.filter(({ id }) => wanted.has(id)),
      );
    },
    close: () => {
      store.value.close();
    },
  });
}
