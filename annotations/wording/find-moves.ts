/** Words that were left out in one place and put in at another are words that were moved. */
import type { Piece } from './classify-stretch.ts';
import type { ReadWording } from './pair-units.ts';
import type { WordingChange } from './wording-change.ts';

/** Fewer units come and go by themselves. */
const fewest = 2;
const movable: ReadonlySet<WordingChange['kind']> = new Set([
  'words',
  'quote-cut',
  'attribution',
  'name',
  'role',
]);

/** The pieces with one and the same change `order` for both places of what was moved. */
export function findMoves(
  base: ReadWording,
  variant: ReadWording,
  pieces: readonly Piece[],
): readonly Piece[] {
  const left = new Map<string, number[]>();
  for (const [index, { base: here, variant: there, change }] of pieces.entries()) {
    if (there.start !== there.end || here.end - here.start < fewest || !movable.has(change.kind)) continue;
    const keys = keysOf(base, here);
    left.set(keys, [...(left.get(keys) ?? []), index]);
  }
  const moved = [...pieces];
  for (const [index, piece] of pieces.entries()) {
    const { base: here, variant: there, change } = piece;
    if (here.start !== here.end || there.end - there.start < fewest || !movable.has(change.kind)) continue;
    const from = left.get(keysOf(variant, there))?.shift();
    const origin = from === undefined ? undefined : pieces[from];
    if (from === undefined || origin === undefined) continue;
    const move: WordingChange = { kind: 'order', before: origin.change.before, after: change.after };
    moved[from] = { ...origin, change: move };
    moved[index] = { ...piece, change: move };
  }
  return moved;
}

function keysOf(
  { units }: ReadWording,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return units
    .slice(start, end)
    .map(({ key }) => key)
    .join('\n');
}
