/** How ProseMirror draws blocks: as the schema says, and without minding classes that whoever draws over the text puts on their elements. */
import { DOMSerializer, type Node } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import { articleSchema } from './schema.ts';

/** One for each kind of block. Without it ProseMirror takes a changed class for an edit and draws the block anew. */
export const blockViews: Readonly<Record<string, NodeViewConstructor>> = Object.fromEntries(
  Object.values(articleSchema.nodes)
    .filter((type) => type.isTextblock)
    .map((type) => [type.name, drawBlock]),
);

function drawBlock(node: Node): NodeView {
  const drawn = node.type.spec.toDOM?.(node) ?? ['p', 0];
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, drawn);
  return {
    dom,
    contentDOM: contentDOM ?? null,
    ignoreMutation: (mutation: ViewMutationRecord) => mutation.type === 'attributes',
  };
}
