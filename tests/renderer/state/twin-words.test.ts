/** What the margin says of a passage that stands elsewhere too. */
import { expect, test } from 'vitest';
import type { ShownTwin, ShownTwinGroup } from '../../../app/twin-views.ts';
import { barsOf, elsewhereWords } from '../../../renderer/state/twin-words.ts';
import { textHash } from '../../annotations/builders.ts';

function passage(article: string, start: number, outlet: string | null = null): ShownTwin {
  const title = `Title of ${article}`;
  return {
    article,
    start,
    end: start + 9,
    textSha256: textHash,
    title,
    outlet,
    words: '',
    before: '',
    after: '',
  };
}

function group(passages: readonly ShownTwin[], total = passages.length): ShownTwinGroup {
  return { score: 1, passages, total };
}

const here = passage('a', 5);
const wire = passage('b', 7, 'Harbour Wire');

test.each([
  ['one other', group([here, wire]), 'Also in Harbour Wire'],
  ['an article without an outlet', group([here, passage('c', 1)]), 'Also in Title of c'],
  ['two of one outlet', group([here, wire, passage('d', 1, 'Harbour Wire')]), 'Also in Harbour Wire'],
  ['the same article', group([here, passage('a', 40)]), 'Also once more in this article'],
  [
    'the same article and another',
    group([here, passage('a', 40), passage('a', 80), wire]),
    'Also in Harbour Wire, and 2 times more in this article',
  ],
  [
    'more than can be named',
    group([here, wire, passage('c', 1), passage('d', 1), passage('e', 1)], 2000),
    'Also in Harbour Wire, Title of c, Title of d and 1,996 more',
  ],
])('says where else it stands: %s', (_name, twins, words) => {
  expect(elsewhereWords(here, twins)).toBe(words);
});

test('has a bar for each passage of the article, and none for others', () => {
  const again = passage('a', 40);
  expect(barsOf('a', [group([wire, passage('c', 1)]), group([here, again, wire])])).toEqual([
    { id: '1 5', start: 5, end: 14, hint: 'Also in Harbour Wire, and once more in this article' },
    { id: '1 40', start: 40, end: 49, hint: 'Also in Harbour Wire, and once more in this article' },
  ]);
});
