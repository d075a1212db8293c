/** What somebody selected. */

/** A range of the article's text in UTF-16 code units, `end` exclusive. The two may be the wrong way round, as a selection's can. */
export interface SelectedRange {
  readonly start: number;
  readonly end: number;
}
