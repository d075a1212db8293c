/** The menus of the command table as the dialogs name them. */
import type { MenuName } from '../../app/command.ts';

export const menuTitles: Readonly<Record<MenuName, string>> = {
  file: 'File',
  edit: 'Edit',
  annotate: 'Annotate',
  view: 'View',
  go: 'Go',
  help: 'Help',
};
