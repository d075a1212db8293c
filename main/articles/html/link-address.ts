/** Where a link of a page leads, as far as a person may be asked about it. */

const longestAddress = 2000;

/**
 * The absolute address of a link, or null for one that is not of the web or of mail: `javascript:` and its like stay plain text.
 * @param base the address of the page, for relative links; null when it is unknown
 */
export function linkAddress(href: string | null, base: string | null): string | null {
  if (href === null || href.length > longestAddress || href.trim() === '' || href.trim().startsWith('#'))
    return null;
  if (!URL.canParse(href, base ?? undefined)) return null;
  const { protocol, href: address } = new URL(href, base ?? undefined);
  // A place in the same page, which Readability has already made absolute.
  if (base !== null && address.includes('#') && withoutFragment(address) === withoutFragment(base))
    return null;
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? address : null;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/u, '');
}
