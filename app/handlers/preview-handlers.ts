/** Requests about what a choice for a report comes to: its counts, and a preview to look at. */
import { success } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';
import { noFolderOpen } from './article-handlers.ts';

type PreviewHandlers = Pick<Handlers, 'countForReport' | 'previewReport' | 'endPreview'>;

export function previewHandlers(ports: Ports): PreviewHandlers {
  return {
    countForReport: async ({ choice }) => {
      const folder = ports.folders.current();
      return folder ? success((await folder.countForReport(choice)).counts) : noFolderOpen;
    },
    previewReport: async ({ choice }) => {
      const folder = ports.folders.current();
      return folder ? ports.previews.make(folder, choice) : noFolderOpen;
    },
    endPreview: async () => {
      ports.previews.end();
      return success(null);
    },
  };
}
