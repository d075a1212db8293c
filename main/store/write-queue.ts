/**
 * Changes on their way to one file: they wait together while one write lasts, so that a burst becomes one write, and what the disk does
 * not take stays and is tried again.
 */
import type { Failure, Result } from '../../annotations/result.ts';
import { success } from '../../annotations/result.ts';

/** Waits between tries by themselves, in ms; the last one repeats. */
export const retryDelays: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

export interface WriteQueueHost<Change> {
  /** Writes the changes, oldest first, on top of what is on disk now, and says what came of each. */
  write(batch: readonly Change[]): Promise<Result<readonly Result<null>[]>>;
  /** Something about the queue's state is different now. */
  changed(): void;
}

interface Waiting<Change> {
  readonly change: Change;
  settle: ((result: Result<null>) => void) | null;
}

export class WriteQueue<Change> {
  /** Why the last try failed, while its changes wait. */
  failure: Failure | null = null;
  private waiting: Waiting<Change>[] = [];
  private running: Promise<void> | null = null;
  private tries = 0;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly host: WriteQueueHost<Change>,
    private readonly delays: readonly number[],
  ) {}

  get pending(): number {
    return this.waiting.length;
  }

  /** Whether nothing waits and nothing is being written. */
  get idle(): boolean {
    return this.waiting.length === 0 && this.running === null;
  }

  /** The changes that are not on disk yet, after the first `skipped`. */
  changes(skipped = 0): readonly Change[] {
    return this.waiting.slice(skipped).map(({ change }) => change);
  }

  /** Resolves once the change is on disk, was refused, or could not be written for now. */
  submit(change: Change): Promise<Result<null>> {
    return new Promise((settle) => {
      this.waiting.push({ change, settle });
      this.start();
      this.host.changed();
    });
  }

  /** Tries now what is waiting; resolves when the try has ended. */
  async retry(): Promise<void> {
    if (this.running === null && this.waiting.length > 0) this.start();
    await this.running;
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    await this.running;
  }

  /** Stops trying by itself. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private start(): void {
    this.stop();
    this.running ??= this.writeAll().finally(() => {
      this.running = null;
      this.host.changed();
    });
  }

  private async writeAll(): Promise<void> {
    // What is asked for in the same turn goes into one write.
    await Promise.resolve();
    do {
      const batch = [...this.waiting];
      const written = await this.host.write(batch.map(({ change }) => change));
      if (written.ok) {
        this.waiting.splice(0, batch.length);
        this.failure = null;
        this.tries = 0;
        for (const [index, each] of batch.entries()) settle(each, written.value[index] ?? success(null));
      } else {
        this.failure = written;
        for (const each of batch) settle(each, written);
      }
      this.host.changed();
    } while (this.waiting.some((each) => each.settle !== null));
    if (this.failure !== null) this.scheduleRetry();
  }

  private scheduleRetry(): void {
    const delay = this.delays[Math.min(this.tries, this.delays.length - 1)];
    this.tries += 1;
    if (delay === undefined) return;
    this.stop();
    this.timer = setTimeout(() => {
      this.start();
    }, delay);
    this.timer.unref();
  }
}

function settle(each: Waiting<unknown>, result: Result<null>): void {
  each.settle?.(result);
  each.settle = null;
}
