/** The app's own origin: where its pages come from, and whether an address is one of them. */

export const appScheme = 'app';
export const appHost = 'claimdesk';
export const appStartUrl = `${appScheme}://${appHost}/index.html`;

/** True only for pages of the app itself; anything that does not parse is not. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${appScheme}:` && url.host === appHost;
}
