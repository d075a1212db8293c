/** Moves the caret to what a menu is asked for, as editors do. */
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockElements } from './block-elements.ts';
import { characterAt } from './character-at.ts';
import type { Extent, Positions } from './positions.ts';

/** `MouseEvent.button` of the button that asks for menus. */
const secondButton = 2;

export interface MenuGround {
  readonly blocks: BlockElements;
  readonly positions: Positions;
  /** The words that are selected, or null. */
  readonly selected: Extent | null;
}

/**
 * A click on selected words is for them; any other takes the caret along; a key asks where the caret is.
 * Returns the offset of the character under the mouse, null beside the text or for a key.
 */
export function goToMenuPlace(view: EditorView, event: MouseEvent, ground: MenuGround): number | null {
  // On a Mac, Control and a click is the second button.
  if (event.button !== secondButton && !event.ctrlKey) return null;
  const { blocks, positions, selected } = ground;
  const offset = characterAt(view, blocks, positions, event);
  const isSelected =
    selected !== null && offset !== null && selected.start <= offset && offset < selected.end;
  const gap = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (gap !== null && !isSelected) {
    const { state } = view;
    view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(gap.pos))));
  }
  return offset;
}
