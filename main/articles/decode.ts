/** Decodes the bytes of a text file: byte order mark, UTF-8, UTF-16, UTF-32, UTF-7, or a guessed legacy encoding; tells binary files apart. */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { failure, success, type Result } from '../../annotations/result.ts';
import { bestEncoding, decodeLegacyBytes } from './legacy-encoding.ts';
import { isUtf7 } from './seven-bit-encoding.ts';
import {
  fourByteEncoding,
  latinWideEncoding,
  otherWideEncoding,
  type WideEncoding,
} from './wide-encoding.ts';

export interface Decoded {
  readonly text: string;
  /** Sentences for the person, such as that the encoding is a guess. */
  readonly warnings: readonly string[];
}

/** Bytes from the beginning that the guesses look at. */
const sampleSize = 64 * 1024;
/** Share of control characters above which a file is no text. */
const mostControls = 0.02;

/** @param name the file as the message names it */
export function decodeText(bytes: Uint8Array, name: string): Result<Decoded, 'file-binary'> {
  const marked = byteOrderMark(bytes);
  if (marked !== null)
    return success({ text: decode(bytes.subarray(marked.length), marked.encoding), warnings: [] });
  const sample = bytes.subarray(0, sampleSize);
  const wide = wideEncoding(sample);
  if (wide !== null && controlShare(decode(sample, wide)) <= mostControls) {
    return success({
      text: decode(bytes, wide),
      warnings: [`No encoding is declared; this file was read as ${wide.toUpperCase()}.`],
    });
  }
  if (isBinary(sample)) {
    return failure(
      'file-binary',
      `“${name}” is not a text file, whatever its name says. Remove it or save it as plain text.`,
    );
  }
  if (isUtf7(sample)) {
    return success({
      text: decode(bytes, 'utf-7').replace(/^\ufeff/u, ''),
      warnings: ['No encoding is declared; this file was read as UTF-7.'],
    });
  }
  return success(decodeUtf8(bytes) ?? decodeLegacy(bytes, sample));
}

function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0)
    return { encoding: 'utf-32le', length: 4 };
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    return { encoding: 'utf-32be', length: 4 };
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function wideEncoding(sample: Uint8Array): WideEncoding | null {
  const wide = fourByteEncoding(sample) ?? latinWideEncoding(sample);
  if (wide !== null) return wide;
  return isBinary(sample) ? otherWideEncoding(sample) : null;
}

const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  [0x50, 0x4b, 0x03, 0x04], // zip, docx
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF8
  [0x1f, 0x8b, 0x08], // gzip
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: doc, xls
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
];

function isBinary(sample: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, index) => sample[index] === byte))) return true;
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls += 1;
  return controls > sample.length * mostControls;
}

/** Control characters that text files do not have; tabs, line ends, form feeds and escapes are common. */
function isControl(code: number): boolean {
  return (
    (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 0x1b) || code === 0x7f
  );
}

function controlShare(text: string): number {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) if (isControl(text.charCodeAt(index))) controls += 1;
  return text.length === 0 ? 0 : controls / text.length;
}

/** Null when the bytes are not UTF-8. A file cut in the middle of a character, or with rare damage, still is. */
function decodeUtf8(bytes: Uint8Array): Decoded | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), warnings: [] };
  } catch {
    const text = decode(bytes, 'utf-8');
    const { damaged, intact } = countBeyondAscii(text);
    const cutAtEnd = damaged <= 1 && text.endsWith('\ufffd');
    if (!cutAtEnd && damaged * 20 > intact) return null;
    return { text, warnings: ['Some bytes of this file are not valid UTF-8; they are shown as “\ufffd”.'] };
  }
}

/** How many characters stand for bytes that are no UTF-8, and how many were written with several bytes. */
function countBeyondAscii(text: string): { readonly damaged: number; readonly intact: number } {
  let damaged = 0;
  let intact = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xfffd) damaged += 1;
    else if (code > 0x7f) intact += 1;
  }
  return { damaged, intact };
}

/** A legacy encoding by the statistics of its bytes, and among those of one byte a character by how it reads. */
function decodeLegacy(bytes: Uint8Array, sample: Uint8Array): Decoded {
  const likely = analyse(sample).find(
    ({ name }) => iconv.encodingExists(name) && !/^(?:utf|ascii|iso-2022)/iu.test(name),
  )?.name;
  // ISO-8859-1 is read as windows-1252, as browsers do.
  const guess = likely === undefined || likely === 'ISO-8859-1' ? 'windows-1252' : likely;
  const encoding =
    manyBytes.test(guess) && !decodeLegacyBytes(sample, guess).slice(0, -2).includes('\ufffd')
      ? guess
      : (bestEncoding(sample, guess)?.encoding ?? guess);
  return {
    text: decodeLegacyBytes(bytes, encoding),
    warnings: [`The encoding of this file is a guess: ${encoding}.`],
  };
}

const manyBytes = /^(?:big5|gb|euc|shift)/iu;

function decode(bytes: Uint8Array, encoding: string): string {
  // The decoder of the web knows neither.
  if (encoding.startsWith('utf-32') || encoding === 'utf-7')
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {
      stripBOM: false,
    });
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}
