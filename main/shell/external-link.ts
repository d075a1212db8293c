/** What may be handed to the system's browser or mail program: addresses of the web and of mail, nothing that runs or reads a file. */
import { followedScheme } from '../../annotations/article/links.ts';

/**
 * The address as it is handed over, in its normal spelling, or null for one that is not handed over. Of a mail address only the recipients are
 * left: subject, text and attachments are not for an article to fill in.
 */
export function externalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  switch (followedScheme(url.protocol)) {
    case 'http:':
    case 'https:':
      return url.hostname === '' ? null : url.href;
    case 'mailto:':
      return url.pathname === '' ? null : `mailto:${url.pathname}`;
    case null:
      return null;
  }
}
