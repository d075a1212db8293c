/** The command table by menus, as the lists of keys show it, with a search over names and keys. */
import { menuNames, type Command, type MenuName } from '../../app/command.ts';
import { keyNames, type Platform } from './key-chord.ts';

export interface KeyGroup {
  readonly menu: MenuName;
  readonly commands: readonly Command[];
}

/** Of a large codebook, the tags that a list of keys still shows; the others have no keys to speak of. */
const mostTags = 60;

/** Those whose name or keys have all the words that were typed, grouped as in the menus. */
export function keyGroups(table: readonly Command[], typed: string, platform: Platform): readonly KeyGroup[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, keys }: Command): boolean => {
    const text = [label, ...keys.map((chord) => keyNames(chord, platform).join('+'))].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  let tags = 0;
  const shown = table.filter(
    (command) => fits(command) && (!command.id.startsWith('tag:') || (tags += 1) <= mostTags),
  );
  return menuNames
    .map((menu) => ({ menu, commands: shown.filter((command) => command.menu === menu) }))
    .filter(({ commands }) => commands.length > 0);
}
