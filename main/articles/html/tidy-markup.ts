/**
 * Turns the markup of a page into markup that any parser nests the same way: every element closed, none too deep, nothing in it
 * that is never read (scripts, styles, drawings, forms, hidden elements). Words are not changed.
 */
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
  `applet audio button canvas datalist dialog embed map math-annotation noscript object annotation annotation-xml optgroup option
  progress select svg template video`.split(/\s+/u),
);
const headElements: ReadonlySet<string> = new Set(['base', 'link', 'meta']);
const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col frame hr img input keygen link meta param source track wbr'.split(' '),
);
/** Attributes that say something about the article or its structure. */
const kept: ReadonlySet<string> = new Set(
  `charset class content datetime dir href http-equiv id itemprop itemscope itemtype lang name property rel role start type value
  xml:lang aria-label`.split(/\s+/u),
);

export function tidyMarkup(source: string, options: TidyOptions): TidyPage {
  const head: string[] = [];
  const body: string[] = [];
  const linkedData: string[] = [];
  let savedFrom: string | null = null;
  let root = '';
  let bodyAttributes = '';
  let elements = 0;
  let nodes = 0;
  const open = new OpenElements((markup) => body.push(markup));

  scanMarkup(source, options.asXml, {
    text(text) {
      if (open.silent) return;
      const decoded = simplifyEntities(text);
      nodes += 1;
      if (text.trim() !== '') open.words();
      if (decoded.includes('&')) nodes += decoded.split('&').length;
      body.push(decoded);
    },
    comment(comment) {
      savedFrom ??= /^\s*saved from url=\(\d+\)(https?:\S+)\s*$/iu.exec(comment)?.[1] ?? null;
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
      if (name === 'html') root ||= attributeText(attributes);
      else if (name === 'body') bodyAttributes ||= attributeText(attributes);
      else if (name !== 'head' && /^[a-z][a-z0-9:._-]*$/u.test(name)) {
        elements += 1;
        const tag = `<${name}${attributeText(attributes)}>`;
        if (headElements.has(name)) {
          if (!open.silent) (attributes.has('itemprop') ? body : head).push(tag);
        } else if (voidElements.has(name)) {
          open.before(name);
          if (!open.silent && name !== 'input') body.push(tag);
        } else {
          const hides = unread.has(name) || (!options.keepHidden && isHidden(name, attributes));
          open.start(name, tag, hides);
          if (closed && options.asXml) open.end(name);
        }
      }
    },
    end(name) {
      if (name === 'br' && !open.silent) body.push('<br>');
      else open.end(name);
    },
  });
  open.endAll();
  const markup = `<!DOCTYPE html><html${root}><head>${head.join('')}</head><body${bodyAttributes}>${body.join('')}</body></html>`;
  return { markup, linkedData, savedFrom, elements, nodes: nodes + elements };
}

function attributeText(attributes: ReadonlyMap<string, string>): string {
  let text = '';
  for (const [name, value] of attributes) {
    if (kept.has(name)) text += ` ${name}="${value.replaceAll('"', '&quot;')}"`;
  }
  return text;
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
