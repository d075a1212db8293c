/** Finds the outlets that carry a claim among the columns of a coverage. */
import type { ClaimVariant } from '../claim/variant.ts';
import type { CoverageColumn } from '../coverage/coverage.ts';
import type { CarryingOutlet } from './claim-sources.ts';

/** In the order of the columns; variants in articles of no column are left out. */
export function carryingOutlets(
  columns: readonly CoverageColumn[],
  variants: readonly ClaimVariant[],
): readonly CarryingOutlet[] {
  return columns.flatMap(({ key, name, articles }) => {
    const ids = new Set(articles.map(({ id }) => id));
    const own = variants.filter(({ article }) => ids.has(article));
    return own.length === 0 ? [] : [{ key, name, variants: own }];
  });
}
