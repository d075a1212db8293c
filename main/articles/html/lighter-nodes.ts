/**
 * Spares the nodes of pages what linkedom makes for each of them and reading never asks for: an entry in a table of event listeners, and
 * a set of classes. Both together took a fifth of reading a page. Nothing else of linkedom is touched, and what is missing in a later
 * version of it is passed over.
 */
import { EventTarget, HTMLElement } from 'linkedom';

const listeners = tableOfListeners();
// Only this one table keeps nothing; whoever would listen to a node fails at once instead of never hearing of it.
if (listeners !== null) Object.defineProperty(listeners, 'set', { value: () => listeners });
readClassesFromAttribute();

/** The table is a WeakMap of linkedom's own; it is seen when a node enters itself. Null when linkedom has come to do without it. */
function tableOfListeners(): WeakMap<object, unknown> | null {
  const seen: WeakMap<object, unknown>[] = [];
  const plain = Object.getOwnPropertyDescriptor(WeakMap.prototype, 'set');
  if (plain === undefined) return null;
  Object.defineProperty(WeakMap.prototype, 'set', {
    ...plain,
    value(this: WeakMap<object, unknown>) {
      seen.push(this);
      return this;
    },
  });
  try {
    new EventTarget();
  } finally {
    Object.defineProperty(WeakMap.prototype, 'set', plain);
  }
  return seen.length === 1 ? (seen[0] ?? null) : null;
}

interface ClassAttribute {
  value: string;
}

interface ClassedElement {
  readonly ownerDocument: { createAttribute(name: string): ClassAttribute };
  getAttributeNode(name: string): ClassAttribute | null;
  setAttributeNode(attribute: ClassAttribute): void;
}

/** `className` as the attribute has it (linkedom joins a set of them anew each time, and fills one for every element it parses). */
function readClassesFromAttribute(): void {
  for (
    let prototype: unknown = HTMLElement.prototype;
    isObject(prototype);
    prototype = Object.getPrototypeOf(prototype)
  ) {
    if (!Object.hasOwn(prototype, 'className')) continue;
    Object.defineProperty(prototype, 'className', {
      configurable: true,
      get(this: ClassedElement) {
        return this.getAttributeNode('class')?.value ?? '';
      },
      set(this: ClassedElement, names: string) {
        const attribute = this.getAttributeNode('class') ?? this.ownerDocument.createAttribute('class');
        if (attribute.value !== names) attribute.value = names;
        if (this.getAttributeNode('class') === null) this.setAttributeNode(attribute);
      },
    });
    return;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
