/** The one command table: menu, keyboard, buttons, toolbar and palette all show and run what is listed here. */
import type { Codebook, TagId } from '../annotations/codebook/codebook.ts';

/** Commands that are always there. */
export const plainCommandIds = [
  'open-folder',
  'open-samples',
  'reload-folder',
  'export-report',
  'reveal-store',
  'quit',
  'undo',
  'redo',
  'find-in-article',
  'find-next',
  'find-previous',
  'edit-note',
  'delete-annotation',
  'choose-annotation',
  'next-annotation',
  'previous-annotation',
  'leave',
  'next-article',
  'previous-article',
  'focus-library',
  'focus-article',
  'focus-annotations',
  'toggle-library',
  'toggle-annotations',
  'toggle-highlights',
  'larger-text',
  'smaller-text',
  'usual-text',
  'theme-system',
  'theme-light',
  'theme-dark',
  'analyst',
  'palette',
  'keys',
] as const;
export type PlainCommandId = (typeof plainCommandIds)[number];

/** Tagging is one command per tag of the codebook; opening a recent folder one per folder. */
export type CommandId = PlainCommandId | `tag:${TagId}` | `recent:${string}`;

/** What must be there for a command to make sense. */
export type Need = 'nothing' | 'folder' | 'article' | 'selection-or-annotation' | 'annotation';

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

const fixedCommands: readonly Command[] = [
  { id: 'open-folder', label: 'Open Folder…', menu: 'file', group: 1, keys: ['Mod+O'], needs: 'nothing' },
  { id: 'open-samples', label: 'Open Sample Folder', menu: 'file', group: 1, keys: [], needs: 'nothing' },
  {
    id: 'reload-folder',
    label: 'Read Folder Again',
    menu: 'file',
    group: 1,
    keys: ['Mod+R'],
    needs: 'folder',
  },
  { id: 'export-report', label: 'Export Report…', menu: 'file', group: 2, keys: ['Mod+E'], needs: 'folder' },
  {
    id: 'reveal-store',
    label: 'Show Where Annotations Are Kept',
    menu: 'file',
    group: 3,
    keys: [],
    needs: 'folder',
  },
  { id: 'quit', label: 'Quit Claimdesk', menu: 'file', group: 4, keys: ['Mod+Q'], needs: 'nothing' },
  { id: 'undo', label: 'Undo', menu: 'edit', group: 1, keys: ['Mod+Z'], needs: 'folder' },
  { id: 'redo', label: 'Redo', menu: 'edit', group: 1, keys: ['Mod+Shift+Z', 'Mod+Y'], needs: 'folder' },
  {
    id: 'find-in-article',
    label: 'Find in Article…',
    menu: 'edit',
    group: 3,
    keys: ['Mod+F'],
    needs: 'article',
  },
  {
    id: 'find-next',
    label: 'Find Next',
    menu: 'edit',
    group: 3,
    keys: ['F3', 'Mod+G'],
    needs: 'article',
  },
  {
    id: 'find-previous',
    label: 'Find Previous',
    menu: 'edit',
    group: 3,
    keys: ['Shift+F3', 'Mod+Shift+G'],
    needs: 'article',
  },
  {
    id: 'edit-note',
    label: 'Write a Note',
    menu: 'annotate',
    group: 2,
    keys: ['N'],
    needs: 'selection-or-annotation',
  },
  {
    id: 'delete-annotation',
    label: 'Delete Annotation',
    menu: 'annotate',
    group: 2,
    keys: ['Delete', 'Backspace'],
    needs: 'annotation',
  },
  {
    id: 'choose-annotation',
    label: 'Choose Annotation at Caret',
    menu: 'annotate',
    group: 3,
    keys: ['Enter'],
    needs: 'article',
  },
  {
    id: 'next-annotation',
    label: 'Next Annotation',
    menu: 'annotate',
    group: 3,
    keys: ['.', 'Alt+ArrowDown'],
    needs: 'article',
  },
  {
    id: 'previous-annotation',
    label: 'Previous Annotation',
    menu: 'annotate',
    group: 3,
    keys: [',', 'Alt+ArrowUp'],
    needs: 'article',
  },
  { id: 'leave', label: 'Let Go', menu: 'annotate', group: 3, keys: ['Escape'], needs: 'article' },
  {
    id: 'toggle-library',
    label: 'Library Pane',
    menu: 'view',
    group: 1,
    keys: ['Mod+B'],
    needs: 'nothing',
  },
  {
    id: 'toggle-annotations',
    label: 'Annotations Pane',
    menu: 'view',
    group: 1,
    keys: ['Mod+J'],
    needs: 'nothing',
  },
  {
    id: 'toggle-highlights',
    label: 'Show or Hide Highlights',
    menu: 'view',
    group: 1,
    keys: ['H'],
    needs: 'article',
  },
  {
    id: 'larger-text',
    label: 'Larger Text',
    menu: 'view',
    group: 2,
    keys: ['Mod+=', 'Mod++'],
    needs: 'nothing',
  },
  { id: 'smaller-text', label: 'Smaller Text', menu: 'view', group: 2, keys: ['Mod+-'], needs: 'nothing' },
  { id: 'usual-text', label: 'Usual Text Size', menu: 'view', group: 2, keys: ['Mod+0'], needs: 'nothing' },
  { id: 'theme-system', label: 'Colours as the System', menu: 'view', group: 3, keys: [], needs: 'nothing' },
  { id: 'theme-light', label: 'Light Colours', menu: 'view', group: 3, keys: [], needs: 'nothing' },
  { id: 'theme-dark', label: 'Dark Colours', menu: 'view', group: 3, keys: [], needs: 'nothing' },
  { id: 'analyst', label: 'Your Name…', menu: 'edit', group: 9, keys: ['Mod+,'], needs: 'nothing' },
  { id: 'palette', label: 'Go to Anything…', menu: 'go', group: 1, keys: ['Mod+K'], needs: 'nothing' },
  {
    id: 'next-article',
    label: 'Next Article',
    menu: 'go',
    group: 2,
    keys: ['Alt+PageDown'],
    needs: 'folder',
  },
  {
    id: 'previous-article',
    label: 'Previous Article',
    menu: 'go',
    group: 2,
    keys: ['Alt+PageUp'],
    needs: 'folder',
  },
  { id: 'focus-library', label: 'Go to Library', menu: 'go', group: 3, keys: ['Mod+1'], needs: 'nothing' },
  { id: 'focus-article', label: 'Go to Article', menu: 'go', group: 3, keys: ['Mod+2'], needs: 'nothing' },
  {
    id: 'focus-annotations',
    label: 'Go to Annotations',
    menu: 'go',
    group: 3,
    keys: ['Mod+3'],
    needs: 'nothing',
  },
  { id: 'keys', label: 'All Keys', menu: 'help', group: 1, keys: ['?'], needs: 'nothing' },
];

/** Every command for a folder with this codebook, in menu order; tags come first in the menu Annotate. */
export function commandsFor(codebook: Codebook): readonly Command[] {
  const tagCommands = codebook.tags.map((tag): Command => ({
    id: `tag:${tag.id}`,
    label: `Tag as ${tag.name}`,
    menu: 'annotate',
    group: 1,
    keys: [tag.key],
    needs: 'selection-or-annotation',
  }));
  return [...tagCommands, ...fixedCommands];
}

/** The tag a command gives, or null when it is not a tagging command. */
export function taggedBy(id: CommandId): TagId | null {
  return id.startsWith('tag:') ? id.slice('tag:'.length) : null;
}
