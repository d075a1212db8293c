/** The ways into a folder: samples at the first start, menu, drop, command line, Open Recent, a second start of the app. */
import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';
import { definedEnvironment, fromSetUp, projectFolder, rootSwitches } from './launch-app.ts';

const article = 'Bridge closed for repairs\n\nThe bridge is closed until Monday, the council said.\n';

test('the first start opens the samples', async ({ launch }) => {
  const { window, problems } = await launch();
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  await expect(desk.text).not.toBeEmpty();
  for (const title of await desk.articles.allInnerTexts()) expect(title).not.toMatch(/\.(?:txt|md)\b/);
  expect(problems).toEqual([]);
});

test('a folder named on the command line is opened', async ({ launch }) => {
  const { window } = await launch({ folder: await folderWith({ 'a.txt': article }) });
  await expect(new Desk(window).articles).toHaveCount(1);
});

test('a folder dropped on the window is opened', async ({ launch }) => {
  const folder = await folderWith({ 'a.txt': article });
  const { app, window } = await launch();
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  const devtools = await app.context().newCDPSession(window);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await expect(window).toHaveTitle(new RegExp(basename(folder)));
  await expect(desk.articles).toHaveCount(1);
});

test('a file dropped on the window is refused with a sentence', async ({ launch }) => {
  const folder = await folderWith({ 'a.txt': article });
  const { app, window } = await launch();
  await expect(new Desk(window).articles).toHaveCount(5);
  const devtools = await app.context().newCDPSession(window);
  const data = { items: [], files: [join(folder, 'a.txt')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await expect(window.getByText('“a.txt” is a file, not a folder', { exact: false })).toBeVisible();
  await expect(new Desk(window).articles).toHaveCount(5);
});

test('a recent folder is opened from the menu', async ({ launch }) => {
  const first = await folderWith({ 'a.txt': article });
  const { app, userData } = await launch({ folder: first });
  await app.close();
  const { app: again, window } = await launch({ folder: await sampleCopy(), userData });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  await again.evaluate(({ Menu }, name) => {
    const file = Menu.getApplicationMenu()?.getMenuItemById('file')?.submenu;
    const recent = file?.items.find((item) => item.label === 'Open Recent')?.submenu;
    recent?.items.find((item) => item.label.startsWith(name))?.click();
  }, basename(first));
  await expect(desk.articles).toHaveCount(1);
});

test('a second start hands its folder to the window that is open', async ({ launch }) => {
  const folder = await folderWith({ 'a.txt': article });
  const { window, userData } = await launch();
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(5);
  const args = [...rootSwitches(), projectFolder, `--user-data-dir=${userData}`, folder];
  const second = spawn(fromSetUp('CLAIMDESK_ELECTRON'), args, { env: definedEnvironment(), stdio: 'ignore' });
  try {
    await expect(desk.articles).toHaveCount(1);
  } finally {
    second.kill();
  }
});

test('tagging works from the menu as well, and the menu says what undo would do', async ({ launch }) => {
  const { app, window } = await launch({ folder: await folderWith({ 'a.txt': article }) });
  const desk = new Desk(window);
  await desk.openArticle('Bridge closed for repairs');
  const item = (id: string): Promise<{ label: string; enabled: boolean } | null> =>
    app.evaluate(({ Menu }, wanted) => {
      const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      return found ? { label: found.label, enabled: found.enabled } : null;
    }, id);
  await expect.poll(() => item('tag:opinion')).toEqual({ label: 'Tag as Opinion', enabled: false });
  await desk.selectWithMouse('closed until Monday');
  await expect.poll(() => item('tag:opinion')).toEqual({ label: 'Tag as Opinion', enabled: true });
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('tag:opinion')?.click();
  });
  await expect(desk.card('closed until Monday')).toContainText('Opinion');
  await expect.poll(async () => (await item('undo'))?.label).toMatch(/^Undo: .*Opinion/i);
});

test('a long reading shows its progress and can be stopped', async ({ launch }) => {
  const files = Object.fromEntries(
    Array.from({ length: 4000 }, (_, index) => [
      `a${index}.txt`,
      `Headline ${index}\n\n${article.repeat(40)}`,
    ]),
  );
  const { window } = await launch({ folder: await folderWith(files) });
  const desk = new Desk(window);
  await expect(desk.library.getByRole('progressbar')).toBeVisible();
  await desk.library.getByRole('button', { name: 'Cancel' }).click();
  await expect(desk.library.getByText(/^Stopped after/)).toBeVisible();
  await desk.library.getByRole('button', { name: 'Read the rest' }).click();
  await expect(window.getByRole('button', { name: /4,000 articles/ })).toBeVisible({ timeout: 40_000 });
});
