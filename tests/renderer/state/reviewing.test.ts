/** Going through what waits for review: article by article, candidate by candidate, and nothing is decided by looking. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import { success } from '../../../annotations/result.ts';
import type { Desk } from '../../../renderer/state/desk.svelte.ts';
import { annotation } from '../../annotations/builders.ts';
import { folderView, harbour, openDesk, opened, quay, rangeOf } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

const places = [
  { ...rangeOf('The mayor'), score: 0.8 },
  { ...rangeOf('Few agree'), score: 0.5 },
];
const changed: PlacedAnnotation = {
  annotation: annotation('changed'),
  placements: [{ state: 'changed', candidates: places }],
};
const lost: PlacedAnnotation = {
  annotation: annotation('lost', { words: 'for a hundred years' }),
  placements: [{ state: 'lost' }],
};

/** A desk whose harbour article holds these, and whose quay has one that waits. */
async function deskWith(placed: readonly PlacedAnnotation[]) {
  const there = annotation('there', { article: quay.id });
  const made = await openDesk([], folderView({ reviews: { [harbour.id]: placed.length, [quay.id]: 1 } }));
  const selected: { start: number; end: number }[] = [];
  made.desk.stage.putArticle('left', {
    ...silentArticle,
    select: (start, end) => {
      selected.push({ start, end });
      made.desk.reading.select({ start, end });
    },
  });
  made.answer({
    readArticle: ({ article }) =>
      Promise.resolve(
        success({
          ...opened(article, []),
          placed:
            article === quay.id ? [{ annotation: there, placements: [{ state: 'lost' as const }] }] : placed,
        }),
      ),
  });
  await made.desk.openArticle(quay);
  await made.desk.openArticle(harbour);
  return { ...made, selected };
}
const chosen = (desk: Desk) => desk.reading.chosenId;

describe('the next annotation to review', () => {
  it('is the next one here, then the one of the next article, and round again', async () => {
    const { desk, pass } = await deskWith([changed, lost]);
    expect(desk.reviewing.count).toBe(3);
    const seen = [];
    for (let step = 0; step < 4; step += 1) {
      desk.commands.run('review-next');
      await pass(0);
      seen.push(chosen(desk));
    }
    expect(seen).toEqual(['changed', 'lost', 'there', 'changed']);
  });

  it('shows the best place without deciding anything', async () => {
    const { desk, selected, operations, pass } = await deskWith([changed]);
    desk.commands.run('review-next');
    await pass(0);
    expect(selected).toEqual([rangeOf('The mayor')]);
    desk.commands.run('review-candidate');
    desk.commands.run('review-candidate');
    expect(selected.slice(1)).toEqual([rangeOf('Few agree'), rangeOf('The mayor')]);
    expect(operations()).toEqual([]);
  });
});

describe('settling', () => {
  it('takes the selected words, says what is left, and is taken back like anything else', async () => {
    const { desk, pass } = await deskWith([changed]);
    desk.commands.run('review-next');
    await pass(0);
    desk.commands.run('review-settle');
    expect(desk.reviewing.count).toBe(1);
    expect(desk.announcements.latest.text).toBe('Placed. 1 annotation left to review.');
    expect(desk.changes.undoWords).toBe('change words');
    await desk.changes.undo();
    expect(desk.reading.placed[0]?.annotation.segments).toEqual(changed.annotation.segments);
  });

  it.each<[string, PlacedAnnotation, boolean, RegExp]>([
    ['without selected words', lost, false, /Select the words/],
    [
      'where nothing waits',
      { ...changed, placements: [{ state: 'exact', start: 0, end: 9 }] },
      true,
      /where it belongs/,
    ],
  ])('%s changes nothing', async (_name, placed, select, words) => {
    const { desk, operations } = await deskWith([placed]);
    desk.reading.choose(placed.annotation.id);
    if (select) desk.reading.select(rangeOf('Few agree'));
    desk.commands.run('review-settle');
    expect(desk.announcements.latest.text).toMatch(words);
    expect(operations()).toEqual([]);
  });

  it('is not for another analyst’s annotation', async () => {
    const theirs = { ...changed, annotation: annotation('theirs', { analyst: 'bo' }) };
    const { desk, operations } = await deskWith([theirs]);
    desk.reading.choose('theirs');
    desk.reading.select(rangeOf('Few agree'));
    desk.reviewing.settleWithSelection();
    expect(operations()).toEqual([]);
  });
});
