/** Compares a variant of a claim with another: the stretches of both wordings, and every change between them with its kind. */
import type { ClaimVariant } from '../claim/variant.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { alignUnits, type AlignedRun } from './align-units.ts';
import { compareDates } from './compare-dates.ts';
import { classifyStretch } from './classify-stretch.ts';
import { compareAttributions } from './compare-attributions.ts';
import { findMoves } from './find-moves.ts';
import { findSpeechChanges } from './find-speech-changes.ts';
import { joinParts, type ComparedStretch } from './join-parts.ts';
import type { ReadWording } from './pair-units.ts';
import { quotedRanges } from './quoted-words.ts';
import type { ChangedWords, WordingChange, WordingComparison } from './wording-change.ts';
import { readUnits } from './wording-units.ts';

const compared = new WeakMap<ClaimVariant, WeakMap<ClaimVariant, WordingComparison>>();

/** Asked again about the same two, what was found before: views ask for every pair whenever anything changes. */
export function compareVariants(base: ClaimVariant, variant: ClaimVariant): WordingComparison {
  const ofBase = compared.get(base) ?? new WeakMap<ClaimVariant, WordingComparison>();
  compared.set(base, ofBase);
  const before = ofBase.get(variant);
  if (before !== undefined) return before;
  const made = compare(base, variant);
  ofBase.set(variant, made);
  return made;
}

const read = new WeakMap<ClaimVariant, ReadWording>();

function readVariant(variant: ClaimVariant): ReadWording {
  const before = read.get(variant);
  if (before !== undefined) return before;
  const made = {
    text: variant.words,
    units: readUnits(variant.words, quotedRanges(variant)),
    published: variant.published?.iso ?? null,
  };
  read.set(variant, made);
  return made;
}

function compare(base: ClaimVariant, variant: ClaimVariant): WordingComparison {
  const [baseRead, variantRead] = [readVariant(base), readVariant(variant)];
  const runs = alignUnits(baseRead.units, variantRead.units);
  const pieces = findMoves(
    baseRead,
    variantRead,
    runs.flatMap((run) => (run.kind === 'same' ? [] : classifyStretch(baseRead, variantRead, run))),
  );
  const changes: WordingChange[] = [...new Set(pieces.map(({ change }) => change))];
  const stretches: ComparedStretch[] = [
    ...pieces.map(({ base: here, variant: there, change }) => ({
      base: here,
      variant: there,
      change: changes.indexOf(change),
    })),
    ...sameStretches(baseRead, variantRead, runs, changes),
  ].sort(inOrder);
  changes.push(...elapsedDates(baseRead, variantRead, runs));
  changes.push(...compareAttributions(base, variant));
  if (!changes.some(({ kind }) => kind === 'speech')) changes.push(...mannerChange(base, variant));
  return {
    parts: joinParts(baseRead, variantRead, stretches),
    changes,
    ...measure(baseRead, runs),
  };
}

function inOrder(one: ComparedStretch, other: ComparedStretch): number {
  return (
    one.base.start - other.base.start ||
    one.variant.start - other.variant.start ||
    one.base.end - other.base.end ||
    one.variant.end - other.variant.end
  );
}

/** What both have, cut where quotation marks came or went; adds those changes. */
function sameStretches(
  base: ReadWording,
  variant: ReadWording,
  runs: readonly AlignedRun[],
  changes: WordingChange[],
): readonly ComparedStretch[] {
  const speech = findSpeechChanges(base, variant, runs);
  const first = changes.length;
  changes.push(...speech.changes);
  return speech.stretches.map(({ change, ...stretch }) => ({
    ...stretch,
    change: change === null ? null : first + change,
  }));
}

/** "Tuesday" in two articles that appeared weeks apart. */
function elapsedDates(
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

/** By the analysts' word, where the words have too little in common for marks to tell. */
function mannerChange(base: ClaimVariant, variant: ClaimVariant): readonly WordingChange[] {
  const [one, other] = [base.attribution.manner, variant.attribution.manner];
  const words = {
    before: { text: base.words, range: null },
    after: { text: variant.words, range: null },
  };
  if (one === 'direct' && other === 'indirect') return [{ kind: 'speech', how: 'unquoted', ...words }];
  if (one === 'indirect' && other === 'direct') return [{ kind: 'speech', how: 'quoted', ...words }];
  return [];
}

function measure(
  base: ReadWording,
  runs: readonly AlignedRun[],
): Pick<WordingComparison, 'shared' | 'of' | 'inserted'> {
  let shared = 0;
  let inserted = 0;
  for (const [index, { kind, base: here, variant: there }] of runs.entries()) {
    if (kind === 'same') shared += here.end - here.start;
    // What stands before or behind all of the base's words is more of the article, and not put into them.
    else if (index > 0 && index < runs.length - 1) {
      inserted += Math.max(0, there.end - there.start - (here.end - here.start));
    }
  }
  return { shared, of: base.units.length, inserted };
}
