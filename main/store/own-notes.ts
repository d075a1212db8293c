/** The writing analyst's annotations of one article: operations take effect in memory at once and go to disk through a queue. */
import type { Analyst, Annotation } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { AnnotationFile } from '../../annotations/format/annotation-file.ts';
import type { ArticleRecord } from '../../annotations/format/article-record.ts';
import { mergeAnnotations, type Ancestor } from '../../annotations/merge/merge-annotations.ts';
import { sameData } from '../../annotations/merge/same-data.ts';
import { applyOperation } from '../../annotations/operation/apply-operation.ts';
import type { AnnotationOperation } from '../../annotations/operation/operation.ts';
import { failure, success } from '../../annotations/result.ts';
import type { Failure, Result } from '../../annotations/result.ts';
import type { BrokenFile, SetAsideRecord } from '../../app/file-care.ts';
import { describeBroken, refuseWriting, replaceBroken, stillBroken } from './broken-file.ts';
import { deletedMeanwhile, describeSetAside, fileProblem, setAsideRecords } from './file-problems.ts';
import type { FileOperations } from './file-operations.ts';
import type { JsonFile } from './json-file.ts';
import { LookedAtFiles } from './looked-at-files.ts';
import { elsewhere, replay } from './replay.ts';
import type { StoreProblem } from './save-state.ts';
import { headTakingOver, standInHead, together, withoutStandInHead } from './stand-in-file.ts';
import { WriteQueue } from './write-queue.ts';

/** What the notes need from the store around them. */
export interface OwnNotesHost {
  readonly analyst: Analyst;
  readonly files: FileOperations;
  readonly now: () => Date;
  /** Makes the folder and the article's record, so that no annotation is ever without one. Null where the record is seen to elsewhere. */
  prepare(record: ArticleRecord | null): Promise<Result<null>>;
  /** After a write that worked. `standIn` is what can be put away, if it was taken over. */
  wrote(standIn: string | null): Promise<void>;
  /** The annotations are not what operations alone have made of them. */
  merged(): void;
  changed(): void;
}

/** Where the annotations are: the file beside the articles, its stand-in, and which of the two is written. */
export interface NotesPlace {
  readonly folder: JsonFile<AnnotationFile>;
  readonly standIn: JsonFile<AnnotationFile>;
  readonly writes: 'folder' | 'stand-in';
}

interface Pending {
  readonly operation: AnnotationOperation;
  readonly record: ArticleRecord;
}

/** Another program that writes as often as this between reading and writing is at work on the file; it is tried again later. */
const mostTries = 20;

export class OwnNotes {
  /** As the person sees them: what is on disk and what is on its way there. */
  annotations: readonly Annotation[] = [];
  problems: readonly StoreProblem[] = [];
  /** Set while the file that is written cannot be understood. */
  broken: BrokenFile | null = null;
  readonly queue: WriteQueue<Pending>;
  /** What the disk holds in both places together, as far as it was read and written here. */
  private ground: readonly Annotation[] = [];
  private reason: Failure | null = null;
  private known = false;
  /** What the last write that failed may have left on the disk all the same, as when only the folder could not be synced. */
  private attempted: readonly Annotation[] | null = null;
  private readonly seen = new LookedAtFiles<AnnotationFile>();
  /** Reading and writing take turns: two at once could take an old state for the ground of a new one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly article: ArticleId,
    private place: NotesPlace,
    private readonly host: OwnNotesHost,
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

  /** Whether the files were read once. */
  get loaded(): boolean {
    return this.known;
  }

  get setAside(): readonly SetAsideRecord[] {
    return setAsideRecords(this.target);
  }

  /** What the disk holds, for merging other files into it. */
  get onDisk(): readonly Annotation[] {
    return this.ground;
  }

  /** The file that is written. */
  get file(): JsonFile<AnnotationFile> {
    return this.target;
  }

  /** The file beside the articles, with what is known of it even when it cannot be reached. */
  get folderFile(): JsonFile<AnnotationFile> {
    return this.place.folder;
  }

