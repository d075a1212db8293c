/** The one window: hardened, at its remembered place, shown when it has something to show. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { fileURLToPath } from 'node:url';
import type { Theme } from '../../app/settings.ts';
import type { WindowPlace } from '../store/settings-format.ts';
import { appStartUrl } from './origin.ts';
import { boundsToOpen, smallestSize } from './window-bounds.ts';

export interface DeskWindowOptions {
  readonly preload: URL;
  readonly remembered: WindowPlace | null;
  readonly onPlace: (place: WindowPlace) => void;
}

/** The desk's own background in either scheme, so that nothing flashes before the page paints. */
const deskColour = { light: '#f4f2ee', dark: '#15171b' } as const;

/** How long the window must have stood still before its place is remembered, in milliseconds. */
const settleTime = 400;

export function openDeskWindow({ preload, remembered, onPlace }: DeskWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsToOpen(
      remembered,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'Claimdesk',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? deskColour.dark : deskColour.light,
    webPreferences: {
      preload: fileURLToPath(preload),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered?.maximized) window.maximize();
    window.show();
  });
  rememberPlace(window, onPlace);
  void window.loadURL(appStartUrl);
  return window;
}

function rememberPlace(window: BrowserWindow, onPlace: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    if (!window.isDestroyed()) onPlace({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, settleTime);
  };
  window.on('resize', settle);
  window.on('move', settle);
  window.on('maximize', settle);
  window.on('unmaximize', settle);
  window.on('close', tell);
}

/** Makes native parts (menus, scroll bars, title bar) and the page's `prefers-color-scheme` follow the chosen theme. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}
