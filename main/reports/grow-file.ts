/** Files that grow by chunks of text, written in large pieces. */
import type { GrowingFile, ReportFiles } from './report-files.ts';

/** Writes are gathered up to this many UTF-16 code units: a system call per table row would cost more than making the row. */
const gathered = 1 << 18;

export async function writeChunks(
  file: GrowingFile,
  chunks: Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  let waiting = '';
  for (const chunk of chunks) {
    waiting += chunk;
    if (waiting.length < gathered) continue;
    signal?.throwIfAborted();
    await file.write(waiting);
    waiting = '';
  }
  if (waiting !== '') await file.write(waiting);
}

/** Creates the file, lets it be written, and closes it whatever happens. */
export async function withNewFile(
  path: string,
  files: ReportFiles,
  act: (file: GrowingFile) => Promise<void>,
): Promise<void> {
  const file = await files.create(path);
  try {
    await act(file);
  } finally {
    await file.close();
  }
}
