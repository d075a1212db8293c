/** Writing a note: one change after a pause or on leaving, never lost, never one per letter. */
import { afterEach, expect, it, vi } from 'vitest';
import { typingPause } from '../../../renderer/state/note-editor.svelte.ts';
import { annotation, folderView, openDesk, quay } from './desk-builder.ts';
import type { TestDesk } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function writing(text: string): Promise<TestDesk> {
  const test = await openDesk([annotation('there')]);
  test.desk.reading.choose('there');
  const there = test.desk.annotating.ownChosen;
  if (there === null) throw new Error('The annotation should be there.');
  for (let end = 1; end <= text.length; end += 1) test.desk.notes.write(there, text.slice(0, end));
  return test;
}

const kept = [{ kind: 'change', id: 'there', before: { note: '' }, after: { note: 'Ask Ida' } }];

it('keeps what was written once the keys rest', async () => {
  const { operations, pass, desk } = await writing('Ask Ida');
  await pass(typingPause - 1);
  expect(operations()).toEqual([]);
  await pass(1);
  expect(operations()).toMatchObject(kept);
  expect(desk.changes.undoWords).toBe('write note');
});

it('undoes what was written in one go as one', async () => {
  const { desk, pass } = await writing('Ask Ida');
  await pass(typingPause);
  const there = desk.annotating.ownChosen;
  if (there !== null) desk.notes.write(there, 'Ask Ida again');
  await pass(typingPause);
  desk.commands.run('undo');
  await pass(0);
  expect(desk.reading.chosen?.annotation.note).toBe('');
});

it.each<[string, (test: TestDesk) => void | Promise<void>]>([
  [
    'the field is left',
    ({ desk }) => {
      desk.notes.keep();
    },
  ],
  ['another article is opened', ({ desk }) => desk.openArticle(quay)],
  [
    'another folder is opened',
    ({ send }) => {
      send('folderOpened', folderView({ session: 2 }));
    },
  ],
  [
    'the report is exported',
    ({ desk }) => {
      desk.commands.run('export-report');
    },
  ],
  [
    'the annotation is tagged differently',
    ({ desk }) => {
      desk.annotating.tag('opinion');
    },
  ],
])('keeps what was written when %s', async (_case, happen) => {
  const test = await writing('Ask Ida');
  await happen(test);
  expect(test.operations().slice(0, 1)).toMatchObject(kept);
});

it('hands over what was written before it lets the window close', async () => {
  const { send, asked } = await writing('Ask Ida');
  send('closing', null);
  expect(asked.map(({ name }) => name).slice(-2)).toEqual(['applyOperation', 'readyToClose']);
});

it('makes no change of a note that is as it was', async () => {
  const { desk, operations, pass } = await writing('A');
  const there = desk.annotating.ownChosen;
  if (there !== null) desk.notes.write(there, '');
  await pass(typingPause);
  expect(operations()).toEqual([]);
});

it('deletes the annotation with the note that was just written, so that undo brings both back', async () => {
  const { desk } = await writing('Ask Ida');
  if (desk.annotating.ownChosen !== null) desk.annotating.delete(desk.annotating.ownChosen);
  await desk.changes.undo();
  expect(desk.reading.placed[0]?.annotation.note).toBe('Ask Ida');
});
