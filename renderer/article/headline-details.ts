/** Puts the line of byline, date and origin beneath the headline, as something drawn between blocks that is no part of the text. */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { metadataLine } from './metadata-line.ts';
import { unsaidMetadata, type ReadArticle } from './unsaid-metadata.ts';

/** Null where there is no headline to stand beneath, or nothing to say. */
export function headlineDetailsPlugin(article: ReadArticle): Plugin | null {
  const headline = article.blocks.findIndex((block) => block.kind === 'headline');
  const parts = metadataLine(unsaidMetadata(article));
  if (headline === -1 || parts.length === 0) return null;
  let decorations: DecorationSet | null = null;
  return new Plugin({
    props: {
      decorations: (state) => {
        decorations ??= DecorationSet.create(state.doc, [
          Decoration.widget(endOfBlock(state.doc, headline), () => detailsElement(parts), {
            // ProseMirror keeps an element with the same key, also from one article to the next.
            key: `headline-details ${parts.join('\n')}`,
            side: -1,
            ignoreSelection: true,
          }),
        ]);
        return decorations;
      },
    },
  });
}

/** The line by itself, for articles without a headline as well. */
export function detailsElement(parts: readonly string[]): HTMLElement {
  const line = document.createElement('div');
  line.className = 'article-details';
  line.contentEditable = 'false';
  for (const part of parts) {
    const element = document.createElement('span');
    element.dir = 'auto';
    element.textContent = part;
    line.append(element);
  }
  return line;
}

function endOfBlock(doc: Node, wanted: number): number {
  let end = 0;
  doc.forEach((node, offset, index) => {
    if (index === wanted) end = offset + node.nodeSize;
  });
  return end;
}
