/** Compares a variant of a claim with another: the stretches of both wordings, and every change between them with its kind. */
import type { ClaimVariant } from '../claim/variant.ts';
import { alignUnits, type AlignedRun } from './align-units.ts';
import { classifyStretch } from './classify-stretch.ts';
import { compareAttributions } from './compare-attributions.ts';
import { findMoves } from './find-moves.ts';
import { findSpeechChanges } from './find-speech-changes.ts';
import { joinParts, type ComparedStretch } from './join-parts.ts';
import { elapsedDates } from './elapsed-dates.ts';
import { measureRuns } from './measure-words.ts';
import type { ReadWording } from './pair-units.ts';
import { readVariant } from './read-variant.ts';
import type { WordingChange, WordingComparison } from './wording-change.ts';

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
    ...measureRuns(baseRead, runs),
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
