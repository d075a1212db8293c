/** Makes the coverage of a folder from its claims, their variants and its articles. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { Claim, ClaimId } from '../claim/claim.ts';
import type { ClaimVariant, ClaimVariants } from '../claim/variant.ts';
import { hedgesOf } from '../wording/compare-attributions.ts';
import { measureWords } from '../wording/measure-words.ts';
import type { ComparedClaim } from './compare-claim.ts';
import type {
  Carriage,
  Coverage,
  CoverageCell,
  CoverageColumn,
  CoverageRow,
  CoveredArticle,
} from './coverage.ts';

export interface CoverageRequest {
  readonly claims: readonly Claim[];
  readonly variants: ReadonlyMap<ClaimId, ClaimVariants>;
  /** In the order of the folder. */
  readonly articles: readonly CoveredArticle[];
  /** Several articles of one outlet in one column, or each in its own. */
  readonly by: 'outlet' | 'article';
  /** What other wordings are measured by, where it is not what the claim was made from. */
  readonly bases?: ReadonlyMap<ClaimId, AnnotationId>;
  /** What was compared before; anything else is measured now. */
  readonly compared?: ReadonlyMap<ClaimId, ComparedClaim>;
}

/** Asked again about claims and articles that are the same, the same rows: views draw only those that are others. */
export function makeCoverage(request: CoverageRequest): Coverage {
  const columns = columnsOf(request.articles, request.by);
  const columnOf = new Map(
    columns.flatMap(({ articles }, index) => articles.map(({ id }) => [id, index] as const)),
  );
  const rows = request.claims.map((claim) => {
    const read = request.variants.get(claim.id);
    const chosen = request.bases?.get(claim.id);
    const before = knownRows.get(read ?? claim);
    if (before?.columns === columns && before.row.claim === claim && before.chosen === chosen)
      return before.row;
    const row = makeRow(claim, read, chosen, request.compared?.get(claim.id), columns, columnOf);
    knownRows.set(read ?? claim, { columns, chosen, row });
    return row;
  });
  return { columns, rows };
}

interface KnownRow {
  readonly columns: readonly CoverageColumn[];
  readonly chosen: AnnotationId | undefined;
  readonly row: CoverageRow;
}

/** By what was read of a claim; by the claim itself where nothing was. */
const knownRows = new WeakMap<ClaimVariants | Claim, KnownRow>();
const knownColumns = new WeakMap<
  readonly CoveredArticle[],
  Map<CoverageRequest['by'], readonly CoverageColumn[]>
>();

/** In the order in which the outlets' first articles stand in the folder. An article without an outlet has a column of its own. */
export function columnsOf(
  articles: readonly CoveredArticle[],
  by: 'outlet' | 'article',
): readonly CoverageColumn[] {
  const known = knownColumns.get(articles) ?? new Map<CoverageRequest['by'], readonly CoverageColumn[]>();
  knownColumns.set(articles, known);
  const columns = known.get(by) ?? makeColumns(articles, by);
  known.set(by, columns);
  return columns;
}

function makeColumns(
  articles: readonly CoveredArticle[],
  by: 'outlet' | 'article',
): readonly CoverageColumn[] {
  const columns = new Map<string, CoverageColumn>();
  for (const article of articles) {
    const outlet = by === 'outlet' ? article.outlet : null;
    const key = outlet === null ? `article ${article.id}` : `outlet ${foldOutlet(outlet)}`;
    const before = columns.get(key);
    columns.set(key, {
      key,
      name: before?.name ?? outlet ?? article.title,
      articles: [...(before?.articles ?? []), article],
    });
  }
  return [...columns.values()];
}

/** "The Harbour Post" and "Harbour post" are one outlet. */
export function foldOutlet(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The chosen base if it is still there, else what the claim was made from, else the first that is left. */
export function baseVariant(
  variants: readonly ClaimVariant[],
  chosen: AnnotationId | undefined,
): ClaimVariant | null {
  return variants.find(({ annotation }) => annotation === chosen) ?? variants[0] ?? null;
}

function makeRow(
  claim: Claim,
  read: ClaimVariants | undefined,
  chosen: AnnotationId | undefined,
  compared: ComparedClaim | undefined,
  columns: readonly CoverageColumn[],
  columnOf: ReadonlyMap<string, number>,
): CoverageRow {
  const variants = read?.variants ?? [];
  const base = baseVariant(variants, chosen);
  const found = columns.map((): MeasuredVariant[] => []);
  for (const measured of measure(variants, base, compared)) {
    const column = columnOf.get(measured.variant.article);
    if (column !== undefined) found[column]?.push(measured);
  }
  const cells = columns.map((column, index) => makeCell(column, found[index] ?? []));
  return {
    claim,
    base: base?.annotation ?? null,
    cells,
    carried: cells.filter(({ carriage }) => carriage.kind !== 'absent').length,
    isKnown: read !== undefined,
    missing: read?.missing ?? [],
  };
}

interface MeasuredVariant {
  readonly variant: ClaimVariant;
  readonly carriage: Exclude<Carriage, { kind: 'absent' }>;
}

function measure(
  variants: readonly ClaimVariant[],
  base: ClaimVariant | null,
  compared: ComparedClaim | undefined,
): readonly MeasuredVariant[] {
  if (base === null) return [];
  const known = compared !== undefined && variants[compared.base] === base ? compared.measures : [];
  return variants.map((variant, index): MeasuredVariant => {
    if (variant.kind === 'paraphrase') return { variant, carriage: { kind: 'paraphrase' } };
    const { shared, of, inserted } = known[index] ?? measureWords(base, variant);
    if (shared === of && inserted === 0) return { variant, carriage: { kind: 'verbatim' } };
    return { variant, carriage: { kind: 'partial', share: shared / (of + inserted) } };
  });
}

function makeCell(column: CoverageColumn, found: readonly MeasuredVariant[]): CoverageCell {
  const ordered = found.toSorted((one, other) => weight(other.carriage) - weight(one.carriage));
  const [best] = ordered;
  if (best === undefined) {
    const sure = column.articles.every(({ done }) => done);
    return { carriage: { kind: 'absent', sure }, variants: [], hedges: [], speaker: undefined };
  }
  const { speaker } = best.variant.attribution;
  return {
    carriage: best.carriage,
    variants: ordered.map(({ variant }) => variant),
    hedges: hedgesOf(best.variant),
    speaker: speaker === undefined || speaker === null ? speaker : speaker.name,
  };
}

/** More of the wording weighs more; a paraphrase weighs as the least of it. */
export function weight(carriage: Carriage): number {
  switch (carriage.kind) {
    case 'verbatim':
      return 3;
    case 'partial':
      return 1 + carriage.share;
    case 'paraphrase':
      return 1;
    case 'absent':
      return 0;
  }
}
