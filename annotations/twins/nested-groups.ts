/** Leaves out groups that say nothing new: each of their passages lies in another passage of one larger group. */
import type { StretchGroup } from './group-matches.ts';

/** Passages before a place that are looked at for one that reaches over it. */
const looksBack = 64;

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly group: number;
}

export function withoutNested(groups: readonly StretchGroup[]): readonly StretchGroup[] {
  const placed: Placed[] = groups.flatMap(({ stretches }, group) =>
    stretches.map(({ start, end }) => ({ start, end, group })),
  );
  placed.sort((one, other) => one.start - other.start || other.end - one.end);
  const kept: StretchGroup[] = [];
  for (const [index, group] of groups.entries()) {
    const [first] = group.stretches;
    if (first === undefined) continue;
    const around = holders(placed, first, index);
    const says = [...around].every((other) => {
      const larger = groups[other];
      return larger === undefined || !liesWithin(group, larger);
    });
    if (says) kept.push(group);
  }
  return kept;
}

/** Groups, other than this one, with a passage that reaches over a stretch. */
function holders(
  placed: readonly Placed[],
  { start, end }: { readonly start: number; readonly end: number },
  own: number,
): ReadonlySet<number> {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placed[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found = new Set<number>();
  for (let at = low - 1; at >= Math.max(0, low - looksBack); at -= 1) {
    const each = placed[at];
    if (each !== undefined && each.group !== own && each.end >= end) found.add(each.group);
  }
  return found;
}

/** Whether each passage lies in a passage of the larger group that no other one lies in. */
function liesWithin(group: StretchGroup, larger: StretchGroup): boolean {
  if (larger.stretches.length < group.stretches.length) return false;
  if (isSame(group, larger)) return false;
  let at = 0;
  for (const { start, end } of group.stretches) {
    while (at < larger.stretches.length && (larger.stretches[at]?.end ?? 0) < end) at += 1;
    const holder = larger.stretches[at];
    if (holder === undefined || holder.start > start || holder.end < end) return false;
    at += 1;
  }
  return true;
}

function isSame(one: StretchGroup, other: StretchGroup): boolean {
  return (
    one.stretches.length === other.stretches.length &&
    one.stretches.every(({ start, end }, index) => {
      const like = other.stretches[index];
      return like?.start === start && like.end === end;
    })
  );
}
