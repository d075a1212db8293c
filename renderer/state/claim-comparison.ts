/** What a claim's card lists: every article of the comparison with what it carries, and those that carry nothing. */
import type { ArticleId, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { Claim, ClaimStatus } from '../../annotations/claim/claim.ts';
import type { ClaimReading, MemberReading } from '../../app/claim-views.ts';

export const claimStatusNames: Readonly<Record<ClaimStatus, string>> = {
  unverified: 'Unverified',
  corroborated: 'Corroborated',
  contradicted: 'Contradicted',
  outdated: 'Outdated',
};

export interface ComparedArticle {
  readonly id: ArticleId;
  /** Null when it is not in the folder any more. */
  readonly entry: ArticleSummary | null;
  readonly members: readonly MemberReading[];
}

export interface ClaimComparison {
  /** Those with members, in the order of the folder; articles that are gone stand last. */
  readonly carrying: readonly ComparedArticle[];
  /** Those without, in the order of the folder. */
  readonly absent: readonly ArticleSummary[];
  /** Articles without a member that are not listed, because no claim of the folder touches them. */
  readonly others: number;
}

/** Up to so many articles, all that carry nothing are named; in larger folders those that any claim touches. */
const smallFolder = 12;

/** @param touched the articles that claims of the folder have members in */
export function compareArticles(
  claim: Claim,
  reading: ClaimReading | null,
  entries: readonly LibraryEntry[],
  touched: ReadonlySet<ArticleId>,
): ClaimComparison {
  const members = new Map<ArticleId, MemberReading[]>();
  for (const member of reading?.members ?? []) {
    const { article } = member.member;
    members.set(article, [...(members.get(article) ?? []), member]);
  }
  const carried = new Set(claim.members.map(({ article }) => article));
  const readable = entries.filter((entry) => entry.kind === 'readable');
  const here = new Map(readable.map((entry) => [entry.id, entry]));
  const carrying = readable.flatMap((entry): ComparedArticle[] => {
    const own = members.get(entry.id);
    return own === undefined ? [] : [{ id: entry.id, entry, members: own }];
  });
  const gone = [...members].flatMap(([id, own]): ComparedArticle[] =>
    here.has(id) ? [] : [{ id, entry: null, members: own }],
  );
  const without = readable.filter(({ id }) => !carried.has(id));
  const absent = readable.length <= smallFolder ? without : without.filter(({ id }) => touched.has(id));
  return { carrying: [...carrying, ...gone], absent, others: without.length - absent.length };
}

/** How many outlets carry a claim; an article that names none counts as one of its own. */
export function countOutlets(claim: Claim, find: (article: ArticleId) => ArticleSummary | undefined): number {
  const outlets = claim.members.map(({ article }) => {
    const outlet = find(article)?.metadata.outlet?.value;
    return outlet === undefined ? `article ${article}` : `outlet ${outlet}`;
  });
  return new Set(outlets).size;
}
