/** The reading text of inline Markdown: markup removed, emphasis, strong, code and links kept as marks. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { InlineMark } from '../../annotations/article/article.ts';
import type { InlineContent } from './text-builder.ts';

/** Where `[text][name]` links lead, by lower-case name. */
export type LinkTargets = ReadonlyMap<string, string>;

export function inlineContent(nodes: readonly PhrasingContent[], targets: LinkTargets): InlineContent {
  let text = '';
  const marks: InlineMark[] = [];
  const visit = (node: PhrasingContent): void => {
    switch (node.type) {
      case 'text':
        // A line break in the source is a blank in the reading text.
        text += node.value.replace(/[ \t]*\n[ \t]*/gu, ' ');
        return;
      case 'inlineCode':
        marks.push({ kind: 'code', start: text.length, end: text.length + node.value.length });
        text += node.value;
        return;
      case 'break':
        text += '\n';
        return;
      case 'image':
      case 'imageReference':
        text += node.alt ?? '';
        return;
      case 'footnoteReference':
        text += `[${node.label ?? node.identifier}]`;
        return;
      case 'html':
        // Only tags: the words between them are nodes of their own.
        if (/^<br\s*\/?>$/iu.test(node.value)) text += '\n';
        return;
      case 'delete':
        node.children.forEach(visit);
        return;
      case 'emphasis':
      case 'strong': {
        const start = text.length;
        node.children.forEach(visit);
        marks.push({ kind: node.type, start, end: text.length });
        return;
      }
      case 'link':
      case 'linkReference': {
        const start = text.length;
        node.children.forEach(visit);
        const href = node.type === 'link' ? node.url : targets.get(node.identifier.toLowerCase());
        if (href !== undefined && isWebLink(href))
          marks.push({ kind: 'link', start, end: text.length, href });
        return;
      }
    }
  };
  nodes.forEach(visit);
  return { text, marks };
}

/** Only these lead somewhere that a person can be asked about; `javascript:` and its like stay plain text. */
function isWebLink(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S/iu.test(href);
}

/** Whether a block is nothing but images, so that their descriptions are captions. */
export function isImagesOnly(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.some((child) => child.type === 'image' || child.type === 'imageReference') &&
    node.children.every(
      (child) =>
        child.type === 'image' ||
        child.type === 'imageReference' ||
        child.type === 'break' ||
        (child.type === 'text' && child.value.trim() === ''),
    )
  );
}
