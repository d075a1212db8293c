/** Key chords: which presses are meant, and how they are shown. */
import { describe, expect, it } from 'vitest';
import { commandsFor } from '../../../app/commands.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { isPlain, keyNames, matches } from '../../../renderer/state/key-chord.ts';
import type { KeyPress, Platform } from '../../../renderer/state/key-chord.ts';

function press(key: string, held = ''): KeyPress {
  return {
    key,
    ctrlKey: held.includes('Control'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  };
}

describe('a chord', () => {
  it.each<[string, KeyPress, Platform, boolean]>([
    ['Q', press('q'), 'linux', true],
    ['Q', press('Q', 'Shift'), 'linux', false],
    ['Q', press('q', 'Control'), 'linux', false],
    ['Q', press('q', 'Meta'), 'win32', false],
    ['?', press('?', 'Shift'), 'linux', true],
    ['?', press('?'), 'linux', true],
    ['Mod+Z', press('z', 'Control'), 'linux', true],
    ['Mod+Z', press('z', 'Control'), 'darwin', false],
    ['Mod+Z', press('z', 'Meta'), 'darwin', true],
    ['Mod+Z', press('Z', 'Control Shift'), 'linux', false],
    ['Mod+Shift+Z', press('Z', 'Control Shift'), 'linux', true],
    ['Mod++', press('+', 'Control Shift'), 'linux', true],
    ['Mod+-', press('-', 'Control'), 'linux', true],
    ['Mod+=', press('=', 'Control'), 'linux', true],
    ['Alt+ArrowDown', press('ArrowDown', 'Alt'), 'linux', true],
    ['Alt+ArrowDown', press('ArrowDown'), 'linux', false],
    ['Delete', press('Delete', 'Shift'), 'linux', false],
  ])('%s and %o on %s', (chord, keys, platform, expected) => {
    expect(matches(chord, keys, platform)).toBe(expected);
  });

  it('is never that of two commands', () => {
    const chords = commandsFor(defaultCodebook).flatMap((command) => command.keys);
    expect(chords).toEqual([...new Set(chords)]);
  });

  it.each<[string, Platform, string]>([
    ['Mod+Shift+Z', 'linux', 'Ctrl Shift Z'],
    ['Mod+Shift+Z', 'darwin', '⌘ ⇧ Z'],
    ['Mod++', 'linux', 'Ctrl +'],
    ['Escape', 'win32', 'Esc'],
  ])('%s on %s is shown as %s', (chord, platform, shown) => {
    expect(keyNames(chord, platform).join(' ')).toBe(shown);
  });

  it.each([
    ['Q', true],
    ['Delete', true],
    ['Mod+Z', false],
    ['Alt+ArrowUp', false],
  ])('%s may be meant as text: %s', (chord, expected) => {
    expect(isPlain(chord)).toBe(expected);
  });
});
