/** The record of one article: where its file is, and what was decided about it. Decisions take effect at once and go to disk through a queue. */
import { changeEdits, noEdits, type ArticleEdits } from '../../annotations/article/article-edits.ts';
import { editsOf, withEdits, type ArticleRecord } from '../../annotations/format/article-record.ts';
import type { ArticleOperation } from '../../annotations/operation/operation.ts';
import type { WriteFailureCode } from '../../annotations/operation/refusal.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { fileProblem } from './file-problems.ts';
import type { JsonFile } from './json-file.ts';
import type { StoreProblem } from './save-state.ts';
import { WriteQueue } from './write-queue.ts';

/** What a record needs from the store around it. */
export interface RecordFileHost {
  /** Makes the folder of records. `name` is the file's, for a sentence. */
  prepare(name: string): Promise<Result<null>>;
  report(problems: readonly StoreProblem[]): void;
  wrote(): void;
  changed(): void;
}

interface Pending {
  readonly operation: ArticleOperation;
  readonly record: ArticleRecord;
}

export class RecordFile {
  /** As the person sees them: what is on disk and what is on its way there. */
  edits: ArticleEdits = noEdits;
  readonly queue: WriteQueue<Pending>;
  private unreadable: Failure | null = null;
  private known = false;
  /** Reading and writing take turns: two at once could take an old state for the ground of a new one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly file: JsonFile<ArticleRecord>,
    /** The same in the other place. What was decided there counts as long as there is no record here. */
    private readonly other: JsonFile<ArticleRecord>,
    private readonly host: RecordFileHost,
    delays: readonly number[],
  ) {
    this.queue = new WriteQueue(
      {
        write: (batch) => this.inTurn(() => this.writeBatch(batch)),
        changed: () => {
          host.changed();
        },
      },
      delays,
    );
  }

  /** Reads the record, unless that was done and nothing changed since, or decisions are waiting for the disk. */
  load(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.queue.idle) return;
      await this.readIfChanged();
      this.edits = editsOf(this.base);
    });
  }

  /** Takes a decision and resolves once it is on disk, was refused, or could not be written for now. */
  submit(operation: ArticleOperation, record: ArticleRecord): Promise<Result<null>> {
    if (this.unreadable !== null) return Promise.resolve(this.unreadable);
    this.edits = changeEdits(this.edits, operation.after);
    return this.queue.submit({ operation, record });
  }

  /**
   * Writes where the article is now, if that is new or differs; decisions stay. A record that cannot be read is left alone and does not
   * hold up annotations. The folder must have been prepared.
   */
  remember(record: ArticleRecord): Promise<Result<null, WriteFailureCode>> {
    return this.inTurn(async () => {
      await this.readIfChanged();
      if (this.unreadable !== null && this.file.data === null) return success(null);
      const known = this.file.data;
      return known !== null && saysSame(known, record)
        ? success(null)
        : this.file.replace({ ...this.base, ...record });
    });
  }

  /** Whether the article has a record. */
  get exists(): boolean {
    return this.base !== null;
  }

  private get base(): ArticleRecord | null {
    return this.file.data ?? this.other.data;
  }

  private async readIfChanged(): Promise<void> {
    if (this.known && this.unreadable === null && (await this.file.compareWithDisk()) !== 'changed') return;
    const read = await this.file.read();
    this.unreadable = read.ok ? setAside(read.value, this.file.name) : refusal(read);
    if (!read.ok) this.host.report([fileProblem(read, this.file.name, null)]);
    else if (this.unreadable !== null) {
      this.host.report([
        { code: 'set-aside', message: this.unreadable.message, file: this.file.name, article: null },
      ]);
    }
    if (!this.known) await this.other.read();
    this.known = true;
  }

  private async writeBatch(batch: readonly Pending[]): Promise<Result<readonly Result<null>[]>> {
    const record = batch.at(-1)?.record;
    if (record === undefined) return success([]);
    const prepared = await this.host.prepare(this.file.name);
    if (!prepared.ok) return prepared;
    await this.readIfChanged();
    if (this.unreadable !== null) return failure('write-failed', this.unreadable.message);
    const apply = (edits: ArticleEdits, pendings: readonly Pending[]) =>
      pendings.reduce((before, { operation }) => changeEdits(before, operation.after), edits);
    const edits = apply(editsOf(this.base), batch);
    const written = await this.file.replace(withEdits({ ...this.base, ...record }, edits));
    if (!written.ok) return written;
    this.edits = apply(edits, this.queue.changes(batch.length));
    this.host.wrote();
    return success(batch.map(() => success(null)));
  }

  private inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** Whether two records say the same of where an article is and what it is called. */
export function saysSame(one: ArticleRecord, other: ArticleRecord): boolean {
  return (
    one.path === other.path &&
    one.sha256 === other.sha256 &&
    one.textSha256 === other.textSha256 &&
    one.title === other.title
  );
}

function refusal(reason: Failure): Failure {
  return failure(
    'file-unreadable',
    `${reason.message} Until it is repaired or moved away, nothing can be decided about this article, so that nothing in it is overwritten.`,
  );
}

function setAside(record: ArticleRecord | null, name: string): Failure | null {
  if (record?.setAside === undefined) return null;
  return failure(
    'file-unreadable',
    `What was decided about an article in ${name} could not be understood (${record.setAside.reason}) and stays in the file as it is. Until it is repaired or moved away, nothing can be decided about this article.`,
  );
}
