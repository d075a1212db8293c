/** The window is sealed: no Node, no navigation, no new windows, no network, no permissions, and only the contract's requests. */
import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { hostilePayloads } from '../app/hostile-payloads.ts';
import { answerQuestions, catchOpened, Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';
import { projectFolder } from './launch-app.ts';

test('the page has the typed client and nothing of Node or Electron', async ({ launch }) => {
  const { window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  const seen = await window.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    module: typeof Reflect.get(globalThis, 'module'),
    client: Object.keys(Reflect.get(globalThis, 'claimdesk') as object).sort(),
    origin: location.origin,
  }));
  expect(seen).toMatchObject({ require: 'undefined', process: 'undefined', module: 'undefined' });
  expect(seen.origin).toBe('app://claimdesk');
  expect(seen.client).toContain('applyOperation');
  expect(seen.client).not.toContain('invoke');
});

test('every window that there is has the settings of a sealed one', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  const settings = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences(),
    ),
  );
  expect(settings).toHaveLength(1);
  expect(settings[0]).toMatchObject({
    contextIsolation: true,
    nodeIntegration: false,
    sandbox: true,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
  });
});

test('a webview does not come to life', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  const isElement = await window.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://claimdesk/index.html');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
    return 'loadURL' in view;
  });
  expect(isElement).toBe(false);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('navigation, new windows, permissions and foreign script are refused', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  const outcome = await window.evaluate(async () => {
    const opened = globalThis.open('https://example.org/');
    location.href = 'https://example.org/';
    const fetched = await fetch('https://example.org/').then(
      () => 'fetched',
      () => 'refused',
    );
    const local = await fetch('file:///etc/passwd').then(
      () => 'fetched',
      () => 'refused',
    );
    const notification = await Notification.requestPermission();
    const script = document.createElement('script');
    script.textContent = 'document.title = "injected"';
    document.body.append(script);
    return { opened: opened === null, fetched, local, notification, title: document.title };
  });
  expect(outcome).toMatchObject({
    opened: true,
    fetched: 'refused',
    local: 'refused',
    notification: 'denied',
  });
  expect(outcome.title).not.toBe('injected');
  expect(window.url()).toBe('app://claimdesk/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page cannot reach files by article id or through the app’s own scheme', async ({ launch }) => {
  const { window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  const answers = await window.evaluate(async () => {
    const client = Reflect.get(globalThis, 'claimdesk') as {
      readArticle: (payload: unknown) => Promise<string>;
      openDroppedFolder: (item: unknown) => Promise<{ ok: boolean; code?: string }>;
    };
    const ids = ['../../etc/passwd', '/etc/passwd', 'a\0b', '', 7, null, ['x']];
    const read = [];
    for (const article of ids)
      read.push((JSON.parse(await client.readArticle({ article })) as { code?: string }).code);
    const dropped = await client.openDroppedFolder(new File(['x'], '/etc'));
    const paths = [
      '../../package.json',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      'index.html/../../main/shell.js',
    ];
    const status = [];
    for (const path of paths) {
      status.push(
        await fetch(`app://claimdesk/${path}`).then(
          (response) => response.status,
          () => 'refused',
        ),
      );
    }
    return { read, dropped: dropped.code, status };
  });
  expect(new Set(answers.read)).toEqual(new Set(['bad-payload']));
  expect(answers.dropped).toBe('not-a-folder');
  for (const status of answers.status) expect([404, 'refused']).toContain(status);
});

test('markup in an article is shown as the characters it is', async ({ launch }) => {
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const folder = await folderWith({
    'a.txt': `${hostile}\n\nThe second paragraph says [this](javascript:alert(1)) plainly enough, the port said.\n`,
    'b.md': `# A headline\n\n${hostile}\n\n[A link](javascript:alert(1)) and ![a picture](https://example.org/x.png) in the text.\n`,
  });
  const { window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await expect(desk.articles).toHaveCount(2);
  for (const index of [0, 1]) {
    await desk.articles.nth(index).click();
    await expect(desk.articles.nth(index)).toHaveAttribute('aria-selected', 'true');
    await expect(desk.text).not.toBeEmpty();
    await expect(desk.text.locator('img:not(.ProseMirror-separator), script, a[href]')).toHaveCount(0);
  }
  expect(problems).toEqual([]);
});

test('a window that is not the app’s own is refused, whatever it asks', async ({ launch }) => {
  const { app, window } = await launch({ folder: await sampleCopy() });
  await expect(new Desk(window).articles).toHaveCount(5);
  const preload = join(projectFolder, 'out', 'preload', 'preload.cjs');
  const answers = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://claimdesk/index.html');
    const asked = (await other.webContents.executeJavaScript(`(async () => {
      const names = Object.keys(claimdesk).filter((name) => !['on', 'openDroppedFolder'].includes(name));
      const answers = [];
      for (const name of names) answers.push([name, JSON.parse(await claimdesk[name](null)).code]);
      return answers;
    })()`)) as [string, string | undefined][];
    other.destroy();
    return asked;
  }, preload);
  expect(answers.length).toBeGreaterThan(40);
  expect(answers.filter(([, code]) => code !== 'refused')).toEqual([]);
});

/** What passes its check, but names nothing that is there. */
const namingNothing: readonly (readonly [request: string, payload: unknown])[] = [
  ['settleCopy', { article: 'nowhere-00000001', copy: '../../../../etc/passwd', how: 'merge' }],
  ['settleClaimCopy', { copy: '../../../../etc/passwd', how: 'merge' }],
  ['settleTagCopy', { copy: '../../../../etc/passwd', how: 'merge' }],
  ['openRecentFolder', { id: '/etc' }],
  ['readArticle', { article: 'nowhere-00000001' }],
  ['recoverNotes', { article: 'nowhere-00000001' }],
  ['twinsOfArticle', { article: 'nowhere-00000001' }],
  ['openReport', { file: 0 }],
  ['revealReport', { file: 2 ** 31 }],
  ['revealBackup', null],
  ['restoreBackup', { how: 'replace' }],
  ['takeImport', { withUnsure: true }],
];

test('hostile requests on every channel get typed refusals, and change, open and write nothing', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const folder = await folderWith({
    'port.txt': 'The port opens again\n\nThe harbour office said so on Monday.\n',
  });
  const { app, window, problems } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  const opened = await catchOpened(app);
  const questions = await answerQuestions(app, 0);
  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'askedDialogs', asked);
    dialog.showOpenDialog = () => {
      asked.push('open');
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    dialog.showSaveDialog = () => {
      asked.push('save');
      return Promise.resolve({ canceled: true, filePath: '' });
    };
    shell.openPath = (path) => Promise.resolve(asked.push(path).toString());
    shell.showItemInFolder = (path) => void asked.push(path);
  });
  const hugeWord = 'HUGE-WORD';
  const hostile = hostilePayloads()
    .filter(({ refused }) => refused)
    // Two million signs take long to bring into the page, which can write them itself.
    .map(({ request, field, payload }) => ({
      request,
      field,
      json: JSON.stringify(payload).replace(/x{1000000,}/u, hugeWord),
    }));
  const wrong = await window.evaluate(
    async ([requests, hugeWord]) => {
      const client = Reflect.get(globalThis, 'claimdesk') as Record<
        string,
        ((payload: unknown) => Promise<string>) | undefined
      >;
      const found = [];
      for (const { request, field, json } of requests) {
        const said =
          (await client[request]?.(JSON.parse(json.replace(hugeWord, 'x'.repeat(2_000_000))))) ?? 'null';
        const result = JSON.parse(said) as { ok?: boolean; code?: string; message?: string } | null;
        if (result?.ok !== false || result.code !== 'bad-payload' || typeof result.message !== 'string')
          found.push(`${request} ${field}: ${json.slice(0, 80)} -> ${said.slice(0, 80)}`);
      }
      return found;
    },
    [hostile, hugeWord] as const,
  );
  expect(wrong).toEqual([]);

  for (const [request, payload] of namingNothing) {
    const answer = await window.evaluate(
      async ([name, given]) => {
        const client = Reflect.get(globalThis, 'claimdesk') as Record<
          string,
          ((payload: unknown) => Promise<string>) | undefined
        >;
        return JSON.parse((await client[name]?.(given)) ?? 'null') as { ok?: boolean; code?: string } | null;
      },
      [request, payload] as const,
    );
    expect(answer, request).toMatchObject({ ok: false });
    expect(answer?.code, request).not.toBe('internal');
    expect(await readdir(folder, { recursive: true }), request).toEqual(['port.txt']);
  }
  expect(await opened()).toEqual([]);
  expect(await questions()).toEqual([]);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'askedDialogs') as string[])).toEqual([]);
  await desk.selectWithMouse('harbour office');
  await window.keyboard.press('q');
  await desk.expectSaved();
  expect(problems).toEqual([]);
});

test('links in the folder that lead out of it give nothing away, and annotations are not written through them', async ({
  launch,
}) => {
  test.skip(process.platform === 'win32', 'links need rights there');
  const outside = await folderWith({ 'secret.txt': 'A secret headline\n\nNobody may read this.\n' });
  const folder = await folderWith({ 'port.txt': 'The port opens again\n\nThe harbour office said so.\n' });
  await symlink(join(outside, 'secret.txt'), join(folder, 'linked.txt'));
  await symlink(outside, join(folder, 'linked'));
  await symlink(outside, join(folder, '.claimdesk'));
  const { window } = await launch({ folder });
  const desk = new Desk(window);
  await desk.openArticle('The port opens again');
  await desk.selectWithMouse('harbour office');
  await window.keyboard.press('q');
  await expect(desk.card('harbour office')).toContainText('Quote');
  await expect(desk.library).not.toContainText('A secret headline');
  expect(await readdir(outside)).toEqual(['secret.txt']);
});
