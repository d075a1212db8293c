/** Exporting a report: choosing what goes in, seeing it before, keeping the choice, and writing several formats at once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerFolderDialog, Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const headline = 'Ferry strike ends after night of talks, port says';
const quote = 'We are ready to sail together and to stand up for every harbour on this coast';
const opinion = 'The deal should have come a week earlier';

const exportDialog = (window: Page) => window.getByRole('dialog', { name: 'Export report' });
const previewOf = (window: Page) => window.frameLocator('iframe[title="Preview"]');

async function tag(desk: Desk, words: string, key: string): Promise<void> {
  await desk.selectWithMouse(words);
  await desk.page.keyboard.press(key);
  await expect(desk.card(words)).toHaveCount(1);
}

test('what is chosen is previewed, remembered, kept as a preset, and exported in several formats', async ({
  launch,
}) => {
  const folder = await sampleCopy();
  const { app, window, userData, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle(headline);
  await tag(desk, quote, 'q');
  await tag(desk, opinion, 'o');
  await desk.expectSaved();

  await window.keyboard.press('Control+e');
  const dialog = exportDialog(window);
  await test.step('the preview has everything at first', async () => {
    await expect(dialog).toContainText('2 of 2 annotations in 1 of 5 articles');
    await expect(previewOf(window).locator('body')).toContainText(quote);
    await expect(previewOf(window).locator('body')).toContainText(opinion);
  });

  await test.step('a tag and excerpts change the counts and the preview', async () => {
    await dialog.getByRole('button', { name: /^Tags/ }).click();
    await dialog.getByRole('checkbox', { name: 'Opinion' }).check();
    await dialog.getByRole('radio', { name: /^Excerpts/ }).check();
    await expect(dialog).toContainText('1 of 2 annotations in 1 of 5 articles');
    await expect(previewOf(window).locator('body')).not.toContainText(quote);
    await expect(previewOf(window).locator('body')).toContainText(opinion);
  });

  await test.step('it is kept under a name', async () => {
    await dialog.getByRole('button', { name: 'Save as…' }).click();
    await window.keyboard.type('Opinions only');
    await window.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Preset' })).toHaveValue('Opinions only');
    await dialog.getByRole('checkbox', { name: 'Markdown' }).check();
  });
  expect(problems).toEqual([]);
  await app.close();

  const again = await launch({ folder, userData });
  await expect(new Desk(again.window).cards).toHaveCount(2);
  await again.window.keyboard.press('Control+e');
  const reopened = exportDialog(again.window);
  await test.step('after closing and opening again the choice is there', async () => {
    await expect(reopened.getByRole('checkbox', { name: 'Opinion' })).toBeChecked();
    await expect(reopened.getByRole('radio', { name: /^Excerpts/ })).toBeChecked();
    await expect(reopened.getByRole('checkbox', { name: 'Markdown' })).toBeChecked();
    await expect(reopened.getByRole('combobox', { name: 'Preset' })).toContainText('Opinions only');
  });

  await test.step('both formats are written into a folder and hold just the chosen annotation', async () => {
    const out = await freshFolder('reports');
    await answerFolderDialog(again.app, out);
    await reopened.getByRole('button', { name: 'Export…' }).click();
    await expect(reopened).toContainText('Report with 1 annotation written.');
    const names = (await readdir(out)).sort();
    expect(names.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.html', '.md']);
    for (const name of names) {
      const report = await readFile(join(out, name), 'utf8');
      expect(report).toContain(opinion);
      expect(report).not.toContain(quote);
    }
  });
  expect(again.problems).toEqual([]);
});

test('an export that is cancelled leaves nothing behind', async ({ launch }) => {
  const paragraph = `The harbour office counts every ship that passes the lock in the morning. ${'It keeps a list of them. '.repeat(400)}`;
  const folder = await folderWith(
    Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        `${String(index)}.txt`,
        `Article ${String(index)}\n\n${paragraph}\n`,
      ]),
    ),
  );
  const { app, window } = await launch({ folder });
  await expect(window.getByText('600 articles').first()).toBeVisible();
  const out = await freshFolder('reports');
  await answerFolderDialog(app, out);
  await window.keyboard.press('Control+e');
  const dialog = exportDialog(window);
  await dialog.getByRole('checkbox', { name: 'Markdown' }).check();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toContainText('Stopped. Nothing was written.');
  expect(await readdir(out)).toEqual([]);
});

test('a report with script in every field does nothing in the preview, and no request leaves', async ({
  launch,
}) => {
  const hostile =
    '"><img src="https://example.org/x.png" onerror="top.document.title=1"><script>top.location="https://example.org/"</script><iframe src="https://example.org/"></iframe>';
  const folder = await folderWith({
    'a.md': `---\ntitle: '${hostile.replaceAll("'", "''")}'\nauthor: '${hostile}'\n---\n\n# ${hostile}\n\n${hostile}\n\nA [link](https://example.org/out) in the text of the harbour office, which says so on Monday.\n`,
    [`${'long name '.repeat(15)}.txt`]: `${hostile}\n\nThe second paragraph says so plainly enough, the port said.\n`,
  });
  const { app, window, problems } = await launch({ folder });
  await expect(new Desk(window).articles).toHaveCount(2);
  await app.evaluate(({ session }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedAddresses', asked);
    session.defaultSession.webRequest.onBeforeSendHeaders((details, decide) => {
      if (!details.url.startsWith('app:')) asked.push(details.url);
      decide({});
    });
  });
  const title = await window.title();
  await window.keyboard.press('Control+e');
  const preview = previewOf(window);
  await expect(preview.locator('body')).toContainText('onerror');
  await expect(preview.locator('img, script, iframe, form')).toHaveCount(0);
  expect(await window.title()).toBe(title);

  const facts = await window.evaluate(() => {
    const frame = document.querySelector('iframe');
    return {
      document: frame?.contentDocument ?? null,
      sandbox: frame?.getAttribute('sandbox'),
      address: frame?.src ?? '',
    };
  });
  expect(facts).toMatchObject({ document: null, sandbox: '' });
  expect(facts.address).toMatch(/^app:\/\/report-preview\//u);

  await test.step('links of the text lead nowhere, and those within the report do', async () => {
    const frames = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames.map(({ url }) => url),
      );
    await expect(preview.locator('a:not([href^="#"])').first()).toBeAttached();
    await expect(preview.locator('a[href]:not([href^="#"])')).toHaveCount(0);
    await preview.locator('a[href="#annotations"], a[href="#evidence"]').first().click();
    await expect.poll(async () => (await frames())?.[0]).toContain(`${facts.address}#`);
  });
  expect(window.url()).toBe('app://claimdesk/index.html');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'askedAddresses') as string[])).toEqual([]);

  await test.step('what was looked at is forgotten, and nobody else can go there', async () => {
    await exportDialog(window).getByRole('button', { name: 'Close' }).first().click();
    await expect(exportDialog(window)).toHaveCount(0);
    expect(
      await app.evaluate(async ({ net }, address) => (await net.fetch(address)).status, facts.address),
    ).toBe(404);
    // Last: Playwright waits for ever for a navigation that is refused.
    await window.evaluate((address) => {
      location.href = address;
    }, facts.address);
    expect(window.url()).toBe('app://claimdesk/index.html');
  });
  expect(problems.filter((problem) => !/navigat|frame/iu.test(problem))).toEqual([]);
});

test('Escape in the preview closes the dialog, and the preview stays where it was read when the choice changes', async ({
  launch,
}) => {
  const paragraphs = Array.from(
    { length: 120 },
    (_, index) => `Paragraph ${String(index)} of the harbour office says how many ships passed the lock.`,
  );
  const folder = await folderWith({
    'a.txt': `The lock was busy\n\n${paragraphs.join('\n\n')}\n`,
    'b.txt': 'The quay was not\n\nNobody came to the quay on Monday, the port said.\n',
  });
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('The lock was busy');
  await tag(desk, 'Paragraph 1 of the harbour office', 'q');
  await tag(desk, 'Paragraph 3 of the harbour office', 'o');
  await desk.expectSaved();
  await window.keyboard.press('Control+e');
  const dialog = exportDialog(window);
  const preview = previewOf(window);
  await expect(preview.locator('body')).toContainText('Paragraph 119');

  const isSeen = async (words: string): Promise<boolean> => {
    const frame = await window.locator('iframe[title="Preview"]').boundingBox();
    const box = await preview.getByText(words).boundingBox();
    return frame !== null && box !== null && box.y >= frame.y && box.y < frame.y + frame.height;
  };

  await test.step('what was scrolled to stays in sight', async () => {
    const frame = await window.locator('iframe[title="Preview"]').boundingBox();
    await window.mouse.move((frame?.x ?? 0) + 200, (frame?.y ?? 0) + 200);
    await window.mouse.wheel(0, 3000);
    await expect.poll(() => isSeen('Paragraph 8 of the harbour office')).toBe(true);
    await dialog.getByRole('button', { name: /^Tags/ }).click();
    await dialog.getByRole('checkbox', { name: 'Opinion' }).check();
    await expect(preview.locator('body')).toContainText('1 annotation of these articles');
    await expect.poll(() => isSeen('Paragraph 8 of the harbour office')).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Appendix of evidence' }).uncheck();
    await expect(preview.getByRole('heading', { name: 'Evidence' })).toHaveCount(0);
    await expect.poll(() => isSeen('Paragraph 8 of the harbour office')).toBe(true);
    await dialog.getByRole('checkbox', { name: 'Opinion' }).uncheck();
    await expect(preview.locator('body')).not.toContainText('1 annotation of these articles');
    await expect.poll(() => isSeen('Paragraph 8 of the harbour office')).toBe(true);
  });

  await test.step('an article that was gone to is found under its new number', async () => {
    await preview.getByRole('link', { name: 'The quay was not' }).first().click();
    await expect.poll(() => isSeen('Nobody came to the quay')).toBe(true);
    await dialog.getByRole('radio', { name: /^Chosen articles/ }).check();
    const list = dialog.getByRole('listbox', { name: 'Articles of the report' });
    await list.getByRole('option', { name: /The quay was not/ }).click();
    await expect(preview.locator('body')).not.toContainText('Paragraph 119');
    await expect.poll(() => isSeen('Nobody came to the quay')).toBe(true);
  });

  await test.step('Escape closes the dialog from within the preview', async () => {
    await preview.getByText('Nobody came to the quay').click();
    expect(await window.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    // As the keyboard of the machine sends it: Playwright's own keys pass the main process by.
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    });
    await expect(dialog).toHaveCount(0);
    await expect(desk.text).toBeVisible();
    // It was heard once: nothing else was closed or left with it.
    await window.keyboard.press('Control+e');
    await expect(dialog).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
  expect(problems).toEqual([]);
});

test('articles are ticked by keyboard from a list that can be filtered; nothing chosen cannot be exported', async ({
  launch,
}) => {
  const { window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  await window.keyboard.press('Control+e');
  const dialog = exportDialog(window);
  await dialog.getByRole('radio', { name: /^Chosen articles/ }).check();
  await expect(dialog).toContainText('Tick at least one article.');
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: /^Filter articles/ }).fill('ferry strike');
  const list = dialog.getByRole('listbox', { name: 'Articles of the report' });
  await expect(list.getByRole('option')).toHaveCount(1);
  await list.focus();
  await window.keyboard.press('Space');
  await expect(list.getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await expect(previewOf(window).getByRole('heading', { level: 1 })).toContainText('Ferry strike ends');
  await dialog.getByRole('checkbox', { name: 'Web page (HTML)' }).uncheck();
  await expect(dialog).toContainText('Tick at least one format.');
});

test('in a narrow window the preview folds away; axe finds nothing in any colours', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  await window.keyboard.press('Control+e');
  const dialog = exportDialog(window);
  await expect(previewOf(window).locator('h1')).toBeVisible();
  for (const name of ['Tags', 'Check'])
    await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const violations = async (): Promise<readonly string[]> =>
    (
      await new AxeBuilder({ page: window }).setLegacyMode(true).exclude('iframe').analyze()
    ).violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  // Light last: the colours that Playwright forces are light ones, whatever the app shows.
  for (const theme of ['dark', 'light'] as const) {
    await app.evaluate(({ Menu }, name) => {
      Menu.getApplicationMenu()?.getMenuItemById(`theme-${name}`)?.click();
    }, theme);
    await expect
      .poll(() => window.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
      .toBe(theme);
    expect(await violations(), theme).toEqual([]);
  }
  await window.emulateMedia({ forcedColors: 'active' });
  expect(await violations(), 'forced colours').toEqual([]);
  await window.emulateMedia({ forcedColors: 'none' });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setSize(820, 640);
  });
  await expect(window.locator('iframe')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(previewOf(window).locator('h1')).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: 'Markdown' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Back to the choice' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Markdown' })).toBeAttached();
  expect(await violations(), 'narrow').toEqual([]);
});
