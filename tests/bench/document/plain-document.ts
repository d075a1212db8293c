/** Runs in a blank window: the words as a plain ProseMirror document of paragraphs, with nothing else around it. */
import { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

interface PlainWindow {
  readonly benchText: string;
  showDocument?: () => Promise<number>;
}

const page = window as unknown as PlainWindow;
const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});
const place = document.querySelector('#text');
let view: EditorView | null = null;

page.showDocument = async () => {
  view?.destroy();
  await painted();
  const begin = performance.now();
  const doc = schema.node(
    'doc',
    null,
    page.benchText
      .split('\n\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text) => schema.node('paragraph', null, [schema.text(text)])),
  );
  view = new EditorView(place, { state: EditorState.create({ doc }) });
  await painted();
  return performance.now() - begin;
};

/** Resolves after the next frame has been painted. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        done();
      };
      channel.port2.postMessage(null);
    });
  });
}
