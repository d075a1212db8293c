/** The ProseMirror schema of an article: a flat run of text blocks, one node type per kind of block, drawn for readers and screen readers. */
import { Schema } from 'prosemirror-model';
import type { DOMOutputSpec, MarkSpec, NodeSpec } from 'prosemirror-model';
import type { BlockKind, InlineMark } from '../../annotations/article/article.ts';
import { linkTarget } from './link-target.ts';

/** Marks the element of a block, so that it can be told from what is drawn between blocks. */
export const blockClass = 'article-block';

/** Each block reads in the direction of its own words. */
const dir = 'auto';

interface Drawn {
  readonly level: number;
  readonly marker: string;
}

type Draw = (block: Drawn) => DOMOutputSpec;

/**
 * A list item is a list of its own: the document is flat so that offsets and positions differ by a constant per block, and an
 * item without a list around it would be an error to assistive technology.
 */
const drawings: Readonly<Record<BlockKind, Draw>> = {
  headline: () => ['h1', { class: `${blockClass} headline`, dir }, 0],
  standfirst: () => ['p', { class: `${blockClass} standfirst`, dir }, 0],
  byline: () => ['p', { class: `${blockClass} byline`, dir }, 0],
  dateline: () => ['p', { class: `${blockClass} dateline`, dir }, 0],
  heading: ({ level }) => [
    `h${String(Math.min(6, Math.max(2, level)))}`,
    { class: `${blockClass} heading`, dir },
    0,
  ],
  paragraph: () => ['p', { class: `${blockClass} paragraph`, dir }, 0],
  quotation: ({ level }) => [
    'blockquote',
    { class: `${blockClass} quotation`, 'data-level': shownDepth(level), dir },
    0,
  ],
  'list-item': ({ level, marker }) => [
    'div',
    { class: `${blockClass} list`, role: 'list', 'data-level': shownDepth(level), dir },
    ['div', { class: 'list-item', role: 'listitem', 'data-marker': marker === '' ? '•' : marker }, 0],
  ],
  caption: () => ['p', { class: `${blockClass} caption`, dir }, 0],
  furniture: () => ['p', { class: `${blockClass} furniture`, dir }, 0],
};

/** Deeper nesting than this is drawn at this depth; the measure would be gone otherwise. */
const deepestIndent = 5;

function shownDepth(level: number): string {
  return String(Math.min(deepestIndent, Math.max(1, level)));
}

function numberAttribute(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}

function textAttribute(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function blockSpec(draw: Draw): NodeSpec {
  return {
    content: 'text*',
    group: 'block',
    selectable: false,
    attrs: { level: { default: 1 }, marker: { default: '' } },
    toDOM: (node) =>
      draw({
        level: numberAttribute(node.attrs['level']),
        marker: textAttribute(node.attrs['marker']),
      }),
  };
}

/** What can be asked about looks like a link; any other address is only told to who stays on its words. */
function drawLink(href: string): DOMOutputSpec {
  return ['span', { class: linkTarget(href) === null ? 'dead-link' : 'link', title: href }, 0];
}

const markSpecs: Readonly<Record<InlineMark['kind'], MarkSpec>> = {
  emphasis: { toDOM: () => ['em', 0] },
  strong: { toDOM: () => ['strong', 0] },
  code: { toDOM: () => ['code', 0] },
  // A span, not an anchor: nothing but the answer to a question ever follows it.
  link: {
    attrs: { href: { default: '' } },
    toDOM: (mark) => drawLink(textAttribute(mark.attrs['href'])),
  },
};

/** Node type names are the kinds of blocks, mark type names the kinds of inline marks. Nothing is ever parsed from foreign HTML. */
export const articleSchema = new Schema<BlockKind | 'doc' | 'text', InlineMark['kind']>({
  nodes: {
    doc: { content: 'block+' },
    paragraph: blockSpec(drawings.paragraph),
    headline: blockSpec(drawings.headline),
    standfirst: blockSpec(drawings.standfirst),
    byline: blockSpec(drawings.byline),
    dateline: blockSpec(drawings.dateline),
    heading: blockSpec(drawings.heading),
    quotation: blockSpec(drawings.quotation),
    'list-item': blockSpec(drawings['list-item']),
    caption: blockSpec(drawings.caption),
    furniture: blockSpec(drawings.furniture),
    text: {},
  },
  marks: markSpecs,
});
