/** Shows an article as the analyst decided: metadata of their own, and blocks that are furniture or are not. */
import type { Anchor } from '../anchor/anchor.ts';
import { placeAnchors } from '../anchor/place-anchors.ts';
import type { Article, ArticleMetadata, ArticleSummary, Block, ExtractedArticle, Found } from './article.ts';
import {
  editableFields,
  type ArticleEdits,
  type FurnitureVerdict,
  type MetadataEdits,
} from './article-edits.ts';
import { displayTitle } from './display-title.ts';

/** What of an article edits change: as it was found in the file. */
export type FoundParts = Pick<ExtractedArticle, 'metadata' | 'blocks'>;

/** An article that has been read, whether it has its id already or not. */
type EditableArticle = ExtractedArticle & Pick<Article, 'source'>;

/** The article as decided. With nothing decided it is the same object. Text, marks and offsets never change. */
export function applyEdits<Edited extends EditableArticle>(article: Edited, edits: ArticleEdits): Edited {
  const metadata = editMetadata(article.metadata, edits.metadata);
  const blocks = editBlocks(article, edits.furniture);
  return metadata === article.metadata && blocks === article.blocks
    ? article
    : { ...article, metadata, blocks };
}

/** The metadata as decided, with the analyst as its origin where something was. */
export function editMetadata(found: ArticleMetadata, edits: MetadataEdits): ArticleMetadata {
  if (editableFields.every((field) => edits[field] === undefined)) return found;
  return {
    ...found,
    title: decided(found.title, edits.title),
    outlet: decided(found.outlet, edits.outlet),
    byline: decided(found.byline, edits.byline),
    published: decided(found.published, edits.published),
    language: decided(found.language, edits.language),
    section: decided(found.section, edits.section),
  };
}

function decided<Value>(found: Found<Value> | null, value: Value | null | undefined): Found<Value> | null {
  if (value === undefined) return found;
  return value === null ? null : { value, origin: 'analyst' };
}

/**
 * The summary as decided, as far as that needs no text: metadata, title and `done`. Where `needsText` says so, words and title have
 * to be made from the text with `summariseEdited`.
 */
export function applyEditsToSummary(found: ArticleSummary, edits: ArticleEdits): ArticleSummary {
  const metadata = editMetadata(found.metadata, edits.metadata);
  const title = edits.metadata.title ?? null;
  return {
    ...found,
    metadata,
    displayTitle: title === null ? found.displayTitle : displayTitle(metadata, [], '') || found.displayTitle,
    done: edits.done,
  };
}

/** Whether the summary depends on words of the article: furniture changes the count, and a headline taken away leaves the first words. */
export function needsText({ metadata, furniture }: ArticleEdits): boolean {
  return furniture.length > 0 || metadata.title === null;
}

/** The blocks with the verdicts on those whose words are still there for sure; the same array when nothing changes. */
function editBlocks(article: EditableArticle, verdicts: readonly FurnitureVerdict[]): readonly Block[] {
  if (verdicts.length === 0) return article.blocks;
  const placements = placeAnchors(
    verdicts.map(({ anchor }) => anchor),
    { text: article.text, textSha256: article.source.textSha256 },
  );
  const judged = new Map<Block, boolean>();
  for (const [index, { furniture }] of verdicts.entries()) {
    const place = placements[index];
    if (place?.state !== 'exact' && place?.state !== 'moved') continue;
    for (const block of article.blocks) if (mostlyWithin(block, place)) judged.set(block, furniture);
  }
  if (judged.size === 0) return article.blocks;
  return article.blocks.map((block) => judge(block, judged.get(block)));
}

function judge(block: Block, furniture: boolean | undefined): Block {
  if (furniture === undefined || furniture === (block.kind === 'furniture')) return block;
  const { start, end, marker } = block;
  return {
    kind: furniture ? 'furniture' : 'paragraph',
    start,
    end,
    ...(marker === undefined ? {} : { marker }),
  };
}

/** A file that was saved anew may cut its blocks a little differently. */
function mostlyWithin(block: Block, range: Pick<Anchor, 'start' | 'end'>): boolean {
  const shared = Math.min(block.end, range.end) - Math.max(block.start, range.start);
  return shared * 2 > block.end - block.start;
}
