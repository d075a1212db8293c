/** The whole main job, once by mouse and once by keyboard: open, tag, note, retag, delete, undo, save, come back, export. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerFolderDialog, answerSaveDialog, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';
import { openReport } from './open-report.ts';

const headline = 'Ferry strike ends after night of talks, port says';
const quote = 'We are ready to sail together and to stand up for every harbour on this coast';
const opinion = 'The deal should have come a week earlier';
const hedged = 'the state is reportedly covering a third of the pay rise';

test('by mouse', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window, userData, problems } = await launch();
  const desk = new Desk(window);
  await answerFolderDialog(app, folder);

  await test.step('open the folder from the menu', async () => {
    await expect(desk.articles.first()).toBeVisible();
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('open-folder')?.click();
    });
    await expect(window).toHaveTitle(/articles-/);
    await expect(desk.articles).toHaveCount(5);
  });

  await test.step('tag three passages with the toolbar', async () => {
    await desk.openArticle(headline);
    const tagging = window.getByRole('toolbar', { name: 'Tag the selection' });
    for (const [words, tag] of [
      [quote, 'Quote'],
      [opinion, 'Opinion'],
      [hedged, 'Unverified'],
    ] as const) {
      await desk.selectWithMouse(words);
      await tagging.getByRole('button', { name: `Tag as ${tag}` }).click();
      await expect(desk.card(words)).toContainText(tag);
    }
    await expect(desk.cards).toHaveCount(3);
  });

  await test.step('an overlapping highlight is a second annotation', async () => {
    await desk.selectWithMouse('reportedly covering a third of the pay rise, according to two people');
    await window
      .getByRole('toolbar', { name: 'Tag the selection' })
      .getByRole('button', { name: 'Tag as Quote' })
      .click();
    await expect(desk.cards).toHaveCount(4);
  });

  await test.step('a click on a highlight chooses its card, and its note and tag can be changed', async () => {
    await desk.clickWords('deal should have come');
    const card = desk.card(opinion);
    await expect(card.getByRole('textbox', { name: 'Note' })).toBeVisible();
    await card.getByRole('textbox', { name: 'Note' }).fill('Whose opinion is this?');
    await card.getByRole('radio', { name: 'Unverified' }).click();
    await expect(card.getByRole('radio', { name: 'Unverified' })).toBeChecked();
    await desk.expectSaved();
    expect(await storedAnnotations(folder)).toContainEqual(
      expect.objectContaining({ tag: 'unverified', note: 'Whose opinion is this?' }),
    );
  });

  await test.step('delete, undo, redo', async () => {
    await desk.card(opinion).getByRole('button', { name: 'Delete' }).click();
    await expect(desk.cards).toHaveCount(3);
    await window.getByRole('button', { name: /^Undo/ }).click();
    await expect(desk.cards).toHaveCount(4);
    await expect(desk.card(opinion)).toHaveCount(1);
    await window.getByRole('button', { name: /^Redo/ }).click();
    await expect(desk.cards).toHaveCount(3);
    await window.getByRole('button', { name: /^Undo/ }).click();
    await expect(desk.cards).toHaveCount(4);
  });

  await test.step('export the folder as HTML and read it in a browser', async () => {
    const file = join(await freshFolder('report'), 'report.html');
    await answerSaveDialog(app, file);
    await window.getByRole('button', { name: 'Export report' }).click();
    const dialog = window.getByRole('dialog', { name: /Export/ });
    await expect(dialog.getByRole('radio', { name: /^All articles/ })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Web page (HTML)' })).toBeChecked();
    await dialog.getByRole('button', { name: /^Export/ }).click();
    await expect(dialog.getByText(file)).toBeVisible();
    await window.keyboard.press('Escape');

    const report = await openReport(file);
    try {
      await expect(report.page.getByRole('heading', { name: headline }).first()).toBeVisible();
      const evidence = report.page.getByRole('region', { name: 'Evidence' });
      await expect(evidence).toContainText(opinion);
      await expect(evidence).toContainText(quote);
      await expect(report.page.getByText('Whose opinion is this?').first()).toBeVisible();
      await expectAccessible(report.page);
    } finally {
      await report.close();
    }
  });

  await test.step('close and open again: everything is back', async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1180, 760));
    await desk.expectSaved();
    expect(problems).toEqual([]);
    await app.close();
    const again = await launch({ userData });
    const reopened = new Desk(again.window);
    await expect(reopened.text).toContainText(headline);
    await expect(reopened.cards).toHaveCount(4);
    const size = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
    expect(size).toEqual([1180, 760]);
  });
});

test('by keyboard alone', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  const { keyboard } = window;
  await expect(desk.articles).toHaveCount(5);

  await test.step('go to an article through the palette', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('Ferry strike ends');
    await keyboard.press('Enter');
    await expect(desk.text).toContainText(headline);
  });

  await test.step('select words with the caret and tag them', async () => {
    await keyboard.press('Control+2');
    await expect(desk.text).toBeFocused();
    await keyboard.press('Control+Home');
    await keyboard.press('Shift+End');
    await keyboard.press('q');
    await expect(desk.cards).toHaveCount(1);
    await keyboard.press('Control+End');
    await keyboard.press('Shift+Home');
    await keyboard.press('u');
    await expect(desk.cards).toHaveCount(2);
  });

  await test.step('write a note and retag without leaving the keys', async () => {
    await keyboard.press('n');
    await expect(window.getByRole('textbox', { name: 'Note' })).toBeFocused();
    await keyboard.type('Checked with the desk. Quite odd.');
    await keyboard.press('Escape');
    await keyboard.press('o');
    await expect(window.getByRole('textbox', { name: 'Note' })).toHaveValue(
      'Checked with the desk. Quite odd.',
    );
    await expect(window.getByRole('radio', { name: 'Opinion' })).toBeChecked();
  });

  await test.step('walk the annotations, delete one, undo it', async () => {
    await keyboard.press('Alt+ArrowUp');
    await keyboard.press('Delete');
    await expect(desk.cards).toHaveCount(1);
    await keyboard.press('Control+z');
    await expect(desk.cards).toHaveCount(2);
    await keyboard.press('Control+Shift+z');
    await expect(desk.cards).toHaveCount(1);
    await keyboard.press('Control+z');
    await expect(desk.cards).toHaveCount(2);
  });

  await test.step('export the article as Markdown', async () => {
    const file = join(await freshFolder('report'), 'report.md');
    await answerSaveDialog(app, file);
    await keyboard.press('Control+e');
    const dialog = window.getByRole('dialog', { name: /Export/ });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Web page (HTML)' }).focus();
    await keyboard.press('Space');
    await dialog.getByRole('checkbox', { name: 'Markdown' }).focus();
    await keyboard.press('Space');
    await dialog.getByRole('button', { name: /^Export/ }).focus();
    await keyboard.press('Enter');
    await expect(dialog.getByText(file)).toBeVisible();
    const report = await readFile(file, 'utf8');
    expect(report).toContain('Checked with the desk. Quite odd.');
    expect(report).toContain(headline);
  });

  await test.step('all keys are listed under ?', async () => {
    await keyboard.press('Escape');
    await keyboard.press('Control+2');
    await keyboard.press('?');
    await expect(window.getByRole('dialog', { name: /keys/i })).toContainText('Tag as Quote');
  });
  await keyboard.press('Escape');
  await desk.expectSaved();
  expect(problems).toEqual([]);
});

/** What is out of sight is laid out, too: axe passes over what it is not. */
async function expectAccessible(report: Page): Promise<void> {
  await report.addStyleTag({ content: '* { content-visibility: visible !important; }' });
  for (const media of [
    { media: 'screen', colorScheme: 'light' },
    { media: 'screen', colorScheme: 'dark' },
    { media: 'screen', forcedColors: 'active' },
    { media: 'print' },
  ] as const) {
    await report.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
    const { violations } = await new AxeBuilder({ page: report }).setLegacyMode(true).analyze();
    expect(violations, `in ${JSON.stringify(media)}`).toEqual([]);
  }
}
