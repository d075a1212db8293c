/** Lays out the minimap: where each annotation's tick stands beside the scroll bar, one tick per tag and pixel row however many fall there. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { TagId } from '../../annotations/codebook/codebook.ts';

export interface Mark {
  readonly id: AnnotationId;
  readonly tag: TagId;
  /** How far down the page the annotation begins, 0 to 1. */
  readonly share: number;
}

export interface Tick {
  /** The first annotation that the tick stands for, or the chosen one if it is among them. */
  readonly id: AnnotationId;
  readonly tag: TagId;
  /** From the top of the minimap, in CSS px. */
  readonly y: number;
  readonly chosen: boolean;
}

/** Ticks this close would run into one another, in CSS px. */
const tickPitch = 3;
/** A tick is meant by a pointer this near to it, in CSS px. */
const reach = 5;

/** `height` is that of the minimap in CSS px. The chosen one comes last, to be drawn over the others. */
export function minimapTicks(marks: Iterable<Mark>, height: number, chosen: AnnotationId | null): Tick[] {
  const taken = new Set<string>();
  const ticks: Tick[] = [];
  let own: Tick | null = null;
  for (const { id, tag, share } of marks) {
    const y = Math.floor((Math.min(Math.max(share, 0), 1) * height) / tickPitch) * tickPitch;
    if (id === chosen) {
      own = { id, tag, y, chosen: true };
      continue;
    }
    const key = `${String(y)} ${tag}`;
    if (taken.has(key)) continue;
    taken.add(key);
    ticks.push({ id, tag, y, chosen: false });
  }
  return own === null ? ticks : [...ticks, own];
}

/** The tick that is meant by a pointer at `y`, or null when none is near. */
export function tickAt(ticks: readonly Tick[], y: number): Tick | null {
  let nearest: Tick | null = null;
  for (const tick of ticks) {
    const distance = Math.abs(tick.y - y);
    if (distance <= reach && (nearest === null || distance < Math.abs(nearest.y - y))) nearest = tick;
  }
  return nearest;
}
