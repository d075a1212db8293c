/** Tags the samples as an analyst would and takes the pictures that the README shows. */
import { join } from 'node:path';
import { answerSaveDialog, Desk } from '../e2e/desk.ts';
import { expect, test } from '../e2e/desk-test.ts';
import { freshFolder, projectFolder } from '../e2e/launch-app.ts';
import { openReport } from '../e2e/open-report.ts';

type Marking = readonly [key: 'q' | 'o' | 'u', words: string, note?: string];

const port: readonly Marking[] = [
  ['q', '“We are ready to sail together and to stand up for every harbour on this coast,”'],
  ['q', '“solid as granite”'],
  [
    'u',
    'the state is reportedly covering a third of the pay rise',
    'Two people, by way of Capital Wire. The minister denies it.',
  ],
  ['o', 'The deal should have come a week earlier'],
  ['q', '“long, cold and honest”'],
  ['u', 'claims that two crews had threatened to leave'],
  ['q', '“offered a room and coffee, and no state money”'],
  ['q', 'her members had won “a floor under their feet”'],
];

const wire: readonly Marking[] = [
  ['q', '“There is no state money in this agreement,”'],
  ['u', 'the state would cover a third of the crews’ pay rise', 'Same two sources as in the Post.'],
  ['q', '“The company cannot carry that from tickets,”'],
  ['o', 'Either fares go up in the autumn, or someone else is paying'],
];

const review: readonly Marking[] = [
  ['o', 'They are better than nothing, and they are much less than the two of them say they are'],
  ['u', 'The state is reportedly covering a third of the pay rise'],
  ['q', '“It is a standard clause,”'],
];

const articles: readonly (readonly [title: string, markings: readonly Marking[]])[] = [
  ['Minister: “no state money” in harbour agreement', wire],
  ['What the harbour deal does not say', review],
  ['Ferry strike ends after night of talks, port says', port],
];

test('pictures', async ({ launch }) => {
  const { app, window } = await launch();
  const desk = new Desk(window);
  const picture = (name: string): string => join(projectFolder, 'docs', 'pictures', `${name}.png`);
  await window.getByRole('button', { name: /^Analyst/ }).click();
  await window.getByRole('textbox', { name: /name/i }).fill('Ana');
  await window.keyboard.press('Enter');

  for (const [title, markings] of articles) {
    await desk.openArticle(title);
    for (const [key, words, note] of markings) {
      await desk.selectWithMouse(words);
      await window.keyboard.press(key);
      if (note !== undefined) {
        await window.keyboard.press('n');
        await window.keyboard.type(note);
        await window.keyboard.press('Escape');
      }
    }
    await expect(desk.cards).toHaveCount(markings.length);
  }
  await desk.expectSaved();

  await desk.clickWords('third of the pay rise');
  await desk.selectWithMouse('the first boats left on time and every cancelled crossing will be refunded');
  for (const theme of ['light', 'dark'] as const) {
    await app.evaluate(({ Menu }, id) => {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }, `theme-${theme}`);
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
    await window.getByRole('textbox', { name: 'Article text' }).evaluate((text) => {
      text.querySelector('h1')?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await window.waitForTimeout(500);
    await window.screenshot({ path: picture(`desk-${theme}`) });
  }

  const file = join(await freshFolder('report'), 'report.html');
  await answerSaveDialog(app, file);
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog', { name: /Export/ });
  await expect(dialog.getByRole('checkbox', { name: 'Web page (HTML)' })).toBeChecked();
  await dialog.getByRole('button', { name: /^Export/ }).click();
  await expect(dialog.getByText(file)).toBeVisible();
  const report = await openReport(file);
  await report.page.setViewportSize({ width: 1200, height: 1000 });
  await report.page.screenshot({ path: picture('report') });
  const article = report.page.getByRole('heading', {
    name: 'Ferry strike ends after night of talks, port says',
  });
  // Articles far below are laid out only when they come near.
  for (let pass = 0; pass < 3; pass += 1) {
    await article.first().evaluate((heading) => {
      heading.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await report.page.waitForTimeout(200);
  }
  await report.page.screenshot({ path: picture('report-article') });
  await report.close();
});
