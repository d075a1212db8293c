/** Requests about folders: opening them by dialog, from the recent list or the samples, and stopping a long reading. */
import { failure, success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';

type FolderHandlers = Pick<
  Handlers,
  'startDesk' | 'chooseFolder' | 'openRecentFolder' | 'openSampleFolder' | 'reloadFolder' | 'cancelScan'
>;

export function folderHandlers(ports: Ports): FolderHandlers {
  return {
    startDesk: async () => {
      const facts = await ports.start.facts();
      ports.folders.current()?.announce();
      return success({
        ...facts,
        folder: ports.folders.current()?.view() ?? null,
        settings: ports.settings.read(),
        recent: ports.recent.list(),
      });
    },
    chooseFolder: async () => {
      const path = await ports.dialogs.chooseFolder();
      if (path === null) return success({ opened: false });
      const opened = await ports.folders.open(path);
      return opened.ok ? success({ opened: true }) : opened;
    },
    openRecentFolder: async ({ id }) => {
      const path = ports.recent.pathOf(id);
      if (path === null) {
        return failure(
          'recent-unknown',
          'That folder is not in the list of recent folders any more. Open it with File > Open Folder.',
        );
      }
      return ports.folders.open(path);
    },
    openSampleFolder: () => ports.folders.openSamples(),
    reloadFolder: () => ports.folders.reload(),
    cancelScan: async () => {
      ports.folders.current()?.cancelScan();
      return success(null);
    },
  };
}
