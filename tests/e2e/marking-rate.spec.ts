/** How many claims a minute real key presses tag, each of them correctly: the figure is printed, what is asserted is that all are right. */
import { storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { openAt } from './open-at.ts';

test('twelve claims a minute and more: a scripted run of real key presses', async ({ launch }) => {
  const { window, desk, folder } = await openAt(launch);
  const { keyboard } = window;
  // What an analyst presses for each claim, and what must come of it. The walk goes on from where the last claim ended.
  const claims: readonly { keys: readonly string[]; note?: string; words: string; tag: string }[] = [
    {
      keys: ['j', ';', 'q', ';', ';', '+'],
      words:
        '“We are ready to sail together and to stand up for every harbour on this coast,” […] “and we expect calm waters from here.”',
      tag: 'quote',
    },
    { keys: ['j', ';', ';', 'q'], words: '“solid as granite”', tag: 'quote' },
    {
      keys: ['j', 'o'],
      words:
        'The deal should have come a week earlier, and the passengers stranded on the islands paid for the delay.',
      tag: 'opinion',
    },
    {
      keys: ['j', 'u'],
      words: 'The ministry says the first boats left on time and every cancelled crossing will be refunded.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'j', 'o', 'u'],
      note: 'Who?',
      words:
        'A person close to the union described the last night as “long, cold and honest”; the port declined to comment on claims that two crews had threatened to leave.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'j', 'u'],
      words:
        'Deck and engine crews of Nordlinje Ferries will receive 4.8 per cent more from April, the company said in a statement.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'u'],
      words: 'Winter shifts, the point on which the talks broke down twice, are to be capped at nine hours.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'u'],
      words: 'Nordlinje puts the cost at 31 million crowns over two years.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'q'],
      words: '“Nobody got everything,” chief executive Tomas Wiik said at the quay.',
      tag: 'quote',
    },
    {
      keys: ['j', 'q'],
      words: '“I have slept two hours since Tuesday and I would sign it again.”',
      tag: 'quote',
    },
    { keys: ['j', ';', ';', ';', ';', 'q'], words: '“a floor under their feet”', tag: 'quote' },
    {
      keys: ['j', 'u'],
      note: 'Said by her.',
      words:
        'Asked whether the union had dropped its demand for a second engineer on the night boats, she said only that the matter was “parked, not sunk”.',
      tag: 'unverified',
    },
    {
      keys: ['j', 'j', 'u'],
      words:
        'The port counted 4,200 passengers who could not cross between Friday and Wednesday, most of them on Skarholm and Vestra.',
      tag: 'unverified',
    },
    { keys: ['j', 'u'], words: 'In all 212 crossings were cancelled.', tag: 'unverified' },
  ];
  await desk.clickWords('The six-day ferry strike');
  await keyboard.press('j');
  const began = performance.now();
  for (const { keys, note } of claims) {
    for (const key of keys) await keyboard.press(key);
    if (note !== undefined) {
      await keyboard.press('n');
      await keyboard.type(note);
      await keyboard.press('Escape');
    }
  }
  await expect(desk.cards.first()).toBeVisible();
  await desk.expectSaved();
  const minutes = (performance.now() - began) / 60_000;
  const stored = await storedAnnotations(folder);
  const told = stored.map(({ segments, tag }) => ({
    words: segments.map(({ anchor }) => anchor.exact).join(' […] '),
    tag,
  }));
  for (const { words, tag } of claims) expect(told).toContainEqual({ words, tag });
  expect(stored).toHaveLength(claims.length);
  expect(stored.map(({ note }) => note).filter((note) => note !== '')).toEqual(['Who?', 'Said by her.']);
  const rate = claims.length / minutes;
  test.info().annotations.push({ type: 'claims a minute', description: rate.toFixed(0) });
  console.log(
    JSON.stringify({
      name: 'marking.rate',
      value: Math.round(rate),
      unit: 'claims/min',
      claims: claims.length,
    }),
  );
});
