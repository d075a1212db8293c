/** Places annotations of a file in an article of the folder with the project's own anchors: only what is sure counts as placed. */
import type { Anchor, AnchoredText, Placement } from '../../anchor/anchor.ts';
import { createAnchor } from '../../anchor/create-anchor.ts';
import { sameWords } from '../../anchor/fold-text.ts';
import type { Segment } from '../../annotation/annotation.ts';
import { codePointIndex, type CodePointIndex } from '../../text/code-points.ts';
import type { ForeignAnnotation, ForeignSegment } from '../foreign-annotation.ts';

export type PlacedForeign =
  | { readonly kind: 'placed'; readonly segments: readonly Segment[] }
  /** At least one segment has no sure place: the analyst can settle it in the review. */
  | { readonly kind: 'unsure'; readonly segments: readonly Segment[]; readonly reason: string }
  | { readonly kind: 'impossible'; readonly reason: string };

/** Finds the places of anchors that were made on other texts; all of an article together. */
export type PlaceAnchors = (
  anchors: readonly Anchor[],
  article: AnchoredText,
) => Promise<readonly Placement[]>;

/** Fewer characters of an unsure quotation stand somewhere by chance. In UTF-16 code units. */
const tellingWords = 12;
const tellingAtPlace = 4;

/** In the order of `annotations`. Rejects when placing does. */
export async function placeForeign(
  annotations: readonly ForeignAnnotation[],
  article: AnchoredText,
  placeAnchors: PlaceAnchors,
): Promise<readonly PlacedForeign[]> {
  const codePoints = codePointIndex(article.text);
  let unknown = 0;
  const made = annotations.map((annotation) =>
    annotation.segments.map((segment) => {
      unknown += 1;
      return anchorOf(segment, annotation.article.textSha256, article, codePoints, unknown);
    }),
  );
  const anchors = made.flatMap((parts) => parts.flatMap((part) => (typeof part === 'string' ? [] : [part])));
  const placements = await placeAnchors(anchors, article);
  let next = 0;
  return made.map((parts, index): PlacedForeign => {
    const problem = parts.find((part) => typeof part === 'string');
    const placed = parts.map((part, at) => {
      if (typeof part === 'string') return null;
      const placement = placements[next] ?? { state: 'lost' as const };
      next += 1;
      return {
        anchor: part,
        placement: settle(part, placement, annotations[index], at, article.text),
      };
    });
    if (typeof problem === 'string') return { kind: 'impossible', reason: problem };
    return joinSegments(
      placed.flatMap((part) => part ?? []),
      article,
    );
  });
}

/** The anchor to be looked for, or why there is none. */
function anchorOf(
  { quote, position, anchor }: ForeignSegment,
  textSha256: string | null,
  article: AnchoredText,
  codePoints: CodePointIndex,
  number: number,
): Anchor | string {
  if (anchor !== null) return anchor;
  if (position !== null && quote === null) {
    if (textSha256 !== article.textSha256) {
      return 'it gives offsets only, and nothing says that they count in this text';
    }
    if (position.end > codePoints.length) return 'its offsets lie outside the text';
    const [start, end] = [codePoints.toUtf16(position.start), codePoints.toUtf16(position.end)];
    return createAnchor(article.text, article.textSha256, start, end);
  }
  if (quote === null) return 'it names no words';
  const start = position === null ? 0 : codePoints.toUtf16(position.start);
  const hash = position === null ? unknownText(number) : (textSha256 ?? unknownText(0));
  return { ...quote, start, end: start + quote.exact.length, textSha256: hash };
}

/** No text has this hash. Words without offsets get one each, as they are nobody's neighbours; those with offsets share one. */
function unknownText(number: number): string {
  return number.toString(16).padStart(64, '0');
}

/**
 * Many files say nothing of what stands around the words, and then placing calls nothing sure. Words that stand just where the file says, or
 * nowhere else in the article, can be meant by nothing else. Nor can words that stand in the article with the surroundings of the file, once,
 * where nothing says that the file is about another text: places with words much like them are then no originals that were worked on.
 */
function settle(
  anchor: Anchor,
  placement: Placement,
  annotation: ForeignAnnotation | undefined,
  number: number,
  text: string,
): Placement {
  if (placement.state !== 'ambiguous') return placement;
  const segment = annotation?.segments[number];
  const { exact, start, prefix, suffix } = anchor;
  if (prefix !== '' || suffix !== '') {
    if (segment?.anchor !== null || annotation?.article.textSha256 !== null) return placement;
    const whole = prefix + exact + suffix;
    const at = text.indexOf(whole);
    const once = at !== -1 && !text.includes(whole, at + 1);
    const place = { start: at + prefix.length, end: at + prefix.length + exact.length };
    return once && whole.length >= tellingWords ? { state: 'moved', ...place } : placement;
  }
  const hasPosition = segment !== undefined && segment.position !== null;
  if (hasPosition && exact.length >= tellingAtPlace && text.startsWith(exact, start)) {
    return { state: 'moved', start, end: start + exact.length };
  }
  const same = placement.candidates.filter((place) => sameWords(exact, text.slice(place.start, place.end)));
  const [only] = same;
  return only !== undefined && same.length === 1 && exact.length >= tellingWords
    ? { state: 'moved', start: only.start, end: only.end }
    : placement;
}

interface AnchorInText {
  readonly anchor: Anchor;
  readonly placement: Placement;
}

function joinSegments(parts: readonly AnchorInText[], article: AnchoredText): PlacedForeign {
  const inOrder = [...parts].sort((one, other) => startOf(one) - startOf(other));
  const segments = inOrder.map(({ anchor, placement }) => ({
    anchor: anchorHere(anchor, placement, article),
  }));
  const unsure = inOrder.find(({ placement }) => placement.state !== 'exact' && placement.state !== 'moved');
  return unsure === undefined
    ? { kind: 'placed', segments }
    : { kind: 'unsure', segments, reason: reasonOf(unsure.placement) };
}

function startOf({ anchor, placement }: AnchorInText): number {
  return placement.state === 'exact' || placement.state === 'moved' ? placement.start : anchor.start;
}

/** What is sure is anchored in the text as it is now; what is not keeps what the file says of it. */
function anchorHere(anchor: Anchor, placement: Placement, { text, textSha256 }: AnchoredText): Anchor {
  if (placement.state !== 'exact' && placement.state !== 'moved') return anchor;
  return createAnchor(text, textSha256, placement.start, placement.end);
}

function reasonOf({ state }: Placement): string {
  switch (state) {
    case 'ambiguous':
      return 'several passages fit its words';
    case 'changed':
      return 'the article says it in other words';
    case 'exact':
    case 'moved':
    case 'lost':
      return 'its words are not in the article';
  }
}
