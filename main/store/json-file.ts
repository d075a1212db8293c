/** One JSON file of the store: read with its checks, written durably, and in memory only ever what is on disk. */
import { Low } from 'lowdb';
import type { Adapter } from 'lowdb';
import type { WriteFailureCode } from '../../annotations/operation/refusal.ts';
import { failure, success } from '../../annotations/result.ts';
import type { Failure, Result } from '../../annotations/result.ts';
import { ChangedMeanwhile, previousPath, writeDurably } from './durable-write.ts';
import { isMissing, sameStamp } from './file-operations.ts';
import type { FileOperations, FileStamp } from './file-operations.ts';
import { readFailure, writeFailure } from './store-failure.ts';
import { withLock } from './write-lock.ts';

/** How a file's text becomes data and back. `fileName` is for sentences. */
export interface Codec<Data> {
  parse(text: string, fileName: string): Result<Data>;
  serialise(data: Data): string;
}

/** Larger ones were not written by Claimdesk and would hold up the program. In bytes. */
const largestFile = 256n * 1024n * 1024n;

/** A failure on its way through lowdb, whose adapters can only throw. */
class FailureError extends Error {
  readonly failure: Failure;

  constructor(reason: Failure) {
    super(reason.message);
    this.failure = reason;
  }
}

/** How a file is replaced. */
export interface Replacing {
  /** Not over a state that another program wrote since; fails as `changed-meanwhile`. */
  readonly ifUnchanged?: boolean;
  readonly keepsPrevious?: boolean;
}

/** lowdb's border to the disk. Null stands for no file, and is never written; `read` throws a `FailureError` for a file it cannot use. */
class DurableAdapter<Data> implements Adapter<Data | null> {
  stamp: FileStamp | null = null;
  replacing: Replacing = {};

  constructor(
    private readonly path: string,
    private readonly name: string,
    private readonly codec: Codec<Data>,
    private readonly files: FileOperations,
  ) {}

  async read(): Promise<Data | null> {
    const stamp = await this.files.stamp(this.path);
    this.stamp = stamp;
    if (stamp === null) return null;
    if (stamp.kind !== 'file') {
      throw new FailureError(
        failure('not-a-file', `${this.name} is a link or a folder, not a file. It is left as it is.`),
      );
    }
    if (stamp.size > largestFile) {
      throw new FailureError(
        failure('too-large', `${this.name} is too large to be a file of Claimdesk. It is left as it is.`),
      );
    }
    const parsed = this.codec.parse(await this.files.readText(this.path), this.name);
    if (!parsed.ok) throw new FailureError(parsed);
    return parsed.value;
  }

  async write(data: Data | null): Promise<void> {
    if (data === null) return;
    const { ifUnchanged = false, keepsPrevious = true } = this.replacing;
    const conditions = ifUnchanged ? { expected: this.stamp, keepsPrevious } : { keepsPrevious };
    this.stamp = await writeDurably(this.path, this.codec.serialise(data), this.files, conditions);
  }
}

export class JsonFile<Data> {
  private readonly adapter: DurableAdapter<Data>;
  private readonly low: Low<Data | null>;

  /** `name` is the path as the person knows it. */
  constructor(
    readonly path: string,
    readonly name: string,
    private readonly codec: Codec<Data>,
    private readonly files: FileOperations,
  ) {
    this.adapter = new DurableAdapter(path, name, codec, files);
    this.low = new Low<Data | null>(this.adapter, null);
  }

  /** What is on disk as far as this object knows; null when there is no file. */
  get data(): Data | null {
    return this.low.data;
  }

  /** Reads the file. On failure, what was known before stays; so it does while the reading lasts, unlike in lowdb's own `read`. */
  async read(): Promise<Result<Data | null>> {
    try {
      this.low.data = await this.adapter.read();
      return success(this.low.data);
    } catch (error) {
      if (error instanceof FailureError) return error.failure;
      return isMissing(error) ? success(null) : readFailure(error, this.name);
    }
  }

  /**
   * Reads, changes and replaces the file while no other Claimdesk does. The folder must be there.
   * @returns what `work` returns, or why the file cannot be written at all
   */
  async alone<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await withLock(this.path, this.files, work);
    } catch (error) {
      return writeFailure(error, this.name);
    }
  }

  /** Reads the file unless it is gone: then what is known of it stays. */
  async readAgain(): Promise<Result<Data | null>> {
    const isGone = this.data !== null && (await this.compareWithDisk()) === 'missing';
    return isGone ? success(this.data) : this.read();
  }

  /** Writes to disk and only then changes what is in memory; lowdb's own `update` does it the other way round. */
  async replace(
    data: Data,
    replacing: Replacing = {},
  ): Promise<Result<null, WriteFailureCode | 'changed-meanwhile'>> {
    try {
      this.adapter.replacing = replacing;
      await this.adapter.write(data);
    } catch (error) {
      return error instanceof ChangedMeanwhile
        ? failure('changed-meanwhile', `${this.name} was changed by another program just now.`)
        : writeFailure(error, this.name);
    }
    this.low.data = data;
    return success(null);
  }

  /** How the file compares with what was read or written here last. */
  async compareWithDisk(): Promise<'same' | 'changed' | 'missing'> {
    const now = await this.files.stamp(this.path).catch(() => null);
    if (sameStamp(now, this.adapter.stamp)) return 'same';
    return now === null ? 'missing' : 'changed';
  }

  /** The kept state before the last write, as a file of its own. */
  get previous(): JsonFile<Data> {
    return new JsonFile(previousPath(this.path), previousPath(this.name), this.codec, this.files);
  }

  /** When the file was written last; null when there is none. ISO 8601 in UTC. */
  async modifiedAt(): Promise<string | null> {
    const stamp = await this.files.stamp(this.path).catch(() => null);
    return stamp === null ? null : new Date(Number(stamp.modified / 1_000_000n)).toISOString();
  }
}
