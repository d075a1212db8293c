/** Makes the operations with which an analyst decides about an article. Null where nothing would change. */
import { createAnchor } from '../anchor/create-anchor.ts';
import { placeAnchors } from '../anchor/place-anchors.ts';
import type { Operation } from '../operation/operation.ts';
import type { Article, ArticleId, Block } from './article.ts';
import {
  decisionOn,
  type ArticleEdits,
  type EditableField,
  type FieldValue,
  type MetadataDecision,
} from './article-edits.ts';

/** Says that the work on an article is done, or that it is not. */
export function markDone(article: ArticleId, edits: ArticleEdits, done: boolean): Operation | null {
  if (edits.done === done) return null;
  return { kind: 'edit-article', article, before: { done: edits.done }, after: { done } };
}

/** Sets one field of the metadata, says that there is none, or takes what was found again. */
export function decideField<Field extends EditableField>(
  article: ArticleId,
  edits: ArticleEdits,
  field: Field,
  decision: MetadataDecision<FieldValue<Field>>,
): Operation | null {
  const before = decisionOn(edits, field);
  if (JSON.stringify(before) === JSON.stringify(decision)) return null;
  return {
    kind: 'edit-article',
    article,
    before: { metadata: { [field]: before } },
    after: { metadata: { [field]: decision } },
  };
}

/**
 * Says that a block is furniture, or that it is not. Verdicts given earlier on the same block, perhaps on an older text, give way.
 * @param article as it is shown, edits applied
 */
export function judgeBlock(
  article: Article,
  edits: ArticleEdits,
  block: Block,
  furniture: boolean,
): Operation | null {
  if ((block.kind === 'furniture') === furniture) return null;
  const text = { text: article.text, textSha256: article.source.textSha256 };
  const placements = placeAnchors(
    edits.furniture.map(({ anchor }) => anchor),
    text,
  );
  const earlier = edits.furniture.filter((_, index) => {
    const place = placements[index];
    return (
      (place?.state === 'exact' || place?.state === 'moved') &&
      place.start < block.end &&
      place.end > block.start
    );
  });
  const anchor = createAnchor(text.text, text.textSha256, block.start, block.end);
  const taken = earlier.map((verdict) => ({ anchor: verdict.anchor, furniture: null }));
  return {
    kind: 'edit-article',
    article: article.id,
    before: { furniture: [{ anchor, furniture: null }, ...earlier] },
    after: { furniture: [...taken, { anchor, furniture }] },
  };
}
