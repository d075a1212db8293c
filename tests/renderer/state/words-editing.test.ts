/** Changing which words an annotation holds: edges, split quotes, near duplicates. Each is one step that can be undone. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { annotationWords } from '../../../annotations/annotation/order-annotations.ts';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import type { Desk } from '../../../renderer/state/desk.svelte.ts';
import { sampleText, textHash } from '../../annotations/builders.ts';
import { annotation, openDesk, rangeOf } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

const noKeys = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function splitQuote(id: string, ...words: readonly string[]): Annotation {
  return annotation(id, {
    segments: words.map((each) => {
      const { start, end } = rangeOf(each);
      return { anchor: createAnchor(sampleText, textHash, start, end) };
    }),
  });
}

function wordsOf(desk: Desk, id: string): string | undefined {
  const found = desk.reading.placed.find((item) => item.annotation.id === id);
  return found && annotationWords(found.annotation);
}

/** Opens a desk with one annotation chosen and the article on the page. */
async function deskWith(...annotations: readonly Annotation[]) {
  const opened = await openDesk(annotations);
  const heard: string[] = [];
  opened.desk.stage.putArticle('left', { ...silentArticle, announce: (words) => heard.push(words) });
  opened.desk.reading.choose(annotations[0]?.id ?? null);
  return { ...opened, heard };
}

describe('an edge held with the keyboard', () => {
  it('moves by words, characters and sentences, is seen while it moves, and is kept as one step', async () => {
    const { desk, heard, operations } = await deskWith(annotation('1', { words: 'mayor opened' }));
    desk.commands.run('move-start');
    expect(heard.at(-1)).toContain('Starts with “mayor opened”');
    desk.marking.edges.press({ ...noKeys, key: 'ArrowLeft' });
    desk.commands.run('move-end');
    desk.marking.edges.press({ ...noKeys, key: 'ArrowRight' });
    desk.marking.edges.press({ ...noKeys, key: 'ArrowRight', altKey: true });
    expect(desk.marking.edges.placed[0]?.placements).toEqual([
      { state: 'exact', ...rangeOf('The mayor opened the ') },
    ]);
    desk.marking.edges.press({ ...noKeys, key: 'ArrowRight', ctrlKey: true });
    expect(operations()).toEqual([]);
    desk.marking.edges.press({ ...noKeys, key: 'Enter' });
    expect(wordsOf(desk, '1')).toBe('The mayor opened the lock.');
    expect(operations()).toHaveLength(1);
    expect(desk.changes.undoWords).toBe('change words');
    await desk.changes.undo();
    expect(wordsOf(desk, '1')).toBe('mayor opened');
  });

  it('is left as it was with Escape, and says where it can go no further', async () => {
    const { desk, operations } = await deskWith(annotation('1', { words: 'The mayor' }));
    desk.commands.run('move-start');
    desk.marking.edges.press({ ...noKeys, key: 'ArrowLeft' });
    expect(desk.announcements.latest.text).toContain('no further');
    desk.marking.edges.press({ ...noKeys, key: 'ArrowRight' });
    desk.marking.edges.press({ ...noKeys, key: 'Escape' });
    expect(desk.marking.edges.moving).toBeNull();
    expect(operations()).toEqual([]);
    expect(wordsOf(desk, '1')).toBe('The mayor');
  });

  it('is kept when something else is done', async () => {
    const { desk } = await deskWith(annotation('1', { words: 'The mayor' }));
    desk.commands.run('move-end');
    desk.marking.edges.press({ ...noKeys, key: 'ArrowRight' });
    expect(desk.marking.edges.press({ ...noKeys, key: 'o' })).toBe(false);
    desk.commands.run('tag:opinion');
    expect(wordsOf(desk, '1')).toBe('The mayor opened');
    expect(desk.reading.chosen?.annotation.tag).toBe('opinion');
  });

  it('is that of the segment nearest to the caret, then that of the next one', async () => {
    const { desk } = await deskWith(splitQuote('1', 'It will hold', 'for a hundred years'));
    const { start } = rangeOf('years');
    desk.stage.putArticle('left', { ...silentArticle, caret: () => ({ anchor: start, head: start }) });
    desk.commands.run('move-start');
    expect(desk.marking.edges.moving?.segment).toBe(1);
    desk.commands.run('move-start');
    expect(desk.marking.edges.moving?.segment).toBe(0);
  });

  it('of somebody else’s annotation cannot be held', async () => {
    const { desk } = await deskWith(annotation('bos', { analyst: 'bo' }));
    expect(desk.commands.run('move-start')).toBe(false);
  });
});

describe('an edge that is dragged', () => {
  it('snaps to words unless that is turned off, and may cross the other edge', async () => {
    const { desk } = await deskWith(annotation('1', { words: 'opened the' }));
    const handle = { segment: 0, edge: 'end' } as const;
    desk.marking.edges.drag(handle, rangeOf('lock').start + 3, true);
    expect(desk.marking.edges.moving?.range.end).toBe(rangeOf('lock').end);
    desk.marking.edges.drag(handle, rangeOf('lock').start + 3, false);
    expect(desk.marking.edges.moving?.range.end).toBe(rangeOf('lock').start + 3);
    desk.marking.edges.drag(handle, 0, true);
    expect(desk.marking.edges.moving).toMatchObject({
      edge: 'start',
      range: { start: 0, end: rangeOf('opened').start },
    });
    desk.marking.edges.keep();
    expect(wordsOf(desk, '1')).toBe('The mayor');
  });
});

