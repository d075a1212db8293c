/** The work on tags as the window does it: one step each that can be undone, retired and merged tags where they are counted. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../../annotations/result.ts';
import { KeyChanging } from '../../../renderer/state/key-changing.svelte.ts';
import { keyGroups } from '../../../renderer/state/key-table.ts';
import { annotation, folderView, harbour, openDesk } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('the folder’s tags', () => {
  it('are changed at once, kept by the main process, and changed back by undo', async () => {
    const { desk, operations } = await openDesk([annotation('mine')]);
    const names = () => desk.library.codebook.tags.map(({ name }) => name);
    expect(desk.tagEditing.change('quote', { name: 'Said' })).toBe(true);
    expect(names()).toEqual(['Said', 'Opinion', 'Unverified']);
    expect(desk.commands.find('tag:quote')?.label).toBe('Tag as Said');
    expect(desk.changes.undoWords).toBe('rename tag Quote to Said');
    await desk.changes.undo();
    expect(names()).toEqual(['Quote', 'Opinion', 'Unverified']);
    expect(operations().map(({ kind }) => kind)).toEqual(['edit-codebook', 'edit-codebook']);
  });

  it('that cannot be changed say why, and nothing is sent', async () => {
    const { desk, operations } = await openDesk();
    expect(desk.tagEditing.change('quote', { key: 'n' })).toBe(false);
    expect(desk.tagEditing.problem).toContain('Write a Note');
    expect(operations()).toEqual([]);
  });

  it('that are used cannot be deleted, and a merge says how many it concerns', async () => {
    const { desk } = await openDesk([], folderView({ tallies: { [harbour.id]: { quote: 17 } } }));
    expect(desk.tagEditing.delete('quote')).toBe(false);
    expect(desk.tagEditing.mergeWords('quote', 'opinion')).toBe(
      '17 annotations will count as Opinion, whoever made them.',
    );
  });

  it('that were merged are given no second time to the same words', async () => {
    const { desk, operations } = await openDesk([annotation('mine', { tag: 'opinion' })]);
    desk.tagEditing.merge('opinion', 'quote');
    desk.reading.choose('mine');
    desk.annotating.tag('quote');
    expect(operations().map(({ kind }) => kind)).toEqual(['edit-codebook']);
    desk.filter.toggle('tag', 'quote');
    expect(desk.filter.passing).toHaveLength(1);
  });

  it('that come in from a file are one step', async () => {
    const { desk, answer, operations } = await openDesk();
    const code = { guid: null, colour: null, description: '', codable: true, parent: null };
    const codes = ['Rumour', 'Hearsay', 'quote'].map((name) => ({ ...code, name }));
    answer({
      chooseCodebook: () =>
        Promise.resolve(success({ kind: 'read', name: 'other.qdc', codes, warnings: [] })),
    });
    await desk.tagEditing.chooseImport();
    desk.tagEditing.import();
    expect(operations()).toHaveLength(1);
    expect(desk.changes.undoWords).toBe('import tags from other.qdc');
    await desk.changes.undo();
    expect(desk.library.codebook.tags).toHaveLength(3);
  });
});

describe('a key', () => {
  it('that is free is given, and the table has it at once', async () => {
    const { desk, answer } = await openDesk();
    answer({ changeSettings: () => Promise.resolve(success(desk.preferences.current)) });
    const keys = new KeyChanging(desk);
    keys.listen('edit-note');
    keys.press(press('Control', { ctrlKey: true }));
    expect(keys.listening).toBe('edit-note');
    keys.press(press('l', { ctrlKey: true }));
    expect(keys.listening).toBeNull();
    expect(desk.commands.chordOf('edit-note')).toBe('Mod+L');
    expect(desk.commands.ariaKeysOf('edit-note')).toBe('Control+L');
    expect(
      keyGroups(desk.commands.table, 'ctrl+l', 'linux').flatMap(({ commands }) => commands),
    ).toHaveLength(1);
    keys.reset('edit-note');
    expect(desk.commands.chordOf('edit-note')).toBe('N');
  });

  it.each([
    ['q', 'edit-note', 'Tag as Quote'],
    ['h', 'tag:quote', 'Show or Hide Highlights'],
    ['o', 'tag:quote', 'Tag as Opinion'],
  ] as const)('%s, pressed for %s, is swapped with %s', async (key, id, holder) => {
    const { desk, answer } = await openDesk();
    answer({ changeSettings: () => Promise.resolve(success(desk.preferences.current)) });
    const before = desk.commands.chordOf(id);
    const keys = new KeyChanging(desk);
    keys.listen(id);
    keys.press(press(key));
    expect(keys.taken?.by.map(({ label }) => label)).toEqual([holder]);
    keys.swap();
    expect(desk.commands.chordOf(id)).toBe(key.toUpperCase());
    expect(desk.commands.table.find(({ label }) => label === holder)?.keys).toEqual([before]);
  });

  it('of a tag has no modifiers, and one that the system has is refused', async () => {
    const { desk } = await openDesk();
    const keys = new KeyChanging(desk);
    keys.listen('tag:quote');
    keys.press(press('l', { ctrlKey: true }));
    expect(keys.problem).toContain('without Shift');
    keys.listen('edit-note');
    keys.press(press('Tab', { altKey: true }));
    expect(keys.problem).not.toBeNull();
    expect(desk.commands.chordOf('edit-note')).toBe('N');
  });
});
