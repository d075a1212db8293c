/** Tells whether two names are one person's or body's: other spelling, form of address, or the surname alone. Says how, so that it is never taken silently. */
import { honorifics } from './title-words.ts';

/** `same` but for capitals, accents, articles and forms of address; `spelled` in another transcription; `shorter`, as "Wang" for "Wang Yi". */
export type Sameness = 'same' | 'spelled' | 'shorter';

const articles = new Set(['the', 'a', 'an']);

/** How two names agree, or null when they are two people's as far as names go. */
export function compareNames(one: string, other: string): Sameness | null {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.length === 0 || second.length === 0) return null;
  if (first.join(' ') === second.join(' ')) return 'same';
  const [heard, heardOther] = [first.map(hear), second.map(hear)];
  if (heard.join(' ') === heardOther.join(' ')) return 'spelled';
  if (withoutInitials(heard).join(' ') === withoutInitials(heardOther).join(' ')) return 'spelled';
  const [short, long] = heard.length < heardOther.length ? [heard, heardOther] : [heardOther, heard];
  const [only] = short;
  if (short.length !== 1 || long.length < 2 || only === undefined || only.length < 2) return null;
  return long.at(-1) === only || long[0] === only ? 'shorter' : null;
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
  return words.filter((word) => word.length > 1);
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
