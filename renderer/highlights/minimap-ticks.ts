/** Lays out the minimap: where each annotation's tick stands beside the scroll bar, one tick per tag and pixel row however many fall there. */
import type { TagId } from '../../annotations/codebook/codebook.ts';

export interface Tick {
  readonly tag: TagId;
  /** From the top of the minimap, in CSS px. */
  readonly y: number;
}

/** Ticks this close would run into one another, in CSS px. */
const tickPitch = 3;

/** `share` is how far down the page an annotation begins, 0 to 1; `height` that of the minimap in CSS px. */
export function minimapTicks(
  marks: Iterable<{ readonly tag: TagId; readonly share: number }>,
  height: number,
): Tick[] {
  const taken = new Set<string>();
  const ticks: Tick[] = [];
  for (const { tag, share } of marks) {
    const y = Math.floor((Math.min(Math.max(share, 0), 1) * height) / tickPitch) * tickPitch;
    const key = `${String(y)} ${tag}`;
    if (taken.has(key)) continue;
    taken.add(key);
    ticks.push({ tag, y });
  }
  return ticks;
}
