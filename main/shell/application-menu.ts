/** Shows the application menu. */
import { Menu } from 'electron';
import type { CommandId } from '../../app/command.ts';
import { menuTemplate, type MenuState } from './menu-template.ts';

export function showMenu(state: MenuState, choose: (id: CommandId) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, choose)));
}
