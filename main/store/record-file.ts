/** The record of one article: where its file is, and what was decided about it. Decisions take effect at once and go to disk through a queue. */
import { changeEdits, noEdits, type ArticleEdits } from '../../annotations/article/article-edits.ts';
import { editsOf, withEdits, type ArticleRecord } from '../../annotations/format/article-record.ts';
import type { ArticleOperation } from '../../annotations/operation/operation.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { fileProblem } from './file-problems.ts';
import type { JsonFile } from './json-file.ts';
import type { StoreProblem } from './save-state.ts';
import { recordTogether, withFolderState, withoutStandInState } from './stand-in-record.ts';
import { WriteQueue } from './write-queue.ts';

/** What a record needs from the store around it. */
export interface RecordFileHost {
  /** Makes the folder of records. `name` is the file's, for a sentence. */
  prepare(name: string): Promise<Result<null>>;
  report(problems: readonly StoreProblem[]): void;
  /** After a write that worked. `standIn` is what can be put away, if it was taken over. */
  wrote(standIn: string | null): Promise<void>;
  changed(): void;
}

/** Where the record is: the file beside the articles, its stand-in, and which of the two is written. */
export interface RecordPlace {
  readonly folder: JsonFile<ArticleRecord>;
  readonly standIn: JsonFile<ArticleRecord>;
  readonly writes: 'folder' | 'stand-in';
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
    private place: RecordPlace,
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

  /** What was decided about the article, once that has been read. */
  async readEdits(): Promise<ArticleEdits> {
    await this.load();
    return this.edits;
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
  remember(record: ArticleRecord): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.readIfChanged();
      if (this.unreadable !== null && this.file.data === null) return success(null);
      const known = this.file.data;
      if (known !== null && saysSame(known, record) && !this.hasToTakeOver) return success(null);
      return this.write((base) => ({ ...base, ...record }));
    });
  }

  /** Writes to another place from now on; what waits is tried there at once. */
  async moveTo(place: RecordPlace): Promise<void> {
    await this.inTurn(() => {
      this.place = place;
      this.known = false;
      return Promise.resolve();
    });
    await this.queue.retry();
  }

  /** Brings what is in the stand-in into the folder, which must be the place that is written. */
  takeOver(): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.readIfChanged();
      const { base } = this;
      if (!this.hasToTakeOver || base === null) return success(null);
      const prepared = await this.host.prepare(this.file.name);
      return prepared.ok ? this.write((known) => ({ ...base, ...known })) : prepared;
    });
  }

  /** Puts what was decided elsewhere together with what is decided here. @param elsewhere the record where there is none here */
  mergeIn(elsewhere: ArticleRecord, join: (own: ArticleEdits) => ArticleEdits): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.readIfChanged();
      if (this.unreadable !== null) return this.unreadable;
      const prepared = await this.host.prepare(this.file.name);
      if (!prepared.ok) return prepared;
      const written = await this.write((base) => withEdits(base ?? elsewhere, join(editsOf(base))));
      if (written.ok) {
        const waiting = this.queue.changes();
        this.edits = waiting.reduce(
          (edits, { operation }) => changeEdits(edits, operation.after),
          editsOf(this.base),
        );
      }
      return written;
    });
  }

  /** Whether the article has a record. */
  get exists(): boolean {
    return this.base !== null;
  }

  private get file(): JsonFile<ArticleRecord> {
    return this.place.writes === 'folder' ? this.place.folder : this.place.standIn;
  }

  private get other(): JsonFile<ArticleRecord> {
    return this.place.writes === 'folder' ? this.place.standIn : this.place.folder;
  }

  /** A stand-in is there only because the folder could not be written: what was decided in it came later. */
  private get base(): ArticleRecord | null {
    const [folder, standIn] = [this.place.folder.data, this.place.standIn.data];
    const both = recordTogether(folder, standIn);
    // Where the article is now is known by the record that is written.
    return both === null || folder === null || this.place.writes === 'stand-in'
      ? both
      : withEdits(folder, editsOf(both));
  }

  private get hasToTakeOver(): boolean {
    return this.place.writes === 'folder' && this.place.standIn.data !== null;
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
    if (!this.known) await this.other.readAgain();
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
    const written = await this.write((base) =>
      withEdits({ ...base, ...record }, apply(editsOf(base), batch)),
    );
    if (!written.ok) return written;
    this.edits = apply(editsOf(this.base), this.queue.changes(batch.length));
    return success(batch.map(() => success(null)));
  }

  /** Other analysts write the same record: what they wrote since it was read is the ground for ours. */
  private write(make: (base: ArticleRecord | null) => ArticleRecord): Promise<Result<null>> {
    return this.file.alone(() => this.writeOver(make));
  }

  private async writeOver(make: (base: ArticleRecord | null) => ArticleRecord): Promise<Result<null>> {
    await this.readIfChanged();
    for (let tries = 1; ; tries += 1) {
      const taken = this.hasToTakeOver ? this.place.standIn.path : null;
      const record = make(this.base);
      const headed =
        this.place.writes === 'stand-in'
          ? withFolderState(record, this.place.folder.data)
          : withoutStandInState(record, this.place.standIn.data);
      const written = await this.file.replace(headed, { ifUnchanged: true });
      if (written.ok) {
        await this.host.wrote(taken);
        if (taken !== null) await this.place.standIn.read();
        return success(null);
      }
      if (written.code !== 'changed-meanwhile') return written;
      await this.readIfChanged();
      if (tries === mostTries || this.unreadable !== null) return failure('write-failed', written.message);
    }
  }

  private inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** Another program that writes as often as this between reading and writing is at work on the file; it is tried again later. */
const mostTries = 20;

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
