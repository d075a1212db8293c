/** Back and forward: where the reader was before each jump, across articles, as in a browser. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { longestTrail } from '../../../renderer/state/trail.svelte.ts';
import type { ArticlePart, ReaderPlace } from '../../../renderer/state/stage.ts';
import { annotation, harbour, openDesk, quay, type TestDesk } from './desk-builder.ts';
import { silentArticle } from './silent-article.ts';

afterEach(() => {
  vi.useRealTimers();
});

function placeAt(head: number): ReaderPlace {
  return { reading: { anchor: head, head, unfolded: new Set() }, scroll: { block: 0, above: head } };
}

describe('the trail', () => {
  let test: TestDesk;
  let caret: number;
  let part: ArticlePart;

  beforeEach(async () => {
    test = await openDesk([
      annotation('one', { words: 'The mayor' }),
      annotation('two', { words: 'she said' }),
      annotation('three', { words: 'Few agree.' }),
    ]);
    caret = 0;
    part = {
      ...silentArticle,
      place: () => placeAt(caret),
      restorePlace: (place) => {
        caret = place.reading.head;
      },
      reveal: () => {
        caret += 10;
      },
    };
    test.desk.stage.putArticle('left', part);
  });

  const here = () => [test.desk.reading.article?.id, caret, test.desk.reading.chosenId];

  it('leads back to where a card was followed from, and forward again', async () => {
    const { desk } = test;
    caret = 3;
    desk.annotating.goTo('two');
    expect(here()).toEqual([harbour.id, 13, 'two']);
    await desk.trail.back();
    expect(here()).toEqual([harbour.id, 3, null]);
    await desk.trail.forward();
    expect(here()).toEqual([harbour.id, 13, 'two']);
    expect([desk.trail.canGoBack, desk.trail.canGoForward]).toEqual([true, false]);
  });

  it('leads across articles', async () => {
    const { desk } = test;
    caret = 7;
    await desk.openArticle(quay);
    caret = 1;
    await desk.trail.back();
    expect(here()).toEqual([harbour.id, 7, null]);
    await desk.trail.forward();
    expect(here()).toEqual([quay.id, 1, null]);
  });

  it('takes a run of steps for one jump', async () => {
    const { desk } = test;
    caret = 5;
    for (let step = 0; step < 3; step += 1) desk.stepping.toNext(1);
    expect(desk.reading.chosenId).toBe('three');
    await desk.trail.back();
    expect(here()).toEqual([harbour.id, 5, null]);
    expect(desk.trail.canGoBack).toBe(false);
  });

  it('forgets what lay ahead when the reader jumps elsewhere', async () => {
    const { desk } = test;
    desk.annotating.goTo('two');
    await desk.trail.back();
    desk.annotating.goTo('three');
    expect(desk.trail.canGoForward).toBe(false);
  });

  it('passes over articles that are gone', async () => {
    const { desk, send } = test;
    caret = 2;
    await desk.openArticle(quay);
    desk.annotating.goTo('none');
    await desk.openArticle(harbour);
    send('entriesChanged', { session: 1, upserted: [], removed: [quay.source.path] });
    caret = 40;
    await desk.trail.back();
    expect(here()).toEqual([harbour.id, 2, null]);
  });

  it('says so when there is nowhere to go', async () => {
    const { desk } = test;
    await desk.trail.back();
    expect(desk.announcements.latest.text).toBe('There is nowhere to go back to.');
    await desk.trail.forward();
    expect(desk.announcements.latest.text).toBe('There is nowhere to go forward to.');
  });

  it('stays bounded', () => {
    const { desk } = test;
    for (let jump = 0; jump < longestTrail * 2; jump += 1) desk.annotating.goTo('two');
    let steps = 0;
    while (desk.trail.canGoBack && steps <= longestTrail * 2) {
      void desk.trail.back();
      steps += 1;
    }
    expect(steps).toBe(longestTrail);
  });
});
