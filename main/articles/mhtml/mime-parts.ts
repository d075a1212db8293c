/**
 * Takes the parts of a MIME message apart (RFC 2046), as far as archives of web pages need it. A reader of mail would join all HTML
 * parts into one text, but the other parts of such an archive are frames.
 */

export interface MimePart {
  /** Lower case, such as `text/html`. */
  readonly type: string;
  readonly charset: string | null;
  /** Where the part came from, or null. */
  readonly location: string | null;
  /** Without angle brackets. */
  readonly id: string | null;
  /** The decoded bytes; decoding waits until they are asked for. */
  readonly content: () => Uint8Array;
}

export interface MimeMessage {
  readonly headers: ReadonlyMap<string, string>;
  /** In the order of the file, nested ones in their place; a message without parts is one part. */
  readonly parts: readonly MimePart[];
  /** The id of the part that the others belong to, when the message names it. */
  readonly start: string | null;
}

/** Archives have two levels at most: related parts within alternatives. */
const deepestParts = 8;
const mostParts = 10_000;

export function readMimeMessage(bytes: Uint8Array): MimeMessage {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headers, body } = splitHeaders(source);
  const parts: MimePart[] = [];
  collectParts(headers, body, 0, parts);
  const start = parameter(headers.get('content-type') ?? '', 'start');
  return { headers, parts, start: start === null ? null : withoutBrackets(start) };
}

function collectParts(
  headers: ReadonlyMap<string, string>,
  body: Buffer,
  depth: number,
  parts: MimePart[],
): void {
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = (/^[^;\s]*/u.exec(contentType)?.[0] ?? '').toLowerCase();
  const boundary = parameter(contentType, 'boundary');
  if (type.startsWith('multipart/') && boundary !== null && depth < deepestParts) {
    for (const section of sections(body, boundary)) {
      if (parts.length >= mostParts) return;
      const inner = splitHeaders(section);
      collectParts(inner.headers, inner.body, depth + 1, parts);
    }
    return;
  }
  const id = headers.get('content-id');
  parts.push({
    type,
    charset: parameter(contentType, 'charset'),
    location: headers.get('content-location')?.trim() ?? null,
    id: id === undefined ? null : withoutBrackets(id),
    content: () =>
      decodeTransfer(body, (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()),
  });
}

/** The sections between the lines that are `--boundary`; a last one that was cut off is given too. */
function* sections(body: Buffer, boundary: string): Generator<Buffer> {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== 10) continue;
    if (start !== -1) yield body.subarray(start, at);
    const lineEnd = body.indexOf(10, at);
    // "--boundary--" ends the message.
    if (
      lineEnd === -1 ||
      body.subarray(at + delimiter.length, at + delimiter.length + 2).toString('latin1') === '--'
    )
      return;
    start = lineEnd + 1;
  }
  if (start !== -1) yield body.subarray(start);
}

function splitHeaders(source: Buffer): {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
} {
  const ends = [source.indexOf('\r\n\r\n'), source.indexOf('\n\n')].filter((end) => end !== -1);
  const end = ends.length === 0 ? source.length : Math.min(...ends);
  const bodyStart = end === source.length ? end : end + (source[end] === 13 ? 4 : 2);
  const headers = new Map<string, string>();
  const lines = source
    .subarray(0, end)
    .toString('latin1')
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: source.subarray(bodyStart) };
}

/** The value of a parameter such as `boundary="…"` in a header. */
function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(header);
  return match?.[1] ?? match?.[2] ?? null;
}

function withoutBrackets(id: string): string {
  return id.trim().replace(/^<|>$/gu, '');
}

function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/** RFC 2045, 6.7. What is not encoded as it says is kept as it is. */
function decodeQuotedPrintable(body: Buffer): Uint8Array {
  const decoded = Buffer.alloc(body.length);
  let length = 0;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index] ?? 0;
    if (byte !== 0x3d) {
      decoded[length++] = byte;
      continue;
    }
    const code = body.subarray(index + 1, index + 3).toString('latin1');
    if (/^[0-9a-f]{2}$/iu.test(code)) {
      decoded[length++] = Number.parseInt(code, 16);
      index += 2;
    } else if (code.startsWith('\n')) index += 1;
    else if (code === '\r\n') index += 2;
    else if (code !== '') decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}
