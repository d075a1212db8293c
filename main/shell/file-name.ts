/** File names that every platform takes. */

/** Below the 255 bytes that file systems allow, with room for an extension and four-byte characters. */
const longestName = 60;

/** A title as a file name: without what Windows forbids, not too long, never empty. */
export function safeFileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...plain]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '');
  return short === '' ? 'report' : short;
}
