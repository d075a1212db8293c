/** Requests about the articles of the open folder: reading one, finding words in all, and keeping what is annotated in them. */
import { failure, success, type Failure } from '../../annotations/result.ts';
import type { Handlers } from '../contract.ts';
import type { Ports } from '../ports.ts';

type ArticleHandlers = Pick<
  Handlers,
  | 'readArticle'
  | 'readPaintedPlaces'
  | 'readAnnotations'
  | 'applyOperation'
  | 'searchFolder'
  | 'findOccurrences'
  | 'cancelOccurrences'
  | 'anchorPlaces'
  | 'twinsOfArticle'
  | 'ownAnnotations'
  | 'readClaims'
  | 'annotationsOfSpeaker'
  | 'retrySaving'
  | 'revealStore'
>;

export const noFolderOpen: Failure = failure(
  'no-folder',
  'No folder is open. Open one with File > Open Folder.',
);

export function articleHandlers(ports: Ports): ArticleHandlers {
  return {
    readArticle: async ({ article }) => ports.folders.current()?.openArticle(article) ?? noFolderOpen,
    readPaintedPlaces: async ({ article }) =>
      ports.folders.current()?.paintedPlacesOf(article) ?? noFolderOpen,
    readAnnotations: async ({ article }) => ports.folders.current()?.annotationsOf(article) ?? noFolderOpen,
    applyOperation: async ({ operation }) => ports.folders.current()?.apply(operation) ?? noFolderOpen,
    searchFolder: async ({ query, limit }) => ports.folders.current()?.search(query, limit) ?? noFolderOpen,
    annotationsOfSpeaker: async ({ name }) =>
      ports.folders.current()?.annotationsOfSpeaker(name) ?? noFolderOpen,
    findOccurrences: async (asked) => ports.folders.current()?.findOccurrences(asked) ?? noFolderOpen,
    cancelOccurrences: async () => {
      ports.folders.current()?.cancelOccurrences();
      return success(null);
    },
    anchorPlaces: async (asked) => ports.folders.current()?.anchorPlaces(asked) ?? noFolderOpen,
    twinsOfArticle: async ({ article }) => ports.folders.current()?.twinsOf(article) ?? noFolderOpen,
    ownAnnotations: async ({ article }) => ports.folders.current()?.ownAnnotations(article) ?? noFolderOpen,
    readClaims: async ({ claims }) => ports.folders.current()?.claims.read(claims) ?? noFolderOpen,
    retrySaving: async () => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      await folder.retrySaving();
      return success(null);
    },
    revealStore: async () => {
      const folder = ports.folders.current();
      if (!folder) return noFolderOpen;
      return ports.system.reveal(folder.view().place.path);
    },
  };
}
