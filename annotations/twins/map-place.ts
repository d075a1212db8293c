/** Where a place of one article falls in another that carries some of the same passages: for reading the two side by side. */

/** Words that stand in both articles, in UTF-16 code units of each. */
export interface SharedWords {
  readonly here: { readonly start: number; readonly end: number };
  readonly there: { readonly start: number; readonly end: number };
}

/**
 * The shared words that stand in the same order in both articles, in that order: of all such choices the one with the most words, so that
 * one passage that was moved does not tear the others apart. The heaviest increasing subsequence; its time grows with the square of
 * their number, of which there are dozens.
 */
export function sharedInOrder(shared: readonly SharedWords[]): readonly SharedWords[] {
  const sorted = shared.toSorted(
    (one, other) => one.here.start - other.here.start || one.there.start - other.there.start,
  );
  const weights: number[] = [];
  const before: number[] = [];
  for (const [index, { here, there }] of sorted.entries()) {
    let best = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const words = sorted[earlier];
      if (words === undefined || words.here.end > here.start || words.there.end > there.start) continue;
      if (best === -1 || (weights[earlier] ?? 0) > (weights[best] ?? 0)) best = earlier;
    }
    before.push(best);
    weights.push((weights[best] ?? 0) + here.end - here.start);
  }
  const chosen: SharedWords[] = [];
  for (let at = weights.indexOf(Math.max(...weights)); at >= 0; at = before[at] ?? -1) {
    const words = sorted[at];
    if (words !== undefined) chosen.unshift(words);
  }
  return chosen;
}

/**
 * The place in the other article for an offset of this one: within shared words the same share of them, between them in proportion.
 * Offsets are UTF-16 code units. @param shared as `sharedInOrder` gives it
 */
export function mapPlace(
  offset: number,
  shared: readonly SharedWords[],
  lengths: { readonly here: number; readonly there: number },
): number {
  let from = { here: 0, there: 0 };
  for (const { here, there } of shared) {
    if (offset < here.start) return between(offset, from, { here: here.start, there: there.start });
    from = { here: here.start, there: there.start };
    if (offset < here.end) return between(offset, from, { here: here.end, there: there.end });
    from = { here: here.end, there: there.end };
  }
  return between(offset, from, lengths);
}

interface Knot {
  readonly here: number;
  readonly there: number;
}

function between(offset: number, from: Knot, to: Knot): number {
  if (to.here <= from.here) return to.there;
  const share = Math.min(1, Math.max(0, (offset - from.here) / (to.here - from.here)));
  return Math.round(from.there + share * (to.there - from.there));
}
