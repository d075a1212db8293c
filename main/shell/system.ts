/** What is asked of the operating system: opening a report or a link, showing a file in its folder, the clipboard, quitting. */
import { app, clipboard, shell } from 'electron';
import { access, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { SystemPort } from '../../app/ports.ts';
import { externalAddress } from './external-link.ts';

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

const refusedLink = failure(
  'link-refused',
  'That link is neither a web address nor a mail address, so it was not followed.',
);

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
  openLink: async (address) => {
    const external = externalAddress(address);
    if (external === null) return refusedLink;
    try {
      await shell.openExternal(external);
      return success(null);
    } catch {
      return failure(
        'cannot-open',
        `The system has no program that opens “${external}”. Copy the address and open it yourself.`,
      );
    }
  },
  copyLink: (address) => {
    const external = externalAddress(address);
    if (external === null) return refusedLink;
    void clipboard.writeText(external);
    return success(null);
  },
  quit: () => {
    app.quit();
  },
};
