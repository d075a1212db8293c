/** Filters claims by words that somebody types, in any order, whatever the capitals and accents. */
import { foldSearchText } from '../../annotations/search/fold-search-text.ts';

/** @returns whether all words of `typed` occur in what is said of a claim */
export function wordsMatcher(typed: string): (said: readonly string[]) => boolean {
  const words = foldSearchText(typed)
    .folded.split(/\s+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (said) => {
    const { folded } = foldSearchText(said.join('\n'));
    return words.every((word) => folded.includes(word));
  };
}
