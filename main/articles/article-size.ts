/** Refuses texts that are too long to be an article: the window could not show them without standing still. */
import type { ExtractedArticle } from '../../annotations/article/article.ts';
import { failure, success, type Result } from '../../annotations/result.ts';

/** In UTF-16 code units: about half a million words. */
export const longestText = 3_000_000;
/** In UTF-16 code units: about forty thousand words without a break. */
export const longestPassage = 250_000;

/** @param name of the file, for the sentence to the person */
export function withinSize(
  name: string,
  extracted: ExtractedArticle,
): Result<ExtractedArticle, 'file-too-large'> {
  if (extracted.text.length > longestText) {
    return tooLong(name, extracted.text.length, 'is too long to be an article', longestText);
  }
  const longest = extracted.blocks.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return longest > longestPassage
    ? tooLong(name, longest, 'has one passage that is too long to be shown', longestPassage)
    : success(extracted);
}

function tooLong(name: string, length: number, what: string, limit: number): Result<never, 'file-too-large'> {
  const count = (number: number): string => number.toLocaleString('en');
  return failure(
    'file-too-large',
    `“${name}” ${what} (${count(length)} characters; the limit is ${count(limit)}). Split it into its articles.`,
  );
}
