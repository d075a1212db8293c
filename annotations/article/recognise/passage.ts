/** A passage: one block of an article while it is being recognised, with the measures that the rules look at. */
import type { Block, BlockKind } from '../article.ts';
import { countWords } from '../count-words.ts';

/** Rules read at most this much of a passage (UTF-16 code units): what tells furniture or a headline stands at its beginning. */
const longestGlance = 600;

/** A block as a format's reader found it, before anything is recognised. */
export interface DraftBlock extends Block {
  /** Whether a blank line (or a block border of the format) stands before it. */
  readonly isolated: boolean;
}

export interface Passage extends DraftBlock {
  /** The beginning of its text on one line. */
  readonly glance: string;
  /** Words in the glance. */
  readonly words: number;
  /** Whether it ends as a sentence does. */
  readonly closed: boolean;
}

/** Blanks that are not one space; the single spaces of every line are not worth replacing. */
const blanks = /[^\S ]\s*| \s+/gu;
const closingQuotes = '[\\s"\'’”»)\\]]*';
const sentenceEnd = new RegExp(`[.!?…。！？।؟]${closingQuotes}$`, 'u');
const initialsEnd = /(?:\b\p{Lu}\.){2,}$/u;

export function describePassage(text: string, draft: DraftBlock): Passage {
  const glance = text
    .slice(draft.start, Math.min(draft.end, draft.start + longestGlance))
    .replace(blanks, ' ')
    .trim();
  const tail = text.slice(Math.max(draft.start, draft.end - 12), draft.end).trimEnd();
  return {
    ...draft,
    glance,
    words: countWords(glance),
    closed: sentenceEnd.test(tail) && !initialsEnd.test(tail),
  };
}

/** The block without what only recognition needs, as another kind if one is given. */
export function toBlock(passage: Passage, kind: BlockKind = passage.kind): Block {
  const leveled = kind === 'heading' || kind === passage.kind;
  return {
    kind,
    start: passage.start,
    end: passage.end,
    ...(leveled && passage.level !== undefined ? { level: passage.level } : {}),
    ...(kind === passage.kind && passage.marker !== undefined ? { marker: passage.marker } : {}),
  };
}

/** Running text: a sentence of some length, or many words whatever they end with. */
export function isBody(passage: Passage): boolean {
  if (passage.kind === 'heading' || passage.kind === 'headline') return false;
  return (passage.closed && passage.words >= 10) || passage.words > 45;
}

/** A label: a few words that are no sentence. */
export function isLabel(passage: Passage, mostWords: number): boolean {
  return !passage.closed && passage.words > 0 && passage.words <= mostWords;
}
