/**
 * Makes groups of matches: passages of an article that are nearly the same stretch are one, and passages that match go into one group. A
 * fragment of a longer passage is a passage of its own, so that what a third article quotes stands in a group with both it came from.
 */
import type { Aligned } from './align.ts';
import { likeness } from './judge-match.ts';

/** A stretch of words, by index. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface StretchGroup {
  /** Ascending; they never overlap. */
  readonly stretches: readonly Stretch[];
  readonly score: number;
}

/** Share of two stretches together that both must have to count as one. */
const sameShare = 0.75;

export function groupMatches(matches: readonly Aligned[]): readonly StretchGroup[] {
  const order = Uint32Array.from(matches.keys());
  order.sort((one, other) => compareMatches(matches[one], matches[other]));
  const nodes = new NodeTable();
  const links: { one: number; other: number; score: number }[] = [];
  for (const index of order) {
    const match = matches[index];
    if (match === undefined) continue;
    const one = nodes.take(match.start, match.end);
    const other = nodes.take(match.otherStart, match.otherEnd);
    if (one !== other) links.push({ one, other, score: likeness(match) });
  }
  // The most alike first: what holds a group together is the best way to connect it, not every pair.
  links.sort((left, right) => right.score - left.score);
  const joined = new Joined(nodes.starts.length);
  for (const { one, other, score } of links) joined.join(one, other, score);
  return collect(nodes, joined);
}

/** Longest first, so that stretches are measured by the longest of their kind; then by place. */
function compareMatches(one: Aligned | undefined, other: Aligned | undefined): number {
  if (one === undefined || other === undefined) return 0;
  return (
    other.end - other.start - (one.end - one.start) ||
    one.start - other.start ||
    one.otherStart - other.otherStart
  );
}

/** Stretches found so far, by length and place, so that a like one is found without looking at all. */
class NodeTable {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #buckets = new Map<number, number[]>();

  take(start: number, end: number): number {
    const length = end - start;
    const size = sizeClass(length);
    let best = -1;
    let bestShare = sameShare;
    for (let near = size - 1; near <= size + 1; near += 1) {
      const width = bucketWidth(near);
      const bucket = Math.floor(start / width);
      for (let at = bucket - 2; at <= bucket + 2; at += 1) {
        for (const node of this.#buckets.get(at * 256 + near) ?? []) {
          const share = this.#share(node, start, end);
          if (share < bestShare || (share === bestShare && best !== -1)) continue;
          best = node;
          bestShare = share;
        }
      }
    }
    if (best !== -1) return best;
    const node = this.starts.length;
    this.starts.push(start);
    this.ends.push(end);
    const bucket = Math.floor(start / bucketWidth(size)) * 256 + size;
    const nodes = this.#buckets.get(bucket);
    if (nodes === undefined) this.#buckets.set(bucket, [node]);
    else nodes.push(node);
    return node;
  }

  #share(node: number, start: number, end: number): number {
    const nodeStart = this.starts[node] ?? 0;
    const nodeEnd = this.ends[node] ?? 0;
    const shared = Math.min(nodeEnd, end) - Math.max(nodeStart, start);
    return shared <= 0 ? 0 : shared / (Math.max(nodeEnd, end) - Math.min(nodeStart, start));
  }
}

/** Lengths that differ by less than a third are in one class or in two that are next to each other. */
function sizeClass(length: number): number {
  return Math.floor(Math.log(Math.max(1, length)) / Math.log(4 / 3));
}

function bucketWidth(size: number): number {
  return Math.max(1, Math.floor((4 / 3) ** size / 4));
}

/** Sets that grow together, each with the least score that was needed. */
class Joined {
  readonly #parents: number[];
  readonly scores: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
    this.scores = Array.from({ length: size }, () => 1);
  }

  root(node: number): number {
    let root = node;
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root;
    for (let at = node; at !== root;) {
      const next = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = next;
    }
    return root;
  }

  join(one: number, other: number, score: number): void {
    const left = this.root(one);
    const right = this.root(other);
    if (left === right) return;
    this.#parents[right] = left;
    this.scores[left] = Math.min(score, this.scores[left] ?? 1, this.scores[right] ?? 1);
  }
}

function collect(nodes: NodeTable, joined: Joined): readonly StretchGroup[] {
  const members = new Map<number, Stretch[]>();
  for (const [node, start] of nodes.starts.entries()) {
    const root = joined.root(node);
    const stretch = { start, end: nodes.ends[node] ?? start };
    const known = members.get(root);
    if (known === undefined) members.set(root, [stretch]);
    else known.push(stretch);
  }
  const groups: StretchGroup[] = [];
  for (const [root, stretches] of members) {
    const apart = withoutOverlaps(stretches);
    if (apart.length > 1) groups.push({ stretches: apart, score: joined.scores[root] ?? 1 });
  }
  return groups;
}

/** Of stretches that overlap, the longest is kept. */
export function withoutOverlaps(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...stretches].sort((one, other) => one.start - other.start || other.end - one.end);
  const apart: Stretch[] = [];
  for (const stretch of sorted) {
    const last = apart.at(-1);
    if (last === undefined || stretch.start >= last.end) apart.push(stretch);
    else if (stretch.end - stretch.start > last.end - last.start) apart[apart.length - 1] = stretch;
  }
  return apart;
}
