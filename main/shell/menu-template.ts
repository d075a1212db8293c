/** What stands in the application menu, made from the command table as each platform's users expect it. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import { isTagCommand, menuNames, type Command, type CommandId, type MenuName } from '../../app/command.ts';
import { commandsFor } from '../../app/commands.ts';
import type { Payload } from '../../app/contract.ts';
import { menuSwitch } from '../../app/menu-switches.ts';
import type { RecentFolder } from '../../app/desk-views.ts';
import type { UserKeys } from '../../app/user-keys.ts';

const menuLabels: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  annotate: '&Annotate',
  view: '&View',
  go: '&Go',
  help: '&Help',
};

/** Of a large codebook, the tags that a menu still shows well; the others are found with Tag as…. */
const mostTagItems = 40;

/** Commands that macOS has in the app's own menu. */
const ownMenuOnMac: readonly CommandId[] = ['settings', 'quit'];

export interface MenuState {
  readonly codebook: Codebook;
  readonly keys: UserKeys;
  readonly recent: readonly RecentFolder[];
  /** What the renderer last said; null before it has, when everything is offered. */
  readonly description: Payload<'describeCommands'> | null;
  readonly platform: NodeJS.Platform;
  readonly packaged: boolean;
}

type Item = MenuItemConstructorOptions;
type Choose = (id: CommandId) => void;

const separator: Item = { type: 'separator' };

/** Electron's spelling of a key chord, or undefined where a menu should not claim the key. */
export function acceleratorFor(chord: string | undefined, platform: NodeJS.Platform): string | undefined {
  if (chord === undefined) return undefined;
  const modified = /^(Mod|Alt)\+/.test(chord);
  // macOS always claims a menu's keys, even while a person types a "Q" into a note: there, plain keys stay with the page.
  if (!modified && platform === 'darwin') return undefined;
  const accelerator = chord
    .replace('Mod', 'CommandOrControl')
    .replace('Arrow', '')
    .replace(/(^|\+)\+$/, '$1Plus');
  // Electron refuses a whole menu for one accelerator that it cannot read.
  return /^[\x21-\x7e]+$/.test(accelerator) ? accelerator : undefined;
}

/** The menus from left to right. */
export function menuTemplate(state: MenuState, choose: Choose): Item[] {
  const mac = state.platform === 'darwin';
  const commands = commandsFor(state.codebook, state.keys, mac);
  const menus = menuNames.map((name): Item => ({
    id: name,
    label: menuLabels[name],
    ...(name === 'help' ? { role: 'help' as const } : {}),
    submenu: menuItems(name, commands, state, choose),
  }));
  if (!mac) return menus;
  return [
    appMenu(commands, state, choose),
    ...menus.slice(0, -1),
    { role: 'windowMenu' },
    ...menus.slice(-1),
  ];
}

function menuItems(name: MenuName, commands: readonly Command[], state: MenuState, choose: Choose): Item[] {
  const mac = state.platform === 'darwin';
  const items: Item[] = [];
  let group: number | null = null;
  let tags = 0;
  for (const command of commands) {
    if (command.menu !== name || (mac && ownMenuOnMac.includes(command.id))) continue;
    if (isTagCommand(command.id) && (tags += 1) > mostTagItems) continue;
    if (group !== null && command.group !== group) items.push(separator);
    group = command.group;
    items.push(barItem(command, state, choose));
    if (command.id === 'open-folder') items.push(recentItem(state.recent, choose));
    if (command.id === 'redo') items.push(separator, ...clipboardItems);
  }
  if (name === 'file' && mac) items.push(separator, { role: 'close' });
  if (name === 'view') items.push(separator, { role: 'togglefullscreen' });
  if (name === 'view' && !state.packaged) items.push({ role: 'toggleDevTools' });
  if (name === 'help' && !mac) items.push(separator, { role: 'about', label: 'About Claimdesk' });
  return items;
}

function appMenu(commands: readonly Command[], state: MenuState, choose: Choose): Item {
  const item = (id: CommandId): Item[] =>
    commands.filter((command) => command.id === id).map((command) => barItem(command, state, choose));
  return {
    id: 'app',
    label: 'Claimdesk',
    submenu: [
      { role: 'about', label: 'About Claimdesk' },
      separator,
      ...item('settings'),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide', label: 'Hide Claimdesk' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      ...item('quit'),
    ],
  };
}

function barItem(command: Command, state: MenuState, choose: Choose): Item {
  const { description, platform } = state;
  const enabled = description === null || description.available.includes(command.id);
  const item = commandItem(command, { label: labelFor(command, state), enabled, platform }, choose);
  const switched = menuSwitch(command.id);
  if (switched !== null) {
    const type = switched.kind === 'choice' ? 'radio' : 'checkbox';
    return { ...item, type, checked: description?.on.includes(command.id) === true };
  }
  return command.id === 'quit' && platform !== 'darwin' ? { ...item, label: 'E&xit' } : item;
}

function labelFor(command: Command, { description }: MenuState): string {
  if (command.id === 'undo' && description?.undo) return `Undo: ${description.undo}`;
  if (command.id === 'redo' && description?.redo) return `Redo: ${description.redo}`;
  return menuSwitch(command.id)?.label ?? command.label;
}

/** A single ampersand would underline the letter after it. */
function escapeLabel(label: string): string {
  return label.replaceAll('&', '&&');
}

/** One command as an item of a menu. */
export function commandItem(
  command: Command,
  { label, enabled, platform }: { label: string; enabled: boolean; platform: NodeJS.Platform },
  choose: Choose,
): Item {
  const accelerator = acceleratorFor(command.keys[0], platform);
  return {
    id: command.id,
    label: escapeLabel(label),
    enabled,
    // The page has the first word on every key, so that plain keys can be typed into a note; the menu only shows them.
    registerAccelerator: false,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      choose(command.id);
    },
  };
}

function recentItem(recent: readonly RecentFolder[], choose: Choose): Item {
  return {
    id: 'open-recent',
    label: 'Open Recent',
    enabled: recent.length > 0,
    submenu: recent.map((folder) => ({
      label: escapeLabel(`${folder.name}  (${folder.path})`),
      click: () => {
        choose(`recent:${folder.id}`);
      },
    })),
  };
}

const clipboardItems: readonly Item[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];
