/** What is asked of the operating system: opening a report or a link, showing a file in its folder, the clipboard, quitting. */
import { app, clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { access, stat } from 'node:fs/promises';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { SystemPort } from '../../app/ports.ts';
import { externalAddress } from './external-link.ts';
import { linkQuestion, openAnswer } from './link-question.ts';

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

/** @param owner the window that the question about a link belongs to */
export function createSystem(owner: () => BrowserWindow | null): SystemPort {
  let asking = false;

  async function mayOpen(address: string, words: readonly string[]): Promise<boolean> {
    const question = linkQuestion(address, words);
    if (question === null) return false;
    const window = owner();
    asking = true;
    try {
      const { response } = await (window
        ? dialog.showMessageBox(window, question)
        : dialog.showMessageBox(question));
      return response === openAnswer;
    } finally {
      asking = false;
    }
  }

  return {
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
    openLink: async ({ address, words }) => {
      const external = externalAddress(address);
      if (external === null) return refusedLink;
      if (asking) return failure('link-waiting', 'Answer the question about the other link first.');
      if (!(await mayOpen(address, words))) return success({ opened: false });
      try {
        await shell.openExternal(external);
        return success({ opened: true });
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
}
