/** The menu of the second mouse button: for words, annotations, links and passages, from the command table. */
import type { ElectronApplication } from '@playwright/test';
import { answerQuestions, Desk, endsOfWords } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const story = `# The port opens again

The harbour office said on Monday that boats leave on time, and that [its statement](https://port.example/) is out.

Nobody on the islands was surprised by what the office had to say.

Subscribe to our newsletter
`;

/** Menus are kept instead of shown: on a test's display nobody could click them. */
async function catchMenus(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup(this: Electron.Menu) {
      Reflect.set(globalThis, 'shownMenu', this);
    };
  });
}

const labels = (app: ElectronApplication) =>
  app.evaluate(() => {
    const menu = Reflect.get(globalThis, 'shownMenu') as Electron.Menu | undefined;
    return menu?.items
      .filter(({ enabled, type }) => enabled && type !== 'separator')
      .map(({ label }) => label);
  });

async function chooseFromMenu(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const menu = Reflect.get(globalThis, 'shownMenu') as Electron.Menu;
    menu.items.find((item) => item.label === wanted)?.click();
    Reflect.deleteProperty(globalThis, 'shownMenu');
  }, label);
}

test('what the menu offers is what stands under the mouse', async ({ launch }) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.md': story }) });
  await catchMenus(app);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  const rightClick = async (words: string): Promise<void> => {
    const { from } = await desk.text.evaluate(endsOfWords, words);
    await window.mouse.click(from.x + 6, from.y, { button: 'right' });
  };

  await rightClick('Nobody on the islands');
  await expect.poll(() => labels(app)).toContain('This Passage Is Furniture');
  expect(await labels(app)).not.toContain('Tag as Quote');
  expect(await labels(app)).not.toContain('Open Link…');
  await chooseFromMenu(app, 'This Passage Is Furniture');
  await expect(desk.statusBar).toContainText('This passage is page furniture now.');
  await rightClick('Nobody on the islands');
  await expect.poll(() => labels(app)).toContain('This Passage Is Not Furniture');
  await chooseFromMenu(app, 'This Passage Is Not Furniture');
  await expect(desk.statusBar).toContainText('This passage is part of the article now.');

  await desk.selectWithMouse('boats leave on time');
  await rightClick('leave on');
  await expect.poll(() => labels(app)).toContain('Tag as Quote');
  await chooseFromMenu(app, 'Tag as Quote');
  await expect(desk.card('boats leave on time')).toContainText('Quote');

  await rightClick('Nobody on the islands');
  await expect.poll(() => labels(app)).not.toContain('Delete Annotation');
  await rightClick('boats leave');
  await expect.poll(() => labels(app)).toContain('Delete Annotation');
  await chooseFromMenu(app, 'Delete Annotation');
  await expect(desk.cards).toHaveCount(0);

  await rightClick('its statement');
  await expect.poll(() => labels(app)).toContain('Copy Link Address');
  const asked = await answerQuestions(app, 0);
  await chooseFromMenu(app, 'Open Link…');
  await expect.poll(asked).toEqual(['Open port.example in your browser?\nhttps://port.example/']);
  expect(problems).toEqual([]);
});

test('text fields have the menu that fields have', async ({ launch }) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.md': story }) });
  await catchMenus(app);
  await expect(new Desk(window).articles).toHaveCount(1);
  await window.keyboard.press('Control+Shift+F');
  await window.keyboard.type('harbour');
  await window.locator(':focus').click({ button: 'right' });
  await expect.poll(() => labels(app)).toEqual(expect.arrayContaining(['Undo', 'Select All']));
  expect(problems).toEqual([]);
});
