/** A tag that is retired: it is offered nowhere, and what carries it stays, listed, counted, exported and found again. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFolderDialog, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { freshFolder } from './launch-app.ts';
import { openAt } from './open-at.ts';

const words = 'The deal should have come a week earlier';
const others = '“long, cold and honest”';

test('a retired tag is not offered, its annotations stay and are exported, and it can be brought back', async ({
  launch,
}) => {
  const { app, window, desk, folder, problems } = await openAt(launch);
  const { keyboard } = window;
  const settings = window.getByRole('dialog', { name: 'Settings' });
  const opinionRow = settings.getByRole('tree', { name: 'Tags' }).getByRole('treeitem', { name: /^Opinion/ });
  await desk.selectWithMouse(words);
  await keyboard.press('o');
  await expect(desk.card(words)).toContainText('Opinion');

  await test.step('it is retired by keyboard', async () => {
    await keyboard.press('Control+Shift+T');
    await opinionRow.focus();
    await keyboard.press('Enter');
    await settings.getByRole('button', { name: 'Retire' }).press('Enter');
    await expect(
      settings.getByText('It is retired: its annotations keep it, and it is not offered.'),
    ).toBeVisible();
    await keyboard.press('Escape');
    await expect(settings).toHaveCount(0);
  });

  await test.step('what carries it stays, listed, counted and filtered', async () => {
    await expect(desk.card(words)).toContainText('Opinion');
    await desk.annotations.getByRole('button', { name: /^Opinion, 1 annotation, retired/ }).click();
    await expect(desk.cards).toHaveCount(1);
    await desk.annotations.getByRole('button', { name: 'Clear all' }).click();
    await desk.expectSaved();
    expect((await storedAnnotations(folder)).map(({ tag }) => tag)).toEqual(['opinion']);
  });

  await test.step('it is offered at no selection, by no key, in no menu and not by the palette', async () => {
    await desk.selectWithMouse(others);
    const toolbar = window.getByRole('toolbar', { name: 'Tag the selection' });
    await expect(toolbar.getByRole('button', { name: /^Tag as/ })).toHaveCount(2);
    await expect(toolbar.getByRole('button', { name: 'Tag as Opinion' })).toHaveCount(0);
    await keyboard.press('o');
    await expect(desk.statusBar).toContainText('1 annotation');
    await keyboard.press('t');
    const palette = window.getByRole('dialog');
    await expect(palette.getByRole('option', { name: /Quote/ })).toBeVisible();
    await expect(palette.getByRole('option', { name: /Opinion/ })).toHaveCount(0);
    await keyboard.press('Escape');
    await expect
      .poll(() =>
        app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('tag:opinion') ?? null),
      )
      .toBeNull();
    await desk.selectWithMouse(others);
    await keyboard.press('q');
    await expect(desk.card(others).getByRole('radio', { name: 'Opinion' })).toHaveCount(0);
    await expect(desk.card(others).getByRole('radio', { name: 'Unverified' })).toBeVisible();
  });

  await test.step('it stands in what is exported', async () => {
    const out = await freshFolder('reports');
    await answerFolderDialog(app, out);
    await keyboard.press('Control+e');
    const dialog = window.getByRole('dialog', { name: 'Export report' });
    await dialog.getByRole('checkbox', { name: 'Markdown' }).check();
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toContainText('Report with 2 annotations written.');
    const names = await readdir(out);
    expect(names).toHaveLength(2);
    for (const name of names) {
      const report = await readFile(join(out, name), 'utf8');
      expect(report, name).toContain(words);
      expect(report, name).toMatch(/Opinion/u);
    }
    await keyboard.press('Escape');
  });

  await test.step('brought back, it is offered with its key', async () => {
    await keyboard.press('Control+Shift+T');
    await opinionRow.focus();
    await keyboard.press('Enter');
    await settings.getByRole('button', { name: 'Bring back' }).press('Enter');
    await expect(opinionRow).toHaveAccessibleName(/key O/);
    await keyboard.press('Escape');
    await desk.selectWithMouse('claims that two crews had threatened to leave');
    await keyboard.press('o');
    await expect(desk.card('claims that two crews')).toContainText('Opinion');
  });
  expect(problems).toEqual([]);
});
