/** Reads a REFI-QDA codebook (`.qdc`) of any program. Nothing outside the file is ever fetched, and no entity is ever expanded. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ForeignCode } from '../../annotations/interchange/foreign-codebook.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';

/** In bytes. The largest codebooks of research projects have some megabytes. */
export const largestQdc = 32 * 1024 * 1024;

/** More than any program's project has; the folder's own limit is told with the preview. */
const mostCodes = 100_000;

export interface ReadQdc {
  readonly codes: readonly ForeignCode[];
  /** What was in the file and is not taken, in sentences. */
  readonly warnings: readonly string[];
}

export type QdcFailure =
  'file-unreadable' | 'file-too-large' | 'not-xml' | 'not-a-codebook' | 'no-codes' | 'too-many-codes';

/** Reads the file at `path`. */
export async function readQdcFile(path: string): Promise<Result<ReadQdc, QdcFailure>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > largestQdc) {
      return failure(
        'file-too-large',
        `“${name}” is larger than any codebook (${String(Math.round(size / 1_048_576))} MB), so it was not read.`,
      );
    }
    return readQdc(decodeXml(await readFile(path)), name);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return failure(
      'file-unreadable',
      `“${name}” could not be read${reason}. Check that it is there and may be read.`,
    );
  }
}

/** @param name the file's name, for sentences */
export function readQdc(text: string, name: string): Result<ReadQdc, QdcFailure> {
  // What declares entities can make a small file huge or point elsewhere; no program writes a codebook so.
  if (/<!(DOCTYPE|ENTITY)/i.test(withoutComments(text))) {
    return failure(
      'not-a-codebook',
      `“${name}” declares a document type of its own, which no codebook does. It was not read.`,
    );
  }
  const root = parseXml(text, name);
  if (!root.ok) return root;
  const codebook = findCodebook(root.value);
  if (codebook === null) {
    return failure(
      'not-a-codebook',
      `“${name}” is no REFI-QDA codebook: it begins with <${root.value.nodeName.slice(0, 40)}>. Export a codebook (.qdc) from the other program.`,
    );
  }
  return codesOf(codebook, name);
}

function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->/g, '').replace(/<!\[CDATA\[[^]*?\]\]>/g, '');
}

function parseXml(text: string, name: string): Result<Element, 'not-xml'> {
  const broken: Failure<'not-xml'> = failure(
    'not-xml',
    `“${name}” is broken: it is not well-formed XML, so nothing of it was taken. Export it again from the other program.`,
  );
  try {
    const parser = new DOMParser({
      // As XML 1.0 has it; by default the separators of XML 1.1 would become line ends, too.
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
      onError: (level, message) => {
        if (level !== 'warning') throw new SyntaxError(message);
      },
    });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    return root === null ? broken : success(root);
  } catch {
    return broken;
  }
}

/** The codebook itself: the whole file, or a part of a project file. Drafts of the standard had other namespaces. */
function findCodebook(root: Element): Element | null {
  const candidates = [root, ...childrenOf(root)];
  return (
    candidates.find(
      (element) =>
        element.localName?.toLowerCase() === 'codebook' &&
        (element.namespaceURI === null || /^urn:QDA-XML:/i.test(element.namespaceURI)),
    ) ?? null
  );
}

function codesOf(codebook: Element, name: string): Result<ReadQdc, QdcFailure> {
  const codes: ForeignCode[] = [];
  const open: { readonly element: Element; readonly parent: number | null }[] = [];
  const enter = (element: Element, parent: number | null): void => {
    const inner = childrenOf(element).filter((child) => isNamed(child, 'code'));
    for (const child of inner.toReversed()) open.push({ element: child, parent });
  };
  for (const part of childrenOf(codebook)
    .filter((child) => isNamed(child, 'codes'))
    .toReversed()) {
    enter(part, null);
  }
  // A list of what is open instead of calls within calls: files can be nested deeper than calls can be.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (codes.length === mostCodes) {
      return failure(
        'too-many-codes',
        `“${name}” has more than ${mostCodes.toLocaleString('en')} codes, so it was not read.`,
      );
    }
    codes.push(codeOf(next.element, next.parent));
    enter(next.element, codes.length - 1);
  }
  if (codes.length === 0) return failure('no-codes', `“${name}” is a codebook without any codes.`);
  const sets = childrenOf(codebook)
    .filter((child) => isNamed(child, 'sets'))
    .flatMap((part) => childrenOf(part)).length;
  const warnings =
    sets === 0
      ? []
      : [`${sets === 1 ? '1 set' : `${String(sets)} sets`} of codes was left out; tags here have none.`];
  return success({ codes, warnings });
}

function codeOf(element: Element, parent: number | null): ForeignCode {
  const description = childrenOf(element).find((child) => isNamed(child, 'description'));
  const attribute = (name: string): string | null => element.getAttribute(name);
  return {
    guid: attribute('guid'),
    name: attribute('name') ?? '',
    colour: attribute('color'),
    description: description?.textContent ?? '',
    codable: !['false', '0'].includes((attribute('isCodable') ?? 'true').trim().toLowerCase()),
    parent,
  };
}

function isNamed(element: Element, name: string): boolean {
  return element.localName?.toLowerCase() === name;
}

function childrenOf(element: Element): readonly Element[] {
  const children: Element[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) children.push(child as Element);
  }
  return children;
}

/** By its byte order mark, else as UTF-8, which is what XML means when it says nothing. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes);
  } catch {
    // A name that stands for no encoding.
    return new TextDecoder('utf-8').decode(bytes);
  }
}
