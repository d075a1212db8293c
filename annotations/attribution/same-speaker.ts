/** Tells whether two names are one person's or body's: other spelling, form of address, or the surname alone. Says how, so that it is never taken silently. */
import { honorifics } from './title-words.ts';

/** `same` but for capitals, accents, articles and forms of address; `spelled` in another transcription; `shorter`, as "Wang" for "Wang Yi". */
export type Sameness = 'same' | 'spelled' | 'shorter';

const articles = new Set(['the', 'a', 'an']);

/** A name taken apart for comparing, so that one that is compared with many is taken apart once. */
interface NameParts {
  /** Its words without accents, articles and forms of address. */
  readonly spelled: string;
  /** As transcriptions agree on it. */
  readonly heard: string;
  /** The same without initials; empty when it has nothing else. */
  readonly full: string;
  readonly words: readonly string[];
}

function partsOf(name: string): NameParts | null {
  const spelled = wordsOf(name);
  if (spelled.length === 0) return null;
  const words = spelled.map(hear);
  return {
    spelled: spelled.join(' '),
    heard: words.join(' '),
    full: withoutInitials(words).join(' '),
    words,
  };
}

/** How two names agree, or null when they are two people's as far as names go. */
export function compareNames(one: string, other: string): Sameness | null {
  const [first, second] = [partsOf(one), partsOf(other)];
  if (first === null || second === null) return null;
  if (first.spelled === second.spelled) return 'same';
  if (first.heard === second.heard || (first.full !== '' && first.full === second.full)) return 'spelled';
  const [short, long] =
    first.words.length < second.words.length ? [first.words, second.words] : [second.words, first.words];
  const [only] = short;
  if (short.length !== 1 || long.length < 2 || only === undefined || only.length < 2) return null;
  return long.at(-1) === only || long[0] === only ? 'shorter' : null;
}

/** Names that a further one is compared with all at once; as `compareNames` with each of them. */
export class NameIndex {
  readonly #heard = new Set<string>();
  readonly #full = new Set<string>();
  readonly #single = new Set<string>();
  /** First and last words of names that have several. */
  readonly #edges = new Set<string>();

  add(name: string): void {
    const parts = partsOf(name);
    if (parts === null) return;
    const { heard, full, words } = parts;
    this.#heard.add(heard);
    if (full !== '') this.#full.add(full);
    if (words.length === 1) this.#single.add(heard);
    else for (const word of [words[0], words.at(-1)]) if (word !== undefined) this.#edges.add(word);
  }

  /** Whether any of the names agrees with this one. */
  agrees(name: string): boolean {
    const parts = partsOf(name);
    if (parts === null) return false;
    const { heard, full, words } = parts;
    if (this.#heard.has(heard) || (full !== '' && this.#full.has(full))) return true;
    if (words.length === 1) return heard.length > 1 && this.#edges.has(heard);
    return [words[0], words.at(-1)].some(
      (word) => word !== undefined && word.length > 1 && this.#single.has(word),
    );
  }
}

export type SpeakerMatch =
  | { readonly kind: 'one'; readonly name: string; readonly how: Sameness }
  | { readonly kind: 'several'; readonly names: readonly string[] }
  | { readonly kind: 'none' };

/** The known speaker a name stands for. A full agreement goes before a shorter name; several that agree alike decide nothing. */
export function matchSpeaker(name: string, known: readonly string[]): SpeakerMatch {
  for (const how of ['same', 'spelled', 'shorter'] as const) {
    const matches = known.filter((candidate) => compareNames(name, candidate) === how);
    const different = matches.filter(
      (candidate, index) =>
        !matches.slice(0, index).some((earlier) => compareNames(earlier, candidate) === 'same'),
    );
    const [only] = different;
    if (only === undefined) continue;
    return different.length === 1 ? { kind: 'one', name: only, how } : { kind: 'several', names: different };
  }
  return { kind: 'none' };
}

/** Letters in lower case without accents, articles and forms of address. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b|['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !articles.has(word) && !honorifics.has(word));
}

function withoutInitials(words: readonly string[]): readonly string[] {
  // A figure is no initial: "Channel 4" and "Channel 5" are two.
  return words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
}

/** A word as transcriptions from other alphabets agree on it: "Nikolay" and "Nikolai", "Zelenskyy" and "Zelensky". */
function hear(word: string): string {
  return word
    .replace(/ks/gu, 'x')
    .replace(/kh/gu, 'h')
    .replace(/ph/gu, 'f')
    .replace(/[iyj]([uae])/gu, 'i$1')
    .replace(/(?<=\p{L})[iyj]+$/gu, 'i')
    .replace(/(?<=[aeou])[yj]/gu, 'i')
    .replace(/(\p{L})\1/gu, '$1');
}
