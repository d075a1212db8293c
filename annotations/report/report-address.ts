/** The names by which the report links from an annotation's row to its words and back. Letters, digits and hyphens only, so that they need no escaping. */

interface Numbered {
  readonly articleNumber: number;
  readonly number: number;
}

/** The annotation in its article: its first words, or its line among those that are not placed. */
export function wordsAnchor({ articleNumber, number }: Numbered): string {
  return `w${articleNumber}-${number}`;
}

/** The annotation's row in the table of all annotations. */
export function rowAnchor({ articleNumber, number }: Numbered): string {
  return `r${articleNumber}-${number}`;
}

export function articleAnchor(articleNumber: number): string {
  return `a${articleNumber}`;
}
