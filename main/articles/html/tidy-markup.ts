/**
 * Turns the markup of a page into markup that any parser nests the same way: every element closed, none too deep, nothing in it
 * that is never read (scripts, styles, drawings, forms, hidden elements). Words are not changed.
 */
import { inlineElements } from './inline-elements.ts';
import { decodeEntities, simplifyEntities } from './page-entities.ts';
import { escapeText, readAttributes, scanMarkup } from './scan-markup.ts';
import { OpenElements } from './open-elements.ts';

export interface TidyPage {
  /** A whole document. */
  readonly markup: string;
  /** The contents of `application/ld+json` scripts. */
  readonly linkedData: readonly string[];
  /** Where a browser says that it saved the page from. */
  readonly savedFrom: string | null;
  /** How many elements the markup has. */
  readonly elements: number;
  /** How many nodes a parser would make of it, about: each entity is one. */
  readonly nodes: number;
}

/** No title is longer (UTF-16 code units). */
const longestTitle = 2000;

export interface TidyOptions {
  readonly asXml: boolean;
  /** Keeps what is marked as hidden: some pages hide everything until their script has run. */
  readonly keepHidden: boolean;
}

/** Elements whose words are never read as part of a page. */
const unread: ReadonlySet<string> = new Set(
  `applet audio button canvas datalist dialog embed map nav noscript object annotation annotation-xml optgroup option
  progress select svg template video`.split(/\s+/u),
);
const headElements: ReadonlySet<string> = new Set(['base', 'link', 'meta']);
const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col frame hr img input keygen link meta param source track wbr'.split(' '),
);
const keptVoid: ReadonlySet<string> = new Set(['br', 'hr', 'img']);
/** Attributes that say something about the article or its structure. Each costs the parser as much as an element. */
const kept: ReadonlySet<string> = new Set(['class', 'id', 'itemprop', 'role']);
const keptBy: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['a', new Set(['href', 'rel'])],
  ['base', new Set(['href'])],
  ['body', new Set(['lang'])],
  ['html', new Set(['lang', 'xml:lang'])],
  ['li', new Set(['value'])],
  ['link', new Set(['href', 'rel'])],
  ['meta', new Set(['content', 'http-equiv', 'name', 'property'])],
  ['ol', new Set(['start'])],
  ['span', new Set(['content', 'datetime'])],
  ['time', new Set(['content', 'datetime'])],
]);

