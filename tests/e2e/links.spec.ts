/** Links are shown, asked about, and only then opened; and a click or a drag on one places the caret and selects as anywhere else. */
import type { ElectronApplication, Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const page = `<!doctype html><html lang="en"><head><title>Port news</title></head><body><article>
<h1>The port opens again</h1>
<p>The harbour office said on Monday that the <a href="https://port.example/news?day=monday">full statement of the port</a> is out, and that boats leave on time.</p>
<p>A copy is kept at <a href="https://xn--80ak6aa92e.example/login">www.apple.example</a>, as two readers wrote to the office on Tuesday.</p>
<p>Questions go to <a href="mailto:desk@port.example?subject=Hello&attach=/etc/passwd">the desk of the port</a>, which answers them in the order in which they come.</p>
<p>The old page <a href="javascript:document.title=1">runs a script</a> and <a href="file:///etc/passwd">names a file</a>, which nobody has asked it to do so far.</p>
</article></body></html>`;

/** Takes the system's place: what would have been opened is kept, and nothing leaves. */
async function catchOpened(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
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

const question = (window: Page) => window.getByRole('dialog', { name: /Open this link|Write to/ });

test('a click on a link asks where it leads, and only the answer opens it', async ({ launch }) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const opened = await catchOpened(app);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.clickWords('full statement');
  await expect(question(window)).toContainText('https://port.example/news?day=monday');
  await expect(question(window).locator('strong')).toHaveText('port.example');
  await question(window).getByRole('button', { name: 'Cancel' }).click();
  await expect(question(window)).toHaveCount(0);
  expect(await opened()).toEqual([]);

  // The caret is where the click was, and the keyboard still belongs to the article.
  await desk.clickWords('of the port is out');
  await expect(question(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(question(window)).toHaveCount(0);
  await window.keyboard.press('Shift+ArrowRight');
  expect(await window.evaluate(() => getSelection()?.toString().length)).toBe(1);

  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('Alt+Enter');
  await expect(question(window).getByRole('button', { name: 'Open in browser' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect.poll(opened).toEqual(['https://port.example/news?day=monday']);
  await expect(desk.text).toBeFocused();
  await expect(desk.statusBar).toContainText('Opened in the browser.');
  expect(problems).toEqual([]);
});

test('a host that looks like another is told, and the address is copied as it really is', async ({
  launch,
}) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.clickWords('www.apple.example');
  await expect(question(window).locator('strong')).toHaveText('xn--80ak6aa92e.example');
  await expect(question(window)).toContainText('the host reads “аррӏе.example”');
  await expect(question(window)).toContainText('The words of the link name “www.apple.example”');
  await question(window).getByRole('button', { name: 'Copy address' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('https://xn--80ak6aa92e.example/login');
  expect(problems).toEqual([]);
});

test('a mail link names its reader and hands on nothing else; script and files are no links', async ({
  launch,
}) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const opened = await catchOpened(app);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.clickWords('the desk of the port');
  await question(window).getByRole('button', { name: 'Open mail program' }).click();
  await expect.poll(opened).toEqual(['mailto:desk@port.example']);
  for (const words of ['runs a script', 'names a file']) {
    await desk.clickWords(words);
    await window.keyboard.press('Alt+Enter');
    await expect(desk.statusBar).toContainText('There is no link at the caret.');
    await expect(question(window)).toHaveCount(0);
  }
  expect(problems).toEqual([]);
});

test('dragging over a link, and a double click in it, select', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.selectWithMouse('that the full statement of the port is out');
  await expect(question(window)).toHaveCount(0);
  await window.keyboard.press('q');
  await expect(desk.card('that the full statement of the port is out')).toContainText('Quote');
  await desk.selectWithMouse('statement of');
  await expect(question(window)).toHaveCount(0);
  const box = await desk.text.getByText('the desk of the port').boundingBox();
  if (box === null) throw new Error('The link has no place.');
  await window.mouse.dblclick(box.x + 34, box.y + box.height / 2);
  await expect.poll(() => window.evaluate(() => getSelection()?.toString().trim())).toBe('desk');
  await expect(question(window)).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('the main process opens no address that is not in the article, whoever asks', async ({ launch }) => {
  const folder = await folderWith({
    'port.html': page,
    'a.txt': 'A headline of a text\n\nIt says https://port.example/ in words.\n',
  });
  const { app, window } = await launch({ folder });
  const opened = await catchOpened(app);
  await expect(new Desk(window).articles).toHaveCount(2);
  const codes = await window.evaluate(async () => {
    interface Answer {
      readonly ok: boolean;
      readonly code?: string;
      readonly value?: { readonly folder: { readonly entries: readonly { readonly id: string }[] } };
    }
    const client = Reflect.get(globalThis, 'claimdesk') as Record<
      'startDesk' | 'openLink' | 'copyLink',
      (payload: unknown) => Promise<string>
    >;
    const read = async (answer: Promise<string>): Promise<Answer> => JSON.parse(await answer) as Answer;
    const start = await read(client.startDesk(null));
    const article = start.value?.folder.entries.at(-1)?.id;
    const addresses = [
      'https://elsewhere.example/?stolen=words',
      'javascript:document.title=1',
      'file:///etc/passwd',
      'data:text/html,x',
      '',
      7,
    ];
    const answers = [];
    for (const address of addresses) {
      answers.push((await read(client.openLink({ article, address }))).code);
      answers.push((await read(client.copyLink({ article, address }))).code);
    }
    answers.push(
      (await read(client.openLink({ article: '../../etc/passwd', address: 'https://a.example' }))).code,
    );
    return answers;
  });
  expect(new Set(codes)).toEqual(new Set(['link-unknown', 'bad-payload']));
  expect(await opened()).toEqual([]);
});
