/** Closes every door a page could use to leave the app: navigation, windows, frames, permissions, downloads and the network. */
import { app, session, type Session, type WebContents } from 'electron';
import { appScheme, isAppUrl, isPreviewUrl } from './origin.ts';

/** Schemes that a request may use: the app's own, and what Chromium's developer tools and in-memory images need. */
const allowedSchemes = new Set([`${appScheme}:`, 'data:', 'blob:', 'devtools:']);

export function isAllowedRequest(address: string): boolean {
  return URL.canParse(address) && allowedSchemes.has(new URL(address).protocol);
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  // The only frame there is shows the preview of a report, whose links may lead anywhere.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isAppUrl(event.url) : !isPreviewUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Nothing is served there. */
const noDictionaries = `${appScheme}://no-dictionaries/`;

function guardSession(target: Session): void {
  // With a new data folder Chromium asks Google for a dictionary before it can be told that nothing is to be spell-checked; it looks for
  // the place to ask a moment later, which is in time.
  target.setSpellCheckerDictionaryDownloadURL(noDictionaries);
  target.setSpellCheckerEnabled(false);
  target.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => {
    event.preventDefault();
  });
  target.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isAllowedRequest(details.url) });
  });
}

/** Applies to every page and session there is or will be; call once when the app is ready, before the first window. */
export function closeDoors(): void {
  guardSession(session.defaultSession);
  app.on('session-created', guardSession);
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
}
