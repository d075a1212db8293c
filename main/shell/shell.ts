/** Entry of the app's main process: starts the parts, connects them, and opens the window. */
import { app, type BrowserWindow } from 'electron';
import { logError, logInfo, startLog } from './log.ts';
import { registerAppScheme } from './app-protocol.ts';
import { commandFromCommandLine } from './command-line.ts';
import { printAndQuit, printingAsked } from './print-from-command-line.ts';
import { runCommandAndQuit } from './run-command.ts';
import { startDesk, type Desk } from './start-desk.ts';

startLog();
registerAppScheme();
// The app is offline by promise: Chromium's own errands (component updates, field trials) are switched off as well.
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
app.commandLine.appendSwitch('disable-domain-reliability');
app.commandLine.appendSwitch('no-pings');
// Together with --no-sandbox, which root needs, this would end every process that Chromium starts.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

process.on('uncaughtException', (error) => {
  logError('uncaught', error);
});
process.on('unhandledRejection', (error) => {
  logError('unhandled', error);
});

let desk: Desk | null = null;

function raise(window: BrowserWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

const printing = printingAsked();
const command = commandFromCommandLine(process.argv, app.isPackaged);
if (printing !== null) {
  printAndQuit(printing);
} else if (command !== null) {
  runCommandAndQuit(command);
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, words, workingFolder) => {
    raise(desk?.window() ?? null);
    desk?.openFromCommandLine(words, workingFolder);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app
    .whenReady()
    .then(async () => {
      logInfo(`Claimdesk ${app.getVersion()} on Electron ${process.versions.electron}`);
      desk = await startDesk();
    })
    .catch((error: unknown) => {
      logError('starting', error);
      app.exit(1);
    });
} else {
  app.quit();
}
