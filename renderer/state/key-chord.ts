/** Key chords of the command table: which key press is meant, who keeps a key for itself, and how a chord is shown. */
import type { KeyChord } from '../../app/command.ts';
import type { Platform } from '../../app/platform.ts';

export type { Platform };

/** What matters of a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Chord {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** `KeyboardEvent.key`, letters upper case. */
  readonly key: string;
}

function parse(chord: KeyChord): Chord {
  // The last part may itself be a plus sign, as in "Mod++".
  const parts = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
  const [key = '', ...modifiers] = parts.toReversed();
  return {
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
    key: chord === '+' ? '+' : key,
  };
}

/** Whether the chord needs no Mod and no Alt, so that it could be meant as text. */
export function isPlain(chord: KeyChord): boolean {
  const { mod, alt } = parse(chord);
  return !mod && !alt;
}

/** Whether a key press is this chord. Shift counts for letters and named keys; signs such as "?" carry it in themselves. */
export function matches(chord: KeyChord, press: KeyPress, platform: Platform): boolean {
  const wanted = parse(chord);
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const other = platform === 'darwin' ? press.ctrlKey : press.metaKey;
  const key = press.key === ' ' ? 'Space' : press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const sign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    key === wanted.key &&
    mod === wanted.mod &&
    !other &&
    press.altKey === wanted.alt &&
    (sign || press.shiftKey === wanted.shift)
  );
}

const namesElsewhere: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Delete: 'Del',
  '-': '−',
};

const namesOnMac: Readonly<Record<string, string>> = {
  ...namesElsewhere,
  Mod: '⌘',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
  Enter: '⏎',
};

/** The keys of a chord as they stand on a keyboard, one string per key. */
export function keyNames(chord: KeyChord, platform: Platform): readonly string[] {
  const { mod, alt, shift, key } = parse(chord);
  const names = platform === 'darwin' ? namesOnMac : namesElsewhere;
  const keys = [...(mod ? ['Mod'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key];
  return keys.map((name) => names[name] ?? name);
}

/** The chord as `aria-keyshortcuts` spells it. */
export function ariaKeys(chord: KeyChord, platform: Platform): string {
  return chord.replace(/\+$/, 'Plus').replace('Mod', platform === 'darwin' ? 'Meta' : 'Control');
}

/** Keys that are never pressed for themselves, or that stand for no key. */
const noKeys = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'OS', 'CapsLock', 'NumLock', 'Fn']);
const unclear = new Set(['Dead', 'Process', 'Unidentified', 'Compose']);

/** The chord of a key press, as the table spells it; null for a modifier alone and for keys that nothing can be made of. */
export function chordOf(press: KeyPress, platform: Platform): KeyChord | null {
  if (noKeys.has(press.key) || unclear.has(press.key)) return null;
  if (platform === 'darwin' ? press.ctrlKey : press.metaKey) return null;
  const single = Array.from(press.key).length === 1;
  const key = press.key === ' ' ? 'Space' : single ? press.key.toUpperCase() : press.key;
  const sign = single && key.toLowerCase() === key.toUpperCase();
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const modifiers = [
    ...(mod ? ['Mod'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey && !sign ? ['Shift'] : []),
  ];
  return [...modifiers, key].join('+');
}
