/** Walks the elements of an article into blocks: headings, paragraphs, lists, quotations, captions, rows of tables. */
import type { BlockShape, BuiltText, TextBuilder } from '../text-builder.ts';
import { inlineElements } from './inline-elements.ts';
import { InlineText } from './inline-text.ts';
import {
  childrenOf,
  isElement,
  isText,
  lengthOf,
  namesOf,
  type PageElement,
  type PageNode,
} from './page-dom.ts';
import { linkAddress } from './link-address.ts';

/** What surrounds the words that are walked. */
interface Surroundings {
  readonly listDepth: number;
  readonly quoteDepth: number;
  /** Given to the first block of a list item. */
  readonly marker: { value: string | null };
  /** What the block is by its element, where neither list nor quotation says more. */
  readonly kind: 'paragraph' | 'caption' | 'standfirst' | 'furniture';
  readonly preformatted: boolean;
}

export interface WalkOptions {
  /** What relative links are relative to, or null when it is unknown. */
  readonly baseAddress: string | null;
  /** Whether all of an element is furniture. */
  readonly isFurniture: (element: PageElement) => boolean;
}

const unread: ReadonlySet<string> = new Set(
  'script style noscript template svg iframe object embed audio video canvas select textarea button head title'.split(
    ' ',
  ),
);
const emphasis: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn']);
const code: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt']);
const captionName = /^(?:wp-)?caption(?:-text)?$|image-caption|img-caption|photo-caption|figure-caption/u;

export class BlockWalker {
  readonly #builder: TextBuilder;
  readonly #options: WalkOptions;
  readonly #inline = new InlineText();

  constructor(builder: TextBuilder, options: WalkOptions) {
    this.#builder = builder;
    this.#options = options;
  }

  /** Adds the blocks of `root`. Its depth is bounded where the markup is tidied, so that recursion is. */
  walk(root: PageElement): void {
    const around: Surroundings = {
      listDepth: 0,
      quoteDepth: 0,
      marker: { value: null },
      kind: 'paragraph',
      preformatted: false,
    };
    this.#children(root, around);
    this.#flush(around);
  }

  build(): BuiltText {
    return this.#builder.build();
  }

