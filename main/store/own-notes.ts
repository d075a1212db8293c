/** The writing analyst's annotations of one article: operations take effect in memory at once and go to disk through a queue. */
import type { Analyst, Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import { applyOperation } from '../../annotations/operation/apply-operation.ts';
import type { AnnotationOperation } from '../../annotations/operation/operation.ts';
import { failure, success } from '../../annotations/result.ts';
import type { Failure, Result } from '../../annotations/result.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { deletedMeanwhile, describeSetAside, fileProblem } from './file-problems.ts';
import type { JsonFile } from './json-file.ts';
import { replay, without } from './replay.ts';
import type { StoreProblem } from './save-state.ts';
import { WriteQueue } from './write-queue.ts';

/** What the notes need from the store around them. */
export interface OwnNotesHost {
  readonly analyst: Analyst;
  /** Makes the folder and the article's record, so that no annotation is ever without one. */
  prepare(record: ArticleRecord): Promise<Result<null>>;
  /** After a write that worked: the copy in the other place, if it was taken over, can be put away. */
  wrote(tookOver: boolean): Promise<void>;
  changed(): void;
}

interface Pending {
  readonly operation: AnnotationOperation;
  readonly record: ArticleRecord;
}

export class OwnNotes {
  /** As the person sees them: what is on disk and what is on its way there. */
  annotations: readonly Annotation[] = [];
  /** Of the analyst, but in a place that cannot be written. */
  fixed: readonly Annotation[] = [];
  problems: readonly StoreProblem[] = [];
  readonly queue: WriteQueue<Pending>;
  private unreadable: Failure | null = null;
  private takenOver: readonly Annotation[] = [];
  private known = false;
  private loading: Promise<void> | null = null;

  constructor(
    readonly article: ArticleId,
    private readonly file: JsonFile<AnnotationFile>,
    /** The same file in the other place; `takeOver` says that its annotations move here with the next write. */
    private readonly other: { readonly file: JsonFile<AnnotationFile>; readonly takeOver: boolean },
    private readonly host: OwnNotesHost,
    delays: readonly number[],
  ) {
    this.queue = new WriteQueue(
      {
        write: (batch) => this.writeBatch(batch),
        changed: () => {
          host.changed();
        },
      },
      delays,
    );
  }

  /** Whether the files were read once. */
  get loaded(): boolean {
    return this.known;
  }

  /** Reads the files, unless that was done and nothing changed since, or operations are waiting for the disk. */
  async load(): Promise<void> {
    if (!this.queue.idle) return;
    this.loading ??= this.readFiles().finally(() => {
      this.loading = null;
    });
    await this.loading;
  }

  /** Whether another program wrote the file since it was read or written here. */
  async changedElsewhere(): Promise<boolean> {
    return this.queue.idle && (await this.file.compareWithDisk()) !== 'same';
  }

  private async readFiles(): Promise<void> {
    if (this.known && this.unreadable === null) {
      const compared = await this.file.compareWithDisk();
      if (compared === 'same') return;
      if (compared === 'missing' && this.annotations.length > 0) {
        this.problems = [deletedMeanwhile(this.file.name, this.annotations.length, this.article)];
        return;
      }
    }
    const problems: StoreProblem[] = [];
    const own = await this.file.read();
    this.unreadable = own.ok ? null : await this.refuseWriting(own);
    if (this.unreadable !== null) problems.push(fileProblem(this.unreadable, this.file.name, this.article));
    const there = await this.other.file.read();
    if (!there.ok) problems.push(fileProblem(there, this.other.file.name, this.article));
    const here = this.file.data?.annotations ?? [];
    const extra = without(this.other.file.data?.annotations ?? [], here);
    this.takenOver = this.other.takeOver ? extra : [];
    this.fixed = this.other.takeOver ? [] : extra;
    this.annotations = replay([...here, ...this.takenOver], operationsOf(this.queue.changes())).annotations;
    this.known = true;
    this.problems = [
      ...problems,
      ...describeSetAside(this.file, this.article),
      ...describeSetAside(this.other.file, this.article),
    ];
  }

  /** Applies the operation and resolves once it is on disk, was refused, or could not be written for now. */
  submit(operation: AnnotationOperation, record: ArticleRecord): Promise<Result<null>> {
    if (this.unreadable !== null) return Promise.resolve(this.unreadable);
    const id = operation.kind === 'change' ? operation.id : operation.annotation.id;
    if (this.fixed.some((annotation) => annotation.id === id)) {
      return Promise.resolve(
        failure(
          'kept-elsewhere',
          `This annotation is kept in ${this.other.file.name}, which cannot be written, so it cannot be changed. Allow writing in the folder and open it again.`,
        ),
      );
    }
    const applied = applyOperation(this.annotations, operation);
    if (!applied.ok) return Promise.resolve(applied);
    this.annotations = applied.value;
    return this.queue.submit({ operation, record });
  }

  /** Writes the operations on top of what is on disk now, and says what came of each. */
  private async writeBatch(batch: readonly Pending[]): Promise<Result<readonly Result<null>[]>> {
    const record = batch.at(-1)?.record;
    if (record === undefined) return success([]);
    // Reading and writing one file at once could take an old state for the ground of a new one.
    await this.loading;
    const prepared = await this.host.prepare(record);
    if (!prepared.ok) return prepared;
    const current = await this.readIfChanged();
    if (!current.ok) return current;
    const base = this.file.data;
    const before = [...(base?.annotations ?? []), ...without(this.takenOver, base?.annotations ?? [])];
    const { annotations, outcomes } = replay(before, operationsOf(batch));
    const written = await this.file.replace({
      analyst: { ...base?.analyst, ...this.host.analyst },
      article: { ...base?.article, id: record.id, path: record.path, textSha256: record.textSha256 },
      annotations,
      setAside: base?.setAside ?? [],
      others: base?.others ?? {},
    });
    if (!written.ok) return written;
    const later = operationsOf(this.queue.changes(batch.length));
    this.annotations = replay(annotations, later).annotations;
    const tookOver = this.takenOver.length > 0;
    this.takenOver = [];
    await this.host.wrote(tookOver);
    return success(outcomes);
  }

  /** Another program may have changed the file: its state is taken as the ground for ours, annotation by annotation. */
  private async readIfChanged(): Promise<Result<null>> {
    // A file that vanished is written again from memory: losing the work is worse than undoing a deletion.
    if ((await this.file.compareWithDisk()) !== 'changed') return success(null);
    const read = await this.file.read();
    if (read.ok) return success(null);
    return failure(
      'write-failed',
      `${read.message} Another program changed it while it was open here. Your work is kept in memory: repair or move the file, then choose Try Again.`,
    );
  }

  private async refuseWriting(reason: Failure): Promise<Failure> {
    const previous = await this.file.previousName();
    const kept = previous === null ? '' : ` The state before the last save is kept in ${previous}.`;
    return failure(
      'file-unreadable',
      `${reason.message} Until it is repaired or moved away, your annotations of this article cannot be changed, so that nothing in it is overwritten.${kept}`,
    );
  }
}

function operationsOf(pendings: readonly Pending[]): readonly AnnotationOperation[] {
  return pendings.map((pending) => pending.operation);
}
