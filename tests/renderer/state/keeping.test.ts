/** While a file of annotations cannot be used, nothing in it is changed from the desk; what is decided about it is asked of the main process. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { success } from '../../../annotations/result.ts';
import type { FileCare } from '../../../app/file-care.ts';
import { annotation, harbour, opened, openDesk, rangeOf } from './desk-builder.ts';

afterEach(() => {
  vi.useRealTimers();
});

const care: FileCare = {
  broken: {
    code: 'not-json',
    message: 'It is not complete.',
    file: 'harbour.json',
    instead: { kind: 'previous', at: '2026-03-12T14:03:00.000Z', records: 1 },
  },
  setAside: [],
  copies: [],
};

describe('annotations whose file is broken', () => {
  it('are shown and cannot be changed, deleted or added to', async () => {
    const { desk, answer, operations, pass, send } = await openDesk([annotation('1')]);
    answer({
      readArticle: ({ article }) => Promise.resolve(success({ ...opened(article, [annotation('1')]), care })),
    });
    send('articleChanged', { session: 1, article: harbour.id });
    await pass(10);
    expect(desk.reading.placed).toHaveLength(1);
    desk.reading.choose('1');
    desk.commands.run('tag:opinion');
    desk.commands.run('delete-annotation');
    desk.reading.choose(null);
    desk.reading.select(rangeOf('hundred years'));
    desk.commands.run('tag:quote');
    desk.commands.run('edit-note');
    expect(operations()).toEqual([]);
    expect(desk.reading.placed).toHaveLength(1);
  });

  it('are recovered by asking once', async () => {
    const { desk, answer, asked, pass, send } = await openDesk([annotation('1')]);
    answer({
      readArticle: ({ article }) => Promise.resolve(success({ ...opened(article, [annotation('1')]), care })),
      recoverNotes: () => new Promise((resolve) => setTimeout(resolve, 50, success(null))),
    });
    send('articleChanged', { session: 1, article: harbour.id });
    await pass(10);
    void desk.keeping.recover();
    void desk.keeping.recover();
    await pass(60);
    expect(asked.filter(({ name }) => name === 'recoverNotes')).toEqual([
      { name: 'recoverNotes', payload: { article: harbour.id } },
    ]);
  });
});
