/** What may be proposed for the fields of an attribution: a value, the words it stands on, and why, in a sentence for the analyst. */
import type { Attribution } from '../annotation/attribution.ts';
import type { Span } from './statement.ts';

export interface Proposal<Value> {
  readonly value: Value;
  /** UTF-16 code units of the article; empty where it follows from the absence of words. */
  readonly spans: readonly Span[];
  /** Ends with a full stop. */
  readonly why: string;
}

/** A field without a proposal is one about which the article says nothing that a rule could read. */
export interface AttributionProposal {
  readonly speaker?: Proposal<NonNullable<Attribution['speaker']>>;
  readonly cue?: Proposal<string>;
  readonly manner?: Proposal<NonNullable<Attribution['manner']>>;
  readonly hedges?: Proposal<readonly string[]>;
  readonly chain?: Proposal<readonly string[]>;
}
