/** Connects the handlers to Electron's IPC. Every sender is checked to be the app's own page in its main frame. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { failure, type Failure, type Result } from '../../annotations/result.ts';
import { openDroppedChannel } from '../../app/channels.ts';
import type { EventName, Events, Handlers, RequestName } from '../../app/contract.ts';
import { requestNames } from '../../app/names.ts';
import { answer } from '../../app/handlers/handlers.ts';
import type { NewsPort } from '../../app/ports.ts';
import { isAppUrl } from './origin.ts';

const refused: Failure = failure(
  'refused',
  'The request did not come from the Claimdesk window and has been refused.',
);

/** Whether a request comes from the app's own page, in the main frame of its one window. */
function isOwnPage(
  { sender, senderFrame: frame }: IpcMainInvokeEvent,
  deskContents: WebContents | null,
): boolean {
  return sender === deskContents && frame !== null && frame.parent === null && isAppUrl(frame.url);
}

export interface IpcOptions {
  /** The page of the app's window; null when there is none. */
  readonly contents: () => WebContents | null;
  readonly handlers: Handlers;
  readonly openDropped: (path: string) => Promise<Result<null>>;
  readonly report: (request: string, error: unknown) => void;
}

export function connectIpc({ contents, handlers, openDropped, report }: IpcOptions): void {
  const connect = (name: RequestName): void => {
    ipcMain.handle(name, async (event: IpcMainInvokeEvent, payload: unknown) =>
      JSON.stringify(isOwnPage(event, contents()) ? await answer(handlers, name, payload, report) : refused),
    );
  };
  requestNames.forEach(connect);

  ipcMain.handle(openDroppedChannel, (event: IpcMainInvokeEvent, path: unknown) => {
    if (!isOwnPage(event, contents())) return refused;
    if (typeof path !== 'string' || path === '') {
      return failure(
        'not-a-folder',
        'What was dropped is not a folder on this computer. Drop a folder of articles.',
      );
    }
    return openDropped(path);
  });
}

/** Sends news to the window that `contents` gives, if there is one that can still hear. */
export function newsTo(contents: () => WebContents | null): NewsPort {
  return {
    send<Name extends EventName>(name: Name, news: Events[Name]): void {
      const target = contents();
      if (target && !target.isDestroyed()) target.send(name, news);
    },
  };
}
