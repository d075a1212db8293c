/** The names by which the report links between words, annotations, evidence and claims. Letters, digits and hyphens only, so that they need no escaping. */

interface Numbered {
  readonly articleNumber: number;
  readonly number: number;
}

/** The annotation's first words in the text; there only where it is painted and the report has the text. */
export function wordsAnchor({ articleNumber, number }: Numbered): string {
  return `w${articleNumber}-${number}`;
}

/** The annotation among those of its article; always there. */
export function entryAnchor({ articleNumber, number }: Numbered): string {
  return `n${articleNumber}-${number}`;
}

/** The annotation's row in the evidence; there only where the report has it. */
export function rowAnchor({ articleNumber, number }: Numbered): string {
  return `r${articleNumber}-${number}`;
}

export function claimAnchor(claimNumber: number): string {
  return `c${claimNumber}`;
}

/** There only where the article has a section of its own. */
export function articleAnchor(articleNumber: number): string {
  return `a${articleNumber}`;
}
