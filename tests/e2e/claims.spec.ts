/** Claims: from one annotation to a claim over three articles, by keyboard alone; taken back in steps; there again after opening the folder again. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerSaveDialog, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';
import { freshFolder } from './launch-app.ts';
import { openReport } from './open-report.ts';

const said = 'The two harbours are ready to share one pilot station and to train their crews together';

const articles = {
  'a.txt': `Harbours sign agreement on pilots\n\nNorrhaven Post\n\nThe agreement was signed on Monday. “${said},” harbour director Mats Reker said on Monday.\n\nNobody spoke of the fares that evening, and nobody asked.\n`,
  'b.txt': `One station for two ports\n\nCapital Wire\n\nThe minister was not there. “${said},” Reker told reporters, according to Coast Radio.\n\nThe unions want to read the contract first.\n`,
  'c.txt': `What the pilots think\n\nTidewater Review\n\nReker reportedly promised that the two harbours are ready to share one pilot station and to train their crews together by the summer.\n\nThe pilots were not asked.\n`,
  'd.txt': `A quiet week at the quay\n\nNorrhaven Post\n\nNothing happened at the quay this week, and the cranes stood still for three days.\n`,
};

async function violations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

interface StoredClaim {
  readonly title: string;
  readonly standing: { readonly status: string; readonly reason: string };
  readonly members: readonly { readonly article: string; readonly kind: string }[];
}

async function storedClaims(folder: string): Promise<readonly StoredClaim[]> {
  const base = join(folder, '.claimdesk', 'claims');
  const names = (await readdir(base)).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(join(base, name), 'utf8')));
  return files.flatMap((text) => (JSON.parse(text) as { claims: StoredClaim[] }).claims);
}

test('one annotation becomes a claim over three articles, by keyboard alone', async ({ launch }) => {
  const folder = await folderWith(articles);
  const { app, window } = await launch({ folder });
  const desk = new Desk(window);
  const { keyboard } = window;
  await expect(desk.text).toContainText('Harbours sign agreement');

  // An annotation, and a claim of it.
  await keyboard.press('Control+2');
  for (let step = 0; step < 12; step += 1) {
    await keyboard.press('j');
    const words = await window.evaluate(() => getSelection()?.toString() ?? '');
    if (words.includes('pilot station')) break;
  }
  await keyboard.press('q');
  await expect(desk.cards).toHaveCount(1);
  await keyboard.press('c');
  const place = window.getByRole('region', { name: 'Claims', exact: true });
  await expect(place).toBeVisible();
  const card = place.getByRole('article');
  const carrying = card.getByRole('list', { name: 'What each article carries' }).getByRole('listitem');
  await expect(carrying).toHaveCount(1);
  await expect(carrying.first()).toContainText('Norrhaven Post');

  // Its twins in two other articles are proposed, one is confirmed, then all the others.
  const proposals = card.getByRole('region', { name: 'Proposed for this claim' }).getByRole('listitem');
  await expect(proposals).toHaveCount(2, { timeout: 20_000 });
  expect(await violations(window), 'a claim with proposals').toEqual([]);
  await keyboard.press('Enter');
  await expect(card.getByRole('textbox', { name: 'Title of the claim' })).toBeFocused();
  await keyboard.press('Control+a');
  await keyboard.type('The harbours will share a pilot station');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(card.getByRole('button', { name: 'Confirm the passage of Capital Wire' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(carrying).toHaveCount(2);
  await expect(proposals).toHaveCount(1);
  await expect(card.getByRole('button', { name: /^Confirm the passage/u })).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(card.getByRole('button', { name: 'Confirm all 1' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(carrying).toHaveCount(3);
  await expect(proposals).toHaveCount(0);
  await expect(carrying.nth(2)).toContainText('hedged: reportedly (proposed)');
  await expect(
    card.getByRole('list', { name: 'Articles that do not carry it' }).getByRole('listitem'),
  ).toContainText(['A quiet week at the quay']);
  await desk.expectSaved();
  expect(await storedClaims(folder)).toMatchObject([
    { title: 'The harbours will share a pilot station', members: [{}, {}, {}] },
  ]);
  expect(await storedAnnotations(folder)).toHaveLength(3);

  // One step takes one confirmation back, and does it again.
  await keyboard.press('Control+z');
  await expect(carrying).toHaveCount(2);
  await desk.expectSaved();
  expect(await storedAnnotations(folder)).toHaveLength(2);
  await keyboard.press('Control+Shift+z');
  await expect(carrying).toHaveCount(3);

  // A row leads to its passage, and the card of the annotation leads back.
  await carrying.nth(1).getByRole('button').first().focus();
  await keyboard.press('Enter');
  await expect(place).toHaveCount(0);
  await expect(desk.text).toContainText('One station for two ports');
  await expect(desk.card('share one pilot station').first()).toContainText(
    'The harbours will share a pilot station',
  );
  await keyboard.press('l');
  await expect(carrying).toHaveCount(3);
  await keyboard.press('Escape');
  await expect(place).toHaveCount(0);
  await expect(desk.text).toBeFocused();
  await desk.expectSaved();
  await app.close();

  const again = await launch({ folder });
  await expect(again.window.getByRole('textbox', { name: 'Article text' })).toBeVisible();
  await again.window.keyboard.press('Control+4');
  await expect(
    again.window.getByRole('list', { name: 'What each article carries' }).getByRole('listitem'),
  ).toHaveCount(3);

  // On to who carries it, and to what changed on the way.
  await again.window.keyboard.press('Control+5');
  const grid = again.window.getByRole('grid', { name: 'Claims by outlets' });
  await expect(grid.getByRole('rowheader')).toContainText('The harbours will share a pilot station');
  await expect(grid.getByRole('gridcell')).toContainText([
    /verbatim, flat/u,
    /partial, \d+% of the words, flat/u,
    /hedged: “reportedly”/u,
  ]);
  await again.window.keyboard.press('Enter');
  await expect(again.window.getByRole('article', { name: 'Tidewater Review' })).toContainText(
    'Quotation turned paraphrase',
  );

  // And to the report, which says the same and leads to the words.
  const file = join(await freshFolder('report'), 'report.html');
  await answerSaveDialog(again.app, file);
  await again.window.keyboard.press('Escape');
  await again.window.keyboard.press('Control+e');
  const dialog = again.window.getByRole('dialog', { name: 'Export report' });
  await dialog.getByRole('button', { name: 'Export…' }).focus();
  await again.window.keyboard.press('Enter');
  await expect(dialog.getByText(file)).toBeVisible();
  const report = await openReport(file);
  try {
    const claims = report.page.getByRole('region', { name: 'Claims', exact: true });
    await expect(claims.getByRole('rowheader')).toContainText('The harbours will share a pilot station');
    await expect(claims).toContainText('Quotation turned paraphrase');
    await expect(claims).toContainText('3 outlets');
    await claims.getByRole('link', { name: /^1\.1/u }).first().click();
    await expect(report.page).toHaveURL(/#w1-1$/u);
  } finally {
    await report.close();
  }
});

test('an annotation in other words is added to a claim that is looked for, judged, and deleted with it staying', async ({
  launch,
}) => {
  const folder = await folderWith(articles);
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  const { keyboard } = window;
  await desk.openArticle('Harbours sign agreement');
  await desk.selectWithMouse('Nobody spoke of the fares');
  await keyboard.press('u');
  await keyboard.press('c');
  const card = window.getByRole('article', { name: 'Nobody spoke of the fares' });
  await expect(card).toBeVisible();
  await card.getByRole('combobox', { name: 'Status' }).selectOption('Contradicted');
  await card
    .getByRole('textbox', { name: 'Reason for the status' })
    .fill('The radio has the question on tape.');
  await keyboard.press('Control+Enter');
  await keyboard.press('Escape');

  await desk.openArticle('What the pilots think');
  await desk.selectWithMouse('The pilots were not asked');
  await keyboard.press('o');
  await keyboard.press('p');
  const dialog = window.getByRole('dialog', { name: 'Says which claim in other words?' });
  expect(await violations(window), 'the list of claims').toEqual([]);
  await keyboard.type('fares nobody');
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(
    desk.cards.getByRole('button', { name: 'Open claim: Nobody spoke of the fares' }),
  ).toBeVisible();
  await desk.expectSaved();
  expect(await storedClaims(folder)).toMatchObject([
    {
      standing: { status: 'contradicted', reason: 'The radio has the question on tape.' },
      members: [{ kind: 'wording' }, { kind: 'paraphrase' }],
    },
  ]);

  await keyboard.press('Control+4');
  const rows = card.getByRole('list', { name: 'What each article carries' }).getByRole('listitem');
  await rows.nth(1).getByRole('button').first().focus();
  await keyboard.press('Delete');
  await expect(rows).toHaveCount(1);
  await keyboard.press('Control+z');
  await expect(rows).toHaveCount(2);
  await card.getByRole('button', { name: 'Delete this claim' }).click();
  await expect(window.getByRole('heading', { name: 'No claims yet' })).toBeVisible();
  expect(await violations(window), 'no claims').toEqual([]);
  await desk.expectSaved();
  expect(await storedClaims(folder)).toEqual([]);
  expect(await storedAnnotations(folder)).toHaveLength(2);
});
