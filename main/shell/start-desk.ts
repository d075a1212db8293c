/** Puts the desk together once Electron is ready: settings, worker, folders, handlers, menu, window. */
import { app, type BrowserWindow } from 'electron';
import { basename, join } from 'node:path';
import { defaultCodebook, type Codebook } from '../../annotations/codebook/codebook.ts';
import { success } from '../../annotations/result.ts';
import type { CommandId } from '../../app/command.ts';
import type { Payload } from '../../app/contract.ts';
import type { Problem } from '../../app/desk-views.ts';
import { createHandlers } from '../../app/handlers/handlers.ts';
import { readQdcFile } from '../codebook/read-qdc.ts';
import { writeQdcFile } from '../codebook/write-qdc-file.ts';
import { paperFor } from '../reports/print-job.ts';
import { startArticleWorker } from '../worker/worker-client.ts';
import { openSettingsStore } from '../store/settings-store.ts';
import { showMenu } from './application-menu.ts';
import { serveApp } from './app-protocol.ts';
import { createCloseGuard } from './close-guard.ts';
import { offerFieldMenus, showContextMenu } from './context-menu.ts';
import { offerReloadAfterCrash } from './crash-offer.ts';
import { folderFromCommandLine } from './command-line.ts';
import { createDataCare } from './data-care.ts';
import { createDeskFolders } from './desk-folders.ts';
import { applyTheme, openDeskWindow } from './desk-window.ts';
import { dialogsOf } from './dialogs.ts';
import { createFolderMemory } from './folder-memory.ts';
import { createImports } from './imports.ts';
import { connectIpc, newsTo } from './ipc.ts';
import { logError, logFile } from './log.ts';
import { createPreviews } from './report-previews.ts';
import { hearEscapeInPreview } from './preview-keys.ts';
import { withoutFragment } from './origin.ts';
import { createReports } from './reports.ts';
import { printPage } from './print-page.ts';
import { prepareSamples } from './samples.ts';
import { closeDoors } from './security.ts';
import { createSettingsPort } from './settings-port.ts';
import { createSystem } from './system.ts';

export interface Desk {
  window(): BrowserWindow | null;
  /** For a second start of the app, whose folder this one opens. */
  openFromCommandLine(words: readonly string[], workingFolder: string): void;
}

export async function startDesk(): Promise<Desk> {
  let window: BrowserWindow | null = null;
  let description: Payload<'describeCommands'> | null = null;
  const problems: Problem[] = [];
  const userData = app.getPath('userData');

  closeDoors();
  const previews = createPreviews({
    appVersion: app.getVersion(),
    frameAt: (address) =>
      window?.webContents.mainFrame.frames.find(({ url }) => withoutFragment(url) === address) ?? null,
  });
  serveApp(new URL('../renderer/', import.meta.url), (url) => previews.htmlAt(url));

  const settings = await openSettingsStore(userData);
  problems.push(...settings.problems);
  applyTheme(settings.value.theme);

  const news = newsTo(() => window?.webContents ?? null);
  const workerUrl = new URL('./worker.js', import.meta.url);
  const worker = startArticleWorker(workerUrl);
  const memory = createFolderMemory(settings);
  const folders = createDeskFolders({
    worker,
    memory,
    userData,
    samples: app.isPackaged ? join(process.resourcesPath, 'samples') : join(app.getAppPath(), 'samples'),
    prepareSamples: (bundled) => prepareSamples(bundled, userData),
    news: {
      send(name, message) {
        news.send(name, message);
        if (name === 'folderOpened' || name === 'recentChanged' || name === 'codebookChanged') refreshMenu();
      },
    },
  });

  const codebook = (): Codebook => folders.current()?.view().codebook ?? defaultCodebook;
  const choose = (command: CommandId): void => {
    news.send('commandChosen', { command });
    // The system ticks what was pressed at once; what is really on is what the page says next.
    refreshMenu();
  };
  const refreshMenu = (): void => {
    showMenu(
      {
        codebook: codebook(),
        keys: settings.value.keys,
        recent: memory.list(),
        description,
        platform: process.platform,
        packaged: app.isPackaged,
      },
      choose,
    );
  };

  const opening = openAtStart(
    folderFromCommandLine(process.argv, app.isPackaged, process.cwd()),
    memory.lastFolder(),
    folders,
  ).then((found) => problems.push(...found));

  const closeGuard = createCloseGuard({
    askPage: () => {
      news.send('closing', null);
    },
    flush: async () => {
      const [state] = await Promise.all([folders.flush(), settings.flush()]);
      return state;
    },
  });

  const handlers = createHandlers({
    closing: closeGuard,
    folders,
    recent: memory,
    dialogs: dialogsOf(() => window),
    data: createDataCare({ folders, news, worker, userData, logFile: logFile() }),
    previews,
    reports: createReports({
      news,
      appVersion: app.getVersion(),
      print: (html, signal) =>
        printPage({ html, paper: paperFor(`und-${app.getLocaleCountryCode()}`) }, signal),
    }),
    imports: createImports({ folders, news, workerUrl, analyst: () => memory.analyst() }),
    codebooks: {
      async read(path) {
        const read = await readQdcFile(path);
        return read.ok ? success({ name: basename(path), ...read.value }) : read;
      },
      write: writeQdcFile,
    },
    system: createSystem(() => window),
    settings: createSettingsPort(settings, ({ theme }) => {
      applyTheme(theme);
      refreshMenu();
    }),
    menu: {
      describe(next) {
        description = next;
        refreshMenu();
      },
      popUp(menu) {
        const { platform } = process;
        if (window)
          showContextMenu(
            menu,
            { window, codebook: codebook(), keys: settings.value.keys, platform },
            choose,
          );
      },
    },
    news,
    start: {
      async facts() {
        await opening;
        return {
          problems,
          platform:
            process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
          versions: { app: app.getVersion(), electron: process.versions.electron },
        };
      },
    },
  });
  connectIpc({
    contents: () => window?.webContents ?? null,
    handlers,
    openDropped: (path) => folders.open(path),
    report: logError,
  });
  app.setAboutPanelOptions({
    applicationName: 'Claimdesk',
    applicationVersion: app.getVersion(),
    version: `Electron ${process.versions.electron}`,
    copyright: 'MIT licence. Everything stays on this computer.',
  });
  refreshMenu();

  window = openDeskWindow({
    preload: new URL('../preload/preload.cjs', import.meta.url),
    remembered: settings.value.window,
    onPlace: (place) => {
      settings.update({ window: place });
    },
  });
  closeGuard.guard(window);
  offerReloadAfterCrash(window);
  offerFieldMenus(window);
  hearEscapeInPreview(window, () => {
    news.send('escapeInPreview', null);
  });
  window.on('closed', () => {
    window = null;
    void worker.close();
  });

  return {
    window: () => window,
    openFromCommandLine(words, workingFolder) {
      const folder = folderFromCommandLine(words, app.isPackaged, workingFolder);
      if (folder === null) return;
      void folders.open(folder).then((opened) => {
        if (!opened.ok) news.send('problemFound', opened);
      });
    },
  };
}

/** Opens what was asked for, else what was open last, else the samples; says why when the first two cannot be. */
async function openAtStart(
  named: string | null,
  last: string | null,
  folders: ReturnType<typeof createDeskFolders>,
): Promise<readonly Problem[]> {
  const wanted = named ?? last;
  const opened = await (wanted === null ? folders.openSamples() : folders.open(wanted));
  return opened.ok ? [] : [{ code: opened.code, message: opened.message }];
}
