/** What changed in who said a claim, by which word, through whom, and how sure. Only what both analysts decided is compared. */
import { compareNames } from '../attribution/same-speaker.ts';
import type { ClaimVariant } from '../claim/variant.ts';
import type { ChangedWords, WordingChange } from './wording-change.ts';
import { wordKey } from './wording-units.ts';

type Compared = Pick<ClaimVariant, 'attribution' | 'words' | 'foundHedges'>;

export function compareAttributions(base: Compared, variant: Compared): readonly WordingChange[] {
  return [
    ...speakerChanges(base, variant),
    ...cueChanges(base, variant),
    ...chainChanges(base, variant),
    ...hedgeChanges(base, variant),
  ];
}

function said(text: string): ChangedWords {
  return { text, range: null };
}

function speakerChanges(
  { attribution: { speaker: one } }: Compared,
  { attribution: { speaker: other } }: Compared,
): readonly WordingChange[] {
  if (one === undefined || other === undefined || (one === null && other === null)) return [];
  if (one === null || other === null) {
    return [
      {
        kind: 'attribution',
        field: 'speaker',
        before: one === null ? null : said(one.name),
        after: other === null ? null : said(other.name),
      },
    ];
  }
  const how = compareNames(one.name, other.name);
  const names = { before: said(one.name), after: said(other.name) };
  const changes: WordingChange[] = [];
  if (how === null) changes.push({ kind: 'attribution', field: 'speaker', ...names });
  else if (how === 'spelled') changes.push({ kind: 'name', how: 'spelling', ...names });
  if (how !== null && !sameWords(one.role, other.role)) {
    changes.push({
      kind: 'role',
      before: one.role === '' ? null : said(one.role),
      after: other.role === '' ? null : said(other.role),
    });
  }
  return changes;
}

function cueChanges(
  { attribution: { cue: one } }: Compared,
  { attribution: { cue: other } }: Compared,
): readonly WordingChange[] {
  if (one === undefined || other === undefined || sameWords(one ?? '', other ?? '')) return [];
  return [
    {
      kind: 'attribution',
      field: 'cue',
      before: one === null ? null : said(one),
      after: other === null ? null : said(other),
    },
  ];
}

function chainChanges(
  { attribution: { chain: one } }: Compared,
  { attribution: { chain: other } }: Compared,
): readonly WordingChange[] {
  if (one === undefined || other === undefined) return [];
  const lacks = (chain: readonly string[], name: string): boolean =>
    !chain.some((each) => compareNames(each, name) !== null);
  const dropped = one.filter((name) => lacks(other, name));
  const added = other.filter((name) => lacks(one, name));
  if (dropped.length === 0 && added.length === 0) return [];
  return [
    {
      kind: 'attribution',
      field: 'chain',
      before: dropped.length === 0 ? null : said(dropped.join(', ')),
      after: added.length === 0 ? null : said(added.join(', ')),
    },
  ];
}

/** Hedges beside the words, as in "reportedly said"; those among the words are compared with the words. */
function hedgeChanges(base: Compared, variant: Compared): readonly WordingChange[] {
  const [one, other] = [hedgesOf(base), hedgesOf(variant)];
  const beside = (hedges: readonly string[], { words }: Compared): readonly string[] =>
    hedges.filter((hedge) => !has([words], hedge));
  const missing = (
    hedges: readonly string[],
    { words }: Compared,
    known: readonly string[],
  ): readonly string[] => hedges.filter((hedge) => !has([words, ...known], hedge));
  return [
    ...missing(beside(one, base), variant, other).map((hedge): WordingChange => ({
      kind: 'hedge',
      before: said(hedge),
      after: null,
    })),
    ...missing(beside(other, variant), base, one).map((hedge): WordingChange => ({
      kind: 'hedge',
      before: null,
      after: said(hedge),
    })),
  ];
}

/** The hedges an analyst decided on, or those that rules find. */
export function hedgesOf({
  attribution,
  foundHedges,
}: Pick<ClaimVariant, 'attribution' | 'foundHedges'>): readonly string[] {
  return attribution.hedges ?? foundHedges;
}

function has(texts: readonly string[], words: string): boolean {
  const wanted = keysOf(words);
  return texts.some((text) => ` ${keysOf(text)} `.includes(` ${wanted} `));
}

function sameWords(one: string, other: string): boolean {
  return keysOf(one) === keysOf(other);
}

function keysOf(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}’'.]+/u)
    .map((word) => wordKey(word.replace(/^[’'.]+|[’'.]+$/gu, '')))
    .filter((key) => key !== '' && key !== 'the')
    .join(' ');
}
