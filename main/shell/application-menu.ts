/** Builds the application menu from the command table, as each platform's users expect it. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { commandsFor, menuNames, type Command, type CommandId, type MenuName } from '../../app/commands.ts';
import type { Payload, RecentFolder } from '../../app/contract.ts';

const menuLabels: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  annotate: '&Annotate',
  view: '&View',
  go: '&Go',
  help: '&Help',
};

export interface MenuState {
  readonly codebook: Codebook;
  readonly recent: readonly RecentFolder[];
  /** What the renderer last said; null before it has, when everything is offered. */
  readonly description: Payload<'describeCommands'> | null;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
}

/** Electron's spelling of a key chord, or undefined where a menu should not claim the key. */
export function acceleratorFor(chord: string | undefined, platform: NodeJS.Platform): string | undefined {
  if (chord === undefined) return undefined;
  const modified = /^(Mod|Alt)\+/.test(chord);
  // macOS always claims a menu's keys, even while a person types a "Q" into a note: there, plain keys stay with the page.
  if (!modified && platform === 'darwin') return undefined;
  return chord
    .replace('Mod', 'CommandOrControl')
    .replace('Arrow', '')
    .replace(/(^|\+)\+$/, '$1Plus');
}

function labelFor(command: Command, description: MenuState['description']): string {
  if (command.id === 'undo' && description?.undo) return `Undo: ${description.undo}`;
  if (command.id === 'redo' && description?.redo) return `Redo: ${description.redo}`;
  return command.label;
}

function commandItem(
  command: Command,
  state: MenuState,
  choose: (id: CommandId) => void,
): MenuItemConstructorOptions {
  const accelerator = acceleratorFor(command.keys[0], state.platform);
  return {
    id: command.id,
    label: labelFor(command, state.description),
    enabled: state.description === null || state.description.available.includes(command.id),
    // The page has the first word on every key, so that plain keys can be typed into a note; the menu only shows them.
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      choose(command.id);
    },
  };
}

function recentItem(
  recent: readonly RecentFolder[],
  choose: (id: CommandId) => void,
): MenuItemConstructorOptions {
  return {
    label: 'Open Recent',
    enabled: recent.length > 0,
    submenu: recent.map((folder) => ({
      label: `${folder.name.replaceAll('&', '&&')}  (${folder.path.replaceAll('&', '&&')})`,
      click: () => {
        choose(`recent:${folder.id}`);
      },
    })),
  };
}

function menuItems(
  name: MenuName,
  state: MenuState,
  choose: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  let group: number | null = null;
  for (const command of commandsFor(state.codebook)) {
    // On macOS, Quit stands in the app's own menu.
    if (command.menu !== name || (command.id === 'quit' && state.platform === 'darwin')) continue;
    if (group !== null && command.group !== group) items.push({ type: 'separator' });
    group = command.group;
    items.push(commandItem(command, state, choose));
    if (command.id === 'open-folder') items.push(recentItem(state.recent, choose));
    if (command.id === 'redo') items.push({ type: 'separator' }, ...clipboardItems);
  }
  if (name === 'view') items.push({ type: 'separator' }, { role: 'togglefullscreen' });
  if (name === 'view' && !state.packaged) items.push({ role: 'toggleDevTools' });
  return items;
}

const clipboardItems: readonly MenuItemConstructorOptions[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

export function showMenu(state: MenuState, choose: (id: CommandId) => void): void {
  const template: MenuItemConstructorOptions[] = menuNames.map((name) => ({
    id: name,
    label: menuLabels[name],
    submenu: menuItems(name, state, choose),
  }));
  if (state.platform === 'darwin') {
    template.unshift({ role: 'appMenu' });
    template.splice(-1, 0, { role: 'windowMenu' });
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
