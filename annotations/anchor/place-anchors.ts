/**
 * Finds the words of all anchors of an article in its text as it is now. They are placed together: the surely placed ones keep
 * their order and so bound where the others can be. A lookalike is never taken silently.
 */
import type { Anchor, AnchoredText, Placement } from './anchor.ts';
import { occurrenceCandidate, rankCandidates, rivalCandidate, similarCandidate } from './candidates.ts';
import { sureOccurrence } from './judge-occurrences.ts';
import { createNeighbours } from './neighbours.ts';
import type { FixedPoint, Neighbours } from './neighbours.ts';
import { prepareAnchor } from './prepared-anchor.ts';
import type { PreparedAnchor } from './prepared-anchor.ts';
import { findRival } from './rivals.ts';
import { findSameWords } from './same-words.ts';
import type { Occurrence } from './same-words.ts';
import { prepareText } from './searched-text.ts';
import type { SearchedText } from './searched-text.ts';
import { findSimilarWords } from './similar-words.ts';

/**
 * Where each anchor's words stand now, index by index:
 * - `exact` at their old offsets or `moved` elsewhere: the words are there and their surroundings, or neighbours on both sides that
 *   moved by the same distance, single the place out. Words that differ only in blanks, the shape of quotation marks and dashes,
 *   invisible characters or composed accents are `moved` as well: they are the same words in another typesetting, and a page that was
 *   saved again with curly quotes must not send every annotation into the review queue. One changed letter, capital or figure is not.
 * - `ambiguous`: the words are there, but not surely those that were marked.
 * - `changed`: the best place has other words. However alike, another wording is the analyst's to accept.
 * - `lost`: nothing is like the words, and their surroundings are gone too.
 *
 * Candidates come best first, scored 0 to 1. Nothing is read or kept but the arguments; with the text unchanged it costs one
 * comparison an anchor, otherwise time in proportion to the text and to the words of the anchors.
 */
export function placeAnchors(anchors: readonly Anchor[], article: AnchoredText): Placement[] {
  const placements = anchors.map((anchor) => placeUnchanged(anchor, article));
  if (placements.every((placement) => placement !== undefined)) return placements;
  const searched = prepareText(article.text);
  const open = anchors.flatMap((anchor, index): Open[] => {
    if (placements[index] !== undefined) return [];
    const prepared = prepareAnchor(anchor);
    return [{ index, prepared, occurrences: findSameWords(prepared, searched, anchor.start) }];
  });
  const neighboursOf = findNeighbours(open);
  for (const item of open) placements[item.index] = place(item, searched, neighboursOf(item.prepared.anchor));
  return placements.map((placement) => placement ?? { state: 'lost' });
}

/** An anchor that has to be looked for. */
interface Open {
  readonly index: number;
  readonly prepared: PreparedAnchor;
  readonly occurrences: readonly Occurrence[];
}

/** The placement of an anchor that was made on this very text, after one comparison; undefined for one that has to be looked for. */
export function placeUnchanged(anchor: Anchor, article: AnchoredText): Placement | undefined {
  const { exact, start } = anchor;
  if (exact === '') return { state: 'lost' };
  if (anchor.textSha256 !== article.textSha256 || !article.text.startsWith(exact, start)) return undefined;
  return { state: 'exact', start, end: start + exact.length };
}

/** Only anchors of one text are neighbours: offsets of others count in another text. */
function findNeighbours(open: readonly Open[]): (anchor: Anchor) => Neighbours {
  const points = new Map<string, FixedPoint[]>();
  for (const { prepared, occurrences } of open) {
    const { anchor } = prepared;
    const sure = sureOccurrence(anchor, occurrences, undefined);
    if (sure === undefined) continue;
    const known = points.get(anchor.textSha256);
    if (known === undefined) points.set(anchor.textSha256, [{ from: anchor.start, to: sure.start }]);
    else known.push({ from: anchor.start, to: sure.start });
  }
  const chains = new Map([...points].map(([hash, fixed]) => [hash, createNeighbours(fixed)]));
  const none = createNeighbours([]);
  return ({ textSha256 }) => chains.get(textSha256) ?? none;
}

function place({ prepared, occurrences }: Open, searched: SearchedText, neighbours: Neighbours): Placement {
  const { anchor } = prepared;
  const expectation = neighbours.expect(anchor.start);
  const sure = sureOccurrence(anchor, occurrences, expectation);
  const clear = neighbours.expectClear(anchor.start, anchor.end);
  const rival = sure && findRival(prepared, sure, occurrences, searched, clear);
  if (sure !== undefined && rival === undefined) return surely(anchor, sure);
  const similar = findSimilarWords(prepared, searched, searched.foldedOffset(expectation.start));
  const ranked = rankCandidates(
    [
      ...occurrences.map((occurrence) => occurrenceCandidate(occurrence, searched, expectation)),
      ...similar.flatMap((found) => similarCandidate(found, searched, expectation) ?? []),
      ...(rival === undefined ? [] : rivalCandidate(rival, searched, expectation)),
    ],
    expectation,
  );
  const [best] = ranked;
  if (best === undefined) return { state: 'lost' };
  const candidates = ranked.map(({ start, end, score }) => ({ start, end, score }));
  return { state: best.same ? 'ambiguous' : 'changed', candidates };
}

function surely(anchor: Anchor, { start, end, literal }: Occurrence): Placement {
  return { state: literal && start === anchor.start ? 'exact' : 'moved', start, end };
}
