/** Keys of tags: one character, pressed without a modifier, for one tag or command only. */
import { failure, success, type Result } from '../result.ts';
import { usableTags, type Codebook, type TagId } from './codebook.ts';
import { standingTags } from './tag-tree.ts';

export type TagKeyFailure = 'key-invalid' | 'key-taken';

/** What commands do with plain keys: by key, upper case, the name of the command. */
export type CommandKeys = ReadonlyMap<string, string>;

/** A key as the codebook holds it. */
export function tidyTagKey(key: string): string {
  const upper = key.trim().normalize('NFC').toUpperCase();
  // Some letters become two in capitals; the key is the one that is typed.
  return Array.from(upper).length === 1 ? upper : key.trim().normalize('NFC');
}

/** The key as it is kept, null for none, or why it cannot be the tag's. @param own the tag that is to have the key; null for a new one */
export function checkTagKey(
  codebook: Codebook,
  key: string | null,
  own: TagId | null,
  commandKeys: CommandKeys,
): Result<string | null, TagKeyFailure> {
  const tidy = tidyTagKey(key ?? '');
  if (tidy === '') return success(null);
  if (!/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(tidy)) {
    return failure('key-invalid', 'A tag’s key is one letter, figure or sign.');
  }
  const holder = usableTags(codebook).find((tag) => tag.key === tidy && tag.id !== own);
  if (holder !== undefined) {
    return failure('key-taken', `${tidy} is the key of the tag “${holder.name}”.`);
  }
  const command = commandKeys.get(tidy);
  if (command !== undefined) {
    return failure('key-taken', `${tidy} is the key of the command “${command}”.`);
  }
  return success(tidy);
}

/** A free key for a tag: a letter of its name if possible, then a figure, then any letter; null when all are taken. */
export function proposeTagKey(codebook: Codebook, name: string, commandKeys: CommandKeys): string | null {
  const taken = new Set(standingTags(codebook).map(({ key }) => key));
  const own = Array.from(name.normalize('NFC').toUpperCase()).filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const candidates = [...own, ...Array.from('123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')];
  return candidates.find((key) => !taken.has(key) && !commandKeys.has(key)) ?? null;
}
