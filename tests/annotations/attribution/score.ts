/** Precision and recall of proposals, field by field: a proposal that is not what the passage says counts against precision. */
import type { AttributionCase } from './attribution-case.ts';
import { proposalFor } from './read-case.ts';

export interface FieldScore {
  right: number;
  /** Proposed, and not what stands there. */
  wrong: number;
  /** There, and not or wrongly proposed. */
  missed: number;
}

export type ScoredField = 'speaker' | 'role' | 'cue' | 'manner' | 'hedges' | 'chain';
export type Scores = Readonly<Record<ScoredField, FieldScore>>;

export interface Mistake {
  readonly text: string;
  readonly field: ScoredField;
  readonly expected: string;
  readonly proposed: string;
}

export function score(cases: readonly AttributionCase[]): {
  readonly scores: Scores;
  readonly mistakes: readonly Mistake[];
} {
  const empty = (): FieldScore => ({ right: 0, wrong: 0, missed: 0 });
  const scores: Scores = {
    speaker: empty(),
    role: empty(),
    cue: empty(),
    manner: empty(),
    hedges: empty(),
    chain: empty(),
  };
  const mistakes: Mistake[] = [];
  for (const given of cases) {
    const proposal = proposalFor(given);
    const count = (field: ScoredField, expected: readonly string[], proposed: readonly string[]): void => {
      const right = proposed.filter((value) => expected.includes(value)).length;
      scores[field].right += right;
      scores[field].wrong += proposed.length - right;
      scores[field].missed += expected.length - right;
      const same =
        expected.length === proposed.length && expected.every((value, at) => value === proposed[at]);
      if (!same)
        mistakes.push({
          text: given.text,
          field,
          expected: expected.join(' | '),
          proposed: proposed.join(' | '),
        });
    };
    const one = (value: string | null | undefined): readonly string[] =>
      (value ?? null) === null ? [] : [value ?? ''];
    count('speaker', one(given.speaker), one(proposal.speaker?.value.name));
    if (given.role !== undefined) count('role', one(given.role), one(proposal.speaker?.value.role));
    count('cue', one(given.cue), one(proposal.cue?.value));
    count('manner', one(given.manner), one(proposal.manner?.value));
    count('hedges', given.hedges ?? [], proposal.hedges?.value ?? []);
    count('chain', given.chain ?? [], proposal.chain?.value ?? []);
  }
  return { scores, mistakes };
}

export function precision({ right, wrong }: FieldScore): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: FieldScore): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}
