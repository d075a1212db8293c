/** Hostile words as articles of every kind, as names of files, and in every field of annotations: the window shows them and does nothing. */
import type { ElectronApplication, Page } from '@playwright/test';
import { escapeXml } from '../../annotations/report/word/word-xml.ts';
import { paragraph, wordFile } from '../main/articles/docx/word-file.ts';
import { mutated, payloads } from '../hostile/payloads.ts';
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith } from './folders.ts';
import { keepNetLog, watchSockets } from './net-log.ts';

const plain =
  'The harbour office said on Monday that boats leave on time, as it had promised to do in the spring.';

/** Articles with all of the words in them, some as file names. */
function articles(words: readonly string[]): Record<string, string | Uint8Array> {
  const quarter = Math.ceil(words.length / 4);
  const files: Record<string, string | Uint8Array> = {
    'all.txt': `The text of all\n\n${words.map((payload) => payload.replace(/\n/gu, ' ')).join('\n\n')}\n`,
    'all.md': `# The Markdown of all\n\n${plain}\n\n${words.join('\n\n')}\n`,
    'all.docx': wordFile(
      [
        paragraph('The Word file of all', 'Title'),
        ...words.slice(0, 400).map((payload) => paragraph(escapeXml(payload))),
      ].join(''),
    ),
  };
  for (let part = 0; part < 4; part += 1) {
    const own = words.slice(part * quarter, (part + 1) * quarter);
    files[`part-${String(part)}.html`] =
      `<!doctype html><html><head><title>Part ${String(part)} of the pages</title></head><body><article><h1>Part ${String(part)} of the pages</h1><p>${plain}</p>${own
        .map((payload) => `<div><p>${plain}</p>${payload}</div>`)
        .join('\n')}</article></body></html>`;
  }
  for (const [index, payload] of words.filter((_, at) => at % 60 === 0).entries()) {
    const name = payload.replace(/[/\p{Cc}]/gu, '_').slice(0, 40);
    files[`${String(index)} ${name}.txt`] = `${payload.replace(/\n/gu, ' ')}\n\n${plain}\n`;
  }
  return files;
}

/** What the app does besides showing. */
async function watch(app: ElectronApplication, window: Page): Promise<() => Promise<readonly string[]>> {
  const seen: string[] = [];
  window.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  window.on('request', (request) => {
    if (!request.url().startsWith('app://')) seen.push(`request: ${request.url().slice(0, 100)}`);
  });
  window.on('framenavigated', (frame) => seen.push(`frame: ${frame.url()}`));
  app.on('window', () => seen.push('a window'));
  await app.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'openedLinks', []);
    shell.openExternal = (address) => {
      (Reflect.get(globalThis, 'openedLinks') as string[]).push(address);
      return Promise.resolve();
    };
  });
  return async () => [
    ...seen,
    ...(await app.evaluate(() => Reflect.get(globalThis, 'openedLinks') as string[])),
  ];
}

/** What in the page could act, besides the app's own parts. */
const actingElements = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      const name = element.localName;
      if (['script', 'iframe', 'object', 'embed', 'base', 'form', 'video', 'audio'].includes(name))
        if (!(element instanceof HTMLScriptElement && element.src.startsWith('app://'))) found.push(name);
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`${name} ${attribute}`);
        if (
          /^(?:href|src|xlink:href|action|srcdoc)$/u.test(attribute) &&
          /^(?:javascript|data|file|https?):/iu.test(value)
        )
          found.push(`${name} ${attribute}=${value.slice(0, 60)}`);
      }
    }
    return found;
  });

for (const [how, words] of [
  ['as they are', payloads],
  ['changed', mutated(3)],
] as const) {
  test(`payloads ${how} in articles and names of files do nothing in the window`, async ({ launch }) => {
    test.setTimeout(300_000);
    const files = articles(words);
    const network = await keepNetLog();
    const { app, window, problems } = await launch({ folder: await folderWith(files), args: network.args });
    const [seen, sockets] = [await watch(app, window), await watchSockets(app)];
    const desk = new Desk(window);
    await expect(desk.statusBar).toContainText(/\d/u);
    for (const title of [
      'The text of all',
      'The Markdown of all',
      'The Word file of all',
      ...[0, 1, 2, 3].map((part) => `Part ${String(part)} of`),
    ]) {
      // The palette knows an article once it has been read.
      await expect(async () => {
        await window.keyboard.press('Escape');
        await window.keyboard.press('Control+k');
        await window.keyboard.type(title);
        await window.keyboard.press('Enter');
        await expect(desk.text).toContainText(title, { timeout: 10_000 });
      }).toPass({ timeout: 90_000 });
      await desk.text.click({ position: { x: 200, y: 60 } });
      for (const key of ['Control+End', 'PageUp', 'Control+Home']) await window.keyboard.press(key);
      expect(await actingElements(window), title).toEqual([]);
    }
    const list = window.getByRole('listbox', { name: 'Articles' });
    await list.hover();
    for (let wheel = 0; wheel < 12; wheel += 1) {
      await window.mouse.wheel(0, 600);
      expect(await actingElements(window)).toEqual([]);
    }
    expect(await seen()).toEqual([]);
    expect(window.url()).toBe('app://claimdesk/index.html');
    expect(problems).toEqual([]);
    expect(await sockets()).toBe(0);
    await app.close();
    expect(await network.read()).toEqual([]);
  });
}

