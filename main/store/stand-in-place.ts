/** Where annotations are kept when not beside the articles: in the app's own data, or in a folder that the analyst chose. */
import type { PlaceChoice } from '../../app/desk-views.ts';
import { fallbackBase } from './store-paths.ts';
import type { StandInPlace } from './store-place.ts';

/** `path` is the chosen folder, in which each folder of articles gets one of its own. */
export type Elsewhere = { readonly kind: 'fallback' } | { readonly kind: 'chosen'; readonly path: string };

export function standInFor(elsewhere: Elsewhere, fallback: string, realRoot: string): StandInPlace {
  return {
    kind: elsewhere.kind,
    base: fallbackBase(elsewhere.kind === 'chosen' ? elsewhere.path : fallback, realRoot),
  };
}

/** Where annotations go by the analyst's choice; null for beside the articles. @param path the folder that was chosen, for `other-folder` */
export function chosenPlace(where: PlaceChoice, path: string | null): Elsewhere | null {
  if (where === 'folder') return null;
  return where === 'other-folder' && path !== null ? { kind: 'chosen', path } : { kind: 'fallback' };
}
