/** Who said it: proposals that look different until they are accepted, suggestions, evidence, and all of it kept and reported. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { answerQuestions, answerSaveDialog, catchOpened, Desk, storedAnnotations } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';
import { freshFolder } from './launch-app.ts';

const headline = 'Ferry strike ends after night of talks, port says';
const hedged = 'the state is reportedly covering a third of the pay rise';
const elsewhere = 'There is no state money in this agreement';

test('a claim is attributed, checked, kept and reported', async ({ launch }) => {
  const folder = await sampleCopy();
  const { app, window, userData, problems } = await launch({ folder });
  const desk = new Desk(window);
  const card = desk.card(hedged);
  const field = (name: string) => card.getByRole('combobox', { name, exact: true });

  await test.step('what the sentence says is proposed, and nothing is filled in', async () => {
    await desk.openArticle(headline);
    await desk.selectWithMouse(hedged);
    await window.keyboard.press('u');
    await expect(field('Speaker')).toHaveAttribute('placeholder', 'two people familiar with the talks');
    await expect(field('Speaker')).toHaveValue('');
    await expect(field('Cue')).toHaveAttribute('placeholder', 'according to');
    await expect(field('Hedges')).toHaveAttribute('placeholder', 'reportedly');
    await expect(field('Through')).toHaveAttribute('placeholder', 'Capital Wire');
    await desk.expectSaved();
    expect(await storedAnnotations(folder)).toEqual([expect.objectContaining({ attribution: {} })]);
  });

  await test.step('one key accepts all, and undo takes it back', async () => {
    await window.keyboard.press('a');
    await expect(field('Speaker')).toHaveValue('two people familiar with the talks');
    await window.keyboard.press('Control+z');
    await expect(field('Speaker')).toHaveValue('');
    await window.keyboard.press('a');
    await expect(field('Cue')).toHaveValue('according to');
    await expect(card.getByRole('radio', { name: 'indirect' })).toBeChecked();
  });

  await test.step('another speaker is typed, with suggestions from the article', async () => {
    await window.keyboard.press('s');
    await expect(field('Speaker')).toBeFocused();
    await field('Speaker').fill('rek');
    await expect(card.getByRole('option', { name: /Mats Reker/ })).toBeVisible();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await expect(field('Speaker')).toHaveValue('Mats Reker');
    await expect(field('Role')).toHaveValue('harbour director');
    await window.keyboard.press('Escape');
    await expect(field('Speaker')).not.toBeFocused();
  });

  await test.step('evidence: a link, one that is refused, and a passage of another article', async () => {
    await window.keyboard.press('3');
    await expect(card.getByRole('radio', { name: 'contradicted' })).toBeChecked();
    await field('Link to evidence').fill('javascript:alert(1)');
    await window.keyboard.press('Enter');
    await expect(card.getByRole('alert')).toContainText('http:// or https://');
    await field('Link to evidence').fill('https://example.org/minutes');
    await window.keyboard.press('Enter');
    await expect(card.getByRole('list', { name: 'Evidence' })).toContainText('https://example.org/minutes');
    const note = card.getByRole('textbox', { name: 'Note on evidence 1' });
    await note.fill('page 4');
    await window.keyboard.press('Escape');
    await desk.expectSaved();
    await card.getByRole('button', { name: /Passage/ }).click();
    await desk.openArticle('Minister: “no state money” in harbour agreement');
    await desk.selectWithMouse(elsewhere);
    await window.getByRole('button', { name: /Use these words/ }).click();
    await expect(desk.text).toContainText(headline);
    await expect(card.getByRole('list', { name: 'Evidence' })).toContainText(elsewhere);
  });

  await test.step('a link among the evidence is asked about before it is opened', async () => {
    const opened = await catchOpened(app);
    const refused = await answerQuestions(app, 0);
    const link = card.getByRole('button', { name: 'https://example.org/minutes' });
    await link.press('Enter');
    await expect.poll(refused).toEqual(['Open example.org in your browser?\nhttps://example.org/minutes']);
    await expect(link).toBeFocused();
    expect(await opened()).toEqual([]);
    await answerQuestions(app, 1);
    await link.press('Enter');
    await expect.poll(opened).toEqual(['https://example.org/minutes']);
  });

  await test.step('the speaker’s field is in sight when it gets the focus, however long the card', async () => {
    await window.keyboard.press('Control+2');
    await window.keyboard.press('s');
    await expect(field('Speaker')).toBeFocused();
    await expect(field('Speaker')).toBeInViewport({ ratio: 0.9 });
    await window.keyboard.press('Escape');
  });

  await test.step('the card meets the rules of accessibility', async () => {
    const found = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
    expect(found.violations).toEqual([]);
  });

  await test.step('the folder finds the speaker, and renames them', async () => {
    await desk.expectSaved();
    await window.keyboard.press('Control+Shift+s');
    const dialog = window.getByRole('dialog', { name: 'Speakers of the folder' });
    const name = dialog.getByRole('combobox', { name: 'Name of Mats Reker' });
    await name.fill('M. Reker');
    await window.keyboard.press('Enter');
    await expect(dialog.getByRole('group', { name: /“Mats Reker” becomes “M. Reker”/ })).toContainText(
      hedged,
    );
    await window.keyboard.press('Tab');
    await window.keyboard.press('Enter');
    await expect(dialog.getByRole('combobox', { name: 'Name of Mats Reker' })).toHaveValue('Mats Reker');
    await name.fill('M. Reker');
    await window.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Rename in 1 annotation' }).press('Enter');
    await expect(dialog.getByRole('status')).toContainText('“M. Reker” now in 1 annotation');
    await expect(dialog.getByRole('combobox', { name: 'Name of Capital Wire' })).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(desk.cards.first()).toContainText(hedged);
    await desk.expectSaved();
  });

  await test.step('reopened, everything is there and in the report', async () => {
    expect(problems).toEqual([]);
    await app.close();
    const again = await launch({ userData });
    const reopened = new Desk(again.window);
    await expect(reopened.card(hedged)).toContainText('M. Reker, harbour director');
    await expect(reopened.card(hedged)).toContainText('Capital Wire · contradicted');
    const file = join(await freshFolder('report'), 'report.html');
    await answerSaveDialog(again.app, file);
    await again.window.getByRole('button', { name: 'Export report' }).click();
    const dialog = again.window.getByRole('dialog', { name: /Export/ });
    await expect(dialog.getByRole('checkbox', { name: 'Web page (HTML)' })).toBeChecked();
    await dialog.getByRole('button', { name: /^Export/ }).click();
    await expect(dialog.getByText(file)).toBeVisible();
    const report = await readFile(file, 'utf8');
    for (const words of [
      'M. Reker, harbour director',
      'Capital Wire',
      'contradicted',
      'https://example.org/minutes (page 4)',
    ]) {
      expect(report).toContain(words);
    }
  });
});
