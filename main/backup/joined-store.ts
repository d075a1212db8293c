/** A folder's store as one, wherever it is kept: its own files and those of its stand-in, put together as they are when they are shown. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import type { ClaimFile } from '../../annotations/format/claim-file.ts';
import type { CodebookFile } from '../../annotations/format/codebook-file.ts';
import type { SetAside } from '../../annotations/format/set-aside.ts';
import { sameData } from '../../annotations/merge/same-data.ts';
import type { Failure } from '../../annotations/result.ts';
import { openRecordFile } from '../store/article-records.ts';
import { openCodebookFile, tagsTogether } from '../store/codebook-store.ts';
import type { FileOperations } from '../store/file-operations.ts';
import type { JsonFile } from '../store/json-file.ts';
import { openAnnotationFile } from '../store/read-annotations.ts';
import { openClaimFile } from '../store/read-claims.ts';
import { claimsTogether, withoutClaimStandInHead } from '../store/stand-in-claims.ts';
import { together, withoutStandInHead } from '../store/stand-in-file.ts';
import { recordTogether } from '../store/stand-in-record.ts';
import type { StoreBase, StoreBases } from '../store/store-paths.ts';
import { listStoreFiles } from './stored-file.ts';

/** What a file comes to in both places. */
export interface Joined<Data> {
  /** Null where there is none that can be used. */
  readonly data: Data | null;
  readonly folder: Data | null;
  readonly standIn: Data | null;
  /** Why a place's file cannot be used. */
  readonly failures: readonly (Failure & { readonly base: StoreBase })[];
}

export class JoinedStore {
  constructor(
    readonly bases: StoreBases,
    readonly files: FileOperations,
  ) {}

  get written(): StoreBase {
    return this.bases.writes === 'folder' ? this.bases.folder : this.bases.standIn;
  }

  get other(): StoreBase {
    return this.bases.writes === 'folder' ? this.bases.standIn : this.bases.folder;
  }

  /** Every path that is in one of the places, and in which, the one that is written first. */
  async list(): Promise<ReadonlyMap<string, readonly StoreBase[]>> {
    const places = new Map<string, StoreBase[]>();
    for (const base of [this.written, this.other]) {
      for (const path of await listStoreFiles(base, this.files)) {
        places.set(path, [...(places.get(path) ?? []), base]);
      }
    }
    return places;
  }

  /** @param path relative to the base */
  bytes(base: StoreBase, path: string): Promise<Buffer> {
    return readFile(join(base.path, path));
  }

  annotations(folderName: string, article: ArticleId): Promise<Joined<AnnotationFile>> {
    return this.join(
      (base) => openAnnotationFile(base, folderName, article, this.files),
      (folder, standIn) => ({
        ...standIn,
        others: withoutStandInHead(standIn.others),
        annotations: together(folder, standIn, this.bases.folder.name),
        setAside: joinSetAside(standIn.setAside, folder?.setAside ?? []),
      }),
    );
  }

  claims(folderName: string): Promise<Joined<ClaimFile>> {
    return this.join(
      (base) => openClaimFile(base, folderName, this.files),
      (folder, standIn) => ({
        ...standIn,
        others: withoutClaimStandInHead(standIn.others),
        claims: claimsTogether(folder, standIn, this.bases.folder.name),
        setAside: joinSetAside(standIn.setAside, folder?.setAside ?? []),
      }),
    );
  }

  record(article: ArticleId): Promise<Joined<ArticleRecord>> {
    return this.join(
      (base) => openRecordFile(base, article, this.files),
      (folder, standIn) => recordTogether(folder, standIn),
    );
  }

  codebook(): Promise<Joined<CodebookFile>> {
    return this.join(
      (base) => openCodebookFile(base, this.files),
      (folder, standIn) => ({
        ...standIn,
        codebook: tagsTogether(folder, standIn),
      }),
    );
  }

  private async join<Data>(
    open: (base: StoreBase) => JsonFile<Data>,
    merge: (folder: Data | null, standIn: Data) => Data | null,
  ): Promise<Joined<Data>> {
    const failures: Joined<Data>['failures'][number][] = [];
    const read = async (base: StoreBase): Promise<Data | null> => {
      const result = await open(base).read();
      if (result.ok) return result.value;
      failures.push({ ...result, base });
      return null;
    };
    const [folder, standIn] = [await read(this.bases.folder), await read(this.bases.standIn)];
    return { data: standIn === null ? folder : merge(folder, standIn), folder, standIn, failures };
  }
}

/** Records that could not be understood in either of two states, each once. */
export function joinSetAside(one: readonly SetAside[], other: readonly SetAside[]): readonly SetAside[] {
  return [...one, ...other.filter(({ raw }) => !one.some((known) => sameData(known.raw, raw)))];
}
