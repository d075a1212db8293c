/** Suggestions of a field: those that have all the words that were typed, the best first. */

export interface Suggestion {
  readonly value: string;
  /** What stands behind it in grey; may be empty. */
  readonly detail: string;
}

/** More than these nobody reads; another letter is quicker. */
const mostShown = 6;

export function matchSuggestions(typed: string, suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const words = simplify(typed).split(' ').filter(Boolean);
  const fitting = suggestions.filter(({ value, detail }, index) => {
    const names = simplify(`${value} ${detail}`);
    const first = suggestions.findIndex((other) => other.value === value) === index;
    return first && value !== typed && words.every((word) => ` ${names}`.includes(` ${word}`));
  });
  const begins = ({ value }: Suggestion): number => Number(!simplify(value).startsWith(words.join(' ')));
  return fitting.toSorted((one, other) => begins(one) - begins(other)).slice(0, mostShown);
}

function simplify(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
