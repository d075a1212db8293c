/** The menus as users of each platform expect them. */
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { commandsFor } from '../../../app/commands.ts';
import { acceleratorFor, menuTemplate, type MenuState } from '../../../main/shell/menu-template.ts';

const state: MenuState = {
  codebook: defaultCodebook,
  keys: {},
  recent: [],
  description: null,
  platform: 'linux',
  packaged: true,
};

type Item = MenuItemConstructorOptions;
const itemsOf = (item: Item | undefined): readonly Item[] => (item?.submenu ?? []) as readonly Item[];
const nameOf = (item: Item): string =>
  (item.label ?? item.role ?? '').replace(/&(?=\w)/g, '').replace('windowMenu', 'Window');
const menu = (name: string, over: Partial<MenuState> = {}): readonly string[] =>
  itemsOf(menuTemplate({ ...state, ...over }, () => undefined).find((item) => nameOf(item) === name))
    .filter((item) => item.type !== 'separator')
    .map(nameOf);

describe('the menu bar', () => {
  it.each<[NodeJS.Platform, readonly string[]]>([
    ['linux', ['File', 'Edit', 'Annotate', 'View', 'Go', 'Help']],
    ['win32', ['File', 'Edit', 'Annotate', 'View', 'Go', 'Help']],
    ['darwin', ['Claimdesk', 'File', 'Edit', 'Annotate', 'View', 'Go', 'Window', 'Help']],
  ])('on %s', (platform, names) => {
    expect(menuTemplate({ ...state, platform }, () => undefined).map(nameOf)).toEqual(names);
  });

  it.each<[NodeJS.Platform, string, readonly string[], readonly string[]]>([
    ['linux', 'File', ['Open Folder…', 'Open Recent', 'Settings…', 'Exit'], ['close', 'Quit Claimdesk']],
    ['win32', 'File', ['Open Folder…', 'Open Recent', 'Settings…', 'Exit'], ['close', 'Quit Claimdesk']],
    ['darwin', 'File', ['Open Folder…', 'Open Recent', 'close'], ['Settings…', 'Exit', 'Quit Claimdesk']],
    [
      'darwin',
      'Claimdesk',
      [
        'About Claimdesk',
        'Settings…',
        'services',
        'Hide Claimdesk',
        'hideOthers',
        'unhide',
        'Quit Claimdesk',
      ],
      [],
    ],
    ['linux', 'Edit', ['Undo', 'Redo', 'cut', 'copy', 'paste', 'selectAll'], []],
    ['darwin', 'Edit', ['Undo', 'Redo', 'cut', 'copy', 'paste', 'selectAll'], []],
    ['win32', 'Help', ['All Keys', 'About Claimdesk'], []],
    ['darwin', 'Help', ['All Keys'], ['About Claimdesk']],
    ['linux', 'View', ['togglefullscreen'], ['toggleDevTools']],
    ['linux', 'Annotate', ['Tag as Quote', 'Tag as…', 'Edit Tags…'], []],
  ])('on %s, %s has %j', (platform, name, has, hasNot) => {
    const items = menu(name, { platform });
    expect(items.filter((item) => has.includes(item))).toEqual(has);
    expect(items.filter((item) => hasNot.includes(item))).toEqual([]);
  });

  it.each(['linux', 'darwin', 'win32'] as const)('on %s has every command once', (platform) => {
    const ids = menuTemplate({ ...state, platform }, () => undefined)
      .flatMap((item) => itemsOf(item).map(({ id }) => id))
      .filter((id) => id !== undefined && id !== 'open-recent');
    expect(ids.toSorted()).toEqual(
      commandsFor(defaultCodebook)
        .map(({ id }) => id as string)
        .toSorted(),
    );
  });

  it.each(['linux', 'darwin', 'win32'] as const)(
    'on %s ticks what is on, under the name of what is switched',
    (platform) => {
      const items = menuTemplate(
        {
          ...state,
          platform,
          description: {
            available: ['toggle-highlights', 'toggle-library', 'theme-dark', 'theme-light'],
            on: ['toggle-highlights', 'theme-dark'],
            undo: null,
            redo: null,
          },
        },
        () => undefined,
      ).flatMap(itemsOf);
      const found = (id: string) => items.find((item) => item.id === id);
      expect(found('toggle-highlights')).toMatchObject({
        label: 'Highlights',
        type: 'checkbox',
        checked: true,
      });
      expect(found('toggle-library')).toMatchObject({
        label: 'Library Pane',
        type: 'checkbox',
        checked: false,
      });
      expect(found('theme-dark')).toMatchObject({ type: 'radio', checked: true });
      expect(found('theme-light')).toMatchObject({ type: 'radio', checked: false });
      expect(found('undo')?.type).toBeUndefined();
    },
  );

  it('has one group of choices that stands by itself, so that the system ticks one of them', () => {
    const view = itemsOf(menuTemplate(state, () => undefined).find((item) => nameOf(item) === 'View'));
    const kinds = view.map(({ type }) => type ?? 'normal').join(' ');
    expect(kinds).toMatch(/separator radio radio radio separator/u);
  });

  it.each<[NodeJS.Platform, string, string]>([
    ['win32', 'quit', 'CommandOrControl+Q'],
    ['linux', 'settings', 'CommandOrControl+,'],
    ['darwin', 'settings', 'CommandOrControl+,'],
    ['darwin', 'go-back', 'CommandOrControl+['],
    ['win32', 'go-back', 'Alt+Left'],
    ['linux', 'find-next', 'F3'],
  ])('on %s shows at %s the key %s', (platform, id, accelerator) => {
    const items = menuTemplate({ ...state, platform }, () => undefined).flatMap(itemsOf);
    expect(items.find((item) => item.id === id)).toMatchObject({ accelerator });
  });

  it('shows the keys that the person chose, what undo would do, and no more tags than can be read', () => {
    const [quote] = defaultCodebook.tags;
    if (quote === undefined) throw new Error('there is no tag to begin with');
    const tags = Array.from({ length: 500 }, (_, index) => ({
      ...quote,
      id: `t${String(index)}`,
      name: `R&D ${String(index)}`,
    }));
    const template = menuTemplate(
      {
        ...state,
        codebook: { tags },
        keys: { 'find-in-article': ['Mod+L'] },
        description: { available: ['undo'], on: [], undo: 'rename tag R&D', redo: null },
      },
      () => undefined,
    );
    const all = template.flatMap(itemsOf);
    const found = (id: string) => all.find((item) => item.id === id);
    expect(found('find-in-article')).toMatchObject({ accelerator: 'CommandOrControl+L', enabled: false });
    expect(found('undo')).toMatchObject({ label: 'Undo: rename tag R&&D', enabled: true });
    expect(found('tag:t0')).toMatchObject({ label: 'Tag as R&&D 0' });
    expect(all.filter((item) => item.id?.startsWith('tag:') === true)).toHaveLength(40);
  });
});

describe('a key in the menu', () => {
  it.each<[string | undefined, NodeJS.Platform, string | undefined]>([
    ['Mod+Shift+Z', 'linux', 'CommandOrControl+Shift+Z'],
    ['Mod++', 'win32', 'CommandOrControl+Plus'],
    ['Alt+ArrowDown', 'linux', 'Alt+Down'],
    ['Q', 'linux', 'Q'],
    ['Q', 'darwin', undefined],
    ['Ж', 'linux', undefined],
    [undefined, 'linux', undefined],
  ])('%s on %s is %s', (chord, platform, accelerator) => {
    expect(acceleratorFor(chord, platform)).toBe(accelerator);
  });
});
