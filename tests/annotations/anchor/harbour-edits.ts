/** An invented article and the means to say in one line how an editor changed it. */
import type { Anchor, Placement } from '../../../annotations/anchor/anchor.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { placeAnchors } from '../../../annotations/anchor/place-anchors.ts';
import { otherTextHash, textHash } from '../builders.ts';

export const harbour = `Lock gates fail for the third time

The northern lock at Varnhaven stayed shut on Tuesday after its gates jammed for the third time this year. “We warned the board in March,” said harbour master Jonna Reke. “Nobody wanted to hear it.”

The board denied that it had been warned. Its chairman, Tomas Ilves, said the gates had passed every inspection since 2019.

Forty barges are waiting below the lock. Their skippers lose about 900 crowns a day each, according to the shippers’ guild.

No comment could be had from the ministry. The guild will meet on Friday.

A spokesman for the builder said it was too early to speak of a fault. No comment could be had from the ministry.

Repairs may take until autumn. The southern lock, which is narrower, stays open at night.`;

/** The anchor of `words`, at their `occurrence` (from 0) in the text. */
export function anchorOf(text: string, words: string, occurrence = 0): Anchor {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < occurrence; skipped += 1) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`“${words}” is not in the text.`);
  return createAnchor(text, textHash, start, start + words.length);
}

/** Places the words of `before` in `after`, together with those of its neighbours. */
export function placeWords(
  before: string,
  after: string,
  words: string,
  { occurrence = 0, neighbours = [] }: Partial<{ occurrence: number; neighbours: readonly string[] }> = {},
): Placement {
  const anchors = [
    anchorOf(before, words, occurrence),
    ...neighbours.map((neighbour) => anchorOf(before, neighbour)),
  ];
  const [placement] = placeAnchors(anchors, { text: after, textSha256: otherTextHash });
  return placement ?? { state: 'lost' };
}

/** The state and the words at the sure place, or those of the first candidate. */
export function outcome(placement: Placement, after: string): { state: string; words: string | null } {
  const place = 'candidates' in placement ? placement.candidates[0] : placement;
  const words = place !== undefined && 'start' in place ? after.slice(place.start, place.end) : null;
  return { state: placement.state, words };
}

/** What the analyst is asked to choose from, best first; nothing where the place is sure. */
export function candidateWords(placement: Placement, after: string): readonly string[] {
  const candidates = 'candidates' in placement ? placement.candidates : [];
  return candidates.map(({ start, end }) => after.slice(start, end));
}
