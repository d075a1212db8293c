/** Where annotations are kept when not beside the articles: in the app's own data, or in a folder that the analyst chose. */
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
