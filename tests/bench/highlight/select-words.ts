/** Selects words of the open article as a reader's mouse would leave them: in the page's own selection, with the keyboard in the text. */
import type { Page } from '@playwright/test';

/**
 * Selects a run of words in a paragraph about so far down the article (0 to 1), scrolled into sight, and waits until the page rests.
 * `turn` makes different words come each time. Resolves to the words.
 */
export function selectSomeWords(page: Page, share: number, turn: number): Promise<string> {
  return page.evaluate(
    async ({ down, nth }) => {
      const text = document.querySelector<HTMLElement>('.article-text');
      const paragraphs = text?.querySelectorAll<HTMLElement>('.paragraph') ?? [];
      const paragraph = paragraphs[Math.min(paragraphs.length - 1, Math.floor(paragraphs.length * down))];
      const node = paragraph?.firstChild;
      if (text === null || paragraph === undefined || !(node instanceof Text))
        throw new Error('There is no paragraph.');
      const frames = async (count: number): Promise<void> => {
        for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
      };
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      text.focus({ preventScroll: true });
      await frames(3);
      const words = [...node.data.matchAll(/\p{L}+/gu)];
      const from = words[(nth * 3) % Math.max(1, words.length - 4)];
      const to =
        words[Math.min(words.length - 1, ((nth * 3) % Math.max(1, words.length - 4)) + 2 + (nth % 3))];
      if (from === undefined || to === undefined) throw new Error('The paragraph is too short.');
      const end = to.index + to[0].length;
      getSelection()?.setBaseAndExtent(node, from.index, node, end);
      await frames(3);
      // What was put off until the page rests is not part of the next key press.
      await new Promise((resolve) => setTimeout(resolve, 160));
      await frames(1);
      return node.data.slice(from.index, end);
    },
    { down: share, nth: turn },
  );
}
