/** What a screen reader says while the caret walks: where a highlight begins and where it ends, and of two that overlap which one. */
import { expect, test } from './desk-test.ts';
import { openAt } from './open-at.ts';

test('where a highlight begins and ends is heard as the caret walks through it', async ({ launch }) => {
  const { window, desk, problems } = await openAt(launch);
  const { keyboard } = window;
  const heard = window.getByRole('status').filter({ hasText: /./u });
  for (const [words, key] of [
    ['“solid as granite”', 'q'],
    ['as granite', 'o'],
  ] as const) {
    await desk.selectWithMouse(words);
    await keyboard.press(key);
    await expect(desk.card(words).first()).toBeVisible();
  }
  await keyboard.press('Escape');
  await desk.clickWords('agreement “solid');
  const walk = async (words: number, says: RegExp): Promise<void> => {
    for (let word = 0; word < words; word += 1) await keyboard.press('Control+ArrowRight');
    await expect(heard.filter({ hasText: says })).not.toHaveCount(0);
  };
  await walk(3, /In Quote/u);
  await walk(1, /In Opinion/u);
  await walk(4, /End of (?:Opinion|Quote)/u);
  expect(problems).toEqual([]);
});