export function tidyMarkup(source: string, options: TidyOptions): TidyPage {
  const head: string[] = [];
  const body: string[] = [];
  const linkedData: string[] = [];
  let savedFrom: string | null = null;
  let root = '';
  let bodyAttributes = '';
  let elements = 0;
  let nodes = 0;
  let afterEdge = true;
  const open = new OpenElements((markup) => {
    if (!endsEmptyElement(body, markup)) body.push(markup);
    else {
      body.pop();
      elements -= 1;
    }
  });

  scanMarkup(source, options.asXml, {
    text(text) {
      if (open.silent) return;
      const blank = text.trim() === '';
      // Blanks after the edge of a block are not seen, and a parser would make a node of each.
      if (blank && afterEdge && !open.isOpen('pre')) return;
      const decoded = simplifyEntities(text);
      nodes += 1;
      if (!blank) {
        open.words();
        afterEdge = false;
      }
      if (decoded.includes('&')) nodes += decoded.split('&').length;
      body.push(decoded);
    },
    comment(comment) {
      // Browsers write the first, SingleFile the second.
      savedFrom ??=
        /^\s*saved from url=\(\d+\)(https?:\S+)\s*$/iu.exec(comment)?.[1] ??
        /^\s*page saved with singlefile\s+url:\s*(https?:\S+)/iu.exec(comment)?.[1] ??
        null;
    },
    raw(name, attributes, content) {
      if (name === 'script' && /ld\+json/iu.test(attributes)) linkedData.push(content);
      else if (name === 'title' && !open.silent)
        head.push(`<title>${escapeText(decodeEntities(content.slice(0, longestTitle)))}</title>`);
      else if ((name === 'xmp' || name === 'plaintext') && !open.silent)
        body.push(`<pre>${escapeText(content)}</pre>`);
    },
    start(name, source, closed) {
      const attributes = readAttributes(source);
      if (name === 'html') root ||= attributeText(name, attributes);
      else if (name === 'body') bodyAttributes ||= attributeText(name, attributes);
      else if (name !== 'head' && /^[a-z][a-z0-9:._-]*$/u.test(name)) {
        elements += 1;
        if (isEdge(name)) afterEdge = true;
        const tag = `<${name}${attributeText(name, attributes)}>`;
        if (headElements.has(name)) {
          if (!open.silent && isTelling(name, attributes))
            (attributes.has('itemprop') ? body : head).push(tag);
        } else if (voidElements.has(name)) {
          open.before(name);
          if (!open.silent && keptVoid.has(name)) body.push(tag);
        } else {
          const hides = unread.has(name) || (!options.keepHidden && isHidden(name, attributes));
          open.start(name, tag, hides);
          if (closed && options.asXml) open.end(name);
        }
      }
    },
    end(name) {
      if (isEdge(name)) afterEdge = true;
      if (name === 'br' && !open.silent) body.push('<br>');
      else open.end(name);
    },
  });
  open.endAll();
  const markup = `<!DOCTYPE html><html${root}><head>${head.join('')}</head><body${bodyAttributes}>${body.join('')}</body></html>`;
  return { markup, linkedData, savedFrom, elements, nodes: nodes + elements };
}

/** Elements that say something while they are empty. */
const tellingEmpty: ReadonlySet<string> = new Set(['td', 'th', 'time']);

/**
 * Whether an end tag closes an element of which nothing would be seen, such as an icon or a place for an advertisement: pages have
 * hundreds of them, and each costs every later step. An empty block between words stays, because it ends their line.
 */
function endsEmptyElement(body: readonly string[], markup: string): boolean {
  const start = body.at(-1);
  if (start === undefined || !markup.startsWith('</') || !start.startsWith('<')) return false;
  const name = markup.slice(2, -1);
  if (!start.startsWith(name, 1) || !/^[ >]/u.test(start.slice(name.length + 1))) return false;
  if (tellingEmpty.has(name) || /\s(?:content|datetime)=/u.test(start)) return false;
  return inlineElements.has(name) || isBlockEdge(body.at(-2));
}

/** Whether markup is the start or end tag of a block, or nothing at all. */
function isBlockEdge(markup: string | undefined): boolean {
  const name = /^<\/?([a-z][a-z0-9:._-]*)/u.exec(markup ?? '<body')?.[1];
  return name !== undefined && name !== 'img' && name !== 'br' && !inlineElements.has(name);
}

function attributeText(name: string, attributes: ReadonlyMap<string, string>): string {
  const own = keptBy.get(name);
  let text = '';
  for (const [attribute, value] of attributes) {
    if (kept.has(attribute) || own?.has(attribute) === true)
      text += ` ${attribute}="${value.replaceAll('"', '&quot;')}"`;
  }
  return text;
}

/** Whether an element of the head says something of the article; most name style sheets and icons. */
function isTelling(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'link') return /\bcanonical\b/iu.test(attributes.get('rel') ?? '');
  return name === 'base' || attributes.has('content');
}

/** Whether blanks beside the element are not seen, as they are not at the edges of blocks. */
function isEdge(name: string): boolean {
  return (
    !inlineElements.has(name) &&
    (!unread.has(name) || name === 'nav') &&
    (name === 'br' || !voidElements.has(name))
  );
}

const hidingStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name === 'main' || name === 'article') return false;
  const style = attributes.get('style');
  return (
    (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') ||
    attributes.get('aria-hidden')?.toLowerCase() === 'true' ||
    (style !== undefined && hidingStyle.test(style))
  );
}