  /** Reads the files, unless that was done and nothing changed since, or operations are waiting for the disk. */
  async load(): Promise<void> {
    if (!this.queue.idle) return;
    await this.inTurn(async () => {
      if (this.queue.idle) await this.read();
    });
  }

  /** Whether another program wrote the file since it was read or written here. */
  async changedElsewhere(): Promise<boolean> {
    return this.queue.idle && (await this.target.compareWithDisk()) !== 'same';
  }

  /** Applies the operation and resolves once it is on disk, was refused, or could not be written for now. */
  submit(operation: AnnotationOperation, record: ArticleRecord): Promise<Result<null>> {
    if (this.reason !== null) return Promise.resolve(this.reason);
    const applied = applyOperation(this.annotations, operation);
    if (!applied.ok) return Promise.resolve(applied);
    const { annotations, conflicts } = replay(this.annotations, [operation]);
    this.annotations = annotations;
    if (conflicts) this.host.merged();
    return this.queue.submit({ operation, record });
  }

  /** Writes to another place from now on; what waits is tried there at once. */
  async moveTo(place: NotesPlace): Promise<void> {
    await this.inTurn(() => {
      this.place = place;
      return Promise.resolve();
    });
    await this.queue.retry();
  }

  /** Brings what is in the stand-in into the folder, which must be the place that is written. */
  takeOver(): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.read();
      if (this.reason !== null) return this.reason;
      return this.standIn.data === null ? success(null) : this.write([], null);
    });
  }

  /** Puts another state of the annotations in the place of a file that cannot be used, which is kept aside. */
  recover(): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.read();
      if (this.broken === null) return success(null);
      const { host } = this;
      const complete = (data: AnnotationFile): AnnotationFile => ({ ...data, annotations: this.ground });
      const replaced = await replaceBroken(this.target, this.broken, complete, host.now(), host.files);
      if (!replaced.ok) return replaced;
      this.seen.forget();
      await this.read();
      host.merged();
      return success(null);
    });
  }

  /** Merges another state of the same annotations in and writes what comes of it. */
  mergeIn(ancestor: Ancestor, theirs: readonly Annotation[], from: string): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.read();
      if (this.reason !== null) return this.reason;
      const written = await this.write(
        [],
        null,
        (annotations) => mergeAnnotations(ancestor, annotations, theirs, from).annotations,
      );
      this.host.merged();
      return written;
    });
  }

  private get target(): JsonFile<AnnotationFile> {
    return this.place.writes === 'folder' ? this.place.folder : this.place.standIn;
  }

  private get standIn(): JsonFile<AnnotationFile> {
    return this.place.standIn;
  }

  /** Reads what changed on disk. Afterwards `reason` says whether the file that is written can be used. */
  private async read(): Promise<void> {
    const { folder, standIn } = this.place;
    const target = this.target;
    const other = target === folder ? standIn : folder;
    const [own, there] = [await this.seen.look(target), await this.seen.look(other)];
    if (this.known && own === 'same' && there === 'same') return;
    const problems: StoreProblem[] = [];
    if (typeof own !== 'string') {
      this.broken = await describeBroken(own, target, ({ annotations }) => annotations.length);
      this.reason = refuseWriting(this.broken, 'your annotations of this article');
      problems.push(fileProblem(this.reason, target.name, this.article));
      if (target.data === null) this.ground = await this.previousAnnotations();
    } else {
      this.broken = null;
      this.reason = null;
      this.ground = together(folder.data, standIn.data, folder.name);
    }
    if (own === 'gone' && this.ground.length > 0) {
      problems.push(deletedMeanwhile(target.name, this.ground.length, this.article));
    }
    if (typeof there !== 'string') problems.push(fileProblem(there, other.name, this.article));
    this.annotations = replay(this.ground, operationsOf(this.queue.changes())).annotations;
    this.known = true;
    this.problems = [...problems, ...[target, other].flatMap((file) => describeSetAside(file, this.article))];
  }

  private async previousAnnotations(): Promise<readonly Annotation[]> {
    const previous = await this.target.previous.read();
    return previous.ok ? (previous.value?.annotations ?? []) : [];
  }

  /** Writes the operations on top of what is on disk now, and says what came of each. */
  private async writeBatch(batch: readonly Pending[]): Promise<Result<readonly Result<null>[]>> {
    const record = batch.at(-1)?.record;
    if (record === undefined) return success([]);
    const { outcomes } = replay(this.ground, operationsOf(batch));
    const written = await this.write(batch, record);
    return written.ok ? success(outcomes) : written;
  }

  private async write(
    batch: readonly Pending[],
    record: ArticleRecord | null,
    change: (annotations: readonly Annotation[]) => readonly Annotation[] = (annotations) => annotations,
  ): Promise<Result<null>> {
    const prepared = await this.host.prepare(record);
    if (!prepared.ok) return prepared;
    const before = this.ground;
    const mine = change(replay(before, operationsOf(batch)).annotations);
    return this.target.alone(() => this.writeOver(before, mine, batch.length, record));
  }

  /** Programs that are not Claimdesk may write between reading and writing; then it is done anew. */
  private async writeOver(
    before: readonly Annotation[],
    mine: readonly Annotation[],
    batchLength: number,
    record: ArticleRecord | null,
  ): Promise<Result<null>> {
    for (let tries = 1; ; tries += 1) {
      await this.read();
      // Another program may have broken the file since.
      if (this.broken !== null) return stillBroken(this.broken);
      const annotations =
        this.ground === before || (this.attempted !== null && sameAnnotations(this.ground, this.attempted))
          ? mine
          : mergeAnnotations({ kind: 'known', annotations: before }, mine, this.ground, elsewhere)
              .annotations;
      this.attempted = annotations;
      const written = await this.target.replace(this.fileOf(annotations, record), { ifUnchanged: true });
      if (written.ok) {
        if (annotations !== mine) this.host.merged();
        return this.finish(annotations, batchLength);
      }
      if (written.code !== 'changed-meanwhile') return written;
      if (tries === mostTries) return failure('write-failed', written.message);
    }
  }

  private async finish(annotations: readonly Annotation[], written: number): Promise<Result<null>> {
    const takenOver = this.place.writes === 'folder' && this.standIn.data !== null;
    this.attempted = null;
    this.ground = annotations;
    this.annotations = replay(annotations, operationsOf(this.queue.changes(written))).annotations;
    await this.host.wrote(takenOver ? this.standIn.path : null);
    if (takenOver) await this.standIn.read();
    return success(null);
  }

  private fileOf(annotations: readonly Annotation[], record: ArticleRecord | null): AnnotationFile {
    const { folder, standIn, writes } = this.place;
    const base = this.target.data;
    const known = base ?? standIn.data ?? folder.data;
    const article = record ?? known?.article ?? { id: this.article, path: '', textSha256: '0'.repeat(64) };
    const others = withoutStandInHead(known?.others ?? {});
    const inFolder = this.seen.has(folder) ? folder.data : undefined;
    return {
      analyst: { ...base?.analyst, ...this.host.analyst },
      article: { ...known?.article, id: article.id, path: article.path, textSha256: article.textSha256 },
      annotations,
      setAside: base?.setAside ?? [],
      others: {
        ...others,
        ...(writes === 'stand-in' ? standInHead(inFolder) : headTakingOver(standIn.data)),
      },
    };
  }

  private inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** Whether two lists hold the same annotations, in whatever order. */
function sameAnnotations(one: readonly Annotation[], other: readonly Annotation[]): boolean {
  const byId = new Map(other.map((annotation) => [annotation.id, annotation]));
  return (
    one.length === other.length && one.every((annotation) => sameData(annotation, byId.get(annotation.id)))
  );
}

function operationsOf(pendings: readonly Pending[]): readonly AnnotationOperation[] {
  return pendings.map((pending) => pending.operation);
}
