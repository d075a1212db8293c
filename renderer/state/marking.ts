/** Everything with which words are selected and highlights get other words, as one part of the desk. */
import { Edges, type EdgesParts } from './edges.svelte.ts';
import { Occurrences, type OccurrencesParts } from './occurrences.svelte.ts';
import { SentenceWalk } from './sentence-walk.ts';
import { SplitQuotes, type SplitQuotesParts } from './split-quotes.ts';

export type MarkingParts = EdgesParts & SplitQuotesParts & OccurrencesParts;

export class Marking {
  readonly sentences: SentenceWalk;
  readonly edges: Edges;
  readonly splitQuotes: SplitQuotes;
  readonly occurrences: Occurrences;

  constructor(parts: MarkingParts) {
    this.sentences = new SentenceWalk(parts);
    this.edges = new Edges(parts);
    this.splitQuotes = new SplitQuotes(parts);
    this.occurrences = new Occurrences(parts);
  }
}
