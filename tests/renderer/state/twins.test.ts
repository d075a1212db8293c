/** Where else words stand: asked for at the caret or a selection, listed with the best fitting group first, and gone to. */
import { describe, expect, it } from 'vitest';
import { success } from '../../../annotations/result.ts';
import type { ArticleTwins, ShownTwin } from '../../../app/twin-views.ts';
import { sampleText, textHash } from '../../annotations/builders.ts';
import { harbour, openDesk, quay, rangeOf } from './desk-builder.ts';

function passage(article: string, words: string, textSha256 = textHash): ShownTwin {
  const title = `Title of ${article}`;
  return { article, ...rangeOf(words), textSha256, title, outlet: null, words, before: '', after: '' };
}

const long = 'It will hold,” she said, “for a hundred years';
const short = 'hundred years';
const twins: ArticleTwins = {
  state: 'found',
  groups: [long, short].map((words) => ({
    score: 1,
    total: words === short ? 5 : 2,
    passages: [passage(harbour.id, words), passage(quay.id, words)],
  })),
  leftOut: null,
};

async function deskWithTwins(answer: ArticleTwins = twins) {
  const opened = await openDesk();
  opened.answer({ twinsOfArticle: () => Promise.resolve(success(answer)) });
  return opened;
}

describe('where else words stand', () => {
  it('lists the group that fits the selection best first', async () => {
    const { desk, pass } = await deskWithTwins();
    desk.reading.select(rangeOf(long));
    desk.commands.run('where-else');
    await pass(10);
    expect(desk.dialogs.open).toBe('twins');
    expect(desk.twins.met.map(({ here, others }) => [here.words, others.length])).toEqual([
      [long, 1],
      [short, 1],
    ]);
    desk.twins.close();
    desk.reading.select(rangeOf(short));
    desk.commands.run('where-else');
    await pass(10);
    expect(desk.twins.met.map(({ here }) => here.words)).toEqual([short, long]);
  });

  it('says so when they stand nowhere else, or when that is not known yet', async () => {
    const { desk, pass } = await deskWithTwins();
    desk.reading.select(rangeOf('Few agree'));
    desk.commands.run('where-else');
    await pass(10);
    expect(desk.dialogs.open).toBeNull();
    expect(desk.announcements.latest.text).toContain('nowhere else');
    const early = await deskWithTwins({ ...twins, state: 'looking', groups: [] });
    early.desk.reading.select(rangeOf('Few agree'));
    early.desk.commands.run('where-else');
    await early.pass(10);
    expect(early.desk.announcements.latest.text).toContain('still being looked through');
  });

  it('does not show places of a text that is another now', async () => {
    const old = {
      ...twins,
      groups: [
        {
          score: 1,
          total: 2,
          passages: [passage(harbour.id, short, 'c'.repeat(64)), passage(quay.id, short)],
        },
      ],
    };
    const { desk, pass } = await deskWithTwins(old);
    desk.reading.select(rangeOf(short));
    desk.commands.run('where-else');
    await pass(10);
    expect(desk.dialogs.open).toBeNull();
  });

  it('goes to a passage in its article', async () => {
    const { desk, pass } = await deskWithTwins();
    desk.reading.select(rangeOf(short));
    desk.commands.run('where-else');
    await pass(10);
    const [there] = desk.twins.met[0]?.others ?? [];
    if (there === undefined) throw new Error('There is a passage.');
    await desk.twins.goTo(there, false);
    expect(desk.dialogs.open).toBeNull();
    expect(desk.reading.article?.id).toBe(quay.id);
    expect(sampleText.slice(there.start, there.end)).toBe(short);
  });
});
