/** What can happen to a claim from one article to another: the kinds of change, each with what there is to say of it. */
import type { SelectedRange } from '../selection/selected-range.ts';
import type { WordsMeasure } from './measure-words.ts';

export const changeKinds = [
  'hedge',
  'quote-cut',
  'speech',
  'attribution',
  'figure',
  'date',
  'name',
  'role',
  'order',
  'words',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Words of a wording with where they stand, in UTF-16 code units; the range is null where it is the analyst's words, not the article's. */
export interface ChangedWords {
  readonly text: string;
  readonly range: SelectedRange | null;
}

interface Between {
  /** As the base has it; null where it has nothing. */
  readonly before: ChangedWords | null;
  /** As the variant has it; null where it has nothing. Never null together with `before`. */
  readonly after: ChangedWords | null;
}

export type WordingChange = Between &
  (
    | { readonly kind: 'hedge' | 'words' | 'role' }
    | {
        readonly kind: 'quote-cut';
        readonly where: 'beginning' | 'middle' | 'end';
        /** Whether an ellipsis, or the end of the quotation, tells that words are left out. */
        readonly shown: boolean;
        /** Hedges among the words left out. */
        readonly hedges: readonly string[];
      }
    /** Quotation marks around the same words came or went; or analysts say that it is direct speech here and not there. */
    | { readonly kind: 'speech'; readonly how: 'unquoted' | 'quoted' }
    | { readonly kind: 'attribution'; readonly field: 'speaker' | 'cue' | 'chain' | 'words' }
    /** `qualified`: the figure is the same, and "about" or "at least" before it came or went. */
    | { readonly kind: 'figure'; readonly how: 'value' | 'qualified' }
    /**
     * `unclear`: the articles do not give enough to tell whether it is the same day. `elapsed`: the words are the same, such as "Tuesday", but
     * the articles appeared so far apart that the day is not.
     */
    | { readonly kind: 'date'; readonly how: 'value' | 'unclear' | 'precision' | 'elapsed' }
    | { readonly kind: 'name'; readonly how: 'other' | 'spelling' | 'length' }
    | { readonly kind: 'order' }
  );

/** A stretch of both wordings. Joined in order, all `before` are the base's words and all `after` the variant's. */
export interface WordingPart {
  readonly before: string;
  readonly after: string;
  /** Index of the change that it belongs to; null where nothing changed but typesetting. */
  readonly change: number | null;
}

export interface WordingComparison extends WordsMeasure {
  readonly parts: readonly WordingPart[];
  readonly changes: readonly WordingChange[];
}
