/** A passage with marked words and what a careful reader would write into each field. Every name and event is invented. */

export interface AttributionCase {
  /** Paragraphs between blank lines; the tagged words stand between ⟦ and ⟧, several pairs are segments. A first line "# " is the headline. */
  readonly text: string;
  /** Null where the passage does not say who speaks. */
  readonly speaker: string | null;
  /** Checked only where it is given. */
  readonly role?: string;
  readonly cue: string | null;
  /** Null where nothing says that anybody's words are given. */
  readonly manner: 'direct' | 'indirect' | 'mixed' | null;
  readonly hedges?: readonly string[];
  readonly chain?: readonly string[];
  /** The outlet the page belongs to. */
  readonly outlet?: string;
  /** Speakers the folder has already. */
  readonly known?: readonly string[];
}
