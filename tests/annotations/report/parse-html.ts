/** Reads an HTML report back as a browser would: parse5 follows the HTML standard and tells every parse error. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

export interface ParsedHtml {
  readonly document: DefaultTreeAdapterTypes.Document;
  readonly errors: readonly string[];
}

export function parseHtml(html: string): ParsedHtml {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  return { document, errors };
}

/** Every element below, in document order, that has the tag name and, where given, the class. */
export function elements(node: Node, tagName: string, className?: string): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return children.flatMap((child) => {
    const fits =
      'tagName' in child &&
      (tagName === '*' || child.tagName === tagName) &&
      (className === undefined || classes(child).includes(className));
    return fits ? [child, ...elements(child, tagName, className)] : elements(child, tagName, className);
  });
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function classes(element: Element): readonly string[] {
  return (attribute(element, 'class') ?? '').split(' ');
}

/** The text within, leaving out elements of the given classes. */
export function textOf(node: Node, without: readonly string[] = []): string {
  if ('value' in node) return node.value;
  if ('attrs' in node && classes(node).some((name) => without.includes(name))) return '';
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, without)).join('') : '';
}

export function byId(node: Node, id: string): Element | undefined {
  return elements(node, '*').find((element) => attribute(element, 'id') === id);
}
