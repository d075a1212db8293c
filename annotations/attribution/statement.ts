/** A statement: what a sentence says that somebody said, with the words that say so. */
import type { SpeakerPhrase } from './speaker-phrase.ts';
import type { Token } from './tokens.ts';

/** UTF-16 code units of the passage, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Cue extends Span {
  /** As it stands. */
  readonly text: string;
}

export interface Statement {
  /** Null where the speaker is left out: "…, and said that": whoever spoke or did something before. */
  readonly speaker: SpeakerPhrase | null;
  readonly cue: Cue | null;
  /** The words that are attributed. */
  readonly contents: readonly Span[];
  /** Subject and cue, without the contents. */
  readonly frame: Span;
  /** Through whom it reached the page, from the page towards the speaker: "told Capital Wire", "broadcast on state television". */
  readonly channels: readonly SpeakerPhrase[];
  /** From whom the speaker has it: "TASS, citing the ministry". */
  readonly citing: (Omit<Citation, 'cue'> & { readonly cue: Cue }) | null;
  readonly form: 'said' | 'according' | 'label';
}

/** From whom somebody has what they report. */
export interface Citation {
  /** Who is cited in the end. */
  readonly phrase: SpeakerPhrase;
  /** Those who are cited as citing others, from the page towards the origin. */
  readonly through: readonly SpeakerPhrase[];
  /** Indices of tokens, `end` exclusive. */
  readonly cue: Span;
}

/** A statement with its place among the tokens of its sentence: contents and frame are indices, `end` exclusive. */
export interface TokenStatement extends Omit<Statement, 'contents' | 'frame' | 'cue' | 'citing'> {
  readonly cue: Span | null;
  readonly contents: readonly Span[];
  readonly frame: Span;
  readonly citing: Citation | null;
  /** Whether what is said stands before the cue only. */
  readonly trailing: boolean;
}

/** A sentence as its statements are looked for. */
export interface SentenceParts {
  readonly passage: string;
  readonly tokens: readonly Token[];
  /** Whether the sentence opens its block, where a label may stand: "Reker: …". */
  readonly opensBlock: boolean;
  readonly closesBlock: boolean;
}
