/**
 * Keys that jump to either end of the article or select all of it. The browser's own would stop at the first character of a block
 * that is not laid out yet, and put the caret into furniture that is folded away.
 */
import { keymap } from 'prosemirror-keymap';
import { TextSelection } from 'prosemirror-state';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import { foldedRunOf } from './furniture.ts';

/** Bindings for every platform; Command and an arrow are macOS's way of saying Control and Home or End. */
export function jumpKeys(): Plugin {
  return keymap({
    'Mod-a': selectAll,
    'Ctrl-Home': jump(firstShown, false),
    'Cmd-ArrowUp': jump(firstShown, false),
    'Shift-Ctrl-Home': jump(firstShown, true),
    'Shift-Cmd-ArrowUp': jump(firstShown, true),
    'Ctrl-End': jump(lastShown, false),
    'Cmd-ArrowDown': jump(lastShown, false),
    'Shift-Ctrl-End': jump(lastShown, true),
    'Shift-Cmd-ArrowDown': jump(lastShown, true),
  });
}

/** From the first character of the first block to the last of the last one, folded or not. */
const selectAll: Command = (state, dispatch) => {
  const end = Math.max(1, state.doc.content.size - 1);
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 1, end)));
  return true;
};

function jump(target: (state: EditorState) => number, extend: boolean): Command {
  return (state, dispatch) => {
    const head = target(state);
    const anchor = extend ? state.selection.anchor : head;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)).scrollIntoView());
    return true;
  };
}

/** Before the first character that is not folded away. */
export function firstShown(state: EditorState): number {
  let opening = 0;
  for (let block = 0; block < state.doc.childCount; block += 1) {
    if (foldedRunOf(state, block) === null) return opening + 1;
    opening += state.doc.child(block).nodeSize;
  }
  return 1;
}

/** Behind the last character that is not folded away. */
export function lastShown(state: EditorState): number {
  let closing = state.doc.content.size;
  for (let block = state.doc.childCount - 1; block >= 0; block -= 1) {
    if (foldedRunOf(state, block) === null) return closing - 1;
    closing -= state.doc.child(block).nodeSize;
  }
  return Math.max(1, state.doc.content.size - 1);
}

/** Before the first character shown after a block that is folded away, or behind the last one before it. */
export function nearestShown(state: EditorState, folded: number): number {
  let opening = 0;
  let before = 1;
  for (let block = 0; block < state.doc.childCount; block += 1) {
    const shown = foldedRunOf(state, block) === null;
    const closing = opening + state.doc.child(block).nodeSize;
    if (shown && block > folded) return opening + 1;
    if (shown) before = closing - 1;
    opening = closing;
  }
  return before;
}
