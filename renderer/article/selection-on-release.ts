/**
 * Takes over the words that are selected at the moment the mouse is let go. The browser tells of a changed selection a little later,
 * and on a busy machine that is after ProseMirror, at the end of a drag, has put back the selection that it knew: the last words
 * of a quick drag would be lost.
 */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

export function selectionOnRelease(): Plugin {
  return new Plugin({
    view(view) {
      const take = (): void => {
        takeSelection(view);
      };
      const { root } = view;
      // While capturing, because ProseMirror listens to the same event on the same place.
      root.addEventListener('mouseup', take, true);
      return {
        destroy: () => {
          root.removeEventListener('mouseup', take, true);
        },
      };
    },
  });
}

function takeSelection(view: EditorView): void {
  if (!view.hasFocus()) return;
  const selected = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = selected ?? {};
  if (selected === null || selected.isCollapsed || !anchorNode || !focusNode) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, selection, tr } = view.state;
  const anchor = doc.resolve(view.posAtDOM(anchorNode, selected.anchorOffset));
  const head = doc.resolve(view.posAtDOM(focusNode, selected.focusOffset));
  const released = TextSelection.between(anchor, head);
  if (!released.eq(selection)) view.dispatch(tr.setSelection(released));
}
