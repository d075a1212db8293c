/** Requests about the data of the folder: where it is, backing it up, restoring it, checking it. */
import { failure, success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type DataHandlers = Pick<
  Handlers,
  | 'describePlaces'
  | 'revealPlace'
  | 'backUp'
  | 'revealBackup'
  | 'chooseBackup'
  | 'restoreBackup'
  | 'forgetBackup'
  | 'checkFolder'
  | 'verifyReport'
  | 'cancelDataTask'
>;

const noBackup = failure('no-backup', 'No backup has been written yet. Choose File > Back Up Annotations.');

export function dataHandlers(ports: Ports): DataHandlers {
  return {
    describePlaces: async () => success(await ports.data.places()),
    revealPlace: async ({ place }) => {
      const path = await ports.data.toReveal(place);
      return path === null ? noFolderOpen : ports.system.reveal(path);
    },
    backUp: async ({ withArticles }) => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      const path = await ports.dialogs.chooseBackupTarget(ports.data.suggestedName(folder));
      if (path === null) return success({ kind: 'dismissed' });
      const written = await ports.data.backUp(path, withArticles);
      return written.ok ? success({ kind: 'written', ...written.value }) : written;
    },
    revealBackup: async () => {
      const path = ports.data.latest();
      return path === null ? noBackup : ports.system.reveal(path);
    },
    chooseBackup: async () => {
      if (!ports.folders.current()) return noFolderOpen;
      const path = await ports.dialogs.chooseBackupFile();
      if (path === null) return success({ kind: 'dismissed' });
      const looked = await ports.data.look(path);
      return looked.ok ? success({ kind: 'read', ...looked.value }) : looked;
    },
    restoreBackup: async ({ how }) => (ports.folders.current() ? ports.data.restore(how) : noFolderOpen),
    forgetBackup: async () => {
      await ports.data.forget();
      return success(null);
    },
    checkFolder: async () => (ports.folders.current() ? ports.data.check() : noFolderOpen),
    verifyReport: async () => {
      if (!ports.folders.current()) return noFolderOpen;
      const path = await ports.dialogs.chooseReportToVerify();
      if (path === null) return success({ kind: 'dismissed' });
      const verified = await ports.data.verify(path);
      return verified.ok ? success({ kind: 'verified', ...verified.value }) : verified;
    },
    cancelDataTask: async () => {
      ports.data.cancel();
      return success(null);
    },
  };
}
