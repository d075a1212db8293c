/** File names that every platform takes. */

/** In bytes of UTF-8: below the 255 that file systems allow, with room for an extension. */
const longestName = 180;

/** A title as a file name: without what Windows forbids, not too long and never cut within a character, never empty. */
export function safeFileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  let short = '';
  for (const { segment } of new Intl.Segmenter().segment(plain)) {
    if (Buffer.byteLength(short + segment) > longestName) break;
    short += segment;
  }
  short = short.replace(/[. ]+$/, '');
  return short === '' ? 'report' : short;
}
