/** Runs in a blank window: the least that highlights can cost, and what others do, on the same text and ranges as the app. */
import { createTextAnnotator } from '@recogito/text-annotator';
import { Schema } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';

export interface PeerWork {
  /** The paragraphs of the article. */
  readonly paragraphs: readonly string[];
  /** In one paragraph each; UTF-16 offsets into it. */
  readonly ranges: readonly { readonly paragraph: number; readonly start: number; readonly end: number }[];
  /** How many are added one by one, from the end of `ranges`; the others are there from the beginning. */
  readonly adds: number;
}

/** Milliseconds from the call to the frame being handed over. */
export interface PeerTimes {
  readonly load: number;
  readonly adds: readonly number[];
}

export type PeerName = 'css-highlights' | 'prosemirror-decorations' | 'recogito-text-annotator';

function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now());
      };
      port2.postMessage(null);
    });
  });
}

async function timed(work: () => void): Promise<number> {
  await painted();
  const begin = performance.now();
  work();
  return (await painted()) - begin;
}

async function run(
  work: PeerWork,
  load: (first: PeerWork['ranges']) => void,
  add: (one: PeerWork['ranges'][number]) => void,
): Promise<PeerTimes> {
  const first = work.ranges.slice(0, work.ranges.length - work.adds);
  const loading = await timed(() => {
    load(first);
  });
  const adds: number[] = [];
  for (const one of work.ranges.slice(first.length)) {
    adds.push(
      await timed(() => {
        add(one);
      }),
    );
  }
  return { load: loading, adds };
}

function scroller(): HTMLElement {
  document.body.replaceChildren();
  const element = document.createElement('div');
  element.style.cssText = 'height: 800px; width: 700px; overflow: auto; font: 18px/1.66 serif';
  document.body.append(element);
  return element;
}

function plainText({ paragraphs }: PeerWork): { host: HTMLElement; nodes: Text[] } {
  const host = scroller();
  const nodes: Text[] = [];
  for (const words of paragraphs) {
    const element = document.createElement('p');
    // As the app does: what is out of sight is not laid out.
    element.style.cssText = 'content-visibility: auto; contain-intrinsic-block-size: auto 8em';
    const node = new Text(words);
    element.append(node);
    host.append(element);
    nodes.push(node);
  }
  return { host, nodes };
}

/** The floor: ranges near the part on screen and nothing else. */
async function cssHighlights(work: PeerWork): Promise<PeerTimes> {
  const { nodes } = plainText(work);
  const highlight = new Highlight();
  CSS.highlights.set('floor', highlight);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(floor) { background: #dcebf8; text-decoration: underline #0b5fa5; }');
  document.adoptedStyleSheets = [sheet];
  // Two screens of the text from its beginning.
  let reach = 0;
  for (let length = 0; reach < work.paragraphs.length && length < 6000; reach += 1)
    length += work.paragraphs[reach]?.length ?? 0;
  const show = (one: PeerWork['ranges'][number]): void => {
    const node = nodes[one.paragraph];
    if (node === undefined || one.paragraph >= reach) return;
    const range = new Range();
    range.setStart(node, one.start);
    range.setEnd(node, one.end);
    highlight.add(range);
  };
  return run(
    work,
    (first) => {
      for (const one of first) show(one);
    },
    (one) => {
      show({ ...one, paragraph: 0, start: 0, end: Math.min(10, nodes[0]?.length ?? 0) });
    },
  );
}

async function proseMirror(work: PeerWork): Promise<PeerTimes> {
  const schema = new Schema({
    nodes: { doc: { content: 'p+' }, p: { content: 'text*', toDOM: () => ['p', 0] }, text: {} },
  });
  const doc = schema.node(
    'doc',
    null,
    work.paragraphs.map((words) => schema.node('p', null, schema.text(words))),
  );
  const starts: number[] = [];
  let position = 1;
  for (const words of work.paragraphs) {
    starts.push(position);
    position += words.length + 2;
  }
  const key = new PluginKey<DecorationSet>('highlights');
  const decoration = (one: PeerWork['ranges'][number]): Decoration => {
    const start = starts[one.paragraph] ?? 1;
    return Decoration.inline(start + one.start, start + one.end, {
      style: 'background: #dcebf8; border-bottom: 2px solid #0b5fa5',
    });
  };
  const plugin = new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const added = transaction.getMeta(key) as Decoration[] | undefined;
        const mapped = set.map(transaction.mapping, transaction.doc);
        return added === undefined ? mapped : mapped.add(transaction.doc, added);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
  const view = new EditorView(scroller(), { state: EditorState.create({ doc, plugins: [plugin] }) });
  const show = (ranges: PeerWork['ranges']): void => {
    view.dispatch(view.state.tr.setMeta(key, ranges.map(decoration)));
  };
  const times = await run(work, show, (one) => {
    show([one]);
  });
  view.destroy();
  return times;
}

async function recogito(work: PeerWork): Promise<PeerTimes> {
  const { host } = plainText(work);
  const starts: number[] = [];
  let offset = 0;
  for (const words of work.paragraphs) {
    starts.push(offset);
    offset += words.length;
  }
  const annotator = createTextAnnotator(host, { renderer: 'CSS_HIGHLIGHTS' });
  let made = 0;
  const annotation = (one: PeerWork['ranges'][number]) => {
    const id = `peer-${String((made += 1))}`;
    const start = (starts[one.paragraph] ?? 0) + one.start;
    const quote = work.paragraphs[one.paragraph]?.slice(one.start, one.end) ?? '';
    return {
      id,
      bodies: [],
      target: { annotation: id, selector: [{ quote, start, end: start + quote.length }] },
    };
  };
  type Given = Parameters<typeof annotator.setAnnotations>[0];
  const times = await run(
    work,
    (first) => {
      annotator.setAnnotations(first.map(annotation) as unknown as Given);
    },
    (one) => {
      annotator.addAnnotation(annotation(one) as unknown as Given[number]);
    },
  );
  annotator.destroy();
  return times;
}

const peers: Readonly<Record<PeerName, (work: PeerWork) => Promise<PeerTimes>>> = {
  'css-highlights': cssHighlights,
  'prosemirror-decorations': proseMirror,
  'recogito-text-annotator': recogito,
};

(window as unknown as { benchPeer: (name: PeerName, work: PeerWork) => Promise<PeerTimes> }).benchPeer = (
  name,
  work,
) => peers[name](work);
