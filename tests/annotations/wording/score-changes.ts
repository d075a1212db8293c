/** Scores what the rules say of labelled pairs: how much of what changed is told, and how much of what is told did change. */
import { compareVariants } from '../../../annotations/wording/compare-variants.ts';
import type { WordingChange } from '../../../annotations/wording/wording-change.ts';
import { variant } from '../claim/variants.ts';
import type { LabelledChange, LabelledKind, LabelledPair } from './labelled-pair.ts';

export interface Score {
  /** Changes that are labelled, that were told, and that are both. */
  readonly labelled: number;
  readonly told: number;
  readonly right: number;
}

export interface ScoredPairs extends Score {
  readonly kinds: ReadonlyMap<LabelledKind, Score>;
  /** What was missed, and what was told wrongly, as lines to look at. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export function scoreChanges(pairs: readonly LabelledPair[]): ScoredPairs {
  const kinds = new Map<LabelledKind, { labelled: number; told: number; right: number }>();
  const of = (kind: LabelledKind) => {
    const known = kinds.get(kind) ?? { labelled: 0, told: 0, right: 0 };
    kinds.set(kind, known);
    return known;
  };
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { before, after, changes } of pairs) {
    const told = compareVariants(variant(before), variant(after)).changes.filter(isLabelled);
    const left = [...told];
    for (const label of changes) {
      of(label[0]).labelled += 1;
      const at = left.findIndex((change) => agrees(change, label));
      if (at === -1) missed.push(`${label.join(' | ')} — ${before} → ${after}`);
      else {
        left.splice(at, 1);
        of(label[0]).right += 1;
      }
    }
    for (const change of told) of(change.kind).told += 1;
    for (const { kind, before: one, after: other } of left) {
      wrong.push(`${kind} | ${one?.text ?? ''} | ${other?.text ?? ''} — ${before} → ${after}`);
    }
  }
  const sum = (field: keyof Score) => [...kinds.values()].reduce((all, score) => all + score[field], 0);
  return { labelled: sum('labelled'), told: sum('told'), right: sum('right'), kinds, missed, wrong };
}

type LabelledWordingChange = Extract<WordingChange, { kind: LabelledKind }>;

function isLabelled(change: WordingChange): change is LabelledWordingChange {
  return change.kind !== 'words' && change.kind !== 'order';
}

/** The same kind, and of the words on both sides one within the other; a name may be told part by part. */
function agrees(
  { kind, before, after }: LabelledWordingChange,
  [labelled, one, other]: LabelledChange,
): boolean {
  if (kind !== labelled) return false;
  if (kind === 'speech') return true;
  return within(before?.text ?? '', one) && within(after?.text ?? '', other);
}

function within(told: string, labelled: string): boolean {
  if (told === '' || labelled === '') return told === labelled;
  const [one, other] = [told.toLowerCase(), labelled.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
