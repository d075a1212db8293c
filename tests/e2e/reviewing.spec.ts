/** An article is corrected while its annotations are there: nothing is painted as sure that is not, and the analyst settles it by keyboard. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const before = `A harbour opens\n\nThe ferry will sail again on Tuesday, the operator said.\n\nTickets cost forty crowns for the islanders.\n`;
const after = before.replace('again on Tuesday', 'no earlier than Thursday');

test('words that changed are reviewed and settled with two keys, and stay settled', async ({ launch }) => {
  const folder = await folderWith({
    'a.txt': before,
    'b.txt': 'Another matter\n\nNothing happened here at all.\n',
  });
  const { app, window, userData } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('A harbour opens');
  await desk.selectWithMouse('The ferry will sail again on Tuesday');
  await window.keyboard.press('u');
  await desk.expectSaved();
  await app.close();
  await writeFile(join(folder, 'a.txt'), after);

  const { window: page } = await launch({ userData });
  const again = new Desk(page);
  await expect(again.articles.filter({ hasText: 'A harbour opens' })).toContainText('1 annotation to review');
  await expect(again.annotations.getByRole('button', { name: 'Review 1' })).toBeVisible();
  await again.openArticle('Another matter');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('r');
  await expect(again.text).toContainText('no earlier than Thursday');
  const review = again.cards.getByRole('region', { name: 'To review' });
  await expect(review).toContainText('The words are others now');
  await expect(review.locator('del')).toContainText('again on Tuesday');
  await expect(review.locator('ins')).toContainText('no earlier than Thursday');
  expect(await storedAnnotations(folder)).toMatchObject([
    { segments: [{ anchor: { exact: 'The ferry will sail again on Tuesday' } }] },
  ]);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('y');
  await again.expectSaved();
  await expect(review).toHaveCount(0);
  await expect(again.annotations.getByRole('button', { name: /Review/ })).toHaveCount(0);
  expect(await storedAnnotations(folder)).toMatchObject([
    { segments: [{ anchor: { exact: 'The ferry will sail no earlier than Thursday' } }] },
  ]);
});
