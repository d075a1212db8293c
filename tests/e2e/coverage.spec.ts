/** One claim, several outlets: from the matrix to the words, the sources and the passages, by keyboard, in the real app. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeClaims } from './claim-files.ts';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const article = (title: string, outlet: string, day: string, body: string): string =>
  `---\ntitle: ${title}\noutlet: ${outlet}\ndate: ${day}\n---\n\n# ${title}\n\n${body}\n`;

const files = {
  'a-post.md': article(
    'Harbour to close its old lock',
    'Norrhaven Post',
    '2026-03-11',
    '“The old lock may cost 1.2 million crowns and will stay closed until May 4,” Mats Reker, the harbour director, told Capital Wire on Tuesday.\n\nThe town reacted calmly. Fishermen said they had expected as much since the autumn storms, and the café beside the gates has put its chairs away. Council members meet again in a fortnight to talk about money, roads and a new slipway for rowing clubs.',
  ),
  'b-herald.md': article(
    'Lock stays shut',
    'Coast Herald',
    '2026-03-12',
    'The old lock will cost 2.1 million crowns and will stay closed until May 6, harbour spokesman Mats Reker said, according to Capital Wire.\n\nBoats wait. Several crews have moored upstream, where groceries come by bicycle and evenings are long. One skipper from abroad, who asked for no name, called the delay a holiday that nobody had ordered but everyone enjoyed.',
  ),
  'c-echo.md': article(
    'Boats take the long way round',
    'Island Echo',
    '2026-03-12',
    'Skippers were told that nothing passes the lock before summer begins.\n\nThe ferries sail on.',
  ),
  'd-mail.md': article(
    'A quiet week at the quay',
    'Quay Mail',
    '2026-03-13',
    'Nothing was said of the lock this week by anyone.',
  ),
};
const post = 'The old lock may cost 1.2 million crowns and will stay closed until May 4';
const herald = 'The old lock will cost 2.1 million crowns and will stay closed until May 6';
const echo = 'nothing passes the lock before summer begins';

/** Three articles tagged, and a claim over them. */
async function folderWithClaim(launch: Parameters<Parameters<typeof test>[2]>[0]['launch']): Promise<string> {
  const folder = await folderWith(files);
  const { app, window } = await launch({ folder });
  const desk = new Desk(window);
  for (const [title, words] of [
    ['Harbour to close its old lock', post],
    ['Lock stays shut', herald],
    ['Boats take the long way round', echo],
  ] as const) {
    await desk.openArticle(title);
    await desk.selectWithMouse(words);
    await window.keyboard.press('q');
    await window.keyboard.press('a');
    await desk.expectSaved();
  }
  await app.close();
  await writeClaims(folder, [
    {
      title: 'The old lock stays closed until May',
      members: [
        [post, 'wording'],
        [herald, 'wording'],
        [echo, 'paraphrase'],
      ],
    },
    { title: 'Nobody uses the lock', members: [[echo, 'wording']] },
  ]);
  return folder;
}

const findings = async (window: Page) =>
  (await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()).violations;

