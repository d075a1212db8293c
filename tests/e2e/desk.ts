/** The desk as a person meets it: everything is found by role and name. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

export class Desk {
  readonly page: Page;
  readonly library: Locator;
  readonly articles: Locator;
  readonly text: Locator;
  readonly annotations: Locator;
  readonly cards: Locator;
  readonly statusBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.library = page.getByRole('region', { name: 'Library' });
    this.articles = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
    this.text = page.getByRole('textbox', { name: 'Article text' });
    this.annotations = page.getByRole('region', { name: 'Annotations' });
    this.cards = page.getByRole('list', { name: 'Annotations' }).getByRole('listitem');
    this.statusBar = page.getByRole('contentinfo');
  }

  async openArticle(title: string | RegExp): Promise<void> {
    await this.articles.filter({ hasText: title }).first().click();
    await expect(this.text).toContainText(title);
  }

  /** Drags the mouse over words of the article, which stand within one paragraph. */
  async selectWithMouse(words: string): Promise<void> {
    const ends = await this.text.evaluate(endsOfWords, words);
    await this.page.mouse.move(ends.from.x, ends.from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y, { steps: 4 });
    await this.page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
    await this.page.mouse.up();
    await expect.poll(() => this.page.evaluate(() => getSelection()?.toString())).toBe(words);
  }

  /** Clicks into the middle of the first of these words. */
  async clickWords(words: string): Promise<void> {
    const { from } = await this.text.evaluate(endsOfWords, words);
    await this.page.mouse.click(from.x + 6, from.y);
    // ProseMirror takes the caret over in its own time, which is shorter than a hand needs from the mouse to a key.
    await this.page.waitForTimeout(150);
  }

  card(words: string | RegExp): Locator {
    return this.cards.filter({ hasText: words });
  }

  async expectSaved(): Promise<void> {
    await expect(this.statusBar.getByText(/^All saved/)).toBeVisible();
  }
}

/** Where words begin and end on the screen, after they have been scrolled into view. Runs in the page. */
export async function endsOfWords(
  root: Element,
  words: string,
): Promise<{ from: { x: number; y: number }; to: { x: number; y: number } }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.nodeValue ?? '';
  }
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`The article does not say “${words}”.`);
  const pointAt = (offset: number): { node: Node; offset: number } => {
    const found = nodes.findLast((candidate) => candidate.start <= offset);
    if (!found) throw new Error('There is no text.');
    return { node: found.node, offset: offset - found.start };
  };
  const rangeOf = (offset: number): DOMRect => {
    const { node, offset: within } = pointAt(offset);
    const range = document.createRange();
    range.setStart(node, within);
    range.setEnd(node, within + 1);
    return range.getBoundingClientRect();
  };
  pointAt(start).node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A font that comes late moves the words; a person would wait until they stand still.
  await document.fonts.ready;
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  // Paragraphs that come into sight are only then as high as they are, and move what is below them.
  for (let still = 0, before = Number.NaN; still < 3;) {
    await nextFrame();
    const { top } = rangeOf(start);
    still = top === before ? still + 1 : 0;
    before = top;
  }
  const first = rangeOf(start);
  const last = rangeOf(start + words.length - 1);
  return {
    from: { x: first.left + 1, y: first.top + first.height / 2 },
    to: { x: last.right - 0.5, y: last.top + last.height / 2 },
  };
}

/** The next save dialog answers with this path, as if the person had chosen it. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** The next folder dialog answers with this path. */
export async function answerFolderDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, path);
}

/**
 * From now on the system's questions are answered by the number of a button, as if the person had pressed it.
 * @returns the questions so far, each as its message and its detail
 */
export async function answerQuestions(
  app: ElectronApplication,
  button: number,
): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedQuestions', asked);
    const answer = (...given: readonly unknown[]): ReturnType<typeof dialog.showMessageBox> => {
      const { message = '', detail = '' } = given.at(-1) as { message?: string; detail?: string };
      asked.push(`${message}\n${detail}`);
      return Promise.resolve({ response, checkboxChecked: false });
    };
    dialog.showMessageBox = answer;
  }, button);
  return () => app.evaluate(() => Reflect.get(globalThis, 'askedQuestions') as string[]);
}

/** Takes the system's browser's place: what would have been opened is kept, and nothing leaves. */
export async function catchOpened(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedLinks', opened);
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'openedLinks') as string[]);
}

interface StoredAnnotation {
  readonly tag: string;
  readonly note: string;
  readonly segments: readonly { readonly anchor: { readonly exact: string } }[];
}

/** Everything stored beside the articles of a folder, read from disk as another program would. */
export async function storedAnnotations(folder: string): Promise<readonly StoredAnnotation[]> {
  const base = join(folder, '.claimdesk', 'annotations');
  const files = await readdir(base, { recursive: true });
  const documents = await Promise.all(
    files
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => JSON.parse(await readFile(join(base, name), 'utf8')) as StoredFile),
  );
  return documents.flatMap((document) => document.annotations);
}

interface StoredFile {
  readonly annotations: readonly StoredAnnotation[];
}
