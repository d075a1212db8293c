/** Names of tags: what can be one, and which two are the same to a reader. */
import { failure, success, type Result } from '../result.ts';
import { longestTagName } from './codebook-limits.ts';
import type { Codebook, Tag, TagId } from './codebook.ts';
import { standingTags } from './tag-tree.ts';

export type TagNameFailure = 'name-empty' | 'name-too-long' | 'name-taken';

/** Without blanks around, with single blanks within, and without characters that are not seen. */
export function tidyTagName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\u200b\u2060\ufeff]/gu, '')
    .trim();
}

/** The same for names that differ in capitals, blanks or the width of letters only. */
export function foldTagName(name: string): string {
  return tidyTagName(name).normalize('NFKC').toLowerCase();
}

/** The tag that has this name, if one does. Tags that were merged into another have given theirs up. */
export function tagNamed(codebook: Codebook, name: string): Tag | undefined {
  const folded = foldTagName(name);
  return standingTags(codebook).find((tag) => foldTagName(tag.name) === folded);
}

/** The tidy name, or why a tag cannot be called so. @param own the tag that is to have the name; null for a new one */
export function checkTagName(
  codebook: Codebook,
  name: string,
  own: TagId | null,
): Result<string, TagNameFailure> {
  const tidy = tidyTagName(name);
  if (tidy === '') return failure('name-empty', 'A tag needs a name.');
  if (tidy.length > longestTagName) {
    return failure(
      'name-too-long',
      `A name of ${tidy.length.toLocaleString('en')} characters would not fit anywhere. At most ${String(longestTagName)} are possible; the definition takes more.`,
    );
  }
  const holder = tagNamed(codebook, tidy);
  if (holder !== undefined && holder.id !== own) {
    const state = holder.retired ? ', which is retired' : '';
    return failure('name-taken', `There is a tag “${holder.name}” already${state}. Choose another name.`);
  }
  return success(tidy);
}
