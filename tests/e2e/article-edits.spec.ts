/** What an analyst decides about an article: done, furniture, details; kept beside the articles and undone like everything else. */
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';

const headline = 'Bridge to the islands stays shut';
const story = `${headline}

By Ida Lund
03/04/2023

The bridge to the islands stays shut, the harbour office said on Monday.

A second inspection found nothing new in the piers, it said.

Nobody on the islands was surprised by what the office had to say.

Tagged Under: bridge, harbour, islands

Share this article
`;

test('an article is marked as done, in the library too, and stays so', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window, userData, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('What the harbour deal does not say');
  await window.keyboard.press('Control+2');
  await window.keyboard.press('d');
  const button = window.getByRole('button', { name: 'Mark as done' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  const row = desk.articles.filter({ hasText: 'What the harbour deal does not say' });
  await expect(row).toContainText('Done');
  await window.keyboard.press('Control+z');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(row).not.toContainText('Done');
  await button.click();
  await desk.expectSaved();
  expect(problems).toEqual([]);
  await app.close();

  const again = await launch({ userData });
  await expect(again.window.getByRole('button', { name: 'Mark as done' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(new Desk(again.window).articles.filter({ hasText: 'What the harbour deal' })).toContainText(
    'Done',
  );
});

test('passages become furniture and part of the article again', async ({ launch }) => {
  const folder = await folderWith({ 'bridge.txt': story });
  const { app, window, userData, problems } = await launch({ folder });
  const desk = new Desk(window);
  const line = window.getByRole('button', { name: /page furniture$/ });
  await expect(line).toHaveCount(1);
  await desk.clickWords('A second inspection');
  await window.keyboard.press('Shift+F');
  await expect(line).toHaveCount(2);
  // The caret stays where it is, so the passage is only dimmed for now.
  await expect(desk.text.getByText('A second inspection')).toBeVisible();
  await window.keyboard.press('f');
  await window.keyboard.press('f');
  await expect(desk.text.getByText('A second inspection')).toBeHidden();
  await desk.expectSaved();
  await app.close();

  const again = await launch({ userData });
  const desk2 = new Desk(again.window);
  await expect(desk2.text).toContainText(headline);
  await expect(desk2.text.getByText('A second inspection')).toBeHidden();
  await again.window.keyboard.press('Control+2');
  await again.window.keyboard.press('f');
  await again.window.getByRole('button', { name: 'Not furniture' }).first().click();
  await expect(again.window.getByRole('button', { name: /page furniture$/ })).toHaveCount(1);
  await expect(desk2.text.getByText('A second inspection')).toBeVisible();
  expect([...problems, ...again.problems]).toEqual([]);
});

test('the pointer over a passage offers to say that it is furniture', async ({ launch }) => {
  const folder = await folderWith({ 'bridge.txt': story });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  const line = window.getByRole('button', { name: /page furniture$/ });
  const offer = window.getByRole('button', { name: 'Furniture', exact: true });
  await expect(line).toHaveCount(1);
  await expect(offer).toHaveCount(0);
  const passage = desk.text.getByText('A second inspection');
  await passage.hover();
  // On the way to the button the passage stays the one that is meant.
  await offer.hover();
  await offer.click();
  await expect(passage).toBeHidden();
  await expect(line).toHaveCount(2);
  await expect(offer).toHaveCount(0);
  await desk.expectSaved();
  await window.keyboard.press('Control+z');
  await expect(passage).toBeVisible();
  await desk.text.locator('h1').hover();
  await expect(offer).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('details say where they were found, are edited, and go back to what the file says', async ({
  launch,
}) => {
  const folder = await folderWith({ 'bridge.txt': story });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.text).toContainText(headline);
  await window.keyboard.press('Control+i');
  const dialog = window.getByRole('dialog', { name: 'Article details' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'Date as written' })).toHaveValue('03/04/2023');
  await dialog.getByRole('radio', { name: /3 April 2023/ }).click();
  await dialog.getByRole('textbox', { name: 'Outlet' }).fill('Norrhaven Post');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.articles.first()).toContainText('Norrhaven Post · 3 Apr 2023');
  await desk.expectSaved();

  await window.keyboard.press('Control+z');
  await expect(desk.articles.first()).toContainText('no outlet found');
  await window.keyboard.press('Control+y');
  await expect(desk.articles.first()).toContainText('Norrhaven Post');

  await window.keyboard.press('Control+i');
  await dialog.getByRole('button', { name: 'The file says “03/04/2023”' }).click();
  await expect(dialog.getByRole('radio', { name: 'Not certain' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(desk.articles.first()).toContainText('Norrhaven Post · 03/04/2023');
  expect(problems).toEqual([]);
});
