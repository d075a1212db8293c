/** Lays the units of two wordings side by side: what both have, and between that, what only one has. */
import { diffArrays } from 'diff';
import type { WordingUnit } from './wording-units.ts';

/** Index ranges, `end` exclusive. A `same` run has as many units on both sides. */
export interface AlignedRun {
  readonly kind: 'same' | 'other';
  readonly base: { readonly start: number; readonly end: number };
  readonly variant: { readonly start: number; readonly end: number };
}

/** Changes beyond which two wordings have too little in common to be laid side by side; bounds the time, which grows with its square. */
const mostChanges = 1000;

/** Runs in order; `same` and `other` take turns. Myers's algorithm over the keys, as the package `diff` has it. */
export function alignUnits(
  base: readonly WordingUnit[],
  variant: readonly WordingUnit[],
): readonly AlignedRun[] {
  const begin = sameAtBeginning(base, variant);
  const end = sameAtEnd(base, variant, begin);
  const [one, other] = [keysBetween(base, begin, end), keysBetween(variant, begin, end)];
  const steps =
    one.length === 0 || other.length === 0
      ? [leftOut(one), putIn(other)].filter(({ value }) => value.length > 0)
      : (diffArrays(one, other, { maxEditLength: mostChanges }) ?? [leftOut(one), putIn(other)]);
  const runs: AlignedRun[] = [];
  let here = begin;
  let there = begin;
  if (begin > 0) runs.push(sameRun(0, 0, begin));
  for (const { added, removed, value } of steps) {
    const kind = added || removed ? 'other' : 'same';
    const before = { start: here, end: added ? here : here + value.length };
    const after = { start: there, end: removed ? there : there + value.length };
    here = before.end;
    there = after.end;
    const last = runs.at(-1);
    if (last?.kind === kind) {
      runs[runs.length - 1] = {
        kind,
        base: { start: last.base.start, end: before.end },
        variant: { start: last.variant.start, end: after.end },
      };
    } else runs.push({ kind, base: before, variant: after });
  }
  const last = runs.at(-1);
  if (end > 0 && last?.kind === 'same') {
    runs[runs.length - 1] = sameRun(
      last.base.start,
      last.variant.start,
      last.base.end - last.base.start + end,
    );
  } else if (end > 0) runs.push(sameRun(here, there, end));
  return withoutStrays(base, fromTheBeginning(base, variant, runs));
}

/** Most wordings of a claim begin and end alike: only what lies between is laid side by side. */
function sameAtBeginning(base: readonly WordingUnit[], variant: readonly WordingUnit[]): number {
  const most = Math.min(base.length, variant.length);
  let count = 0;
  while (count < most && base[count]?.key === variant[count]?.key) count += 1;
  return count;
}

function sameAtEnd(base: readonly WordingUnit[], variant: readonly WordingUnit[], begin: number): number {
  const most = Math.min(base.length, variant.length) - begin;
  let count = 0;
  while (count < most && base[base.length - 1 - count]?.key === variant[variant.length - 1 - count]?.key)
    count += 1;
  return count;
}

function keysBetween(units: readonly WordingUnit[], begin: number, end: number): string[] {
  return units.slice(begin, units.length - end).map(({ key }) => key);
}

function leftOut(value: string[]): {
  readonly removed: true;
  readonly added: false;
  readonly value: string[];
} {
  return { removed: true, added: false, value };
}

function putIn(value: string[]): { readonly removed: false; readonly added: true; readonly value: string[] } {
  return { removed: false, added: true, value };
}

function sameRun(base: number, variant: number, length: number): AlignedRun {
  return {
    kind: 'same',
    base: { start: base, end: base + length },
    variant: { start: variant, end: variant + length },
  };
}

/**
 * What was put before everything else begins with the first word, though that word may stand again behind it: of "The mayor said the well is
 * clean" it is "The mayor said" that "The well is clean" has not.
 */
function fromTheBeginning(
  base: readonly WordingUnit[],
  variant: readonly WordingUnit[],
  runs: readonly AlignedRun[],
): readonly AlignedRun[] {
  const [first, second, third] = runs;
  if (first?.kind !== 'same' || second === undefined) return runs;
  const { base: here, variant: there } = second;
  if (here.start < here.end && there.start < there.end) return runs;
  const [units, range] = there.start === there.end ? [base, here] : [variant, there];
  const length = first.base.end;
  const left = Array.from({ length }, (_, index) => units[index]?.key);
  const right = Array.from({ length }, (_, index) => units[range.end - length + index]?.key);
  if (range.end - range.start < length || left.some((key, index) => key !== right[index])) return runs;
  const isBase = units === base;
  const change: AlignedRun = {
    kind: 'other',
    base: { start: 0, end: isBase ? here.end - length : 0 },
    variant: { start: 0, end: isBase ? 0 : there.end - length },
  };
  const kept = sameRun(change.base.end, change.variant.end, length);
  if (third?.kind !== 'same') return [change, kept, ...runs.slice(2)];
  return [
    change,
    sameRun(kept.base.start, kept.variant.start, length + third.base.end - third.base.start),
    ...runs.slice(3),
  ];
}

/** Little words that happen to stand in both of two long passages with nothing else in common are no agreement. */
const strays = new Set(
  'a an the of to in on at by for from with and or but as is are was were be it its that this has have had he she they his her their not'.split(
    ' ',
  ),
);
const longChange = 3;

function withoutStrays(base: readonly WordingUnit[], runs: readonly AlignedRun[]): readonly AlignedRun[] {
  const joined: AlignedRun[] = [];
  for (const [index, run] of runs.entries()) {
    const last = joined.at(-1);
    const next = runs[index + 1];
    const isStray =
      run.kind === 'same' &&
      run.base.end - run.base.start <= 2 &&
      base.slice(run.base.start, run.base.end).every(({ key }) => strays.has(key)) &&
      last !== undefined &&
      next !== undefined &&
      isLong(last) &&
      isLong(next);
    if (last?.kind === 'other' && (isStray || run.kind === 'other')) {
      joined[joined.length - 1] = {
        kind: 'other',
        base: { start: last.base.start, end: run.base.end },
        variant: { start: last.variant.start, end: run.variant.end },
      };
    } else joined.push(run);
  }
  return joined;
}

function isLong({ base, variant }: AlignedRun): boolean {
  return Math.max(base.end - base.start, variant.end - variant.start) >= longChange;
}
