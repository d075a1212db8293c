/** A folder that changes while it is open, and articles in other scripts than Latin. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const paragraphs = Array.from(
  { length: 40 },
  (_, index) =>
    `Paragraph ${index + 1} says that the ferry was late again, and that nobody knew the reason for it.`,
);
const story = (lines: readonly string[]) => `The ferry is late\n\n${lines.join('\n\n')}\n`;

test('files come, change, are renamed and go, and the reader stays where they are', async ({ launch }) => {
  const folder = await folderWith({
    'b.txt': story(paragraphs),
    'c.txt': 'Another headline\n\nIt says little.\n',
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(2);
  await desk.openArticle('The ferry is late');
  await desk.clickWords('Paragraph 30');
  await window.keyboard.press('Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('q');
  await desk.expectSaved();
  const height = () =>
    desk.text
      .getByText('Paragraph 30 ')
      .evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await height();

  await writeFile(join(folder, 'a.txt'), 'A new headline\n\nIt came while the folder was open.\n');
  await expect(desk.articles).toHaveCount(3);
  await expect(desk.articles.first()).toContainText('A new headline');
  await expect(desk.articles.nth(1)).toHaveAttribute('aria-selected', 'true');

  await writeFile(join(folder, 'b.txt'), story(['A paragraph that was not there.', ...paragraphs]));
  await expect(desk.text).toContainText('A paragraph that was not there.');
  await expect(desk.statusBar).toContainText('The file changed on disk and was read again.');
  await expect.poll(async () => Math.abs((await height()) - before)).toBeLessThan(4);
  await expect(desk.cards).toHaveCount(1);
  await window.keyboard.press('Control+z');
  await expect(desk.cards).toHaveCount(0);
  await window.keyboard.press('Control+y');
  await expect(desk.cards).toHaveCount(1);

  await rename(join(folder, 'b.txt'), join(folder, 'z.txt'));
  await expect(desk.articles.nth(2)).toContainText('The ferry is late');
  await expect(desk.articles.nth(2)).toHaveAttribute('aria-selected', 'true');
  await expect(desk.cards).toHaveCount(1);

  await rm(join(folder, 'c.txt'));
  await expect(desk.articles).toHaveCount(2);
  expect(problems).toEqual([]);
});

test('rows that come above what is in sight do not move it', async ({ launch }) => {
  const files = Array.from({ length: 60 }, (_, index) => [
    `story-${index + 10}.txt`,
    `Headline number ${index + 10}\n\nIt says little.\n`,
  ]);
  const folder = await folderWith(Object.fromEntries(files) as Record<string, string>);
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  // The whole list, and not its first rows, is what can be scrolled.
  await expect(window.getByRole('button', { name: /60 articles/ })).toBeVisible();
  await expect(desk.library.getByRole('option', { name: 'Headline number 10 ' })).toBeVisible();
  await window.getByRole('listbox', { name: 'Articles' }).hover();
  const row = desk.articles.filter({ hasText: 'Headline number 35' });
  await expect(async () => {
    if (!(await row.isVisible())) await window.mouse.wheel(0, 300);
    expect(await row.isVisible()).toBe(true);
  }).toPass();
  const top = () => row.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await expect.poll(async () => (await top()) - (await top())).toBe(0);
  const before = await top();
  await writeFile(join(folder, 'a.txt'), 'A new headline\n\nIt came while the folder was open.\n');
  await expect(window.getByRole('button', { name: /61 articles/ })).toBeVisible();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  expect(problems).toEqual([]);
});

test('right-to-left and Japanese articles read in their direction and language', async ({ launch }) => {
  const folder = await folderWith({
    'a.txt':
      'عودة العبّارات إلى الجزر\n\nقال مدير الميناء يوم الخميس إن العبّارات عادت إلى العمل بعد ستة أيام من الإضراب.\n\n“We are ready”, he said in English.\n',
    'b.txt':
      '島への船が戻る\n\n港の所長は木曜日、六日間のストライキの後に船が運航を再開したと述べた。\n\n乗客は喜んでいると話した。\n',
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.text).toContainText('العبّارات');
  await expect(desk.text).toHaveAttribute('lang', 'ar');
  await expect(desk.text.getByText('قال مدير')).toHaveCSS('direction', 'rtl');
  await expect(desk.text.getByText('We are ready')).toHaveCSS('direction', 'ltr');
  await desk.clickWords('الخميس');
  await window.keyboard.press('Home');
  await window.keyboard.press('Shift+End');
  await window.keyboard.press('q');
  await expect(desk.cards).toContainText('قال مدير الميناء');

  await desk.articles.nth(1).click();
  await expect(desk.text).toHaveAttribute('lang', 'ja');
  await window.keyboard.press('Control+f');
  await window.keyboard.type('船が');
  await expect(window.getByRole('search', { name: 'Find in the article' }).getByRole('status')).toHaveText(
    '1 of 2',
  );
  expect(problems).toEqual([]);
});

test('annotations follow an article through a renamed folder, an edit elsewhere and a new start', async ({
  launch,
}) => {
  const text = story(paragraphs.slice(0, 6));
  const folder = await folderWith({
    'march/ferry.txt': text,
    'other.txt': 'Another headline\n\nIt says little.\n',
  });
  const first = await launch({ folder });
  const desk = new Desk(first.window);
  await desk.openArticle('The ferry is late');
  await desk.selectWithMouse('Paragraph 3 says that the ferry was late again');
  await first.window.keyboard.press('q');
  await desk.expectSaved();

  await rename(join(folder, 'march'), join(folder, 'april'));
  await writeFile(join(folder, 'april/ferry.txt'), text.replace('Paragraph 1 ', 'The first paragraph now '));
  await expect(desk.text).toContainText('The first paragraph now');
  await expect(desk.cards).toHaveCount(1);
  await first.app.close();

  // While nobody looks, it is moved and edited at once.
  await rename(join(folder, 'april/ferry.txt'), join(folder, 'ferry-of-march.txt'));
  const again = await launch({ userData: first.userData });
  const later = new Desk(again.window);
  await later.openArticle('The ferry is late');
  await expect(later.cards).toHaveCount(1);
  await again.app.close();

  await writeFile(
    join(folder, 'ferry-of-march.txt'),
    text.replace('Paragraph 2 ', 'A second paragraph now '),
  );
  const last = await launch({ userData: first.userData });
  const atLast = new Desk(last.window);
  await atLast.openArticle('The ferry is late');
  await expect(atLast.text).toContainText('A second paragraph now');
  await expect(atLast.cards).toHaveCount(1);
  expect([...first.problems, ...again.problems, ...last.problems]).toEqual([]);
});

test('an article that is deleted while it is open says so, and comes back with its annotations', async ({
  launch,
}) => {
  const text = story(paragraphs.slice(0, 4));
  const folder = await folderWith({
    'ferry.txt': text,
    'other.txt': 'Another headline\n\nIt says little.\n',
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('The ferry is late');
  await desk.selectWithMouse('Paragraph 3 says that the ferry was late again');
  await window.keyboard.press('q');
  await desk.expectSaved();
  await rm(join(folder, 'ferry.txt'));
  await expect(desk.articles).toHaveCount(1);
  await expect(window.getByRole('heading', { name: /The ferry is late.*cannot be shown/ })).toBeVisible();
  await writeFile(join(folder, 'ferry.txt'), text);
  await expect(desk.text).toContainText('The ferry is late');
  await expect(desk.cards).toHaveCount(1);
  expect(problems).toEqual([]);
});
