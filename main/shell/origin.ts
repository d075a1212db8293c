/** The app's own origins: that of its pages and that of previews of reports, and whether an address is one of theirs. */

export const appScheme = 'app';
export const appHost = 'claimdesk';
export const appStartUrl = `${appScheme}://${appHost}/index.html`;

/** True only for pages of the app itself; anything that does not parse is not. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === appHost;
}

/**
 * Previews of reports have an origin of their own, so that a page made from articles shares nothing with the app's pages, not even in a
 * browser without sandboxed frames.
 */
export const previewHost = 'report-preview';
export const previewOrigin = `${appScheme}://${previewHost}`;

/** An address without the place in the page that it leads to. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/u, '');
}

/** True only for previews of reports. */
export function isPreviewUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === previewHost;
}
