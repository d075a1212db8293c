/** Selecting words by hand is exact, however busy the machine is. */
import { Desk, endsOfWords } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { sampleCopy } from './folders.ts';

test('a quick drag keeps its last words when the browser is late to tell of them', async ({ launch }) => {
  const { window } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends after night of talks, port says');
  const words = 'The deal should have come a week earlier';
  const { from, to } = await desk.text.evaluate(endsOfWords, words);
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x + 30, from.y, { steps: 3 });
  // On a busy machine, what the mouse does is handled first and `selectionchange` comes when there is time again.
  await window.evaluate(() => {
    const hold = (event: Event): void => {
      event.stopImmediatePropagation();
    };
    addEventListener('selectionchange', hold, true);
    addEventListener('mouseup', () => {
      setTimeout(() => {
        removeEventListener('selectionchange', hold, true);
        document.dispatchEvent(new Event('selectionchange'));
      }, 100);
    });
  });
  await window.mouse.move(to.x, to.y, { steps: 4 });
  await window.mouse.up();
  await window.keyboard.press('o');
  await expect(desk.card(words)).toContainText('Opinion');
});

test('the system’s text input is handed nothing of an article, and typing changes nothing in it', async ({
  launch,
}) => {
  const { window } = await launch({ folder: await sampleCopy() });
  const desk = new Desk(window);
  await desk.openArticle('Ferry strike ends after night of talks, port says');
  const words = await desk.text.innerText();
  await desk.text.focus();
  await window.keyboard.insertText('これは');
  await window.keyboard.press('Delete');
  expect(await desk.text.innerText()).toBe(words);
  const handedOver = await desk.text.evaluate(
    (element) => (element as { readonly editContext?: { readonly text: string } }).editContext?.text,
  );
  expect(handedOver).not.toContain('Ferry');
});
