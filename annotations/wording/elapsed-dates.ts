/** "Tuesday" in two articles that appeared weeks apart: the same words, and another day. */
import type { SelectedRange } from '../selection/selected-range.ts';
import type { AlignedRun } from './align-units.ts';
import { compareDates } from './compare-dates.ts';
import type { ReadWording } from './pair-units.ts';
import type { ChangedWords, WordingChange } from './wording-change.ts';

export function elapsedDates(
  base: ReadWording,
  variant: ReadWording,
  runs: readonly AlignedRun[],
): readonly WordingChange[] {
  return runs.flatMap((run) => {
    if (run.kind !== 'same') return [];
    return base.units.slice(run.base.start, run.base.end).flatMap((one, offset): readonly WordingChange[] => {
      const other = variant.units[run.variant.start + offset];
      if (one.kind !== 'date' || other?.kind !== 'date') return [];
      const agreement = compareDates(
        { date: one.date, published: base.published },
        { date: other.date, published: variant.published },
      );
      if (agreement !== 'other') return [];
      const words = ({ text }: ReadWording, { start, end }: SelectedRange): ChangedWords => ({
        text: text.slice(start, end),
        range: { start, end },
      });
      return [{ kind: 'date', how: 'elapsed', before: words(base, one), after: words(variant, other) }];
    });
  });
}
