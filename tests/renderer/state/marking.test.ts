/** Selecting by sentences and parts, as the article shows it and screen readers hear it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleText } from '../../annotations/builders.ts';
import { openDesk } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A desk whose article view holds a selection and nothing else. */
async function deskWithCaret() {
  const opened = await openDesk();
  const { desk } = opened;
  let caret = { anchor: 0, head: 0 };
  const heard: string[] = [];
  desk.stage.putArticle('left', {
    ...silentArticle,
    caret: () => caret,
    range: () => ({ start: Math.min(caret.anchor, caret.head), end: Math.max(caret.anchor, caret.head) }),
    select: (anchor, head) => {
      caret = { anchor, head };
      desk.reading.select({ start: Math.min(anchor, head), end: Math.max(anchor, head) });
    },
    clearSelection: () => {
      caret = { anchor: caret.head, head: caret.head };
    },
    announce: (words) => heard.push(words),
  });
  const selected = () =>
    sampleText.slice(Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head));
  return { ...opened, heard, selected };
}

describe('the keys for sentences', () => {
  it('select one after the other, say it, and say where it ends', async () => {
    const { desk, selected, heard } = await deskWithCaret();
    desk.commands.run('next-sentence');
    expect(selected()).toBe('The mayor opened the lock.');
    expect(heard.at(-1)).toBe('The mayor opened the lock. selected');
    desk.commands.run('next-sentence');
    expect(selected()).toBe('“It will hold,” she said, “for a hundred years.”');
    desk.commands.run('next-sentence');
    desk.commands.run('next-sentence');
    expect(selected()).toBe('Few agree.');
    expect(desk.announcements.latest.text).toBe('This is the last sentence.');
    desk.commands.run('previous-sentence');
    expect(selected()).toBe('“It will hold,” she said, “for a hundred years.”');
  });

  it('extend and shrink what is selected', async () => {
    const { desk, selected } = await deskWithCaret();
    desk.commands.run('next-sentence');
    desk.commands.run('extend-sentence');
    expect(selected()).toBe('The mayor opened the lock. “It will hold,” she said, “for a hundred years.”');
    desk.commands.run('shrink-sentence');
    expect(selected()).toBe('The mayor opened the lock.');
  });

  it('step through the parts of a sentence', async () => {
    const { desk, selected } = await deskWithCaret();
    desk.commands.run('next-sentence');
    desk.commands.run('next-sentence');
    const seen = [1, 2, 3, 4].map(() => {
      desk.commands.run('next-part');
      return selected();
    });
    expect(seen).toEqual([
      '“It will hold,”',
      'she said',
      '“for a hundred years.”',
      '“It will hold,” she said, “for a hundred years.”',
    ]);
    desk.commands.run('previous-part');
    expect(selected()).toBe('“for a hundred years.”');
  });

  it('go on to the next sentence from a part that was just tagged', async () => {
    const { desk, selected } = await deskWithCaret();
    for (const command of ['next-sentence', 'next-sentence', 'next-part', 'tag:quote'] as const) {
      desk.commands.run(command);
    }
    expect(selected()).toBe('');
    desk.commands.run('next-sentence');
    expect(selected()).toBe('Few agree.');
  });

  it('do nothing without an article on the page', async () => {
    const { desk } = await openDesk();
    expect(desk.commands.run('next-sentence')).toBe(false);
  });
});
