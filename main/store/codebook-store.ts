/** The folder's tags: read from the folder and its stand-in, changed tag by tag on top of what is on disk, written through a queue. */
import { changeCodebook, type CodebookChange } from '../../annotations/codebook/change-codebook.ts';
import { defaultCodebook, type Codebook } from '../../annotations/codebook/codebook.ts';
import {
  parseCodebookFile,
  serialiseCodebookFile,
  type CodebookFile,
} from '../../annotations/format/codebook-file.ts';
import { joinCodebooks } from '../../annotations/merge/join-codebooks.ts';
import type { CodebookOperation } from '../../annotations/operation/operation.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';
import { describeSetAside, fileProblem } from './file-problems.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import type { RecordFileHost } from './record-file.ts';
import { codebookFile, type StoreBase, type StoreBases } from './store-paths.ts';
import { takingOver, wasTakenOver } from './taken-over.ts';
import { WriteQueue } from './write-queue.ts';

const codec = { parse: parseCodebookFile, serialise: serialiseCodebookFile };

const noTags: Codebook = { tags: [] };

/** The codebook of a store, or by its own name a copy beside it, not read yet. */
export function openCodebookFile(
  base: StoreBase,
  files: FileOperations,
  fileName?: string,
): JsonFile<CodebookFile> {
  const { path, name } = codebookFile(base, fileName);
  return new JsonFile(path, name, codec, files);
}

/** The tags that the two files come to. Null stands for a file that is not there. */
export function tagsTogether(inFolder: CodebookFile | null, standIn: CodebookFile | null): Codebook {
  const isIn = standIn !== null && wasTakenOver(inFolder?.others, () => serialiseCodebookFile(standIn));
  return joinCodebooks(inFolder?.codebook ?? noTags, (isIn ? null : standIn?.codebook) ?? noTags);
}

export class CodebookStore {
  readonly queue: WriteQueue<CodebookOperation>;
  /** As the person sees it: what is on disk and what is on its way there. */
  codebook: Codebook = defaultCodebook;
  private folder: JsonFile<CodebookFile>;
  private standIn: JsonFile<CodebookFile>;
  private writes: StoreBases['writes'];
  private unreadable: Failure | null = null;
  private known = false;
  /** Reading and writing take turns: two at once could take an old state for the ground of a new one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    place: StoreBases,
    private readonly files: FileOperations,
    private readonly host: RecordFileHost,
    delays: readonly number[],
  ) {
    this.folder = this.open(place.folder);
    this.standIn = this.open(place.standIn);
    this.writes = place.writes;
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

  /** Reads the tags again where another program may have written them. A codebook that cannot be read is a failure; the tags known before stay. */
  load(): Promise<Result<Codebook>> {
    return this.inTurn(async () => {
      await this.readIfChanged();
      if (this.unreadable !== null && !this.queue.idle) return this.unreadable;
      this.codebook = applyAll(this.onDisk(), this.queue.changes());
      return this.unreadable ?? success(this.codebook);
    });
  }

  /** Whether another program wrote the file since it was read or written here. */
  async changedElsewhere(): Promise<boolean> {
    return this.queue.idle && (await this.file.compareWithDisk()) === 'changed';
  }

  /** Changes the tags and resolves once they are on disk, were refused, or could not be written for now. */
  submit(operation: CodebookOperation): Promise<Result<null>> {
    if (this.unreadable !== null) return Promise.resolve(refusal(this.unreadable));
    this.codebook = changeCodebook(this.codebook, operation.after);
    return this.queue.submit(operation);
  }

  /** Writes to another place from now on; what waits is tried there at once. */
  async moveTo(place: StoreBases): Promise<void> {
    await this.inTurn(() => {
      this.standIn = this.open(place.standIn);
      this.writes = place.writes;
      this.known = false;
      return Promise.resolve();
    });
    await this.queue.retry();
  }

  /** Brings what is in the stand-in into the folder, which must be the place that is written. */
  takeOver(): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.readIfChanged();
      if (this.standIn.data === null) return success(null);
      const prepared = await this.host.prepare(this.file.name);
      return prepared.ok ? this.write([]) : prepared;
    });
  }

  private open(base: StoreBase): JsonFile<CodebookFile> {
    return openCodebookFile(base, this.files);
  }

  private get file(): JsonFile<CodebookFile> {
    return this.writes === 'folder' ? this.folder : this.standIn;
  }

  private get other(): JsonFile<CodebookFile> {
    return this.writes === 'folder' ? this.standIn : this.folder;
  }

  /** A stand-in is there only because the folder could not be written: what was decided in it came later. */
  private onDisk(): Codebook {
    const joined = tagsTogether(this.folder.data, this.standIn.data);
    return joined.tags.length > 0 ? joined : defaultCodebook;
  }

  private async readIfChanged(): Promise<void> {
    if (this.known && this.unreadable === null && (await this.file.compareWithDisk()) !== 'changed') return;
    const read = await this.file.read();
    this.unreadable = read.ok ? null : read;
    this.host.report(
      read.ok
        ? describeSetAside(this.file, null)
        : [{ ...fileProblem(read, this.file.name, null), message: refusal(read).message }],
    );
    if (!this.known) {
      const other = await this.other.readAgain();
      if (!other.ok) this.host.report([fileProblem(other, this.other.name, null)]);
    }
    this.known = true;
  }

  private async writeBatch(batch: readonly CodebookOperation[]): Promise<Result<readonly Result<null>[]>> {
    const prepared = await this.host.prepare(this.file.name);
    if (!prepared.ok) return prepared;
    await this.readIfChanged();
    if (this.unreadable !== null) return failure('write-failed', refusal(this.unreadable).message);
    const written = await this.write(batch);
    return written.ok ? success(batch.map(() => success(null))) : written;
  }

  private write(batch: readonly CodebookOperation[]): Promise<Result<null>> {
    return this.file.alone(async () => {
      await this.readIfChanged();
      if (this.unreadable !== null) return failure('write-failed', refusal(this.unreadable).message);
      const takenOver = this.writes === 'folder' && this.standIn.data !== null;
      const codebook = applyAll(this.onDisk(), batch);
      const written = await this.file.replace({
        setAside: this.file.data?.setAside ?? [],
        others: {
          ...this.file.data?.others,
          ...(takenOver ? takingOver(this.standIn.data && serialiseCodebookFile(this.standIn.data)) : {}),
        },
        codebook,
      });
      if (!written.ok) return written;
      this.codebook = applyAll(codebook, this.queue.changes(batch.length));
      await this.host.wrote(takenOver ? this.standIn.path : null);
      if (takenOver) await this.standIn.read();
      return success(null);
    });
  }

  private inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

function applyAll(codebook: Codebook, operations: readonly CodebookOperation[]): Codebook {
  return operations.map(({ after }): CodebookChange => after).reduce(changeCodebook, codebook);
}

function refusal(reason: Failure): Failure {
  return failure(
    'file-unreadable',
    `${reason.message} Until it is repaired or moved away, the folder’s tags cannot be changed, so that nothing in it is overwritten.`,
  );
}
