/** Keeps the article as it is while the caret lives: no transaction, key, paste, drop or cut changes the document, and copying gives the exact text. */
import { Plugin } from 'prosemirror-state';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** `selectedText` gives the words of the article under the selection, empty when nothing is selected. */
export function readOnlyPlugin(selectedText: (state: EditorState) => string): Plugin {
  const refuse = (_view: EditorView, event: Event): boolean => {
    event.preventDefault();
    return true;
  };
  const copy = (view: EditorView, event: ClipboardEvent): boolean => {
    event.preventDefault();
    const text = selectedText(view.state);
    if (text !== '') event.clipboardData?.setData('text/plain', text);
    return true;
  };
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleTextInput: () => true,
      handleDOMEvents: {
        beforeinput: refuse,
        paste: refuse,
        drop: refuse,
        copy,
        // Cutting takes the words along and leaves the article whole.
        cut: copy,
        dragstart: (view, event) => {
          if (event.dataTransfer === null) return refuse(view, event);
          event.dataTransfer.clearData();
          event.dataTransfer.setData('text/plain', selectedText(view.state));
          event.dataTransfer.effectAllowed = 'copy';
          return true;
        },
        // ProseMirror swallows Enter and Escape; here they belong to the desk's commands.
        keydown: (_view, event) => event.key === 'Enter' || event.key === 'Escape',
      },
    },
  });
}
