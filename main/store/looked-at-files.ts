/** Which files of the store are in memory as they are on disk, so that one is read again only when it has changed. */
import type { Failure } from '../../annotations/result.ts';
import type { JsonFile } from './json-file.ts';

export class LookedAtFiles<Content> {
  readonly #asOnDisk = new Set<JsonFile<Content>>();

  /** Whether the state in memory was that of the disk when it was last looked at. */
  has(file: JsonFile<Content>): boolean {
    return this.#asOnDisk.has(file);
  }

  /** Reads a file unless it is as it was. One that is gone keeps what is known of it. */
  async look(file: JsonFile<Content>): Promise<'same' | 'read' | 'gone' | Failure> {
    const compared = await file.compareWithDisk();
    if (compared === 'same' && this.#asOnDisk.has(file)) return 'same';
    if (compared === 'missing' && file.data !== null) return 'gone';
    const read = await file.read();
    if (read.ok) this.#asOnDisk.add(file);
    else this.#asOnDisk.delete(file);
    return read.ok ? 'read' : read;
  }

  /** Everything is to be read again. */
  forget(): void {
    this.#asOnDisk.clear();
  }
}
