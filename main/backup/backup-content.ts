/** What goes into a backup for each file of the store. */
import { serialiseAnnotationFile } from '../../annotations/format/annotation-file.ts';
import { serialiseArticleRecord } from '../../annotations/format/article-record.ts';
import { serialiseClaimFile } from '../../annotations/format/claim-file.ts';
import { serialiseCodebookFile } from '../../annotations/format/codebook-file.ts';
import type { StoreBase } from '../store/store-paths.ts';
import type { Joined, JoinedStore } from './joined-store.ts';
import { storedFileAt } from './stored-file.ts';

export interface BackupContent {
  readonly files: readonly { readonly path: string; readonly bytes: Buffer }[];
  /** Annotations that can be read. */
  readonly annotations: number;
  readonly claims: number;
  /** Files that cannot be used; they go in as they are. */
  readonly damaged: number;
}

const none = { annotations: 0, claims: 0, damaged: 0 };

/**
 * A file that is kept in one place goes in byte by byte; one that is kept in two as what both come to. One that cannot be used goes in as it
 * is, beside the other one if that can.
 * @param path relative to the base
 * @param places where it is, the one that is written first
 */
export async function backupContent(
  store: JoinedStore,
  path: string,
  places: readonly StoreBase[],
): Promise<BackupContent> {
  const about = storedFileAt(path);
  switch (about?.kind) {
    case undefined:
      return { files: await rawFiles(store, path, places.slice(0, 1)), ...none };
    case 'annotations': {
      const joined = await store.annotations(about.folder, about.article);
      const content = await contentOf(store, path, places, joined, serialiseAnnotationFile);
      return { ...content, annotations: joined.data?.annotations.length ?? 0 };
    }
    case 'record':
      return contentOf(store, path, places, await store.record(about.article), serialiseArticleRecord);
    case 'claims': {
      const joined = await store.claims(about.folder);
      const content = await contentOf(store, path, places, joined, serialiseClaimFile);
      return { ...content, claims: joined.data?.claims.length ?? 0 };
    }
    case 'codebook':
      return contentOf(store, path, places, await store.codebook(), serialiseCodebookFile);
  }
}

async function contentOf<Data>(
  store: JoinedStore,
  path: string,
  places: readonly StoreBase[],
  joined: Joined<Data>,
  serialise: (data: Data) => string,
): Promise<BackupContent> {
  const damaged = joined.failures.map(({ base }) => base);
  const counts = { ...none, damaged: damaged.length };
  if (joined.data === null || (joined.standIn === null && damaged.length === 0)) {
    return { files: await rawFiles(store, path, places), ...counts };
  }
  const whole = { path, bytes: Buffer.from(serialise(joined.data), 'utf8') };
  const broken = await rawFiles(store, path, damaged);
  return {
    files: [whole, ...broken.map(({ bytes }) => ({ path: `${path}.unreadable`, bytes }))],
    ...counts,
  };
}

async function rawFiles(
  store: JoinedStore,
  path: string,
  places: readonly StoreBase[],
): Promise<BackupContent['files']> {
  const files = [];
  for (const [index, base] of places.entries()) {
    files.push({ path: index === 0 ? path : `${path}.unreadable`, bytes: await store.bytes(base, path) });
  }
  return files;
}
