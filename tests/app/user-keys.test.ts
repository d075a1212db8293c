/** Keys that a person chose: the table with them, what cannot be chosen, and what happens to a key that was taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCodebook } from '../../annotations/codebook/codebook.ts';
import type { CommandId } from '../../app/command.ts';
import { commandsFor, usualCommands } from '../../app/commands.ts';
import type { Platform } from '../../app/platform.ts';
import {
  clashesIn,
  giveKey,
  plainCommandKeys,
  reservedChord,
  resetKey,
  swapKey,
} from '../../app/user-keys.ts';

const table = (keys = {}) => commandsFor(defaultCodebook, keys);
const keysOf = (id: CommandId, keys: object) => table(keys).find((command) => command.id === id)?.keys;

describe('the usual keys', () => {
  it('clash with none, on any platform, and none of them is reserved', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const onMac = platform === 'darwin';
      expect([...clashesIn(commandsFor(defaultCodebook, {}, onMac))]).toEqual([]);
      const reserved = usualCommands(onMac)
        .filter(({ id }) => id !== 'leave' && id !== 'quit')
        .flatMap(({ keys }) => keys.filter((chord) => reservedChord(chord, platform) !== null));
      expect(reserved).toEqual([]);
    }
  });

  it.each([
    ['go-back', ['Alt+ArrowLeft'], ['Mod+[']],
    ['go-forward', ['Alt+ArrowRight'], ['Mod+]']],
    ['next-annotation', ['.', 'Alt+ArrowDown'], ['.']],
  ])('of %s leave Alt and arrows to the caret on macOS', (id, elsewhere, onMac) => {
    const keysIn = (mac: boolean) => usualCommands(mac).find((command) => command.id === id)?.keys;
    expect(keysIn(false)).toEqual(elsewhere);
    expect(keysIn(true)).toEqual(onMac);
    expect(reservedChord('Alt+ArrowLeft', 'darwin')).toMatch(/moves the caret/u);
    expect(reservedChord('Alt+ArrowLeft', 'linux')).toBeNull();
  });
});

describe('a key of a person’s choice', () => {
  it('stands in for the usual ones, none at all included', () => {
    expect(keysOf('redo', { redo: ['Mod+L'] })).toEqual(['Mod+L']);
    expect(keysOf('redo', { redo: [] })).toEqual([]);
    expect(keysOf('redo', resetKey({ redo: [] }, 'redo'))).toEqual(['Mod+Shift+Z', 'Mod+Y']);
  });

  it('is none of a tag, whose keys are in the codebook', () => {
    expect(keysOf('tag:quote', { 'tag:quote': ['X'] })).toEqual(['Q']);
  });

  it.each<[string, Platform]>(
    [
      ['Tab', 'linux'],
      ['Escape', 'linux'],
      ['Shift+ArrowLeft', 'linux'],
      ['Home', 'darwin'],
      ['Mod+C', 'linux'],
      ['Alt+F4', 'win32'],
      ['Alt+F', 'linux'],
      ['Mod+H', 'darwin'],
      ['Mod+Space', 'darwin'],
      ['', 'linux'],
      ['Control+Q', 'linux'],
    ].map(([chord, platform]) => [chord ?? '', platform as Platform]),
  )('cannot be %j on %s', (chord, platform) => {
    expect(giveKey(table(), {}, 'redo', chord, platform)).toMatchObject({ kind: 'reserved' });
  });

  it.each<[string, Platform]>([
    ['Alt+F', 'darwin'],
    ['Mod+H', 'linux'],
    ['Shift+F3', 'linux'],
    ['Ж', 'linux'],
    ['Mod++', 'linux'],
  ])('can be %j on %s', (chord, platform) => {
    expect(reservedChord(chord, platform)).toBeNull();
  });

  it.each<[CommandId, string, readonly string[]]>([
    ['redo', 'Mod+Z', ['Undo']],
    ['redo', 'Q', ['Tag as Quote']],
    ['redo', 'Mod+Y', []],
  ])('for %s, %s, is told to be that of %j', (id, chord, labels) => {
    const given = giveKey(table(), {}, id, chord, 'linux');
    expect(given.kind === 'taken' ? given.by.map(({ label }) => label) : []).toEqual(labels);
  });

  it('that is swapped leaves the other command with what this one had', () => {
    const swapped = swapKey(table(), {}, 'edit-note', 'H');
    expect(keysOf('edit-note', swapped)).toEqual(['H']);
    expect(keysOf('toggle-highlights', swapped)).toEqual(['N']);
    expect(plainCommandKeys(table(swapped)).get('H')).toBe('Write a Note');
  });

  it('never makes two commands answer to one chord, however often keys are swapped', () => {
    const chords = [...new Set(usualCommands(false).flatMap(({ keys }) => keys))];
    const ids = usualCommands(false).map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...chords, 'Mod+L', 'Y')), {
          maxLength: 12,
        }),
        (steps) => {
          let keys = {};
          for (const [id, chord] of steps) keys = swapKey(table(keys), keys, id, chord);
          expect([...clashesIn(table(keys))]).toEqual([]);
        },
      ),
    );
  });
});
