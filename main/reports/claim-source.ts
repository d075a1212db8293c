/** Where a report has the folder's claims from: the folder that is open in the app, or one that the command line reads. */
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import type { ClaimId } from '../../annotations/claim/claim.ts';
import { success, type Result } from '../../annotations/result.ts';
import { TwinSearch } from '../../annotations/twins/find-twins.ts';
import type { TwinGroup } from '../../annotations/twins/twin.ts';
import type { ClaimReading, FolderClaims } from '../../app/claim-views.ts';
import type { OpenFolder } from '../../app/ports.ts';
import type { ReadableFolder } from '../folder/readable-folder.ts';

export interface SharedPassages {
  readonly groups: readonly TwinGroup[];
  /** Whether all have been found. */
  readonly complete: boolean;
}

export interface ClaimSource {
  readonly entries: readonly LibraryEntry[];
  readonly claims: FolderClaims;
  readClaims(claims: readonly ClaimId[]): Promise<Result<readonly ClaimReading[]>>;
  /** What articles share with one another; to be asked after the claims were read. */
  sharedBy(articles: readonly ArticleId[]): Promise<SharedPassages>;
}

export function claimsOfOpenFolder(folder: OpenFolder): ClaimSource {
  const { entries, claims } = folder.view();
  return {
    entries,
    claims,
    readClaims: (ids) => folder.claims.read(ids),
    async sharedBy(articles) {
      const groups = new Map<string, TwinGroup>();
      let complete = true;
      for (const article of articles) {
        const twins = await folder.twinsOf(article);
        complete &&= twins.ok && twins.value.state === 'found';
        // A group comes with every article that has one of its passages.
        for (const group of twins.ok ? twins.value.groups : []) {
          groups.set(
            group.passages.map(({ article: at, start }) => `${at} ${String(start)}`).join('\n'),
            group,
          );
        }
      }
      return { groups: [...groups.values()], complete };
    },
  };
}

export async function claimsOfReadableFolder(folder: ReadableFolder): Promise<ClaimSource> {
  // Filled while the claims are read, so that no article is read once more for it.
  const search = new TwinSearch();
  const added = new Set<ArticleId>();
  return {
    entries: folder.entries,
    claims: await folder.folderClaims(),
    readClaims: async (ids) =>
      success(
        await folder.readClaims(ids, ({ id, text, blocks }) => {
          added.add(id);
          search.add({ article: id, text, blocks });
        }),
      ),
    sharedBy(articles) {
      if (articles.length === 0) return Promise.resolve({ groups: [], complete: true });
      const { groups, leftOut } = search.find();
      const complete = leftOut === null && articles.every((article) => added.has(article));
      return Promise.resolve({ groups, complete });
    },
  };
}
