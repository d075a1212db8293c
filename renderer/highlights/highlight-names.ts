/** Names highlights for the CSS Custom Highlight API: one name per tag and lane, so that two that overlap are two layers of paint. */
import type { Tag } from '../../annotations/codebook/codebook.ts';
import { reachedClass } from '../article/block-elements.ts';

/**
 * Lines under lines that still fit between two lines of text. What lies in further lanes is drawn tag by tag over the others, so that
 * each tag of a pile stays in sight; its single annotations are told apart in the margin and in the list of the place.
 */
export const drawnLanes = 4;

/** The drawn lane of any lane from 0; `drawnLanes` for all that lie deeper. */
export function drawnLane(lane: number): number {
  return Math.min(lane, drawnLanes);
}

/** A name that is a CSS identifier whatever the tag's id, and different for each tag and drawn lane; one for all unknown tags. */
export function highlightName(tag: Pick<Tag, 'id'> | undefined, lane: number): string {
  const who = tag === undefined ? 'unknown' : `tag-${escapeForName(tag.id)}`;
  return `claimdesk-${who}-${String(drawnLane(lane))}`;
}

/** Selects a highlight where highlights are drawn. */
export function highlightSelector(name: string): string {
  return `.${reachedClass}::highlight(${name}), .${reachedClass} *::highlight(${name})`;
}

/** Letters and digits stay; anything else becomes `_` and its code point in hexadecimal and `_`, so no two ids meet. */
function escapeForName(id: string): string {
  return id.replaceAll(/[^a-zA-Z0-9]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
