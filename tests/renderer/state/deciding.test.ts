/** Deciding about the open article: done or not, furniture or not; seen at once, undone as a whole. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../../annotations/result.ts';
import { opened, openDesk, rangeOf } from './desk-builder.ts';
import { harbour } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A desk with an article of three blocks, the last one furniture, and the caret or selection in it. */
async function deskAt(words: string, bare = false) {
  const made = await openDesk();
  const open = opened(harbour.id, []);
  const parts = [
    'The mayor opened the lock.',
    '“It will hold,” she said, “for a hundred years.”',
    'Few agree.',
  ];
  const blocks = parts.map((part, index) => ({
    kind: index === 2 ? ('furniture' as const) : ('paragraph' as const),
    ...rangeOf(part),
  }));
  made.answer({
    readArticle: () =>
      Promise.resolve(
        success({ ...open, article: { ...open.article, blocks }, found: { ...open.found, blocks } }),
      ),
  });
  made.desk.reading.close();
  await made.desk.openArticle(harbour);
  const { start, end } = rangeOf(words);
  made.desk.stage.putArticle('left', { ...silentArticle, range: () => ({ start, end: bare ? start : end }) });
  return made;
}

function kinds({ desk }: Awaited<ReturnType<typeof deskAt>>) {
  return desk.reading.article?.blocks.map(({ kind }) => kind);
}

describe('furniture', () => {
  it('is the passage at the caret, and is not when asked again', async () => {
    const made = await deskAt('It will hold', true);
    made.desk.commands.run('mark-furniture');
    expect(kinds(made)).toEqual(['paragraph', 'furniture', 'furniture']);
    expect(made.desk.announcements.latest.text).toMatch(/page furniture now/);
    made.desk.commands.run('mark-furniture');
    expect(kinds(made)).toEqual(['paragraph', 'paragraph', 'furniture']);
  });

  it('is everything that words are selected in, undone at once', async () => {
    const made = await deskAt('lock. “It will hold,” she said, “for a hundred years.” Few');
    made.desk.commands.run('mark-furniture');
    expect(kinds(made)).toEqual(['furniture', 'furniture', 'furniture']);
    expect(made.operations()).toHaveLength(1);
    await made.desk.changes.undo();
    expect(kinds(made)).toEqual(['paragraph', 'paragraph', 'furniture']);
    await made.desk.changes.redo();
    expect(kinds(made)).toEqual(['furniture', 'furniture', 'furniture']);
  });

  it('that was recognised is none by one click', async () => {
    const made = await deskAt('The mayor');
    made.desk.deciding.keepAt(rangeOf('Few agree').start);
    expect(kinds(made)).toEqual(['paragraph', 'paragraph', 'paragraph']);
    expect(made.desk.changes.undoWords).toBe('mark as part of the article');
  });
});

it('marks the article as done and takes it back', async () => {
  const { desk, operations } = await openDesk();
  desk.commands.run('toggle-done');
  const isDone = () => desk.reading.shown.kind === 'open' && desk.reading.shown.edits.done;
  expect(isDone()).toBe(true);
  expect(desk.changes.undoWords).toBe('mark as done');
  await desk.changes.undo();
  expect(isDone()).toBe(false);
  expect(operations().map((operation) => operation.kind === 'edit-article' && operation.after.done)).toEqual([
    true,
    false,
  ]);
});
