/** The least an Electron app can be: one window, shown when it has painted. The last argument may name another page to load in it. */
import { app, BrowserWindow } from 'electron';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

const page = process.argv.findLast((word) => word.endsWith('.html'));

/** Reads every file of a folder on another thread, for measures of how the window fares meanwhile. */
globalThis.readFolder = (folder) =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('read-folder.js', import.meta.url), { workerData: folder });
    worker.once('error', failed);
    worker.once('exit', done);
  });

app.on('window-all-closed', () => {
  app.quit();
});

void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 832,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  void window.loadFile(page ?? resolve(import.meta.dirname, 'blank.html'));
});
