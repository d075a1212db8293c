/**
 * Splits HTML into tags, text and comments in one pass, in linear time whatever the markup, as browsers tokenise it
 * (https://html.spec.whatwg.org/multipage/parsing.html#tokenization). Nothing is decoded or run.
 */

export interface MarkupReceiver {
  /** Text between tags, entities not decoded; never contains a complete tag. */
  text(source: string): void;
  /** @param name lower case @param attributes what stands between the name and `>` @param closed whether it ends with `/>` */
  start(name: string, attributes: string, closed: boolean): void;
  end(name: string): void;
  /** An element whose content is no markup, such as a script or the title. */
  raw(name: string, attributes: string, content: string): void;
  comment(content: string): void;
}

/** Elements that hold characters until their end tag. */
const rawElements: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
]);

/** @param asXml whether `<script/>` and CDATA sections mean what they mean in XHTML */
export function scanMarkup(source: string, asXml: boolean, receiver: MarkupReceiver): void {
  let position = 0;
  while (position < source.length) {
    const tag = source.indexOf('<', position);
    if (tag === -1) {
      receiver.text(source.slice(position));
      return;
    }
    if (tag > position) receiver.text(source.slice(position, tag));
    position = scanTag(source, tag, asXml, receiver);
  }
}

/** Reads what begins with the `<` at `tag` and gives the offset after it. */
function scanTag(source: string, tag: number, asXml: boolean, receiver: MarkupReceiver): number {
  const next = source.charAt(tag + 1);
  if (next === '!' || next === '?') return scanDeclaration(source, tag, asXml, receiver);
  if (next === '/' && !isLetter(source.charAt(tag + 2))) {
    // Browsers take "</" without a name for a comment.
    const end = source.indexOf('>', tag);
    return end === -1 ? source.length : end + 1;
  }
  if (next !== '/' && !isLetter(next)) {
    receiver.text('<');
    return tag + 1;
  }
  const nameStart = next === '/' ? tag + 2 : tag + 1;
  let nameEnd = nameStart;
  while (nameEnd < source.length && !/[\s/>]/u.test(source.charAt(nameEnd))) nameEnd += 1;
  const name = source.slice(nameStart, nameEnd).toLowerCase();
  const end = tagEnd(source, nameEnd);
  // A tag that the file was cut in is no text.
  if (end === -1) return source.length;
  if (next === '/') {
    receiver.end(name);
    return end + 1;
  }
  const closed = source.charAt(end - 1) === '/';
  const attributes = source.slice(nameEnd, closed ? end - 1 : end);
  if (name === 'plaintext') {
    receiver.raw(name, attributes, source.slice(end + 1));
    return source.length;
  }
  if (!rawElements.has(name)) {
    receiver.start(name, attributes, closed);
    return end + 1;
  }
  if (closed && asXml) {
    receiver.raw(name, attributes, '');
    return end + 1;
  }
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  closing.lastIndex = end + 1;
  const close = closing.exec(source);
  if (close === null) {
    receiver.raw(name, attributes, source.slice(end + 1));
    return source.length;
  }
  receiver.raw(name, attributes, source.slice(end + 1, close.index));
  const closeEnd = source.indexOf('>', close.index);
  return closeEnd === -1 ? source.length : closeEnd + 1;
}

/** Comments, doctypes, processing instructions and CDATA sections. */
function scanDeclaration(source: string, tag: number, asXml: boolean, receiver: MarkupReceiver): number {
  if (source.startsWith('<!--', tag)) {
    // "<!-->" and "<!--->" are whole comments.
    const short = /^(?:>|->)/u.exec(source.slice(tag + 4, tag + 6))?.[0].length;
    if (short !== undefined) return tag + 4 + short;
    const end = source.indexOf('-->', tag + 4);
    receiver.comment(source.slice(tag + 4, end === -1 ? source.length : end));
    return end === -1 ? source.length : end + 3;
  }
  if (asXml && source.startsWith('<![CDATA[', tag)) {
    const end = source.indexOf(']]>', tag);
    receiver.text(escapeText(source.slice(tag + 9, end === -1 ? source.length : end)));
    return end === -1 ? source.length : end + 3;
  }
  const end = source.indexOf('>', tag);
  return end === -1 ? source.length : end + 1;
}

/** The offset of the `>` that ends a tag, or -1: a `>` within a quoted value does not end it. */
function tagEnd(source: string, from: number): number {
  let afterEquals = false;
  for (let index = from; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === '>') return index;
    if (afterEquals && (character === '"' || character === "'")) {
      index = source.indexOf(character, index + 1);
      if (index === -1) return -1;
      afterEquals = false;
    } else if (character === '=') afterEquals = true;
    else if (character.trim() !== '') afterEquals = false;
  }
  return -1;
}

function isLetter(character: string): boolean {
  return /^[a-z]$/iu.test(character);
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/gu;

/** Attributes by lower-case name, entities not decoded; the first of a name counts. */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (source.trim() === '') return attributes;
  for (const match of source.matchAll(attributePattern)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return attributes;
}