  #children(parent: PageNode, around: Surroundings): void {
    for (const child of childrenOf(parent)) {
      if (isText(child)) this.#inline.add(child.textContent ?? '', around.preformatted);
      else if (isElement(child)) this.#element(child, around);
    }
  }

  #element(element: PageElement, around: Surroundings): void {
    const name = element.localName;
    if (unread.has(name)) return;
    if (name === 'br') {
      // Two of them are how old pages end a paragraph.
      if (this.#inline.atLineStart && !around.preformatted) this.#flush(around);
      else this.#inline.lineBreak();
    } else if (inlineElements.has(name)) this.#inlineElement(name, element, around);
    else this.#block(name, element, around);
  }

  #inlineElement(name: string, element: PageElement, around: Surroundings): void {
    if (around.kind !== 'furniture' && this.#options.isFurniture(element) && this.#inline.isBlank) {
      this.#within(element, { ...around, kind: 'furniture' });
      return;
    }
    const href = name === 'a' ? linkAddress(element.getAttribute('href'), this.#options.baseAddress) : null;
    const marked = href !== null || emphasis.has(name) || code.has(name) || name === 'strong' || name === 'b';
    if (href !== null) this.#inline.open({ kind: 'link', href });
    else if (marked)
      this.#inline.open({ kind: emphasis.has(name) ? 'emphasis' : code.has(name) ? 'code' : 'strong' });
    // Browsers draw the quotation marks of <q>; without them the words would not read as quoted.
    if (name === 'q') this.#inline.add('“', true);
    this.#children(element, around);
    if (name === 'q') this.#inline.add('”', true);
    if (marked) this.#inline.close();
  }

  #block(name: string, element: PageElement, around: Surroundings): void {
    this.#flush(around);
    const within: Surroundings =
      around.kind !== 'furniture' && this.#options.isFurniture(element)
        ? { ...around, kind: 'furniture' }
        : around;
    switch (name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#heading(element, Number(name.slice(1)), within);
        return;
      case 'blockquote':
        this.#within(element, { ...within, quoteDepth: within.quoteDepth + 1 });
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.#list(element, within);
        return;
      case 'pre':
      case 'listing':
        this.#within(element, { ...within, preformatted: true });
        return;
      case 'figcaption':
        this.#within(element, { ...within, kind: within.kind === 'furniture' ? 'furniture' : 'caption' });
        return;
      case 'tr':
        this.#row(element, within);
        return;
      default: {
        const isCaption =
          within.kind === 'paragraph' && namesOf(element).some((each) => captionName.test(each));
        this.#within(element, isCaption ? { ...within, kind: 'caption' } : within);
      }
    }
  }

  #within(element: PageElement, around: Surroundings): void {
    this.#children(element, around);
    this.#flush(around);
  }

  #heading(element: PageElement, level: number, around: Surroundings): void {
    this.#children(element, { ...around, preformatted: false });
    const content = this.#inline.take();
    if (around.kind === 'furniture') this.#builder.add({ kind: 'furniture' }, content);
    else
      this.#builder.add({ kind: 'heading', level }, { ...content, text: content.text.replaceAll('\n', ' ') });
  }

  #list(list: PageElement, around: Surroundings): void {
    const ordered = list.localName === 'ol';
    let number = Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1;
    for (const child of childrenOf(list)) {
      if (!isElement(child) || child.localName !== 'li') {
        if (isElement(child)) this.#element(child, { ...around, listDepth: around.listDepth + 1 });
        continue;
      }
      number = Number.parseInt(child.getAttribute('value') ?? '', 10) || number;
      const furniture = around.kind !== 'furniture' && this.#options.isFurniture(child);
      this.#within(child, {
        ...around,
        ...(furniture ? { kind: 'furniture' as const } : {}),
        listDepth: around.listDepth + 1,
        marker: { value: ordered ? `${String(number)}.` : '•' },
      });
      number += 1;
    }
  }

  /** A row of words is one paragraph; a row that lays out the page is its cells one after another. */
  #row(row: PageElement, around: Surroundings): void {
    const cells = [...childrenOf(row)].filter(isElement);
    const contents = cells.map(cellContent);
    if (contents.length < 2 || contents.includes(null)) {
      for (const cell of cells) this.#within(cell, around);
      return;
    }
    for (const [index, content] of contents.entries()) {
      if (index > 0) this.#inline.add(' | ', false);
      if (content !== null) this.#children(content, around);
    }
    this.#flush(around);
  }

  #flush(around: Surroundings): void {
    if (this.#inline.isBlank) {
      this.#inline.take();
      return;
    }
    if (this.#builder.add(shapeOf(around), this.#inline.take())) around.marker.value = null;
  }
}

function shapeOf(around: Surroundings): BlockShape {
  if (around.kind === 'furniture') return { kind: 'furniture' };
  if (around.listDepth > 0) {
    const marker = around.marker.value;
    return { kind: 'list-item', level: around.listDepth, ...(marker === null ? {} : { marker }) };
  }
  if (around.quoteDepth > 0) return { kind: 'quotation', level: around.quoteDepth };
  return { kind: around.kind };
}

/** Characters of a paragraph in a cell above which the table lays out the page (UTF-16 code units). */
const longestCell = 300;

/** What holds the words of a cell: itself, or the one short paragraph in it, as Word writes them; null when it lays out blocks. */
function cellContent(cell: PageElement): PageElement | null {
  if (!hasBlocks(cell)) return cell;
  const [only, ...others] = [...childrenOf(cell)].filter(
    (child) => isElement(child) || (child.textContent ?? '').trim() !== '',
  );
  const isParagraph = isElement(only) && only.localName === 'p' && others.length === 0 && !hasBlocks(only);
  return isParagraph && lengthOf(only) <= longestCell ? only : null;
}

/** Whether an element lays out others rather than holding words. */
function hasBlocks(element: PageElement): boolean {
  for (const child of childrenOf(element)) {
    if (!isElement(child) || child.localName === 'br' || child.localName === 'img') continue;
    if (!inlineElements.has(child.localName) || hasBlocks(child)) return true;
  }
  return false;
}
