/** Requests about the files that annotations are kept in: broken ones, conflict copies, and where they are. */
import { success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type KeepingHandlers = Pick<
  Handlers,
  | 'recoverNotes'
  | 'settleCopy'
  | 'recoverClaims'
  | 'settleClaimCopy'
  | 'tagCopies'
  | 'settleTagCopy'
  | 'keepAnnotations'
>;

export function keepingHandlers(ports: Ports): KeepingHandlers {
  return {
    recoverNotes: async ({ article }) => ports.folders.current()?.recoverNotes(article) ?? noFolderOpen,
    settleCopy: async ({ article, copy, how }) =>
      ports.folders.current()?.settleCopy(article, copy, how) ?? noFolderOpen,
    recoverClaims: async () => ports.folders.current()?.claims.recover() ?? noFolderOpen,
    settleClaimCopy: async ({ copy, how }) =>
      ports.folders.current()?.claims.settleCopy(copy, how) ?? noFolderOpen,
    tagCopies: async () => {
      const folder = ports.folders.current();
      return folder === null ? noFolderOpen : success(await folder.tags.copies());
    },
    settleTagCopy: async ({ copy, how }) =>
      ports.folders.current()?.tags.settleCopy(copy, how) ?? noFolderOpen,
    keepAnnotations: async ({ where }) => {
      const folder = ports.folders.current();
      if (folder === null) return noFolderOpen;
      const path = where === 'other-folder' ? await ports.dialogs.choosePlace() : null;
      if (where === 'other-folder' && path === null) return success({ moved: false });
      const moved = await folder.keepAnnotations(where, path);
      return moved.ok ? success({ moved: true }) : moved;
    },
  };
}
