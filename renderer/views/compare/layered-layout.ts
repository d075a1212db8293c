/**
 * Lays a graph of sources out in columns: who cites stands left of whom they cite (after Sugiyama, Tagawa and Toda 1981: circles opened,
 * layers by longest path, crossings lessened by barycentres).
 */
import type { SourceEdge, SourceGraph, SourceNode } from '../../../annotations/sources/claim-sources.ts';

export interface LaidNode {
  readonly node: SourceNode;
  /** Of the upper left corner, in units of the drawing. */
  readonly x: number;
  readonly y: number;
}

export interface LaidEdge {
  readonly edge: SourceEdge;
  /** As the attribute `d` of an SVG path. */
  readonly path: string;
}

export interface LaidGraph {
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
  readonly width: number;
  readonly height: number;
}

export const nodeWidth = 168;
export const nodeHeight = 40;
const columnGap = 84;
const rowGap = 16;
/** Room for edges that swing out of their column. */
const margin = 44;
/** Sweeps over the columns; more change hardly anything. */
const sweeps = 4;

export function layOut({ nodes, edges }: SourceGraph): LaidGraph {
  const forward = withoutCircles(
    nodes,
    edges.filter(({ kind }) => kind === 'cites'),
  );
  const columns = orderColumns(assignColumns(nodes, forward), forward);
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const height = tallest * (nodeHeight + rowGap) - rowGap + 2 * margin;
  const placed = new Map<string, LaidNode>();
  for (const [column, members] of columns.entries()) {
    const offset = ((tallest - members.length) * (nodeHeight + rowGap)) / 2;
    for (const [row, node] of members.entries()) {
      placed.set(node.id, {
        node,
        x: margin + column * (nodeWidth + columnGap),
        y: margin + offset + row * (nodeHeight + rowGap),
      });
    }
  }
  return {
    nodes: nodes.flatMap(({ id }) => placed.get(id) ?? []),
    edges: edges.flatMap((edge) => {
      const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
      return from === undefined || to === undefined ? [] : [{ edge, path: drawEdge(from, to) }];
    }),
    width: columns.length * (nodeWidth + columnGap) - columnGap + 2 * margin,
    height,
  };
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** The edges without those that close a circle, as a walk in depth from the outlets meets them. */
function withoutCircles(nodes: readonly SourceNode[], edges: readonly Link[]): readonly Link[] {
  const state = new Map<string, 'open' | 'done'>();
  const kept: Link[] = [];
  const after = new Map<string, Link[]>();
  for (const edge of edges) after.set(edge.from, [...(after.get(edge.from) ?? []), edge]);
  for (const { id } of nodes) {
    if (state.has(id)) continue;
    // A stack of its own: a chain may be longer than calls can be nested.
    const stack: { readonly id: string; next: number }[] = [{ id, next: 0 }];
    state.set(id, 'open');
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const edge = after.get(top.id)?.[top.next];
      top.next += 1;
      if (edge === undefined) {
        state.set(top.id, 'done');
        stack.pop();
      } else if (state.get(edge.to) !== 'open') {
        kept.push(edge);
        if (!state.has(edge.to)) {
          state.set(edge.to, 'open');
          stack.push({ id: edge.to, next: 0 });
        }
      }
    }
  }
  return kept;
}

/** Each node one column behind the last of those that cite it. */
function assignColumns(nodes: readonly SourceNode[], edges: readonly Link[]): readonly SourceNode[][] {
  const waiting = new Map(nodes.map(({ id }) => [id, edges.filter(({ to }) => to === id).length]));
  const column = new Map<string, number>();
  const ready = nodes.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    const here = column.get(id) ?? 0;
    column.set(id, here);
    for (const { to } of edges.filter(({ from }) => from === id)) {
      column.set(to, Math.max(column.get(to) ?? 0, here + 1));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  const count = 1 + Math.max(-1, ...column.values());
  const columns = Array.from({ length: count }, (): SourceNode[] => []);
  for (const node of nodes) columns[column.get(node.id) ?? 0]?.push(node);
  return columns;
}

/** Each column by the middle of its neighbours in the column before, then behind, and again. */
function orderColumns(columns: readonly SourceNode[][], edges: readonly Link[]): readonly SourceNode[][] {
  const ordered = columns.map((members) => [...members]);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const forward = sweep % 2 === 0;
    const indexes = [...ordered.keys()];
    if (!forward) indexes.reverse();
    const row = new Map(ordered.flatMap((members) => members.map(({ id }, at) => [id, at] as const)));
    for (const index of indexes) {
      const middle = (id: string): number => {
        const rows = edges.flatMap(({ from, to }) =>
          forward && to === id ? [row.get(from) ?? 0] : !forward && from === id ? [row.get(to) ?? 0] : [],
        );
        return rows.length === 0
          ? (row.get(id) ?? 0)
          : rows.reduce((sum, each) => sum + each, 0) / rows.length;
      };
      const members = (ordered[index] ?? [])
        .map((node) => ({ node, at: middle(node.id) }))
        .sort((one, other) => one.at - other.at)
        .map(({ node }) => node);
      ordered[index] = members;
      for (const [at, { id }] of members.entries()) row.set(id, at);
    }
  }
  return ordered;
}

/** From the right side to the left one; within a column, and back, round the outside. */
function drawEdge(from: LaidNode, to: LaidNode): string {
  const [startY, endY] = [from.y + nodeHeight / 2, to.y + nodeHeight / 2];
  if (from.x < to.x) {
    const [startX, endX] = [from.x + nodeWidth, to.x];
    const bend = (endX - startX) / 2;
    return `M ${startX} ${startY} C ${startX + bend} ${startY}, ${endX - bend} ${endY}, ${endX} ${endY}`;
  }
  if (from.x === to.x) {
    const swing = from.x - margin + 6;
    return `M ${from.x} ${startY} C ${swing} ${startY}, ${swing} ${endY}, ${to.x} ${endY}`;
  }
  const below = Math.max(from.y, to.y) + nodeHeight + margin - 8;
  return `M ${from.x + nodeWidth / 2} ${from.y + nodeHeight} C ${from.x + nodeWidth / 2} ${below}, ${to.x + nodeWidth / 2} ${below}, ${to.x + nodeWidth / 2} ${to.y + nodeHeight}`;
}
