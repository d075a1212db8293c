/** Where a link of the article leads, as this window's own parser reads its address. */
import { linkTarget as targetOf, type LinkTarget } from '../../annotations/article/link-target.ts';

/** Null for an address that is never followed. Agrees with main/shell/external-link.ts, which decides. */
export function linkTarget(href: string, words = ''): LinkTarget | null {
  return targetOf(href, words, (address) => (URL.canParse(address) ? new URL(address) : null));
}
