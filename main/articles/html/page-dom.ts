/** The document of a page: linkedom's, through the few members that are used here. */
import { DOMParser } from 'linkedom';
import './lighter-nodes.ts';
import { inlineElements } from './inline-elements.ts';

export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selectors: string): PageElement | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  getElementsByTagName(name: string): ArrayLike<PageElement>;
  remove(): void;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  getElementsByTagName(name: string): ArrayLike<PageElement>;
}

const elementNode = 1;
const textNode = 3;

/** @param markup a whole document, tidied: linkedom leaves out what HTML implies */
export function parsePage(markup: string): PageDocument {
  // linkedom's own types need those of browsers, which must stay unknown to what runs in Node.
  const page: unknown = new DOMParser().parseFromString(markup, 'text/html');
  if (!isPage(page)) throw new Error('The parser gave no document.');
  return page;
}

function isPage(value: unknown): value is PageDocument {
  return typeof value === 'object' && value !== null && 'documentElement' in value && 'body' in value;
}

export function isElement(node: PageNode | null | undefined): node is PageElement {
  return node?.nodeType === elementNode;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === textNode;
}

/** The children of a node, in order. */
export function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) yield child;
}

/**
 * What an element reads as on one line. @param longest looks no further than about this many characters (UTF-16 code units), so that
 * asking a whole page for its beginning costs no more than asking a heading
 */
export function lineOf(element: PageElement, longest = 2000): string {
  let text = '';
  visitInside(element, (node) => {
    text += isText(node) ? (node.textContent ?? '').slice(0, longest * 2) : edgeOf(node);
    return text.length <= longest * 2;
  });
  return oneLine(text);
}

/** Whether an element has any word. */
export function hasWords(element: PageElement): boolean {
  let blank = true;
  visitInside(element, (node) => {
    blank = !isText(node) || (node.textContent ?? '').trim() === '';
    return blank;
  });
  return !blank;
}

/** All elements inside an element, in the order of the page. Several times quicker than asking for them with a selector. */
export function elementsOf(root: PageElement): readonly PageElement[] {
  const elements: PageElement[] = [];
  const collect = (parent: PageNode): void => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) continue;
      elements.push(child);
      collect(child);
    }
  };
  collect(root);
  return elements;
}

/** Visits the nodes inside an element in the order of the page, elements when they begin and again when they end, while `visit` agrees. */
function visitInside(root: PageElement, visit: (node: PageNode) => boolean): void {
  for (let node: PageNode | null = root.firstChild; node !== null;) {
    if (!visit(node)) return;
    let next: PageNode | null = node.firstChild;
    for (let at: PageNode | null = node; next === null && at !== null && at !== root; at = at.parentNode) {
      if (at !== node && !visit(at)) return;
      next = at.nextSibling;
    }
    node = next;
  }
}

function edgeOf(node: PageNode): string {
  return isElement(node) && !inlineElements.has(node.localName) ? ' ' : '';
}

/** Characters of an element that are no blanks (UTF-16 code units). */
export function lengthOf(element: PageElement): number {
  const text = element.textContent ?? '';
  let length = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 0x20) length += 1;
  return length;
}

/** Text as a browser would show it on one line; soft hyphens and marks of direction are not shown. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u00ad\ufeff\u200b]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * Every rule asks for them, of the elements around as well; reading attributes anew each time cost a tenth of an extraction, and keeping
 * them beside the elements half of that.
 */
const knownNames = Symbol('names');

interface NamedElement extends PageElement {
  [knownNames]?: readonly string[] | undefined;
}

/** Class, id and role of an element, lower case. */
export function namesOf(element: NamedElement): readonly string[] {
  const known = element[knownNames];
  if (known !== undefined) return known;
  const names = readNames(element);
  element[knownNames] = names;
  return names;
}

function readNames(element: PageElement): readonly string[] {
  let names = '';
  for (const attribute of ['class', 'id', 'role', 'itemprop']) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') names += ` ${value}`;
  }
  return names.trim() === '' ? [] : names.trim().toLowerCase().split(/\s+/u);
}
