/** Makes the variant of a claim from an annotation and the article it stands in. */
import type { PlacedAnnotation } from '../annotation/annotation.ts';
import { sureRanges } from '../annotation/change-words.ts';
import { segmentSeparator } from '../annotation/order-annotations.ts';
import type { Article } from '../article/article.ts';
import { proposeAttribution } from '../attribution/propose-attribution.ts';
import { displayTitle } from '../article/display-title.ts';
import type { SelectedRange } from '../selection/selected-range.ts';
import { sentencesOf } from '../sentence/article-sentences.ts';
import type { MembershipKind } from './claim.ts';
import type { ClaimVariant, VariantSurroundings } from './variant.ts';

/** Surroundings kept on each side of the words at most, in UTF-16 code units: some sentences have no end. */
const longestSide = 600;
/** Segments that reach over more are shown by themselves, in UTF-16 code units. */
const longestReach = 6000;

/** @param article as analysts decided it is, see `applyEdits` */
export function makeVariant(
  article: Pick<Article, 'id' | 'text' | 'blocks' | 'metadata' | 'source'>,
  placed: PlacedAnnotation,
  kind: MembershipKind,
): ClaimVariant {
  const { annotation, placements } = placed;
  const words = annotation.segments
    .map(({ anchor }, index) => {
      const place = placements[index];
      return place?.state === 'exact' || place?.state === 'moved'
        ? article.text.slice(place.start, place.end)
        : anchor.exact;
    })
    .join(segmentSeparator);
  const ranges = sureRanges(placed);
  return {
    article: annotation.article,
    annotation: annotation.id,
    kind,
    outlet: article.metadata.outlet?.value ?? null,
    title: displayTitle(article.metadata, article.blocks, article.text) || article.source.path,
    published: article.metadata.published?.value ?? null,
    words,
    ranges,
    surroundings: surroundingsOf(article, ranges, words),
    attribution: annotation.attribution,
    foundHedges: ranges.length === 0 ? [] : hedgesIn(article, ranges),
  };
}

function hedgesIn(
  article: Pick<Article, 'text' | 'blocks' | 'metadata'>,
  places: readonly SelectedRange[],
): readonly string[] {
  return proposeAttribution({ article, places, names: [], known: [] }).hedges?.value ?? [];
}

function surroundingsOf(
  article: Pick<Article, 'text' | 'blocks' | 'metadata'>,
  ranges: readonly SelectedRange[],
  words: string,
): VariantSurroundings {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined || last.end - first.start > longestReach) {
    return { text: words, words: [{ start: 0, end: words.length }] };
  }
  const sentences = sentencesOf(article);
  const start = Math.max(sentences.at(first.start)?.start ?? first.start, first.start - longestSide);
  const end = Math.min(sentences.at(last.end - 1)?.end ?? last.end, last.end + longestSide);
  return {
    text: article.text.slice(start, end),
    words: ranges.map((range) => ({ start: range.start - start, end: range.end - start })),
  };
}
