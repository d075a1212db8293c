/** What waits for review in a folder is known when it opens, and follows texts and decisions from then on. */
import { expect, test } from 'vitest';
import { settleSegment } from '../../../annotations/review/review.ts';
import { eventually, openFolder, put, value } from './open-folder.ts';

const harbour = 'The mayor opened the lock on Monday.\n\nFew agree with her, and fewer will pay for it.\n';
const corrected = harbour.replace('fewer will pay for it', 'nobody at all is going to pay');

test('an annotation whose words changed while the folder was closed waits, one whose words only moved does not', async () => {
  const { root, fallback, tag, listener, session } = await openFolder({
    'a.txt': harbour,
    'b.txt': harbour + harbour,
  });
  await tag('a.txt', 'fewer will pay for it');
  await tag('a.txt', 'The mayor opened the lock');
  session.close();
  await put(root, 'a.txt', `A line above.\n\n${corrected}`);
  const again = await openFolder({}, { root, fallback });
  const { id } = again.listener.at('a.txt');
  await eventually(() => {
    expect(again.listener.reviews).toEqual({ [id]: 1 });
    expect(again.session.view().reviews).toEqual({ [id]: 1 });
  });
  expect(listener.reviews).toEqual({});
});

test('a file that changes while it is open is reviewed, and settling it is the end of it', async () => {
  const { root, tag, listener, read, apply } = await openFolder({ 'a.txt': harbour });
  await tag('a.txt', 'fewer will pay for it');
  const { id } = listener.at('a.txt');
  await put(root, 'a.txt', corrected);
  await eventually(() => {
    expect(listener.reviews).toEqual({ [id]: 1 });
  });
  const { article, placed } = await read('a.txt');
  const start = article.text.indexOf('nobody at all');
  const [waiting] = placed;
  expect(waiting?.placements).toMatchObject([{ state: 'changed' }]);
  if (waiting === undefined) return;
  await apply(
    value(settleSegment(article, waiting, 0, { start, end: start + 10 }, '2026-03-13T10:00:00.000Z')),
  );
  await eventually(() => {
    expect(listener.reviews).toEqual({ [id]: 0 });
  });
});
