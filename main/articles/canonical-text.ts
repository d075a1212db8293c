/** Makes decoded text canonical: no byte order mark, `\n` as the only line ending, no NUL. */

/** A NUL becomes U+FFFD, which keeps every offset and can be shown and stored everywhere. */
export function canonicalText(decoded: string): string {
  const unmarked = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const lines = /[\r\u0085\u2028\u2029]/u.test(unmarked)
    ? unmarked.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    : unmarked;
  return lines.includes('\0') ? lines.replaceAll('\0', '\ufffd') : lines;
}
