/** The names by which the report links from a claim's row to its words and back. Letters, digits and hyphens only, so that they need no escaping. */

interface NumberedClaim {
  readonly articleNumber: number;
  readonly number: number;
}

/** The claim in its article: its first words, or its line among those that are not placed. */
export function claimAnchor({ articleNumber, number }: NumberedClaim): string {
  return `c${articleNumber}-${number}`;
}

/** The claim's row in the table of all claims. */
export function rowAnchor({ articleNumber, number }: NumberedClaim): string {
  return `r${articleNumber}-${number}`;
}

export function articleAnchor(articleNumber: number): string {
  return `a${articleNumber}`;
}
