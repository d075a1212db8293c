/** Keys that a person gave to commands instead of the usual ones: the table with them, what may be given, and who has a key already. */
import { isTagCommand, type Command, type CommandId, type KeyChord } from './command.ts';
import type { Platform } from './platform.ts';

/** By command id, the keys that stand in for the usual ones; an empty list for none. Ids that this version does not know are kept. */
export type UserKeys = Readonly<Record<string, readonly KeyChord[]>>;

/** A chord such as `Mod+Shift+K`, `Alt+ArrowUp`, `?` or `Mod++`. */
export const chordPattern = /^(Mod\+)?(Alt\+)?(Shift\+)?(\S|[A-Z][A-Za-z0-9]{1,20})$/u;

/** Nobody gives one command more. */
export const mostChords = 5;

/** The table with the person's keys. Keys of tags belong to the folder and are in its codebook. */
export function withUserKeys(commands: readonly Command[], keys: UserKeys): readonly Command[] {
  return commands.map((command) => {
    const own = isTagCommand(command.id) ? undefined : keys[command.id];
    return own === undefined ? command : { ...command, keys: own };
  });
}

/** The other commands that answer to a chord. */
export function holdersOf(table: readonly Command[], chord: KeyChord, own: CommandId): readonly Command[] {
  return table.filter(({ id, keys }) => id !== own && keys.includes(chord));
}

/** By command, the others that share one of its chords. Of two that share one, the first of the table gets the press. */
export function clashesIn(table: readonly Command[]): ReadonlyMap<CommandId, readonly Command[]> {
  const byChord = new Map<KeyChord, Command[]>();
  for (const command of table) {
    for (const chord of command.keys) byChord.set(chord, [...(byChord.get(chord) ?? []), command]);
  }
  const clashes = new Map<CommandId, readonly Command[]>();
  for (const sharing of byChord.values()) {
    if (sharing.length < 2) continue;
    for (const { id } of sharing) {
      clashes.set(id, [...(clashes.get(id) ?? []), ...sharing.filter((other) => other.id !== id)]);
    }
  }
  return clashes;
}

/** What commands do with single keys, for the codebook: by key, the command's label. */
export function plainCommandKeys(table: readonly Command[]): ReadonlyMap<string, string> {
  return new Map(
    table
      .filter(({ id }) => !isTagCommand(id))
      .flatMap(({ keys, label }) => keys.filter((chord) => isSingleSign(chord)).map((key) => [key, label])),
  );
}

/** Whether a chord is one sign without modifiers, as a tag's key is. */
export function isSingleSign(chord: KeyChord): boolean {
  return Array.from(chord).length === 1;
}

/** Why a chord cannot be given to any command; null when it can. */
export function reservedChord(chord: KeyChord, platform: Platform): string | null {
  if (!chordPattern.test(chord)) return 'This key cannot be used.';
  if (/^(Shift\+)?(Escape|Tab)$/.test(chord)) return 'This key leaves fields and moves between them.';
  if (/^(Mod\+)?(Shift\+)?(Arrow\w+|Home|End|PageUp|PageDown)$/.test(chord)) {
    return 'This key moves the caret and selects words.';
  }
  if (platform === 'darwin' && /^Alt\+(Shift\+)?Arrow\w+$/.test(chord)) {
    return 'This key moves the caret and selects words.';
  }
  if (/^Mod\+[ACVX]$/.test(chord)) return 'This key copies, cuts, pastes or selects everything.';
  const system = platform === 'darwin' ? macChords : otherChords;
  return system.test(chord) ? 'The system or the window keeps this key for itself.' : null;
}

const macChords = /^(Mod\+[HMWQ]|Mod\+Alt\+[HMW]|Mod\+(Tab|`|Space)|Mod\+Shift\+[3-5#$%Q]|F11)$/;
/** Alt and the first letters of the menus open these. */
const otherChords =
  /^(Alt\+(F4|Tab|Escape|Space|[FEAVGH])|Mod\+Alt\+(Delete|Tab|Escape)|Mod\+(Escape|Tab|Shift\+Escape)|F10|F11)$/;

export type GivenKey =
  | { readonly kind: 'given'; readonly keys: UserKeys }
  | { readonly kind: 'reserved'; readonly message: string }
  | { readonly kind: 'taken'; readonly by: readonly Command[] };

/** Gives a command one chord instead of all it has, or says who has it. @param table with the person's keys */
export function giveKey(
  table: readonly Command[],
  keys: UserKeys,
  id: CommandId,
  chord: KeyChord,
  platform: Platform,
): GivenKey {
  const message = reservedChord(chord, platform);
  if (message !== null) return { kind: 'reserved', message };
  const by = holdersOf(table, chord, id);
  return by.length > 0 ? { kind: 'taken', by } : { kind: 'given', keys: { ...keys, [id]: [chord] } };
}

/** Gives a command a chord that others have; each of them gets what the command had instead, the first one first. */
export function swapKey(table: readonly Command[], keys: UserKeys, id: CommandId, chord: KeyChord): UserKeys {
  const had = table.find((command) => command.id === id)?.keys ?? [];
  const [spare] = had.filter((own) => own !== chord);
  const holders = holdersOf(table, chord, id).filter((holder) => !isTagCommand(holder.id));
  const others = holders.map((holder, index) => {
    const left = holder.keys.filter((own) => own !== chord);
    return [holder.id, index === 0 && spare !== undefined && left.length === 0 ? [spare] : left] as const;
  });
  return { ...keys, [id]: [chord], ...Object.fromEntries(others) };
}

/** The usual keys of one command again. */
export function resetKey(keys: UserKeys, id: CommandId): UserKeys {
  return Object.fromEntries(Object.entries(keys).filter(([known]) => known !== id));
}
