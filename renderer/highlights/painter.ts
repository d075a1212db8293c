/** Paints ranges through the CSS Custom Highlight API and touches only what changed since it painted last. */
import type { TagId } from '../../annotations/codebook/codebook.ts';
import { drawnLane } from './highlight-names.ts';

/** One highlight within one block. Offsets are UTF-16 code units. */
export interface Stroke {
  /** The highlight it is painted with. */
  readonly name: string;
  /** Null for one that the codebook does not know. */
  readonly tag: TagId | null;
  readonly lane: number;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** The part of the registry that is used; the page's is `CSS.highlights`. */
type Registry = Pick<HighlightRegistry, 'get' | 'set'>;

interface Painted {
  readonly range: Range;
  readonly highlight: Highlight;
}

export class HighlightPainter {
  readonly #registry: Registry;
  readonly #painted = new Map<string, Painted>();

  constructor(registry: Registry = CSS.highlights) {
    this.#registry = registry;
  }

  /** Shows exactly these strokes, finding ranges for the new ones only. */
  paint(strokes: Iterable<Stroke>, rangeOf: (stroke: Stroke) => Range | null): void {
    const wanted = new Map<string, Stroke>();
    for (const stroke of strokes) wanted.set(keyOf(stroke), stroke);
    for (const [key, painted] of this.#painted) {
      // ProseMirror may have drawn the block anew; what was in it is nowhere now.
      if (!wanted.has(key) || !painted.range.startContainer.isConnected) this.#erase(key, painted);
    }
    for (const [key, stroke] of wanted) {
      if (this.#painted.has(key)) continue;
      const range = rangeOf(stroke);
      if (range === null) continue;
      const highlight = this.#highlight(stroke);
      highlight.add(range);
      this.#painted.set(key, { range, highlight });
    }
  }

  /** Takes everything off the page that this painter put there. */
  clear(): void {
    for (const [key, painted] of this.#painted) this.#erase(key, painted);
  }

  /** Several views may paint with one name, so a highlight is shared and never taken out of the registry. */
  #highlight(stroke: Stroke): Highlight {
    const known = this.#registry.get(stroke.name);
    if (known !== undefined) return known;
    const highlight = new Highlight();
    highlight.priority = drawnLane(stroke.lane);
    this.#registry.set(stroke.name, highlight);
    return highlight;
  }

  #erase(key: string, painted: Painted): void {
    painted.highlight.delete(painted.range);
    this.#painted.delete(key);
  }
}

function keyOf(stroke: Stroke): string {
  return `${stroke.name} ${String(stroke.block)} ${String(stroke.start)} ${String(stroke.end)}`;
}
