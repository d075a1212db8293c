/** The window is sealed: no Node, no navigation, no new windows, no network, no permissions, and only the contract's requests. */
import { Desk } from './desk.ts';
import { expect, test } from './desk-test.ts';
import { folderWith, sampleCopy } from './folders.ts';

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
