/** Selections and notes as they should not be. */
import { Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

test('bad selections: in furniture, over paragraphs, of signs, of the whole article, in the middle of a character', async ({
  launch,
}) => {
  const folder = await folderWith({
    'a.txt': 'A headline of some length\n\nThe fire 👩🏽‍🚒 crew, he said, came.\n\nIt left at noon again.\n',
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A headline of some length');
  const { keyboard } = window;
  await test.step('signs only are refused with a sentence', async () => {
    await desk.selectWithMouse('crew');
    await keyboard.press('ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('q');
    await expect(desk.statusBar.getByText(/Only signs are selected/u)).toBeVisible();
    await expect(desk.cards).toHaveCount(0);
  });
  await test.step('an emoji of several characters is never cut', async () => {
    await desk.selectWithMouse('fire');
    await keyboard.press('ArrowRight');
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight']) await keyboard.press(key);
    await keyboard.press('q');
    await expect(desk.card('👩🏽‍🚒')).toBeVisible();
  });
  await test.step('the whole article is one annotation over all paragraphs', async () => {
    await keyboard.press('Control+2');
    await keyboard.press('Control+a');
    await keyboard.press('o');
    await expect(desk.card(/A headline of some length.*at noon again\./su)).toBeVisible();
  });
  await test.step('a note of a megabyte is written and kept whole', async () => {
    const note = 'A long note. '.repeat(80_000);
    const card = desk.card(/A headline of some length/u);
    await card.getByRole('textbox', { name: 'Note' }).fill(note);
    await keyboard.press('Escape');
    await desk.expectSaved();
    expect((await storedAnnotations(folder)).map((one) => one.note.length)).toContain(note.length);
  });
  expect(problems).toEqual([]);
});
