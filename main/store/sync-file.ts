/** Returns once what was written to a file is on the disk itself. Rejects with Node's errors. */
import { open } from 'node:fs/promises';

export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
