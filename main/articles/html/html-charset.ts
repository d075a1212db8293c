/** Decodes the bytes of a page: byte order mark, declared charset, or a guess. */
import iconv from 'iconv-lite';
import { failure, success, type Result } from '../../../annotations/result.ts';
import { decodeText, type Decoded } from '../decode.ts';
import { bestEncoding, decodeLegacyBytes, judgeEncoding } from '../legacy-encoding.ts';

/** Bytes in which a page declares its charset; browsers look at 1,024 first and read on. */
const declarationSize = 8 * 1024;

/**
 * @param name the file as the message names it
 * @param stated the charset that an envelope (a MIME part) states; it goes before the page's own
 */
export function decodePage(
  bytes: Uint8Array,
  name: string,
  stated: string | null,
): Result<Decoded, 'file-binary'> {
  if (hasByteOrderMark(bytes)) return decodeText(bytes, name);
  const declared = stated ?? declaredCharset(bytes);
  const label = declared?.trim().toLowerCase() ?? null;
  // UTF-8 needs a check, and UTF-16 and UTF-32 cannot be declared in the bytes it would be wrong about.
  if (label === null || /^utf-?(?:8|16|32)|^unicode|^ucs/u.test(label)) return decodeText(bytes, name);
  if (isText(bytes) && isWideUtf8(bytes))
    return success({
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      warnings: [`The page says that it is ${label}, but it is UTF-8 and was read so.`],
    });
  const text = decodeAs(bytes, label);
  if (text === null) return decodeText(bytes, name);
  if (isText(bytes)) return success(asItReads(bytes, label) ?? { text, warnings: [] });
  return failure(
    'file-binary',
    `“${name}” is not a web page, whatever its name says. Remove it or save the page again.`,
  );
}

/** Bytes beyond ASCII that must be there, and how badly and how well they must read, to say that a page declares a wrong charset. */
const fewestBytes = 40;
const unreadable = 0.25;
const readable = 0.75;

/** The page in the encoding that it is in, where it is no text in the one that it declares; null where it is. */
function asItReads(bytes: Uint8Array, label: string): Decoded | null {
  const declared = judgeEncoding(bytes, westernLabel.test(label) ? 'windows-1252' : label);
  if (declared === null || declared > unreadable || countBeyondAscii(bytes) < fewestBytes) return null;
  const best = bestEncoding(bytes, label);
  if (best === null || best.score < readable) return null;
  return {
    text: decodeLegacyBytes(bytes, best.encoding),
    warnings: [`The page says that it is ${label}, but it reads as ${best.encoding} and was read so.`],
  };
}

function countBeyondAscii(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

function hasByteOrderMark([first, second, third, fourth]: Uint8Array): boolean {
  return (
    (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff)
  );
}

/** What `<meta charset>`, `<meta http-equiv>` or the XML declaration says. */
function declaredCharset(bytes: Uint8Array): string | null {
  const beginning = Buffer.from(bytes.subarray(0, declarationSize))
    .toString('latin1')
    .replace(/<!--.*?-->/gsu, '');
  return (
    /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/iu.exec(beginning)?.[1] ??
    /<meta\s[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(beginning)?.[1] ??
    null
  );
}

/** What the web calls windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels). */
const westernLabel =
  /^(?:ansi_x3\.4-1968|ascii|us-ascii|cp1252|x-cp1252|windows-1252|cp819|ibm819|l1|latin1|(?:iso[-_]?ir-100|csisolatin1|iso[-_]?8859-?1(?::1987)?))$/u;

/** By the web's own labels, else by those of iconv; null for an unknown one. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Node's own decoder takes windows-1252 for ISO-8859-1 in many of its versions.
  if (westernLabel.test(label)) return iconv.decode(buffer, 'windows-1252');
  try {
    return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  } catch {
    return iconv.encodingExists(label) ? iconv.decode(buffer, label) : null;
  }
}

/** Browsers that save a page as UTF-8 may leave its old declaration in place. Such bytes are hardly ever valid by chance. */
function isWideUtf8(bytes: Uint8Array): boolean {
  let wide = 0;
  for (const byte of bytes) if (byte >= 0xc2 && byte <= 0xf4) wide += 1;
  if (wide < 4) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isText(bytes: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of bytes.subarray(0, 64 * 1024)) if (byte === 0) zeros += 1;
  return zeros * 50 <= Math.min(bytes.length, 64 * 1024);
}
