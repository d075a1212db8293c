/** "X," he said, "Y": one annotation wherever it goes, on the page, in the list, in every export, and when it is taken back. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerFolderDialog, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { freshFolder } from './launch-app.ts';
import { openAt } from './open-at.ts';

const first = '“We are ready to sail together and to stand up for every harbour on this coast,”';
const second = '“and we expect calm waters from here.”';
const between = 'harbour director Mats Reker said';

interface WebAnnotation {
  readonly target: readonly unknown[];
}

test('a split quote is painted, listed, exported in every format and undone as one', async ({ launch }) => {
  const { app, window, desk, folder, problems } = await openAt(launch);
  const { keyboard } = window;
  await desk.selectWithMouse(first);
  await keyboard.press('q');
  await expect(desk.card('We are ready')).toBeVisible();
  await desk.selectWithMouse(second);
  await keyboard.press('+');
  await expect(desk.card(/\[…\]/u)).toContainText('2 segments');

  await test.step('it is one card, one stripe and painted at both places, not between', async () => {
    await expect(desk.cards).toHaveCount(1);
    await expect(window.locator('.margin-stripes g')).toHaveCount(1);
    await keyboard.press('Escape');
    const painted = await desk.text.evaluate(() => {
      const words: string[] = [];
      for (const highlight of CSS.highlights.values()) {
        for (const range of highlight)
          if (range instanceof StaticRange || range instanceof Range) words.push(textOf(range));
      }
      function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }
      return words.join('\n');
    });
    expect(painted).toContain('We are ready to sail');
    expect(painted).toContain('calm waters from here');
    expect(painted).not.toContain(between);
  });

  await test.step('every format has it as one', async () => {
    await desk.expectSaved();
    const out = await freshFolder('reports');
    await answerFolderDialog(app, out);
    await keyboard.press('Control+e');
    const dialog = window.getByRole('dialog', { name: 'Export report' });
    for (const name of [/^Markdown/, /^Web Annotation/, /^brat/]) {
      await dialog.getByRole('checkbox', { name }).check();
    }
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(dialog).toContainText('Report with 1 annotation written.');
    const files = await readdir(out, { recursive: true });
    const read = (ending: string): Promise<string> => {
      const name = files.find((each) => each.endsWith(ending));
      if (name === undefined) throw new Error(`Nothing with ${ending} was written: ${files.join(', ')}`);
      return readFile(join(out, name), 'utf8');
    };
    const html = await read('.html');
    expect(html).toContain(first.slice(1, -2));
    expect(html).toContain(second.slice(1, -1));
    const markdown = await read('.md');
    expect(markdown).toContain(second.slice(1, -1));
    const { first: page } = JSON.parse(await read('.jsonld')) as {
      readonly first: { readonly items: readonly WebAnnotation[] };
    };
    expect(page.items.map(({ target }) => target.length)).toEqual([2]);
    const spans = (
      await Promise.all(
        files.filter((name) => name.endsWith('.ann')).map((name) => readFile(join(out, name), 'utf8')),
      )
    )
      .join('\n')
      .split('\n')
      .filter((line) => line.startsWith('T'));
    expect(spans).toHaveLength(1);
    // "Quote 12 93;129 168": two fragments of one span.
    expect(spans[0]).toMatch(/^T\d+\tQuote \d+ \d+;\d+ \d+\t/u);
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('one step takes the second part back, another the whole, and redo brings both', async () => {
    await desk.text.focus();
    await keyboard.press('Control+z');
    await expect(desk.card(/\[…\]/u)).toHaveCount(0);
    await expect(desk.cards).toHaveCount(1);
    await keyboard.press('Control+z');
    await expect(desk.cards).toHaveCount(0);
    await keyboard.press('Control+Shift+z');
    await keyboard.press('Control+Shift+z');
    await expect(desk.card(/\[…\]/u)).toBeVisible();
    await keyboard.press('Control+3');
    await keyboard.press('Control+2');
    await keyboard.press('Delete');
    await expect(desk.cards).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(desk.card(/\[…\]/u)).toContainText('2 segments');
    await desk.expectSaved();
    expect((await storedAnnotations(folder)).map(({ segments }) => segments.length)).toEqual([2]);
  });
  expect(problems).toEqual([]);
});
