/** What a command is: its name, where it stands in the menus, the keys it answers to and what it needs. The table of all of them is in commands.ts. */
import type { TagId } from '../annotations/codebook/codebook.ts';

/** Commands that are always there. */
export const plainCommandIds = [
  'open-folder',
  'open-samples',
  'reload-folder',
  'export-report',
  'verify-report',
  'import-annotations',
  'import-brat-folder',
  'reveal-store',
  'back-up',
  'restore-backup',
  'check-folder',
  'quit',
  'undo',
  'redo',
  'find-in-article',
  'find-next',
  'find-previous',
  'search-folder',
  'follow-link',
  'copy-link',
  'edit-details',
  'toggle-done',
  'mark-furniture',
  'toggle-furniture',
  'edit-note',
  'edit-speaker',
  'edit-chain',
  'accept-proposals',
  'take-evidence',
  'check-open',
  'check-corroborated',
  'check-contradicted',
  'check-uncheckable',
  'speakers',
  'delete-annotation',
  'make-claim',
  'add-to-claim',
  'add-paraphrase',
  'open-claim',
  'choose-annotation',
  'next-annotation',
  'previous-annotation',
  'next-of-tag',
  'previous-of-tag',
  'next-of-status',
  'previous-of-status',
  'say-highlights',
  'leave',
  'review-next',
  'review-candidate',
  'review-settle',
  'go-back',
  'go-forward',
  'move-start',
  'move-end',
  'add-words',
  'take-words-out',
  'merge-duplicate',
  'tag-everywhere',
  'next-sentence',
  'previous-sentence',
  'extend-sentence',
  'shrink-sentence',
  'next-part',
  'previous-part',
  'next-article',
  'previous-article',
  'focus-library',
  'focus-article',
  'focus-annotations',
  'compare-claims',
  'compare-wording',
  'count-sources',
  'flagged-figures',
  'show-claims',
  'toggle-library',
  'toggle-annotations',
  'toggle-highlights',
  'toggle-twins',
  'where-else',
  'toggle-beside',
  'other-article',
  'scroll-together',
  'larger-text',
  'smaller-text',
  'usual-text',
  'theme-system',
  'theme-light',
  'theme-dark',
  'analyst',
  'settings',
  'edit-tags',
  'tag-with',
  'palette',
  'keys',
] as const;
export type PlainCommandId = (typeof plainCommandIds)[number];

/** Tagging is one command per tag of the codebook; opening a recent folder one per folder. */
export type CommandId = PlainCommandId | `tag:${TagId}` | `recent:${string}`;

/** What must be there for a command to make sense: of annotations, a chosen one of the analyst's own, or of anybody. */
export type Need =
  'nothing' | 'folder' | 'article' | 'selection-or-annotation' | 'annotation' | 'anybodys-annotation';

export const menuNames = ['file', 'edit', 'annotate', 'view', 'go', 'help'] as const;
export type MenuName = (typeof menuNames)[number];

/**
 * Keys as `Mod+Shift+KeyName`, where Mod is Command on macOS and Control elsewhere, and the last part is `KeyboardEvent.key`
 * (letters upper case). Keys without Mod or Alt do nothing while a text field has the focus.
 */
export type KeyChord = string;

export interface Command {
  readonly id: CommandId;
  readonly label: string;
  readonly menu: MenuName;
  /** Items of one menu with the same group stand together between separators. */
  readonly group: number;
  /** The first one is shown. */
  readonly keys: readonly KeyChord[];
  readonly needs: Need;
}

export function isTagCommand(id: CommandId): boolean {
  return id.startsWith('tag:');
}

/** The tag a command gives, or null when it is not a tagging command. */
export function taggedBy(id: CommandId): TagId | null {
  return isTagCommand(id) ? id.slice('tag:'.length) : null;
}
