/** The same words, in quotation marks in one wording and not in the other: a quotation turned paraphrase, or the other way round. */
import type { AlignedRun } from './align-units.ts';
import type { ComparedStretch } from './join-parts.ts';
import type { ReadWording } from './pair-units.ts';
import type { WordingChange } from './wording-change.ts';

/** Fewer words lose or gain marks when a quotation is cut at another place. */
const fewest = 3;

type How = 'unquoted' | 'quoted';

interface Run extends ComparedStretch {
  readonly how: How | null;
}

/** What both wordings have as stretches; `change` is an index of `changes`. At most one change of each direction. */
export function findSpeechChanges(
  base: ReadWording,
  variant: ReadWording,
  runs: readonly AlignedRun[],
): { readonly stretches: readonly ComparedStretch[]; readonly changes: readonly WordingChange[] } {
  const found = runs.flatMap((run) => (run.kind === 'same' ? byMarks(base, variant, run) : []));
  const changes: WordingChange[] = [];
  const indexes = new Map<How, number>();
  for (const how of ['unquoted', 'quoted'] as const) {
    const those = found.filter((run) => run.how === how);
    const count = those.reduce((sum, run) => sum + run.base.end - run.base.start, 0);
    const [first, last] = [those[0], those.at(-1)];
    const side = how === 'unquoted' ? base : variant;
    const quoted = side.units.filter((unit) => unit.quoted).length;
    if (first === undefined || last === undefined || (count < fewest && count < quoted)) continue;
    indexes.set(how, changes.length);
    changes.push({
      kind: 'speech',
      how,
      before: wordsOf(base, { start: first.base.start, end: last.base.end }),
      after: wordsOf(variant, { start: first.variant.start, end: last.variant.end }),
    });
  }
  return {
    changes,
    stretches: found.map(({ base: here, variant: there, how }) => ({
      base: here,
      variant: there,
      change: how === null ? null : (indexes.get(how) ?? null),
    })),
  };
}

/** A run of what both have, cut where the marks begin or cease to differ. */
function byMarks(base: ReadWording, variant: ReadWording, run: AlignedRun): readonly Run[] {
  const found: Run[] = [];
  const length = run.base.end - run.base.start;
  for (let offset = 0; offset < length; offset += 1) {
    const here = run.base.start + offset;
    const there = run.variant.start + offset;
    const [one, other] = [base.units[here]?.quoted === true, variant.units[there]?.quoted === true];
    const how = one === other ? null : one ? 'unquoted' : 'quoted';
    const last = found.at(-1);
    if (last?.how === how) {
      found[found.length - 1] = {
        how,
        change: null,
        base: { start: last.base.start, end: here + 1 },
        variant: { start: last.variant.start, end: there + 1 },
      };
    } else {
      found.push({
        how,
        change: null,
        base: { start: here, end: here + 1 },
        variant: { start: there, end: there + 1 },
      });
    }
  }
  return found;
}

function wordsOf(
  { text, units }: ReadWording,
  { start, end }: { readonly start: number; readonly end: number },
): WordingChange['before'] {
  const range = { start: units[start]?.start ?? 0, end: units[end - 1]?.end ?? 0 };
  return { text: text.slice(range.start, range.end), range };
}
