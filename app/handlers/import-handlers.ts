/** Requests about importing annotations: choosing files to look at, and what would have to be done to take them. */
import { success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type ImportHandlers = Pick<Handlers, 'chooseImport' | 'takeImport' | 'forgetImport'>;

export function importHandlers(ports: Ports): ImportHandlers {
  return {
    chooseImport: async ({ from }) => {
      if (!ports.folders.current()) return noFolderOpen;
      const paths = await ports.dialogs.chooseImport(from);
      if (paths.length === 0) return success({ kind: 'dismissed' });
      const looked = await ports.imports.look(paths);
      return looked.ok ? success({ kind: 'read', ...looked.value }) : looked;
    },
    takeImport: async ({ withUnsure }) =>
      ports.folders.current() ? ports.imports.take(withUnsure) : noFolderOpen,
    forgetImport: async () => {
      ports.imports.forget();
      return success(null);
    },
  };
}
