/** The one command table: menu, keyboard, buttons, toolbar and palette all show and run what is listed here. */
import { usableTags, type Codebook } from '../annotations/codebook/codebook.ts';
import type { Command, MenuName } from './command.ts';
import { withUserKeys, type UserKeys } from './user-keys.ts';

/** A command whose usual keys may be others on macOS, where Alt and the arrows move the caret by words and paragraphs. */
type FixedCommand = Command & { readonly macKeys?: Command['keys'] };

/** Menu by menu and group by group, in the order they stand there. */
const fixedCommands: readonly FixedCommand[] = [
  ...inMenu('file', 1, [
    { id: 'open-folder', label: 'Open Folder…', keys: ['Mod+O'], needs: 'nothing' },
    { id: 'open-samples', label: 'Open Sample Folder', keys: [], needs: 'nothing' },
    { id: 'reload-folder', label: 'Read Folder Again', keys: ['Mod+R'], needs: 'folder' },
  ]),
  ...inMenu('file', 2, [
    { id: 'export-report', label: 'Export Report…', keys: ['Mod+E'], needs: 'folder' },
    { id: 'verify-report', label: 'Verify Report…', keys: [], needs: 'folder' },
    { id: 'import-annotations', label: 'Import Annotations…', keys: [], needs: 'folder' },
    { id: 'import-brat-folder', label: 'Import Folder of brat…', keys: [], needs: 'folder' },
  ]),
  ...inMenu('file', 3, [
    { id: 'reveal-store', label: 'Show Where Annotations Are Kept', keys: [], needs: 'folder' },
    { id: 'back-up', label: 'Back Up Annotations…', keys: [], needs: 'folder' },
    { id: 'restore-backup', label: 'Restore Annotations…', keys: [], needs: 'folder' },
    { id: 'check-folder', label: 'Check This Folder', keys: [], needs: 'folder' },
  ]),
  ...inMenu('file', 4, [{ id: 'settings', label: 'Settings…', keys: ['Mod+,'], needs: 'nothing' }]),
  ...inMenu('file', 5, [{ id: 'quit', label: 'Quit Claimdesk', keys: ['Mod+Q'], needs: 'nothing' }]),
  ...inMenu('edit', 1, [
    { id: 'undo', label: 'Undo', keys: ['Mod+Z'], needs: 'folder' },
    { id: 'redo', label: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], needs: 'folder' },
  ]),
  ...inMenu('edit', 3, [
    { id: 'find-in-article', label: 'Find in Article…', keys: ['Mod+F'], needs: 'article' },
    { id: 'find-next', label: 'Find Next', keys: ['F3', 'Mod+G'], needs: 'article' },
    { id: 'find-previous', label: 'Find Previous', keys: ['Shift+F3', 'Mod+Shift+G'], needs: 'article' },
    { id: 'search-folder', label: 'Search the Folder…', keys: ['Mod+Shift+F'], needs: 'folder' },
  ]),
  ...inMenu('edit', 4, [
    { id: 'follow-link', label: 'Follow Link at Caret…', keys: ['Alt+Enter'], needs: 'article' },
    { id: 'copy-link', label: 'Copy Address of Link at Caret', keys: [], needs: 'article' },
  ]),
  ...inMenu('edit', 9, [{ id: 'analyst', label: 'Your Name…', keys: [], needs: 'nothing' }]),
  ...inMenu('annotate', 1, [
    { id: 'tag-with', label: 'Tag as…', keys: ['T'], needs: 'selection-or-annotation' },
    { id: 'edit-tags', label: 'Edit Tags…', keys: ['Mod+Shift+T'], needs: 'folder' },
  ]),
  ...inMenu('annotate', 2, [
    { id: 'edit-note', label: 'Write a Note', keys: ['N'], needs: 'selection-or-annotation' },
    {
      id: 'delete-annotation',
      label: 'Delete Annotation',
      keys: ['Delete', 'Backspace'],
      needs: 'annotation',
    },
  ]),
  ...inMenu('annotate', 5, [
    { id: 'edit-speaker', label: 'Say Who Speaks', keys: ['S'], needs: 'annotation' },
    { id: 'edit-chain', label: 'Say Through Whom It Came', keys: ['I'], needs: 'annotation' },
    { id: 'accept-proposals', label: 'Accept What Is Proposed', keys: ['A'], needs: 'annotation' },
    { id: 'check-open', label: 'Claim Is Open', keys: ['1'], needs: 'annotation' },
    { id: 'check-corroborated', label: 'Claim Is Corroborated', keys: ['2'], needs: 'annotation' },
    { id: 'check-contradicted', label: 'Claim Is Contradicted', keys: ['3'], needs: 'annotation' },
    { id: 'check-uncheckable', label: 'Claim Cannot Be Checked', keys: ['4'], needs: 'annotation' },
    { id: 'take-evidence', label: 'Evidence From an Article', keys: ['V'], needs: 'article' },
    { id: 'speakers', label: 'Speakers of the Folder…', keys: ['Mod+Shift+S'], needs: 'folder' },
  ]),
  ...inMenu('annotate', 3, [
    { id: 'choose-annotation', label: 'Choose Annotation at Caret', keys: ['Enter'], needs: 'article' },
    {
      id: 'next-annotation',
      label: 'Next Annotation',
      keys: ['.', 'Alt+ArrowDown'],
      macKeys: ['.'],
      needs: 'article',
    },
    {
      id: 'previous-annotation',
      label: 'Previous Annotation',
      keys: [',', 'Alt+ArrowUp'],
      macKeys: [','],
      needs: 'article',
    },
    { id: 'next-of-tag', label: 'Next of the Same Tag', keys: ['>'], needs: 'article' },
    { id: 'previous-of-tag', label: 'Previous of the Same Tag', keys: ['<'], needs: 'article' },
    { id: 'next-of-status', label: 'Next of the Same Status', keys: ['M'], needs: 'article' },
    { id: 'previous-of-status', label: 'Previous of the Same Status', keys: ['Shift+M'], needs: 'article' },
    { id: 'say-highlights', label: 'Say the Highlights of This Paragraph', keys: ['B'], needs: 'article' },
    { id: 'leave', label: 'Let Go', keys: ['Escape'], needs: 'article' },
  ]),
  ...inMenu('annotate', 6, [
    {
      id: 'make-claim',
      label: 'Make a Claim of This Annotation',
      keys: ['C'],
      needs: 'anybodys-annotation',
    },
    { id: 'add-to-claim', label: 'Add to a Claim…', keys: ['Shift+C'], needs: 'anybodys-annotation' },
    {
      id: 'add-paraphrase',
      label: 'Says a Claim in Other Words…',
      keys: ['P'],
      needs: 'anybodys-annotation',
    },
    {
      id: 'open-claim',
      label: 'Open the Claim of This Annotation',
      keys: ['L'],
      needs: 'anybodys-annotation',
    },
  ]),
  ...inMenu('annotate', 7, [
    { id: 'review-next', label: 'Next Annotation to Review', keys: ['R'], needs: 'folder' },
    { id: 'review-candidate', label: 'Show Next Possible Place', keys: ['Shift+R'], needs: 'annotation' },
    { id: 'review-settle', label: 'These Are the Words', keys: ['Y'], needs: 'annotation' },
  ]),
  ...inMenu('annotate', 4, [
    { id: 'toggle-done', label: 'Mark Article as Done, or Not', keys: ['D'], needs: 'article' },
    { id: 'edit-details', label: 'Article Details…', keys: ['Mod+I'], needs: 'article' },
    { id: 'mark-furniture', label: 'Passage Is Furniture, or Is Not', keys: ['Shift+F'], needs: 'article' },
  ]),
  ...inMenu('annotate', 5, [
    { id: 'move-start', label: 'Move Start of Highlight', keys: ['['], needs: 'annotation' },
    { id: 'move-end', label: 'Move End of Highlight', keys: [']'], needs: 'annotation' },
    { id: 'add-words', label: 'Add Words to Annotation', keys: ['+'], needs: 'article' },
    { id: 'take-words-out', label: 'Take Words out of Annotation', keys: ['-'], needs: 'annotation' },
    {
      id: 'tag-everywhere',
      label: 'Tag This Wherever It Stands…',
      keys: ['E'],
      needs: 'selection-or-annotation',
    },
    { id: 'merge-duplicate', label: 'Merge with Nearly the Same Annotation', keys: ['G'], needs: 'article' },
  ]),
  ...inMenu('view', 1, [
    { id: 'toggle-library', label: 'Library Pane', keys: ['Mod+B'], needs: 'nothing' },
    { id: 'toggle-annotations', label: 'Annotations Pane', keys: ['Mod+J'], needs: 'nothing' },
    { id: 'toggle-highlights', label: 'Show or Hide Highlights', keys: ['H'], needs: 'article' },
    { id: 'toggle-furniture', label: 'Show or Fold Page Furniture', keys: ['F'], needs: 'article' },
    { id: 'toggle-twins', label: 'Show Twins in the Margin, or Not', keys: ['Shift+W'], needs: 'article' },
  ]),
  ...inMenu('view', 1, [
    {
      id: 'toggle-beside',
      label: 'Read Two Articles Side by Side, or One',
      keys: ['Mod+D', 'Mod+\\'],
      needs: 'folder',
    },
    { id: 'scroll-together', label: 'Scroll Both Articles Together, or Not', keys: [], needs: 'folder' },
  ]),
  ...inMenu('view', 2, [
    { id: 'larger-text', label: 'Larger Text', keys: ['Mod+=', 'Mod++'], needs: 'nothing' },
    { id: 'smaller-text', label: 'Smaller Text', keys: ['Mod+-'], needs: 'nothing' },
    { id: 'usual-text', label: 'Usual Text Size', keys: ['Mod+0'], needs: 'nothing' },
  ]),
  ...inMenu('view', 3, [
    { id: 'theme-system', label: 'Colours as the System', keys: [], needs: 'nothing' },
    { id: 'theme-light', label: 'Light Colours', keys: [], needs: 'nothing' },
    { id: 'theme-dark', label: 'Dark Colours', keys: [], needs: 'nothing' },
  ]),
  ...inMenu('go', 1, [{ id: 'palette', label: 'Go to Anything…', keys: ['Mod+K'], needs: 'nothing' }]),
  ...inMenu('go', 2, [
    { id: 'go-back', label: 'Back', keys: ['Alt+ArrowLeft'], macKeys: ['Mod+['], needs: 'folder' },
    { id: 'go-forward', label: 'Forward', keys: ['Alt+ArrowRight'], macKeys: ['Mod+]'], needs: 'folder' },
    { id: 'next-article', label: 'Next Article', keys: ['Alt+PageDown'], needs: 'folder' },
    { id: 'previous-article', label: 'Previous Article', keys: ['Alt+PageUp'], needs: 'folder' },
  ]),
  ...inMenu('go', 3, [
    { id: 'focus-library', label: 'Go to Library', keys: ['Mod+1'], needs: 'nothing' },
    { id: 'focus-article', label: 'Go to Article', keys: ['Mod+2'], needs: 'nothing' },
    { id: 'other-article', label: 'Go to the Other Article', keys: ['F6'], needs: 'folder' },
    { id: 'focus-annotations', label: 'Go to Annotations', keys: ['Mod+3'], needs: 'nothing' },
    { id: 'show-claims', label: 'Go to Claims', keys: ['Mod+4'], needs: 'folder' },
  ]),
  ...inMenu('go', 4, [
    { id: 'compare-claims', label: 'Coverage of Claims', keys: ['Mod+5'], needs: 'folder' },
    { id: 'compare-wording', label: 'Wording of a Claim', keys: ['Mod+6'], needs: 'folder' },
    { id: 'count-sources', label: 'Sources of a Claim', keys: ['Mod+7'], needs: 'folder' },
    {
      id: 'flagged-figures',
      label: 'Figures, Dates and Titles That Differ',
      keys: ['Mod+8'],
      needs: 'folder',
    },
    { id: 'where-else', label: 'Where Else These Words Stand…', keys: ['W'], needs: 'article' },
  ]),
  ...inMenu('go', 5, [
    { id: 'next-sentence', label: 'Select Next Sentence', keys: ['J'], needs: 'article' },
    { id: 'previous-sentence', label: 'Select Previous Sentence', keys: ['K'], needs: 'article' },
    { id: 'extend-sentence', label: 'Extend Selection by a Sentence', keys: ['Shift+J'], needs: 'article' },
    { id: 'shrink-sentence', label: 'Shrink Selection by a Sentence', keys: ['Shift+K'], needs: 'article' },
    { id: 'next-part', label: 'Select Next Part of Sentence', keys: [';'], needs: 'article' },
    { id: 'previous-part', label: 'Select Previous Part of Sentence', keys: [':'], needs: 'article' },
  ]),
  ...inMenu('help', 1, [{ id: 'keys', label: 'All Keys', keys: ['?'], needs: 'nothing' }]),
];

/** Every command for a folder with this codebook and a person with these keys, in menu order; tags come first in the menu Annotate. */
export function commandsFor(codebook: Codebook, keys: UserKeys = {}, onMac = false): readonly Command[] {
  const tagCommands = usableTags(codebook).map((tag): Command => ({
    id: `tag:${tag.id}`,
    label: `Tag as ${tag.name}`,
    menu: 'annotate',
    group: 1,
    keys: tag.key === null ? [] : [tag.key],
    needs: 'selection-or-annotation',
  }));
  return [...tagCommands, ...withUserKeys(usualCommands(onMac), keys)];
}

/** The commands as they are before anybody gave them other keys. */
export function usualCommands(onMac: boolean): readonly Command[] {
  return fixedCommands.map(({ macKeys, ...command }) =>
    onMac && macKeys !== undefined ? { ...command, keys: macKeys } : command,
  );
}

function inMenu(
  menu: MenuName,
  group: number,
  commands: readonly Omit<FixedCommand, 'menu' | 'group'>[],
): readonly FixedCommand[] {
  return commands.map((command) => ({ ...command, menu, group }));
}
