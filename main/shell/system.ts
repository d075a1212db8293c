/** What is asked of the operating system: opening a report, showing a file in its folder, quitting. */
import { app, shell } from 'electron';
import { access, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { SystemPort } from '../../app/ports.ts';

async function ifThere(path: string, act: () => Promise<Result<null>>): Promise<Result<null>> {
  try {
    await access(path);
  } catch {
    return failure(
      'file-missing',
      `“${path}” is not there any more. It may have been moved, renamed or deleted.`,
    );
  }
  return act();
}

export const system: SystemPort = {
  open: (path) =>
    ifThere(path, async () => {
      const problem = await shell.openPath(path);
      return problem === ''
        ? success(null)
        : failure(
            'cannot-open',
            `The system has no program that opens “${path}”. Open it from there yourself.`,
          );
    }),
  reveal: (path) =>
    ifThere(path, async () => {
      if ((await stat(path)).isDirectory()) await shell.openPath(path);
      else shell.showItemInFolder(path);
      return success(null);
    }),
  quit: () => {
    app.quit();
  },
};
