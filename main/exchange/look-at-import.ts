/** Works out what files of annotations would become in a folder, reading one article after the other. Nothing is changed. */
import type { Anchor, AnchoredText, Placement } from '../../annotations/anchor/anchor.ts';
import { foldText } from '../../annotations/anchor/fold-text.ts';
import type { Analyst, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { Article, ArticleId, ArticleSummary, LibraryEntry } from '../../annotations/article/article.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import type { Codebook } from '../../annotations/codebook/codebook.ts';
import type { ForeignAnnotation, ForeignFile } from '../../annotations/interchange/foreign-annotation.ts';
import { ArticleFinder } from '../../annotations/interchange/import/find-article.ts';
import { ImportPlan } from '../../annotations/interchange/import/import-plan.ts';
import { failure, success, type Failure, type Result } from '../../annotations/result.ts';

/** The folder that is imported into, with a window or without one. */
export interface ImportFolder {
  readonly entries: readonly LibraryEntry[];
  readonly codebook: Codebook;
  /** Who imports. */
  readonly analyst: Analyst;
  claims(): Promise<readonly Claim[]>;
  readArticle(id: ArticleId): Promise<Result<ReadForImport>>;
  placeAnchors(anchors: readonly Anchor[], article: AnchoredText): Promise<Result<readonly Placement[]>>;
}

export interface ReadForImport {
  readonly article: Article;
  /** Of everybody. */
  readonly placed: readonly PlacedAnnotation[];
}

export interface LookOptions {
  readonly now: string;
  readonly newId: () => string;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

interface Numbered {
  readonly annotation: ForeignAnnotation;
  /** Its place in the file. */
  readonly order: number;
}

/** Annotations of a file that are about one thing, whatever that is in the folder. */
interface Group {
  readonly annotations: Numbered[];
  readonly candidates: ReadonlySet<ArticleId> | null;
}

export async function lookAtImport(
  file: ForeignFile,
  folder: ImportFolder,
  options: LookOptions,
): Promise<Result<ImportPlan>> {
  const { now, newId, onProgress, signal } = options;
  const summaries = folder.entries.flatMap((entry): readonly ArticleSummary[] =>
    entry.kind === 'readable' ? [entry] : [],
  );
  const byText = new Map(summaries.map(({ id, source }) => [source.textSha256, id]));
  const plan = new ImportPlan(file, {
    codebook: folder.codebook,
    analyst: folder.analyst,
    claims: await folder.claims(),
    now,
    newId,
    articleOfText: (hash) => byText.get(hash) ?? null,
    async placeAnchors(anchors, article) {
      const placed = await folder.placeAnchors(anchors, article);
      if (!placed.ok) throw new PlacingFailed(placed);
      return placed.value;
    },
  });
  const { sure, open } = groupAnnotations(file.annotations, summaries);
  const total = sure.size + (open.length === 0 ? 0 : summaries.length);
  let done = 0;
  const advance = (): void => {
    signal?.throwIfAborted();
    onProgress?.(done, total);
    done += 1;
  };
  try {
    if (open.length > 0) await searchGroups(open, summaries, folder, sure, plan, advance);
    for (const [id, annotations] of sure) {
      advance();
      const read = await folder.readArticle(id);
      if (!read.ok) {
        for (const { annotation, order } of annotations)
          plan.leave(annotation, order, `its article cannot be read: ${read.message}`);
        continue;
      }
      const { article, placed } = read.value;
      const title = summaries.find((summary) => summary.id === id)?.displayTitle ?? article.source.path;
      const text = { text: article.text, textSha256: article.source.textSha256 };
      await plan.take({ id, title, text, annotations: placed }, annotations);
    }
  } catch (error) {
    if (error instanceof PlacingFailed) return error.why;
    if (signal?.aborted === true)
      return failure('cancelled', 'Looking at the file was stopped. Nothing was imported.');
    throw error;
  }
  onProgress?.(total, total);
  return success(plan);
}

function groupAnnotations(
  annotations: readonly ForeignAnnotation[],
  summaries: readonly ArticleSummary[],
): { readonly sure: Map<ArticleId, Numbered[]>; readonly open: readonly Group[] } {
  const finder = new ArticleFinder(summaries);
  const sure = new Map<ArticleId, Numbered[]>();
  const open = new Map<string, Group>();
  for (const [order, annotation] of annotations.entries()) {
    const { article } = annotation;
    const found = finder.find(article);
    if (found.kind === 'found') {
      addTo(sure, found.article, { annotation, order });
      continue;
    }
    const isKnown =
      article.path ?? article.sha256 ?? article.textSha256 ?? article.title ?? article.addresses[0];
    const key = isKnown === undefined ? `alone ${String(order)}` : JSON.stringify(article);
    const candidates = found.kind === 'several' ? new Set(found.articles) : null;
    const group = open.get(key) ?? { annotations: [], candidates };
    group.annotations.push({ annotation, order });
    open.set(key, group);
  }
  return { sure, open: [...open.values()] };
}

/** The article with the most of a group's quotations is the one; where two have as many, nobody can tell. */
async function searchGroups(
  groups: readonly Group[],
  summaries: readonly ArticleSummary[],
  folder: ImportFolder,
  sure: Map<ArticleId, Numbered[]>,
  plan: ImportPlan,
  advance: () => void,
): Promise<void> {
  const wanted = groups.map(({ annotations }) =>
    annotations.flatMap(({ annotation }) =>
      annotation.segments.flatMap(({ quote }) => (quote === null ? [] : [foldedWords(quote.exact)])),
    ),
  );
  const best = groups.map(() => ({ count: 0, articles: [] as ArticleId[] }));
  for (const { id } of summaries) {
    advance();
    const concerned = groups.flatMap(({ candidates }, index) =>
      candidates === null || candidates.has(id) ? [index] : [],
    );
    if (concerned.length === 0) continue;
    const read = await folder.readArticle(id);
    if (!read.ok) continue;
    const text = foldedWords(read.value.article.text);
    for (const index of concerned) {
      const count = (wanted[index] ?? []).filter((words) => words !== '' && text.includes(words)).length;
      const found = best[index];
      if (found === undefined || count === 0 || count < found.count) continue;
      if (count > found.count) found.articles = [];
      found.count = count;
      found.articles.push(id);
    }
  }
  const titles = new Map(summaries.map(({ id, displayTitle }) => [id, displayTitle]));
  for (const [index, { annotations }] of groups.entries()) {
    const articles = best[index]?.articles ?? [];
    const [only] = articles;
    for (const numbered of annotations) {
      if (only !== undefined && articles.length === 1) addTo(sure, only, numbered);
      else plan.leave(numbered.annotation, numbered.order, whyNot(articles, titles));
    }
  }
}

function whyNot(articles: readonly ArticleId[], titles: ReadonlyMap<ArticleId, string>): string {
  if (articles.length === 0)
    return 'no article of this folder is the one it is about, and none has its words';
  const named = articles.slice(0, 3).map((id) => `“${titles.get(id) ?? id}”`);
  return `its words stand in ${articles.length.toLocaleString('en')} articles: ${named.join(', ')}${articles.length > 3 ? ' and others' : ''}`;
}

function addTo(map: Map<ArticleId, Numbered[]>, id: ArticleId, numbered: Numbered): void {
  const known = map.get(id);
  if (known === undefined) map.set(id, [numbered]);
  else known.push(numbered);
}

/** Typesetting does not hide the same words. */
function foldedWords(text: string): string {
  const { units } = foldText(text);
  let folded = '';
  for (let at = 0; at < units.length; at += 8192)
    folded += String.fromCharCode(...units.subarray(at, at + 8192));
  return folded;
}

class PlacingFailed extends Error {
  constructor(readonly why: Failure) {
    super(why.message);
  }
}
