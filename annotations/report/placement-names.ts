/** What the report calls each placement state, and which state speaks for an annotation of several segments. */
import type { PlacementState } from '../anchor/anchor.ts';

/** From the surest to the least sure. */
const surestFirst: readonly PlacementState[] = ['exact', 'moved', 'ambiguous', 'changed', 'lost'];

export function isPlaced(state: PlacementState): boolean {
  switch (state) {
    case 'exact':
    case 'moved':
      return true;
    case 'ambiguous':
    case 'changed':
    case 'lost':
      return false;
  }
}

/** The least sure of the states; an annotation with no segment at all counts as lost. */
export function worstState(states: readonly PlacementState[]): PlacementState {
  return surestFirst.findLast((state) => states.includes(state)) ?? 'lost';
}

/** Two or three words for a table cell. */
export function placementName(state: PlacementState): string {
  switch (state) {
    case 'exact':
      return 'in place';
    case 'moved':
      return 'moved, same words';
    case 'ambiguous':
      return 'not sure which place';
    case 'changed':
      return 'wording changed';
    case 'lost':
      return 'not in the text now';
  }
}

/** One sentence that says why words are not highlighted; empty for those that are. */
export function placementReason(state: PlacementState): string {
  switch (state) {
    case 'exact':
    case 'moved':
      return '';
    case 'ambiguous':
      return 'Several passages fit these words, so none was chosen.';
    case 'changed':
      return 'The article no longer says this in the same words.';
    case 'lost':
      return 'These words are not in the article as it is now.';
  }
}