describe('a split quote', () => {
  it('is made by adding selected words to the one made last, and taken back as one', async () => {
    const { desk, operations } = await deskWith();
    desk.reading.select(rangeOf('“It will hold,”'));
    desk.annotating.tag('quote');
    desk.annotating.leave();
    desk.reading.select(rangeOf('“for a hundred years.”'));
    expect(desk.marking.splitQuotes.target?.annotation.id).toBe('new-1');
    desk.commands.run('add-words');
    expect(wordsOf(desk, 'new-1')).toBe('“It will hold,” […] “for a hundred years.”');
    expect(desk.reading.selection).toBeNull();
    expect(desk.reading.chosenId).toBe('new-1');
    expect(desk.announcements.latest.text).toContain('2 segments');
    expect(desk.changes.undoWords).toBe('add words');
    expect(operations()).toHaveLength(2);
    await desk.changes.undo();
    expect(wordsOf(desk, 'new-1')).toBe('“It will hold,”');
    await desk.changes.redo();
    expect(wordsOf(desk, 'new-1')).toBe('“It will hold,” […] “for a hundred years.”');
  });

  it('is made by taking the cue out of a sentence', async () => {
    const { desk } = await deskWith(
      annotation('1', { words: '“It will hold,” she said, “for a hundred years.”' }),
    );
    desk.reading.select(rangeOf('she said'));
    desk.commands.run('take-words-out');
    expect(wordsOf(desk, '1')).toBe('“It will hold,” […] “for a hundred years.”');
    expect(desk.changes.undoWords).toBe('add words');
  });

  it('loses the segment at the caret when nothing is selected', async () => {
    const { desk } = await deskWith(splitQuote('1', 'It will hold', 'for a hundred years'));
    const { start } = rangeOf('will');
    desk.stage.putArticle('left', { ...silentArticle, caret: () => ({ anchor: start, head: start }) });
    desk.commands.run('take-words-out');
    expect(wordsOf(desk, '1')).toBe('for a hundred years');
    expect(desk.commands.run('take-words-out')).toBe(false);
  });

  it('cannot be made of somebody else’s annotation, nor without one', async () => {
    const { desk } = await deskWith(annotation('bos', { analyst: 'bo' }));
    desk.reading.select(rangeOf('Few'));
    expect(desk.commands.run('add-words')).toBe(false);
  });

  it('says when the words are in it already', async () => {
    const { desk, operations } = await deskWith(annotation('1', { words: 'The mayor' }));
    desk.reading.select(rangeOf('mayor'));
    desk.commands.run('add-words');
    expect(operations()).toEqual([]);
    expect(desk.announcements.latest.text).toContain('already');
  });
});

describe('the same tag on nearly the same words', () => {
  const there = annotation('there', { words: 'The mayor opened the lock.', note: 'Checked.' });

  async function taggedTwice() {
    const opened = await deskWith(there);
    opened.desk.reading.select(rangeOf('mayor opened the lock'));
    opened.desk.annotating.tag('quote');
    return opened;
  }

  it('is asked about, and both stay until that is answered', async () => {
    const { desk } = await taggedTwice();
    expect(desk.duplicates.question).toMatchObject({
      older: { annotation: { id: 'there' } },
      tagName: 'Quote',
    });
    expect(desk.reading.placed).toHaveLength(2);
    expect(desk.announcements.latest.text).toContain('Press G');
  });

  it('becomes one annotation with G, as one step', async () => {
    const { desk } = await taggedTwice();
    desk.commands.run('merge-duplicate');
    expect(desk.reading.placed).toHaveLength(1);
    expect(wordsOf(desk, 'there')).toBe('The mayor opened the lock.');
    expect(desk.reading.chosen?.annotation.note).toBe('Checked.');
    expect(desk.duplicates.question).toBeNull();
    expect(desk.changes.undoWords).toBe('merge annotations');
    await desk.changes.undo();
    expect(desk.reading.placed).toHaveLength(2);
  });

  it('stays two with Escape', async () => {
    const { desk } = await taggedTwice();
    expect(desk.commands.run('leave')).toBe(true);
    expect(desk.duplicates.question).toBeNull();
    expect(desk.reading.placed).toHaveLength(2);
  });

  it('is asked about when a tag is changed to it', async () => {
    const { desk } = await deskWith(
      there,
      annotation('other', { words: 'mayor opened the lock', tag: 'opinion' }),
    );
    desk.reading.choose('other');
    desk.annotating.tag('quote');
    expect(desk.duplicates.question).not.toBeNull();
  });

  it.each([
    ['another tag', { tag: 'opinion' }],
    ['another analyst', { analyst: 'bo' }],
  ])('is not asked about with %s', async (_name, fields) => {
    const { desk } = await deskWith({ ...there, ...fields });
    desk.reading.select(rangeOf('mayor opened the lock'));
    desk.annotating.tag('quote');
    expect(desk.duplicates.question).toBeNull();
  });

  it('is forgotten when one of the two goes', async () => {
    const { desk } = await taggedTwice();
    await desk.changes.undo();
    expect(desk.duplicates.question).toBeNull();
    expect(desk.commands.run('merge-duplicate')).toBe(false);
  });
});
