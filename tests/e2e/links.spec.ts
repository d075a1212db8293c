/**
 * Links are shown, asked about by the main process, and only then opened; and a click or a drag on one places the caret and selects as anywhere
 * else.
 */
import type { Page } from '@playwright/test';
import { answerQuestions, catchOpened, Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';

const page = `<!doctype html><html lang="en"><head><title>Port news</title></head><body><article>
<h1>The port opens again</h1>
<p>The harbour office said on Monday that the <a href="https://port.example/news?day=monday">full statement of the port</a> is out, and that boats leave on time.</p>
<p>A copy is kept at <a href="https://xn--80ak6aa92e.example/login">www.apple.example</a>, as two readers wrote to the office on Tuesday.</p>
<p>Questions go to <a href="mailto:desk@port.example?subject=Hello&attach=/etc/passwd">the desk of the port</a>, which answers them in the order in which they come.</p>
<p>The old page <a href="javascript:document.title=1">runs a script</a> and <a href="file:///etc/passwd">names a file</a>, which nobody has asked it to do so far.</p>
</article></body></html>`;

/** What is shown beside a link that was clicked. */
const hint = (window: Page) => window.getByRole('dialog', { name: /This link/ });

const [no, yes] = [0, 1];

test('a click on a link shows where it leads, and only the answer to the question opens it', async ({
  launch,
}) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const opened = await catchOpened(app);
  const refused = await answerQuestions(app, no);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.clickWords('full statement');
  await expect(hint(window)).toContainText('https://port.example/news?day=monday');
  await expect(hint(window).locator('strong')).toHaveText('port.example');
  await hint(window).getByRole('button', { name: 'Close' }).click();
  await expect(hint(window)).toHaveCount(0);
  expect(await refused()).toEqual([]);

  // The caret is where the click was, and the keyboard still belongs to the article.
  await desk.clickWords('of the port is out');
  await expect(hint(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(hint(window)).toHaveCount(0);
  await window.keyboard.press('Shift+ArrowRight');
  expect(await window.evaluate(() => getSelection()?.toString().length)).toBe(1);

  await desk.clickWords('full statement');
  await hint(window).getByRole('button', { name: 'Open in browser' }).click();
  await expect
    .poll(refused)
    .toEqual(['Open port.example in your browser?\nhttps://port.example/news?day=monday']);
  await expect(desk.text).toBeFocused();
  expect(await opened()).toEqual([]);

  const agreed = await answerQuestions(app, yes);
  await window.keyboard.press('Alt+Enter');
  await expect.poll(opened).toEqual(['https://port.example/news?day=monday']);
  expect(await agreed()).toHaveLength(1);
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
  await expect(hint(window).locator('strong')).toHaveText('xn--80ak6aa92e.example');
  await expect(hint(window)).toContainText('the host reads “аррӏе.example”');
  await expect(hint(window)).toContainText('The words of the link name “www.apple.example”');
  await hint(window).getByRole('button', { name: 'Copy address' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('https://xn--80ak6aa92e.example/login');
  const asked = await answerQuestions(app, no);
  await window.keyboard.press('Alt+Enter');
  await expect.poll(asked).toEqual([expect.stringContaining('the host reads “аррӏе.example”')]);
  expect((await asked()).join()).toContain('The words of the link name “www.apple.example”');
  expect(problems).toEqual([]);
});

test('a mail link names its reader and hands on nothing else; script and files are no links', async ({
  launch,
}) => {
  const { app, window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const opened = await catchOpened(app);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  const asked = await answerQuestions(app, yes);
  await desk.clickWords('the desk of the port');
  await hint(window).getByRole('button', { name: 'Open mail program' }).click();
  await expect.poll(opened).toEqual(['mailto:desk@port.example']);
  expect(await asked()).toEqual([expect.stringContaining('Write to mailto:desk@port.example?')]);
  for (const words of ['runs a script', 'names a file']) {
    await desk.clickWords(words);
    await window.keyboard.press('Alt+Enter');
    await expect(desk.statusBar).toContainText('There is no link at the caret.');
    await expect(hint(window)).toHaveCount(0);
  }
  expect(problems).toEqual([]);
});

test('dragging over a link, and a double click in it, select', async ({ launch }) => {
  const { window, problems } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.selectWithMouse('that the full statement of the port is out');
  await expect(hint(window)).toHaveCount(0);
  await window.keyboard.press('q');
  await expect(desk.card('that the full statement of the port is out')).toContainText('Quote');
  await desk.selectWithMouse('statement of');
  await expect(hint(window)).toHaveCount(0);
  const box = await desk.text.getByText('the desk of the port').boundingBox();
  if (box === null) throw new Error('The link has no place.');
  await window.mouse.dblclick(box.x + 34, box.y + box.height / 2);
  await expect.poll(() => window.evaluate(() => getSelection()?.toString().trim())).toBe('desk');
  await expect(hint(window)).toHaveCount(0);
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

test('a page that has gone astray gets no address opened without the person, be it one that it put there itself', async ({
  launch,
}) => {
  const { app, window } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const opened = await catchOpened(app);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.selectWithMouse('that boats leave on time');
  await window.keyboard.press('q');
  await desk.expectSaved();

  const hijack = (): Promise<unknown> =>
    window.evaluate(async () => {
      const client = Reflect.get(globalThis, 'claimdesk') as Record<
        'startDesk' | 'readAnnotations' | 'applyOperation' | 'openLink',
        (payload: unknown) => Promise<string>
      >;
      const start = JSON.parse(await client.startDesk(null)) as {
        value: { folder: { entries: { id: string }[] } };
      };
      const article = start.value.folder.entries[0]?.id;
      const read = JSON.parse(await client.readAnnotations({ article })) as { value: { placedJson: string } };
      const placed = JSON.parse(read.value.placedJson) as {
        annotation: { id: string; check: object };
      }[];
      const annotation = placed[0]?.annotation;
      const evidence = [{ kind: 'link', url: 'https://thief.example/?stolen=words', note: '' }];
      const operation = {
        kind: 'change',
        article,
        id: annotation?.id,
        before: { check: annotation?.check },
        after: { check: { ...annotation?.check, evidence } },
      };
      const changed: unknown = JSON.parse(await client.applyOperation({ operation }));
      const ask = async (address: string): Promise<unknown> =>
        JSON.parse(await client.openLink({ article, address }));
      return {
        changed,
        answers: [
          await ask('https://thief.example/?stolen=words'),
          await ask('https://port.example/news?day=monday'),
        ],
      };
    });

  const questions = await answerQuestions(app, no);
  const notOpened = { ok: true, value: { opened: false } };
  expect(await hijack()).toMatchObject({ changed: { ok: true }, answers: [notOpened, notOpened] });
  expect(await questions()).toEqual([
    expect.stringContaining('https://thief.example/?stolen=words'),
    expect.stringContaining('https://port.example/news?day=monday'),
  ]);
  expect(await opened()).toEqual([]);
});

test('the real question is no part of the page: whatever the page presses, nothing is opened, and it asks one at a time', async ({
  launch,
}) => {
  const { app, window } = await launch({ folder: await folderWith({ 'port.html': page }) });
  const opened = await catchOpened(app);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  const second = await window.evaluate(async () => {
    const client = Reflect.get(globalThis, 'claimdesk') as Record<
      'startDesk' | 'openLink',
      (payload: unknown) => Promise<string>
    >;
    const start = JSON.parse(await client.startDesk(null)) as {
      value: { folder: { entries: { id: string }[] } };
    };
    const article = start.value.folder.entries[0]?.id;
    const link = { article, address: 'https://port.example/news?day=monday' };
    void client.openLink(link);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (const key of ['Enter', ' ', 'Tab', 'ArrowRight', 'Enter'])
      for (const kind of ['keydown', 'keypress', 'keyup'])
        document.activeElement?.dispatchEvent(
          new KeyboardEvent(kind, { key, bubbles: true, cancelable: true }),
        );
    for (const button of document.querySelectorAll('button')) button.blur();
    return JSON.parse(await client.openLink(link)) as { code?: string };
  });
  expect(second.code).toBe('link-waiting');
  expect(await opened()).toEqual([]);
});
