/** Checks a folder whole: whether every annotation can be read, belongs to an article that is there, and has a sure place in it. */
import type { Article, ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import { needsReview } from '../../annotations/review/review.ts';
import type { Result } from '../../annotations/result.ts';
import type { CheckFinding, FolderCheck } from '../../app/data-care.ts';
import type { AnnotatedArticle, AnnotatedArticles } from './annotated-articles.ts';

/** What is checked: with a window or without one. */
export interface CheckedFolder {
  readonly entries: readonly LibraryEntry[];
  /** Folders within that could not be read. */
  readonly problems: readonly { readonly message: string }[];
  readArticle(id: ArticleId): Promise<Result<Article>>;
  annotationsOf(article: Article): Promise<AnnotatedArticle>;
  /** Every article that has annotations, also those that are not in the folder any more, and what is wrong with files of the store. */
  annotated(): Promise<AnnotatedArticles>;
  claims(): Promise<readonly Claim[]>;
}

export interface CheckOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Rejects with the reason of the signal when it is aborted. */
  readonly signal?: AbortSignal;
}

export async function checkFolder(
  folder: CheckedFolder,
  { onProgress, signal }: CheckOptions = {},
): Promise<FolderCheck> {
  const findings = new Map<string, CheckFinding>();
  const find = (message: string, article: ArticleId | null = null): void => {
    if (!findings.has(message)) findings.set(message, { message, article });
  };
  for (const { message } of folder.problems) find(message);
  let annotations = 0;
  let placed = 0;
  // Read before the problems are asked for, because it finds some.
  const claims = await folder.claims();
  const annotated = await folder.annotated();
  const there = new Map(
    folder.entries.flatMap((entry) => (entry.kind === 'readable' ? [[entry.id, entry]] : [])),
  );
  for (const { article, path, count } of annotated.articles) {
    if (there.has(article)) continue;
    annotations += count;
    find(
      `${counted(count)} of “${path ?? article}” cannot be placed: the article is not in the folder, or cannot be read.`,
    );
  }
  const readable = new Set<string>();
  const unread = new Set<ArticleId>();
  const known = new Set(annotated.articles.map(({ article }) => article));
  const checked = [...there.values()].filter(({ id }) => known.has(id));
  for (const [index, { id, source }] of checked.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index, checked.length);
    const read = await folder.readArticle(id);
    if (!read.ok) {
      annotations += annotated.articles.find(({ article }) => article === id)?.count ?? 0;
      find(read.message, id);
      unread.add(id);
      continue;
    }
    const found = await folder.annotationsOf(read.value);
    for (const { annotation } of found.placed) readable.add(annotation.id);
    const unsure = found.placed.filter(needsReview).length;
    annotations += found.placed.length;
    placed += found.placed.length - unsure;
    for (const { message } of found.problems) find(message, id);
    if (unsure > 0) {
      const have = unsure === 1 ? 'has' : 'have';
      find(`${counted(unsure)} of “${source.path}” ${have} no sure place any more.`, id);
    }
  }
  for (const claim of claims) {
    const lost = claim.members.filter(
      ({ article, annotation }) => there.has(article) && !unread.has(article) && !readable.has(annotation),
    );
    const absent = claim.members.filter(({ article }) => !there.has(article));
    if (lost.length > 0)
      find(`The claim “${claim.title}” names ${counted(lost.length, 'one')} that cannot be found any more.`);
    if (absent.length > 0)
      find(
        `The claim “${claim.title}” names ${counted(absent.length, 'one')} of articles that are not in the folder.`,
      );
  }
  for (const message of annotated.problems) find(message);
  onProgress?.(checked.length, checked.length);
  return { annotations, placed, findings: [...findings.values()] };
}

function counted(count: number, one = 'One'): string {
  return count === 1 ? `${one} annotation` : `${count.toLocaleString('en')} annotations`;
}
