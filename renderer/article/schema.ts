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
  /** How high the block will be, for the page's reckoning until it comes into sight. */
  readonly style: string;
}

type Draw = (block: Drawn) => DOMOutputSpec;

/**
 * A list item is a list of its own: the document is flat so that offsets and positions differ by a constant per block, and an
 * item without a list around it would be an error to assistive technology.
 */
const drawings: Readonly<Record<BlockKind, Draw>> = {
  headline: ({ style }) => ['h1', { class: `${blockClass} headline`, dir, style }, 0],
  standfirst: ({ style }) => ['p', { class: `${blockClass} standfirst`, dir, style }, 0],
  byline: ({ style }) => ['p', { class: `${blockClass} byline`, dir, style }, 0],
  dateline: ({ style }) => ['p', { class: `${blockClass} dateline`, dir, style }, 0],
  heading: ({ level, style }) => [
    `h${String(Math.min(6, Math.max(2, level)))}`,
    { class: `${blockClass} heading`, dir, style },
    0,
  ],
  paragraph: ({ style }) => ['p', { class: `${blockClass} paragraph`, dir, style }, 0],
  quotation: ({ level, style }) => [
    'blockquote',
    { class: `${blockClass} quotation`, 'data-level': shownDepth(level), dir, style },
    0,
  ],
  'list-item': ({ level, marker, style }) => [
    'div',
    { class: `${blockClass} list`, role: 'list', 'data-level': shownDepth(level), dir, style },
    ['div', { class: 'list-item', role: 'listitem', 'data-marker': marker === '' ? '•' : marker }, 0],
  ],
  caption: ({ style }) => ['p', { class: `${blockClass} caption`, dir, style }, 0],
  furniture: ({ style }) => ['p', { class: `${blockClass} furniture`, dir, style }, 0],
};

/** Deeper nesting than this is drawn at this depth; the measure would be gone otherwise. */
const deepestIndent = 5;

function shownDepth(level: number): string {
  return String(Math.min(deepestIndent, Math.max(1, level)));
}

/** Characters on a line of the usual measure, and the heights of a line and of the room beneath a block in em, as in article.css. */
const expectedMeasure = 70;
const lineHeight = 1.66;
const roomBeneath = 1;

/** In em, for a text of so many UTF-16 code units. */
function expectedHeight(length: number): string {
  return (Math.max(1, Math.ceil(length / expectedMeasure)) * lineHeight + roomBeneath).toFixed(2);
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
        style: `contain-intrinsic-block-size: auto ${expectedHeight(node.content.size)}em`,
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
