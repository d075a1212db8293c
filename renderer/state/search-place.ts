/** The words to select for a finding, and the one of several findings that fits best. */
import type { Excerpt, SearchHit } from '../../annotations/search/search-model.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that were found side by side, as one range: most of them, the first on a tie. Offsets of the excerpt. */
export function bestRun({ words, marks }: Excerpt): Range & { readonly count: number } {
  const runs: (Range & { readonly count: number })[] = [];
  for (const mark of marks) {
    const last = runs.at(-1);
    const beside = last !== undefined && /^[^\p{L}\p{N}]?$/u.test(words.slice(last.end, mark.start));
    if (beside) runs[runs.length - 1] = { start: last.start, end: mark.end, count: last.count + 1 };
    else runs.push({ ...mark, count: 1 });
  }
  return runs.reduce(
    (best, run) => (run.count > best.count ? run : best),
    runs[0] ?? { start: 0, end: 0, count: 0 },
  );
}

/** Where that stands in the article, in UTF-16 offsets of its text. */
export function placeInText(hit: Extract<SearchHit, { kind: 'text' }>): Range {
  const [first] = hit.excerpt.marks;
  if (first === undefined) return hit;
  const run = bestRun(hit.excerpt);
  const moved = hit.start - first.start;
  return { start: run.start + moved, end: run.end + moved };
}

/** The index of the finding with most words side by side, the first on a tie; -1 when there is none. */
export function bestHit(hits: readonly SearchHit[]): number {
  const counts = hits.map(({ excerpt }) => bestRun(excerpt).count);
  return counts.indexOf(Math.max(...counts));
}
