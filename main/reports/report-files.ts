/** The file-system calls of report writing, as a port: tests make single ones fail as a full disk or a lost folder would. */
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { nodeFiles, type FileOperations } from '../store/file-operations.ts';

/** A file being written from its start to its end. All calls reject with Node's errors. */
export interface GrowingFile {
  write(content: string | Uint8Array): Promise<void>;
  /** Returns once everything written is on the disk itself. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface ReportFiles extends Pick<
  FileOperations,
  'rename' | 'link' | 'remove' | 'syncFolder' | 'wait' | 'stamp' | 'makeFolder' | 'makeFolders'
> {
  /** Creates a file that is not there yet. */
  create(path: string): Promise<GrowingFile>;
  /** Removes a folder with all that is in it; one that is not there is fine. */
  removeFolder(path: string): Promise<void>;
  /** The bytes of a file, piece by piece. */
  read(path: string): AsyncIterable<Uint8Array>;
}

export const nodeReportFiles: ReportFiles = {
  ...nodeFiles,
  create: async (path) => {
    const handle = await open(path, 'wx');
    return {
      // `writeFile` on a handle goes on where the last one ended, and does not stop at a short write as `write` does.
      write: (content) => handle.writeFile(content),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  read: (path) => createReadStream(path, { highWaterMark: 1 << 18 }),
};
