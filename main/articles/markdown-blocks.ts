/** Walks the blocks of a Markdown tree into reading text: headings, paragraphs, lists, quotations, tables, code. */
import type { List, ListItem, Nodes, Root, RootContent } from 'mdast';
import { inlineContent, isImagesOnly, type LinkTargets } from './markdown-inline.ts';
import { TextBuilder, type BlockShape, type BuiltText } from './text-builder.ts';

/** What surrounds a block: how deep in lists and quotations, and the marker still to be given to the first block of an item. */
interface Surroundings {
  readonly listDepth: number;
  readonly quoteDepth: number;
  readonly marker: { value: string | null };
}

export function markdownBlocks(tree: Root): BuiltText {
  const builder = new TextBuilder();
  const targets = linkTargets(tree);
  const outside: Surroundings = { listDepth: 0, quoteDepth: 0, marker: { value: null } };
  for (const node of tree.children) addBlock(node, builder, targets, outside);
  return builder.build();
}

function addBlock(node: RootContent, builder: TextBuilder, targets: LinkTargets, around: Surroundings): void {
  switch (node.type) {
    case 'heading':
      builder.add({ kind: 'heading', level: node.depth }, inlineContent(node.children, targets));
      return;
    case 'paragraph':
      add(
        builder,
        around,
        isImagesOnly(node) ? 'caption' : 'paragraph',
        inlineContent(node.children, targets),
      );
      return;
    case 'code':
      add(builder, around, 'paragraph', {
        text: node.value,
        marks: [{ kind: 'code', start: 0, end: node.value.length }],
      });
      return;
    case 'html':
      add(builder, around, 'paragraph', { text: withoutTags(node.value), marks: [] });
      return;
    case 'table':
      for (const row of node.children) {
        const cells = row.children.map((cell) => inlineContent(cell.children, targets).text.trim());
        add(builder, around, 'paragraph', { text: cells.join(' | '), marks: [] });
      }
      return;
    case 'blockquote':
      for (const child of node.children) {
        addBlock(child, builder, targets, { ...around, quoteDepth: around.quoteDepth + 1 });
      }
      return;
    case 'list':
      for (const [index, item] of node.children.entries())
        addItem(node, item, index, builder, targets, around);
      return;
    case 'footnoteDefinition':
      for (const child of node.children) addBlock(child, builder, targets, around);
      return;
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      // No words.
      return;
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'imageReference':
    case 'link':
    case 'linkReference':
    case 'footnoteReference':
      // Only within the blocks above.
      return;
  }
}

function addItem(
  list: List,
  item: ListItem,
  index: number,
  builder: TextBuilder,
  targets: LinkTargets,
  around: Surroundings,
): void {
  const marker = { value: itemMarker(list, item, index) };
  for (const child of item.children) {
    addBlock(child, builder, targets, { ...around, listDepth: around.listDepth + 1, marker });
  }
}

function itemMarker(list: List, item: ListItem, index: number): string {
  if (typeof item.checked === 'boolean') return item.checked ? '☑' : '☐';
  return list.ordered === true ? `${String((list.start ?? 1) + index)}.` : '•';
}

function add(
  builder: TextBuilder,
  around: Surroundings,
  kind: 'paragraph' | 'caption',
  content: Parameters<TextBuilder['add']>[1],
): void {
  const added = builder.add(shapeOf(around, kind), content);
  if (added) around.marker.value = null;
}

function shapeOf(around: Surroundings, kind: 'paragraph' | 'caption'): BlockShape {
  if (around.listDepth > 0) {
    const marker = around.marker.value;
    return { kind: 'list-item', level: around.listDepth, ...(marker === null ? {} : { marker }) };
  }
  return around.quoteDepth > 0 ? { kind: 'quotation', level: around.quoteDepth } : { kind };
}

/** Raw HTML is never interpreted: tags, comments, scripts and styles are dropped, words stay. */
function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, ' ')
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replace(/<\/?[a-z!?][^>]*(?:>|$)/giu, ' ')
    .replace(/[ \t]*\n[ \t]*/gu, '\n')
    .replace(/\n{2,}/gu, '\n');
}

function linkTargets(tree: Root): LinkTargets {
  const targets = new Map<string, string>();
  const pending: Nodes[] = [tree];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition') targets.set(node.identifier.toLowerCase(), node.url);
    else if ('children' in node) pending.push(...node.children);
  }
  return targets;
}
