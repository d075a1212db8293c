/** Requests about importing annotations: choosing files to look at, and what would have to be done to take them. */
import { success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import { mostRowsShown } from '../imports.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type ImportHandlers = Pick<Handlers, 'chooseImport' | 'takeImport' | 'forgetImport'>;

export function importHandlers(ports: Ports): ImportHandlers {
  return {
    chooseImport: async () => {
      if (!ports.folders.current()) return noFolderOpen;
      const paths = await ports.dialogs.chooseImportFiles();
      if (paths.length === 0) return success({ kind: 'dismissed' });
      const looked = await ports.imports.look(paths);
      if (!looked.ok) return looked;
      const { rows } = looked.value;
      return success({ kind: 'read', ...looked.value, rows: rows.slice(0, mostRowsShown) });
    },
    takeImport: async ({ withUnsure }) =>
      ports.folders.current() ? ports.imports.take(withUnsure) : noFolderOpen,
    forgetImport: async () => {
      ports.imports.forget();
      return success(null);
    },
  };
}