test('what the app did on the network is seen where it does something', async ({ launch }) => {
  const network = await keepNetLog();
  const { app } = await launch({
    folder: await folderWith({ 'a.txt': `A headline\n\n${plain}\n` }),
    args: network.args,
  });
  const sockets = await watchSockets(app);
  await app.evaluate(async ({ session }) => {
    await session.defaultSession.resolveHost('claimdesk.invalid').catch(() => undefined);
    await new Promise((resolve) => {
      const socket = process.getBuiltinModule('node:net').connect(9, '127.0.0.1');
      socket.once('close', resolve).once('error', () => undefined);
    });
  });
  expect(await sockets()).toBe(1);
  await app.close();
  expect((await network.read()).join()).toContain('claimdesk.invalid');
});

test('payloads in notes, speakers, sources, evidence, tags and claims do nothing in the window', async ({
  launch,
}) => {
  test.setTimeout(300_000);
  const some = payloads
    .filter((_, index) => index < 28 || index % 12 === 0)
    .map((payload) => payload.slice(0, 200));
  const text = some
    .map((_, index) => `Sentence number ${String(index)} of the port stands here.`)
    .join('\n\n');
  const { app, window, problems } = await launch({
    folder: await folderWith({ 'port.txt': `The port opens again\n\n${text}\n` }),
  });
  const seen = await watch(app, window);
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.selectWithMouse('Sentence number 0 of');
  await window.keyboard.press('q');
  await desk.expectSaved();
  const refused = await window.evaluate(async (given) => {
    const client = Reflect.get(globalThis, 'claimdesk') as Record<
      'startDesk' | 'readArticle' | 'readAnnotations' | 'anchorPlaces' | 'applyOperation',
      (payload: unknown) => Promise<string>
    >;
    const start = JSON.parse(await client.startDesk(null)) as {
      value: { folder: { entries: { id: string }[] } };
    };
    const article = start.value.folder.entries[0]?.id;
    const read = JSON.parse(await client.readArticle({ article })) as {
      value: { article: { text: string; source: { textSha256: string } } };
    };
    const { placedJson } = (
      JSON.parse(await client.readAnnotations({ article })) as { value: { placedJson: string } }
    ).value;
    const { text: words, source } = read.value.article;
    const places = given.map((_, index) => {
      const start = words.indexOf(`Sentence number ${String(index)} of`);
      return { start, end: start + 20 };
    });
    const anchors = JSON.parse(
      await client.anchorPlaces({ article, textSha256: source.textSha256, places }),
    ) as { value: unknown[] };
    const [model] = (JSON.parse(placedJson) as { annotation: { analyst: string } }[]).map(
      ({ annotation }) => annotation,
    );
    const found = [];
    for (const [index, payload] of given.entries()) {
      const line = payload
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 150);
      const name = line === '' ? 'x' : line;
      const annotation = {
        ...model,
        id: `hostile-${String(index)}`,
        segments: [{ anchor: anchors.value[index] }],
        note: payload,
        attribution: { speaker: { name, role: name }, cue: name, hedges: [name], chain: [name] },
        check: { status: 'open', note: payload, evidence: [] },
      };
      const answer = JSON.parse(await client.applyOperation({ operation: { kind: 'add', annotation } })) as {
        ok: boolean;
        code?: string;
      };
      if (!answer.ok) found.push(`${String(answer.code)}: ${name}`);
      if (index % 10 !== 0) continue;
      const time = new Date().toISOString();
      await client.applyOperation({
        operation: {
          kind: 'add-claim',
          claim: {
            id: `claim-${String(index)}`,
            analyst: model?.analyst,
            title: name,
            standing: { status: 'outdated', reason: name, date: null },
            members: [{ article, annotation: annotation.id, kind: 'wording' }],
            note: name,
            created: time,
            modified: time,
          },
        },
      });
    }
    return found;
  }, some);
  // A speaker's name may be refused for what it is made of; a note never.
  expect(refused.length).toBeLessThan(some.length / 5);
  await window.reload();
  await desk.openArticle('The port opens again');
  await expect(desk.cards.first()).toBeVisible({ timeout: 30_000 });
  const list = window.getByRole('list', { name: 'Annotations' });
  await list.hover();
  for (let wheel = 0; wheel < 60; wheel += 1) {
    await window.mouse.wheel(0, 900);
    if (wheel % 10 === 0) expect(await actingElements(window)).toEqual([]);
  }
  expect((await seen()).filter((line) => line !== 'frame: app://claimdesk/index.html')).toEqual([]);
  expect(problems).toEqual([]);
});
