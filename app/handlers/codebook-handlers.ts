/** Requests about codebooks of other programs: reading one to look at, and writing the folder's. */
import { success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type CodebookHandlers = Pick<Handlers, 'chooseCodebook' | 'exportCodebook'>;

export function codebookHandlers(ports: Ports): CodebookHandlers {
  return {
    chooseCodebook: async () => {
      if (!ports.folders.current()) return noFolderOpen;
      const path = await ports.dialogs.chooseCodebookFile();
      if (path === null) return success({ kind: 'dismissed' });
      const read = await ports.codebooks.read(path);
      return read.ok ? success({ kind: 'read', ...read.value }) : read;
    },
    exportCodebook: async () => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      const path = await ports.dialogs.chooseCodebookTarget(`${folder.name} codebook.qdc`);
      if (path === null) return success({ kind: 'dismissed' });
      const written = await ports.codebooks.write(folder.view().codebook, path);
      return written.ok ? success({ kind: 'written', path }) : written;
    },
  };
}
