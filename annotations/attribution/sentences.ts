/** Cuts a passage into sentences and keeps quotations whole, so that a quotation and the words that say whose it is stay together. */
import { speechVerbs } from './cue-words.ts';
import type { Quotation } from './quotations.ts';

/** Offsets are UTF-16 code units of the passage. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const abbreviation =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Gov|Gen|Rep|Rev|Hon|Lt|Col|Sgt|Capt|Maj|Adm|Cmdr|Brig|Jr|Sr|vs|No|approx|[A-Z]|(?:\p{L}\.)+\p{L})$/u;

export function findSentences(passage: string, quotations: readonly Quotation[]): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  let at = 0;
  const cut = (end: number): void => {
    if (passage.slice(start, end).trim() !== '') found.push({ start, end });
    start = end;
  };
  while (at < passage.length) {
    const quotation = quotations.find((candidate) => candidate.start === at);
    if (quotation !== undefined) {
      at = quotation.end;
      if (endsSentence(passage, quotation)) cut(at);
      continue;
    }
    const mark = passage.charAt(at);
    at += 1;
    if (mark === '\n') cut(at);
    if (!/[.!?…]/u.test(mark) || !/^(?:\s|$)/u.test(passage.slice(at, at + 1))) continue;
    if (mark === '.' && abbreviation.test(passage.slice(Math.max(start, at - 12), at - 1))) continue;
    if (/^\s*(?:[\p{Lu}\p{N}\p{Pi}"'«„‚]|$)/u.test(passage.slice(at, at + 8))) cut(at);
  }
  cut(passage.length);
  return found;
}

/** Whether a sentence ends with a quotation: it says so itself, and what follows does not say whose it is. */
function endsSentence(passage: string, { start, end }: Quotation): boolean {
  const last = passage
    .slice(start, end - 1)
    .trimEnd()
    .slice(-1);
  const rest = passage.slice(end, end + 120);
  if (!/[.!?…]/u.test(last) || !/^\s/u.test(rest)) return false;
  if (/^\s*[–—]/u.test(rest)) return false;
  const next = /^\s+(.{0,100})/u.exec(rest)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return false;
  // "“Why now?” Brandt asked."
  if (last === '.') return true;
  const words = /^[^.,;:!?“”"«»]*/u.exec(next)?.[0].split(/\s+/u).slice(0, 7) ?? [];
  return !words.some((word) => speechVerbs.has(word.toLowerCase()));
}
