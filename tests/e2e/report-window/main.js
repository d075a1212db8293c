/** An empty sandboxed window, in which tests open a report where the machine has no browser. */
import { BrowserWindow, app } from 'electron';

void app
  .whenReady()
  .then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL('about:blank'));
app.on('window-all-closed', () => {
  app.quit();
});
