/** The articles of a report, written before what stands before them: that counts them. They wait in a file of their own. */
import { writeChunks } from './grow-file.ts';
import type { GrowingFile } from './report-files.ts';
import type { SinkOrder } from './report-sink.ts';
import { pathBeside } from './replace-file.ts';

/** All calls reject with Node's errors, or with the signal's reason. */
export interface ArticlesFirst {
  add(chunks: Iterable<string>): Promise<void>;
  /** All of them, once no more are added. */
  read(): AsyncGenerator<Uint8Array>;
  /** Removes the file, whether it was read or not; never rejects. */
  remove(): Promise<void>;
}

export function articlesFirst({ out, files, signal }: SinkOrder): ArticlesFirst {
  const path = pathBeside(out);
  let growing: GrowingFile | null = null;
  const close = async (): Promise<void> => {
    const file = growing;
    growing = null;
    await file?.close();
  };
  return {
    async add(chunks) {
      growing ??= await files.create(path);
      await writeChunks(growing, chunks, signal);
    },
    async *read() {
      if (growing === null) return;
      await close();
      for await (const bytes of files.read(path)) {
        signal?.throwIfAborted();
        yield bytes;
      }
    },
    async remove() {
      await close().catch(() => undefined);
      await files.remove(path).catch(() => undefined);
    },
  };
}
