/** Unpacks the parts of a Word file that hold words, within limits: a file of kilobytes may claim to hold gigabytes. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { failure, success, type Result } from '../../../annotations/result.ts';
import type { ArticleReadFailure } from '../read-failure.ts';

/** The contents by their path in the file. */
export type DocxParts = ReadonlyMap<string, Buffer>;

/** Unpacked bytes of one part and of all: the text of a thousand pages is a tenth of that. */
const largestPart = 24 * 1024 * 1024;
const largestTotal = 48 * 1024 * 1024;
const mostEntries = 10_000;

/** Pictures, fonts, themes and macros are left packed. */
const wordPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/u;

/** @param name the file as messages name it */
export async function unpackDocx(
  bytes: Uint8Array,
  name: string,
): Promise<Result<DocxParts, ArticleReadFailure>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isCompoundFile(buffer)) {
    return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? failure('file-encrypted', `“${name}” is protected by a password. Save it without one.`)
      : failure('file-broken', `“${name}” is an old Word file (.doc) with a new name. Save it as .docx.`);
  }
  try {
    const parts = await readParts(buffer);
    if (parts === null) {
      return failure(
        'file-too-large',
        `“${name}” would unpack to more than ${String(largestTotal / 1024 / 1024)} MB, so it was not opened.`,
      );
    }
    return success(parts);
  } catch (error) {
    if (error instanceof Error && /encrypted/iu.test(error.message))
      return failure('file-encrypted', `“${name}” is protected by a password. Save it without one.`);
    return failure(
      'file-broken',
      `“${name}” is damaged, or no Word file. Open it in Word and save it again.`,
    );
  }
}

/** OLE, which old and encrypted Office files are. */
function isCompoundFile(buffer: Buffer): boolean {
  return buffer.subarray(0, 8).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
}

/** Null when there is too much of it. Rejects when the file is damaged. */
async function readParts(buffer: Buffer): Promise<DocxParts | null> {
  const zip = await openZip(buffer);
  const entries = await listEntries(zip);
  if (entries === null) return null;
  const wanted = entries.filter(({ fileName }) => wordPart.test(fileName));
  const total = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > largestTotal || wanted.some(({ uncompressedSize }) => uncompressedSize > largestPart))
    return null;
  const parts = new Map<string, Buffer>();
  for (const entry of wanted) {
    if (entry.isEncrypted()) throw new Error('The part is encrypted.');
    if (!parts.has(entry.fileName)) parts.set(entry.fileName, await readEntry(zip, entry));
  }
  return parts;
}

function openZip(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function listEntries(zip: ZipFile): Promise<readonly Entry[] | null> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) resolve(null);
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** The stream fails when it gives more than the size that was counted. */
function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('error', reject);
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
