/** The records by which articles are known again: read for the scan, written with an article's first annotation. */
import type { ArticleId } from '../../annotations/article/article.ts';
import { parseArticleRecord, serialiseArticleRecord } from '../../annotations/format/article-record.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import type { WriteFailureCode } from '../../annotations/operation/refusal.ts';
import { success } from '../../annotations/result.ts';
import type { Result } from '../../annotations/result.ts';
import { fileProblem } from './file-problems.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import type { Codec } from './json-file.ts';
import { mapConcurrently } from './map-concurrently.ts';
import type { StoreProblem } from './save-state.ts';
import type { StorePlace } from './store-place.ts';
import { articleOfFileName, recordFile, recordsFolder } from './store-paths.ts';
import type { StoreBase } from './store-paths.ts';

const recordCodec: Codec<ArticleRecord> = { parse: parseArticleRecord, serialise: serialiseArticleRecord };

export class ArticleRecords {
  private readonly writing = new Map<string, JsonFile<ArticleRecord>>();
  private readonly listed = new Set<ArticleId>();

  constructor(
    private readonly place: StorePlace,
    private readonly files: FileOperations,
    private readonly report: (problems: readonly StoreProblem[]) => void,
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
    for (const id of records.keys()) this.listed.add(id);
    return [...records.values()];
  }

  /**
   * Writes the record if it is new or differs. One that cannot be read is left alone and does not hold up annotations. The
   * folder must have been prepared.
   */
  async remember(record: ArticleRecord): Promise<Result<null, WriteFailureCode>> {
    const { path, name } = recordFile(this.place.base, record.id);
    let file = this.writing.get(path);
    if (file === undefined) {
      file = new JsonFile(path, name, recordCodec, this.files);
      const read = await file.read();
      if (!read.ok) {
        this.report([fileProblem(read, name, null)]);
        return success(null);
      }
      this.writing.set(path, file);
    }
    const known = file.data;
    const same =
      known !== null &&
      known.path === record.path &&
      known.sha256 === record.sha256 &&
      known.textSha256 === record.textSha256 &&
      known.title === record.title;
    return same ? success(null) : file.replace({ ...known, ...record });
  }

  /**
   * Brings the records that `list` found up to date after a scan, so that a file which was renamed is still known when its text changes
   * next. Articles without a record get none. A place that takes no writing is no error: the record then stays as it was.
   */
  async refresh(records: readonly ArticleRecord[]): Promise<void> {
    for (const record of records) if (this.listed.has(record.id)) await this.remember(record);
  }

  private async read(base: StoreBase, id: ArticleId): Promise<ArticleRecord | null> {
    const { path, name } = recordFile(base, id);
    const read = await new JsonFile(path, name, recordCodec, this.files).read();
    if (!read.ok) {
      this.report([fileProblem(read, name, null)]);
      return null;
    }
    if (read.value === null || read.value.id === id) return read.value;
    const message = `${name} is about another article than its name says. It is left as it is and not used.`;
    this.report([{ code: 'wrong-name', message, file: name, article: null }]);
    return null;
  }
}
