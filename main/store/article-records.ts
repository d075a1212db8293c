/** The records by which articles are known again: read for the scan, written with an article's first annotation or decision. */
import type { ArticleId } from '../../annotations/article/article.ts';
import { parseArticleRecord, serialiseArticleRecord } from '../../annotations/format/article-record.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { failure, success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import { fileProblem } from './file-problems.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import type { Codec } from './json-file.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { RecordFile, saysSame } from './record-file.ts';
import type { RecordFileHost, RecordPlace } from './record-file.ts';
import type { StorePlace } from './store-place.ts';
import { articleOfFileName, recordFile, recordsFolder } from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

/** A record must lie under its own name, or a copied file would pass for another article's. */
function recordCodec(article: ArticleId): Codec<ArticleRecord> {
  return {
    serialise: serialiseArticleRecord,
    parse: (text, name): Result<ArticleRecord> => {
      const parsed = parseArticleRecord(text, name);
      if (!parsed.ok || parsed.value.id === article) return parsed;
      const message = `${name} is about another article than its name says. It is left as it is and not used.`;
      return failure('wrong-name', message);
    },
  };
}

/** An article's record, or by its own name a copy that lies beside it, not read yet. */
export function openRecordFile(
  base: StoreBase,
  article: ArticleId,
  files: FileOperations,
  fileName?: string,
): JsonFile<ArticleRecord> {
  const { path, name } = recordFile(base, article, fileName);
  return new JsonFile(path, name, recordCodec(article), files);
}

export class ArticleRecords {
  private readonly open = new Map<ArticleId, RecordFile>();
  private listed: ReadonlyMap<ArticleId, ArticleRecord> = new Map();

  constructor(
    private readonly place: StorePlace,
    private readonly files: FileOperations,
    private readonly host: RecordFileHost,
    private readonly delays: readonly number[],
  ) {}

  /** All records of the folder and of its stand-in; where both have one, that of the place written to. */
  async list(): Promise<readonly ArticleRecord[]> {
    const records = new Map<ArticleId, ArticleRecord>();
    for (const base of [this.place.otherBase, this.place.base]) {
      const names = await this.files.list(recordsFolder(base)).catch(() => []);
      const ids = names.map(articleOfFileName).filter((id) => id !== null);
      for (const record of await mapConcurrently(ids.sort(), (id) => this.read(base, id))) {
        if (record !== null) records.set(record.id, record);
      }
    }
    this.listed = records;
    return [...records.values()];
  }

  /** The record of one article, to be read and written. */
  of(article: ArticleId): RecordFile {
    const known = this.open.get(article);
    if (known !== undefined) return known;
    const record = new RecordFile(this.placeOf(article), this.host, this.delays);
    this.open.set(article, record);
    return record;
  }

  /** The records that were read or written one by one so far. */
  opened(): readonly (readonly [ArticleId, RecordFile])[] {
    return [...this.open];
  }

  /** Writes where the place is now. */
  async followPlace(): Promise<void> {
    await Promise.all([...this.open].map(([article, record]) => record.moveTo(this.placeOf(article))));
  }

  /** Brings every record of the stand-in into the folder, which must be the place that is written. */
  async takeOver(): Promise<Result<null>> {
    const names = await this.files.list(recordsFolder(this.place.standInBase));
    for (const article of names.map(articleOfFileName)) {
      const taken = article === null ? success(null) : await this.of(article).takeOver();
      if (!taken.ok) return taken;
    }
    return success(null);
  }

  /**
   * Brings the records that `list` found up to date after a scan, so that a file which was renamed is still known when its text changes
   * next. Articles without a record get none. A place that takes no writing is no error: the record then stays as it was.
   */
  async refresh(records: readonly ArticleRecord[]): Promise<void> {
    for (const record of records) {
      const opened = this.open.get(record.id);
      const known = this.listed.get(record.id);
      const differs = opened === undefined ? known !== undefined && !saysSame(known, record) : opened.exists;
      if (differs) await this.of(record.id).remember(record);
    }
  }

  private placeOf(article: ArticleId): RecordPlace {
    return {
      folder: this.fileIn(this.place.folderBase, article),
      standIn: this.fileIn(this.place.standInBase, article),
      writes: this.place.kind === 'folder' ? 'folder' : 'stand-in',
    };
  }

  private fileIn(base: StoreBase, article: ArticleId): JsonFile<ArticleRecord> {
    return openRecordFile(base, article, this.files);
  }

  private async read(base: StoreBase, id: ArticleId): Promise<ArticleRecord | null> {
    const file = this.fileIn(base, id);
    const read = await file.read();
    if (read.ok) return read.value;
    this.host.report([fileProblem(read, file.name, null)]);
    return null;
  }
}
