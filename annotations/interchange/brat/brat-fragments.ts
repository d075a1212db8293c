/** brat's spans: in Unicode code points, and never over the end of a line, so that a span which has one within is written in fragments. */

/** Code points from the beginning of the text, end exclusive. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
}

/** The lines of a stretch of text as fragments, without those that would be empty. @param start where `words` begin, in code points */
export function fragmentsOf(words: string, start: number): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let at = start;
  for (const line of words.split('\n')) {
    const end = at + Array.from(line).length;
    if (end > at) fragments.push({ start: at, end });
    at = end + 1;
  }
  return fragments;
}

/** In the order of the text and none over another, as brat has them: segments of Claimdesk may overlap. */
export function joinFragments(fragments: readonly Fragment[]): readonly Fragment[] {
  const joined: Fragment[] = [];
  for (const next of [...fragments].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const last = joined.at(-1);
    if (last === undefined || next.start >= last.end) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  return joined;
}

export function sameFragments(one: readonly Fragment[], other: readonly Fragment[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index]?.start && end === other[index].end)
  );
}