test('a claim over three articles is followed from the matrix to its words, its sources and its passages', async ({
  launch,
}) => {
  const folder = await folderWithClaim(launch);
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  const place = window.getByRole('region', { name: 'Claims', exact: true });
  const grid = place.getByRole('grid', { name: 'Claims by outlets' });
  const cell = (row: number, column: number) =>
    grid.getByRole('row').nth(row).getByRole('gridcell').nth(column);

  await test.step('one key shows who carries the claim, how, and who does not', async () => {
    await desk.openArticle('A quiet week at the quay');
    await window.keyboard.press('Control+5');
    await expect(grid.getByRole('columnheader')).toHaveText([
      'Claim',
      'Norrhaven Post',
      'Coast Herald',
      'Island Echo',
      'Quay Mail',
    ]);
    await expect(cell(1, 0)).toContainText('verbatim, hedged: “may”, attributed to Mats Reker');
    await expect(cell(1, 1)).toContainText(/partial, \d\d% of the words, flat, attributed to Mats Reker/);
    await expect(cell(1, 2)).toContainText('paraphrase, flat');
    await expect(cell(1, 3)).toContainText('absent so far');
    expect(await findings(window)).toEqual([]);
  });

  await test.step('the keyboard walks through it', async () => {
    await expect(grid.getByRole('rowheader').first()).toBeFocused();
    await window.keyboard.press('ArrowRight');
    await expect(cell(1, 0)).toBeFocused();
    await window.keyboard.press('End');
    await expect(cell(1, 3)).toBeFocused();
    await window.keyboard.press('ArrowDown');
    await expect(cell(2, 3)).toBeFocused();
    await window.keyboard.press('Control+Home');
    await expect(grid.getByRole('rowheader').first()).toBeFocused();
    // A letter tags nothing here.
    await window.keyboard.press('q');
    await expect(grid.getByRole('rowheader').first()).toBeFocused();
  });

  await test.step('Enter on the claim shows what changed, each kind told by name', async () => {
    await window.keyboard.press('Enter');
    const changed = place.getByRole('article', { name: 'Coast Herald' });
    for (const sentence of [
      'In place of “may” stands “will”: it is hedged otherwise.',
      'The figure “1.2 million” became “2.1 million”.',
      'The date “May 4” became “May 6”.',
      'The title “harbour director” became “harbour spokesman”.',
    ]) {
      await expect(changed.getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
    }
    await expect(changed).toContainText('Quotation turned paraphrase');
    expect(await findings(window)).toEqual([]);
  });

  await test.step('the sources behind the outlets are counted, with the reason', async () => {
    await window.keyboard.press('Control+7');
    await expect(place.getByRole('heading', { name: '3 outlets, 2 sources' })).toBeVisible();
    await expect(place.getByRole('list', { name: 'Sources' })).toContainText(
      'Norrhaven Post and Coast Herald both have it',
    );
    await expect(place.getByRole('list', { name: 'What is not known' })).toContainText('Island Echo');
    await expect(place.getByRole('img', { name: /^Graph/ })).toBeVisible();
    expect(await findings(window)).toEqual([]);
  });

  await test.step('figures and dates that differ are flagged with both passages', async () => {
    await window.keyboard.press('Control+8');
    await expect(place.getByText('The figure “1.2 million” became “2.1 million”.')).toBeVisible();
    await expect(place.getByText('The date “May 4” became “May 6”.')).toBeVisible();
    expect(await findings(window)).toEqual([]);
  });

  await test.step('Enter in the matrix goes to the passage, and the key comes back to the same cell', async () => {
    await window.keyboard.press('Control+5');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('Enter');
    await expect(place).toHaveCount(0);
    await expect(desk.text).toContainText(herald);
    await expect(desk.text).toBeFocused();
    await expect(desk.card(herald)).toHaveAttribute('data-chosen', 'true');
    await window.keyboard.press('Control+5');
    await expect(cell(1, 1)).toBeFocused();
    await window.keyboard.press('Escape');
    await expect(place).toHaveCount(0);
    await expect(desk.text).toBeFocused();
  });

  await test.step('claims are filtered, and nothing left is said', async () => {
    await window.keyboard.press('Control+5');
    const filter = place.getByRole('searchbox', { name: 'Words of the claim' });
    await filter.fill('nobody');
    await expect(grid.getByRole('rowheader')).toHaveCount(1);
    await filter.fill('no such words');
    await expect(place.getByRole('heading', { name: 'No claim is like that' })).toBeVisible();
    await place.getByRole('button', { name: 'Show all claims' }).press('Enter');
    await expect(grid.getByRole('rowheader')).toHaveCount(2);
    expect(problems).toEqual([]);
  });
});
