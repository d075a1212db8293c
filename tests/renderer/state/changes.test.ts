/** Operations on their way: seen at once, taken back when refused, kept when only the disk is in the way, undone across articles. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Batch } from '../../../annotations/operation/batch.ts';
import { refusalCodes, writeFailureCodes } from '../../../annotations/operation/refusal.ts';
import { failure, success } from '../../../annotations/result.ts';
import { annotation, folderView, harbour, openDesk, quay, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('an operation', () => {
  it.each([...refusalCodes, 'internal'])('that is refused as %s is taken back and told', async (code) => {
    const { desk, answer, pass } = await openDesk([annotation('there')]);
    answer({ applyOperation: () => Promise.resolve(failure(code, 'That cannot be.')) });
    desk.reading.choose('there');
    desk.annotating.tag('opinion');
    expect(desk.reading.placed[0]?.annotation.tag).toBe('opinion');
    await pass(0);
    expect(desk.reading.placed[0]?.annotation.tag).toBe('quote');
    expect(desk.library.tally(harbour.id)).toMatchObject({ opinion: 0 });
    expect(desk.changes.undoWords).toBeNull();
    expect(desk.notices.shown.map(({ message }) => message)).toEqual(['That cannot be.']);
  });

  it.each(writeFailureCodes)('that waits for the disk (%s) stays', async (code) => {
    const { desk, answer, pass } = await openDesk();
    answer({ applyOperation: () => Promise.resolve(failure(code, 'The disk is full.')) });
    desk.reading.select(rangeOf('Few'));
    desk.annotating.tag('quote');
    await pass(0);
    expect(desk.reading.placed).toHaveLength(1);
    expect(desk.changes.undoWords).toBe('tag as Quote');
    expect(desk.notices.shown).toEqual([]);
  });

  it('counts in the library', async () => {
    const { desk } = await openDesk([], folderView({ tallies: { [harbour.id]: { quote: 2 } } }));
    desk.reading.select(rangeOf('Few'));
    desk.annotating.tag('quote');
    desk.annotating.tag('opinion');
    expect(desk.library.tally(harbour.id)).toEqual({ quote: 2, opinion: 1 });
    if (desk.annotating.ownChosen !== null) desk.annotating.delete(desk.annotating.ownChosen);
    expect(desk.library.tally(harbour.id)).toEqual({ quote: 2, opinion: 0 });
  });
});

describe('a batch', () => {
  const both = (tag: string): Batch => ({
    kind: 'batch',
    purpose: { kind: 'tag-occurrences', tag },
    operations: [
      { kind: 'add', annotation: annotation('here', { tag }) },
      { kind: 'add', annotation: annotation('elsewhere', { tag, article: quay.id }) },
    ],
  });

  it('is done, told and taken back as one, over several articles', async () => {
    const { desk, operations } = await openDesk();
    desk.changes.perform(both('opinion'));
    expect(desk.changes.undoWords).toBe('tag 2 passages as Opinion');
    expect(desk.library.tally(quay.id)).toEqual({ opinion: 1 });
    await desk.changes.undo();
    expect(desk.reading.article?.id).toBe(harbour.id);
    expect(desk.reading.placed).toEqual([]);
    expect(desk.library.tally(quay.id)).toEqual({ opinion: 0 });
    expect(operations()).toHaveLength(4);
    await desk.changes.redo();
    expect(desk.reading.placed).toHaveLength(1);
  });

  it('loses only what was refused of it', async () => {
    const { desk, answer, pass } = await openDesk();
    answer({
      applyOperation: ({ operation }) =>
        Promise.resolve(
          operation.kind === 'add' && operation.annotation.article === quay.id
            ? failure('not-yours', 'No.')
            : success(null),
        ),
    });
    desk.changes.perform(both('quote'));
    await pass(0);
    expect(desk.library.tally(quay.id)).toEqual({ quote: 0 });
    expect(desk.reading.placed).toHaveLength(1);
    expect(desk.changes.undoWords).toBe('tag 1 passage as Quote');
    expect(desk.announcements.latest.text).toBe('1 of 2 changes were not kept.');
  });
});

describe('undo', () => {
  it('goes back through tag, retag and delete, and redo forward again', async () => {
    const { desk, operations } = await openDesk();
    desk.reading.select(rangeOf('Few'));
    desk.annotating.tag('quote');
    desk.annotating.tag('opinion');
    if (desk.annotating.ownChosen !== null) desk.annotating.delete(desk.annotating.ownChosen);
    expect(desk.changes.undoWords).toBe('delete annotation');
    const tags = () => desk.reading.placed.map((item) => item.annotation.tag);
    const seen = [];
    for (let step = 0; step < 3; step += 1) {
      await desk.changes.undo();
      seen.push(tags());
    }
    for (let step = 0; step < 3; step += 1) {
      await desk.changes.redo();
      seen.push(tags());
    }
    expect(seen).toEqual([['opinion'], ['quote'], [], ['quote'], ['opinion'], []]);
    expect(operations()).toHaveLength(9);
  });

  it('opens the article concerned and shows the annotation', async () => {
    const { desk, pass } = await openDesk([annotation('there')]);
    desk.reading.choose('there');
    desk.annotating.tag('opinion');
    await desk.openArticle(quay);
    expect(desk.reading.article?.id).toBe(quay.id);
    desk.commands.run('undo');
    await pass(0);
    expect(desk.reading.article?.id).toBe(harbour.id);
    expect(desk.reading.chosenId).toBe('there');
    expect(desk.announcements.latest.text).toBe('Undone: change tag to Opinion');
  });

  it('is sent even when the article can no longer be shown', async () => {
    const { desk, answer, operations } = await openDesk([annotation('there')]);
    desk.reading.choose('there');
    desk.annotating.tag('opinion');
    await desk.openArticle(quay);
    answer({ readArticle: () => Promise.resolve(failure('file-missing', 'It is gone.')) });
    await desk.changes.undo();
    expect(operations()).toHaveLength(2);
  });

  it('ends with the folder', async () => {
    const { desk, send } = await openDesk([annotation('there')]);
    desk.reading.choose('there');
    desk.annotating.tag('opinion');
    send('folderOpened', folderView({ session: 2, path: '/other' }));
    expect(desk.changes.undoWords).toBeNull();
  });

  it('of an operation that is refused late, after another folder was opened, changes nothing there', async () => {
    const { desk, answer, send, pass } = await openDesk([annotation('there')]);
    let refuse: () => void = () => undefined;
    answer({
      applyOperation: () =>
        new Promise((resolve) => {
          refuse = () => {
            resolve(failure('not-yours', 'No.'));
          };
        }),
    });
    desk.reading.choose('there');
    desk.annotating.tag('opinion');
    answer({ applyOperation: () => Promise.resolve(success(null)) });
    send('folderOpened', folderView({ session: 2, path: '/other' }));
    refuse();
    await pass(0);
    expect(desk.notices.shown).toEqual([]);
    expect(desk.library.tally(harbour.id)).toEqual({});
  });
});

it('is not called saved before the main process has answered, whatever it told last', async () => {
  const { desk, answer } = await openDesk();
  let answered: () => void = () => undefined;
  answer({
    applyOperation: () =>
      new Promise((resolve) => {
        answered = () => {
          resolve(success(null));
        };
      }),
  });
  desk.reading.select(rangeOf('she said'));
  desk.annotating.tag('quote');
  expect(desk.saving.state).toEqual({ kind: 'saving', pending: 1 });
  answered();
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.saving.state).toEqual({ kind: 'saved' });
});
