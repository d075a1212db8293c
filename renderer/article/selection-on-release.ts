/**
 * Takes over the words that are selected at the moment the mouse is let go, and tidies them: words are not cut unless Alt or Control is held. The browser tells of a changed selection a little later,
 * and on a busy machine that is after ProseMirror, at the end of a drag, has put back the selection that it knew: the last words
 * of a quick drag would be lost.
 */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { Selection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Extent, Positions } from './positions.ts';

/** Gives what a selection comes to, in offsets of the text; null when it is to stay as it is. */
type Tidy = (range: Extent, wholeWords: boolean) => Extent | null;

export function selectionOnRelease(tidy: Tidy, positions: () => Positions): Plugin {
  return new Plugin({
    view(view) {
      let pressedInText = false;
      const press = (event: Event): void => {
        pressedInText = event.target instanceof Node && view.dom.contains(event.target);
      };
      const take = (event: Event): void => {
        // A press on the toolbar leaves what the keyboard selected to the letter.
        const dragged = pressedInText && event instanceof MouseEvent && event.button === 0;
        pressedInText = false;
        takeSelection(view, (selection) =>
          dragged ? tidied(selection, tidy, positions(), !event.altKey && !event.ctrlKey) : selection,
        );
      };
      const { root } = view;
      // While capturing, because ProseMirror listens to the same event on the same place.
      root.addEventListener('mousedown', press, true);
      root.addEventListener('mouseup', take, true);
      return {
        destroy: () => {
          root.removeEventListener('mousedown', press, true);
          root.removeEventListener('mouseup', take, true);
        },
      };
    },
  });
}

function takeSelection(view: EditorView, meant: (selection: Selection) => Selection): void {
  if (!view.hasFocus()) return;
  const selected = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = selected ?? {};
  if (selected === null || selected.isCollapsed || !anchorNode || !focusNode) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, selection, tr } = view.state;
  const anchor = doc.resolve(view.posAtDOM(anchorNode, selected.anchorOffset));
  const head = doc.resolve(view.posAtDOM(focusNode, selected.focusOffset));
  const released = TextSelection.between(anchor, head);
  const wanted = meant(released);
  if (!wanted.eq(selection)) view.dispatch(tr.setSelection(wanted));
}

/** The selection as it is meant, in the direction in which it was made. */
function tidied(selection: Selection, tidy: Tidy, positions: Positions, wholeWords: boolean): Selection {
  const { from, to, anchor, head, $anchor } = selection;
  const range = tidy({ start: positions.toOffset(from), end: positions.toOffset(to) }, wholeWords);
  if (range === null) return selection;
  const start = positions.toPosition(range.start);
  const end = positions.toPosition(range.end);
  return head < anchor
    ? TextSelection.create($anchor.doc, end, start)
    : TextSelection.create($anchor.doc, start, end);
}
