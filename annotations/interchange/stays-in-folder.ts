/** What no format holds, and what of tags only a codebook holds: said the same of every format, once. */

/** Of work that is not finished, and of decisions about the folder itself. */
export const staysInFolder =
  'Versions still to be chosen from, passages dismissed from claims and what is marked as done stay in the folder.';

/** @param parts what else the format has no place for, each part of a sentence */
export function notInIt(...parts: readonly string[]): string {
  return `Not in it: ${parts.join('; ')}.`;
}

/** Everything about tags that only says how the folder works with them. Names are in every format. */
export const tagsAtWork =
  'keys, examples and nesting of tags, and which are retired or merged (Settings > Tags exports them as a codebook)';

/** As `tagsAtWork`, for formats that show no colours and explain no tags either. */
export const allButNamesOfTags = `colours, line styles, definitions, ${tagsAtWork}`;
