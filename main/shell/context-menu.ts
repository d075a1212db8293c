/** Context menus: of text fields, as the system has them, and of the article, from the command table. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { CommandId } from '../../app/command.ts';
import { commandsFor } from '../../app/commands.ts';
import type { ContextItem, ContextMenu } from '../../app/context-menu.ts';
import type { UserKeys } from '../../app/user-keys.ts';
import { commandItem } from './menu-template.ts';

export interface ContextMenuOptions {
  readonly window: BrowserWindow;
  readonly codebook: Codebook;
  readonly keys: UserKeys;
  readonly platform: NodeJS.Platform;
}

/** Shows what the page asked for; a command that the table does not have is left out. */
export function showContextMenu(
  { x, y, items }: ContextMenu,
  { window, codebook, keys, platform }: ContextMenuOptions,
  choose: (id: CommandId) => void,
): void {
  const table = new Map(
    commandsFor(codebook, keys, platform === 'darwin').map((command) => [command.id, command]),
  );
  const itemFor = (item: ContextItem): readonly MenuItemConstructorOptions[] => {
    switch (item.kind) {
      case 'separator':
        return [{ type: 'separator' }];
      case 'copy':
        return [{ role: 'copy', enabled: item.enabled }];
      case 'command': {
        const command = table.get(item.id);
        if (command === undefined) return [];
        const { label, enabled } = item;
        return [commandItem(command, { label: label ?? command.label, enabled, platform }, choose)];
      }
    }
  };
  const menu = Menu.buildFromTemplate(items.flatMap(itemFor));
  menu.popup({ window, x: Math.round(x), y: Math.round(y) });
}

/** The menu of text fields and of selected words elsewhere. The article asks for its own and never gets here. */
export function offerFieldMenus(window: BrowserWindow): void {
  const contents: WebContents = window.webContents;
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return;
    const copy: MenuItemConstructorOptions = { role: 'copy', enabled: editFlags.canCopy };
    const field: MenuItemConstructorOptions[] = [
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: editFlags.canCut },
      copy,
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ];
    Menu.buildFromTemplate(isEditable ? field : [copy]).popup({ window });
  });
}
