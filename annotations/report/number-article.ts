/** Numbers an article's annotations as annotations, in text order, with their words and places. */
import type { Placement } from '../anchor/anchor.ts';
import { boundaryAtOrAfter, boundaryAtOrBefore } from '../anchor/character-boundary.ts';
import { orderAnnotations } from '../annotation/order-annotations.ts';
import { countArticleWords } from '../article/count-words.ts';
import { displayTitle } from '../article/display-title.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { codePointIndex, type CodePointIndex } from '../text/code-points.ts';
import { locateBlocks, locationOf, type LocatedBlock } from './layout/block-locations.ts';
import { strandsOf } from './layout/strands.ts';
import { worstState } from './placement-names.ts';
import type { ReportedAnnotation, ReportedSegment, NumberedArticle, ReportArticle } from './report-model.ts';
import { tagOrStandIn } from './stand-in-tag.ts';

/** `number` counts the articles of the report from 1. */
export function numberArticle(source: ReportArticle, number: number, codebook: Codebook): NumberedArticle {
  const { article } = source;
  const blocks = locateBlocks(article);
  const codePoints = codePointIndex(article.text);
  const names = new Map(source.analysts.map((analyst) => [analyst.id, analyst.name]));
  const inOrder = orderAnnotations(source.placed).map(({ annotation, placements }, index) => {
    const segments = annotation.segments.map(({ anchor }, position) =>
      segmentOf(placements[position], anchor.exact, article.text, blocks, codePoints),
    );
    return {
      label: `${number}.${index + 1}`,
      articleNumber: number,
      number: index + 1,
      annotation,
      tag: tagOrStandIn(codebook, annotation.tag),
      analystName: names.get(annotation.analyst) ?? annotation.analyst,
      segments,
      state: worstState(segments.map(({ state }) => state)),
      painted: false,
    };
  });
  return {
    number,
    source,
    title: displayTitle(article.metadata, article.blocks, article.text) || article.source.path,
    words: countArticleWords(article.text, article.blocks),
    annotations: markPainted(inOrder, source),
  };
}

function markPainted(
  annotations: readonly ReportedAnnotation[],
  { article }: ReportArticle,
): readonly ReportedAnnotation[] {
  const painted = new Set(strandsOf(annotations, article.blocks).map(({ reported }) => reported));
  return annotations.map((reported) => ({ ...reported, painted: painted.has(reported) }));
}

function segmentOf(
  placement: Placement | undefined,
  marked: string,
  text: string,
  blocks: readonly LocatedBlock[],
  codePoints: CodePointIndex,
): ReportedSegment {
  if (placement === undefined) return { state: 'lost', words: marked, place: null };
  switch (placement.state) {
    case 'exact':
    case 'moved': {
      // A file edited by hand may name half a character; cutting there would turn it into two unreadable ones.
      const start = boundaryAtOrBefore(text, placement.start);
      const end = boundaryAtOrAfter(text, placement.end);
      const place = {
        start,
        end,
        startCodePoint: codePoints.toCodePoints(start),
        endCodePoint: codePoints.toCodePoints(end),
        location: locationOf(blocks, start, end),
      };
      return { state: placement.state, words: text.slice(start, end), place };
    }
    case 'ambiguous':
    case 'changed':
    case 'lost':
      return { state: placement.state, words: marked, place: null };
  }
}
