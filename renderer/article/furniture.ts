/** Folds runs of page furniture (tag lists, comments, promotions) into one quiet line each that can be shown and folded again. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState, Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { furnitureLine, furnitureSummary, furnitureVerdict } from './furniture-line.ts';
import type { FurnitureRun } from './furniture-runs.ts';

interface FurnitureState {
  readonly runs: readonly FurnitureRun[];
  readonly unfolded: ReadonlySet<number>;
  readonly decorations: DecorationSet;
}

const furnitureKey = new PluginKey<FurnitureState>('furniture');

/** What the buttons of furniture ask for. */
export interface FurnitureRequests {
  /** To show or fold a run, by index. */
  readonly toggle: (run: number) => void;
  /** To take a block for part of the article, by index. */
  readonly judge: (block: number) => void;
}

/** The plugin for one article. */
export function furniturePlugin(
  runs: readonly FurnitureRun[],
  unfolded: ReadonlySet<number>,
  requests: FurnitureRequests,
): Plugin<FurnitureState> {
  const decorate = (doc: Node, open: ReadonlySet<number>): FurnitureState => ({
    runs,
    unfolded: open,
    decorations: DecorationSet.create(doc, runDecorations(doc, runs, open, requests)),
  });
  return new Plugin<FurnitureState>({
    key: furnitureKey,
    state: {
      init: (_config, state) => decorate(state.doc, unfolded),
      apply: (transaction, before) => {
        const open: unknown = transaction.getMeta(furnitureKey);
        return open instanceof Set ? decorate(transaction.doc, indices(open)) : before;
      },
    },
    props: { decorations: (state) => furnitureKey.getState(state)?.decorations },
  });
}

/** The runs that are shown now. */
export function unfoldedRuns(state: EditorState): ReadonlySet<number> {
  return furnitureKey.getState(state)?.unfolded ?? new Set();
}

/** Whether any run is folded. */
export function hasFoldedFurniture(state: EditorState): boolean {
  const furniture = furnitureKey.getState(state);
  return furniture?.runs.some((_run, index) => !furniture.unfolded.has(index)) === true;
}

/** The run a block belongs to while that run is folded, or null. */
export function foldedRunOf(state: EditorState, block: number): number | null {
  const furniture = furnitureKey.getState(state);
  const index = furniture?.runs.findIndex((run) => run.first <= block && block <= run.last) ?? -1;
  return index === -1 || furniture?.unfolded.has(index) === true ? null : index;
}

/** A transaction after which exactly these runs are shown. */
export function showRuns(state: EditorState, open: ReadonlySet<number>): Transaction {
  return state.tr.setMeta(furnitureKey, new Set(open));
}

/** Every run of the article, or none. */
export function everyRun(state: EditorState): ReadonlySet<number> {
  return new Set(furnitureKey.getState(state)?.runs.keys() ?? []);
}

function indices(values: ReadonlySet<unknown>): ReadonlySet<number> {
  return new Set([...values].filter((value) => typeof value === 'number'));
}

function runDecorations(
  doc: Node,
  runs: readonly FurnitureRun[],
  unfolded: ReadonlySet<number>,
  requests: FurnitureRequests,
): Decoration[] {
  const decorations: Decoration[] = [];
  const openings = blockOpenings(doc);
  for (const [index, run] of runs.entries()) {
    const open = unfolded.has(index);
    decorations.push(
      Decoration.widget(
        openings[run.first] ?? 0,
        () =>
          furnitureLine(run, open, () => {
            requests.toggle(index);
          }),
        {
          // ProseMirror keeps an element with the same key, also from one article to the next.
          key: `furniture ${String(index)} ${furnitureSummary(run)} ${open ? 'open' : 'folded'}`,
          side: -1,
          stopEvent: () => true,
          ignoreSelection: true,
        },
      ),
    );
    for (let block = run.first; block <= run.last; block += 1) {
      const from = openings[block] ?? 0;
      if (open) {
        decorations.push(judgingButton(from, block, requests));
        continue;
      }
      decorations.push(Decoration.node(from, from + doc.child(block).nodeSize, { class: 'folded' }));
    }
  }
  return decorations;
}

function judgingButton(at: number, block: number, requests: FurnitureRequests): Decoration {
  const draw = (): HTMLElement =>
    furnitureVerdict(() => {
      requests.judge(block);
    });
  return Decoration.widget(at, draw, {
    key: `furniture-verdict ${String(block)}`,
    side: -1,
    stopEvent: () => true,
    ignoreSelection: true,
  });
}

function blockOpenings(doc: Node): number[] {
  const openings: number[] = [];
  doc.forEach((_block, position) => openings.push(position));
  return openings;
}
