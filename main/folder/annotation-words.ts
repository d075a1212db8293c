/** What annotations add to the library and the search, article by article: counts by tag, names of tags, speakers, notes. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { ArticleId, ArticleSummary } from '../../annotations/article/article.ts';
import { noClaimFacts, type ClaimFacts } from '../../annotations/attribution/claim-facts.ts';
import { effectiveTag, type Codebook, type TagId } from '../../annotations/codebook/codebook.ts';
import { TagTree } from '../../annotations/codebook/tag-tree.ts';
import type { AnnotationGroup } from '../../annotations/report/count-chosen.ts';
import type { SearchField } from '../../annotations/search/search-model.ts';
import type { TagTally } from '../../app/desk-views.ts';
import type { AnnotationSummary } from '../store/annotation-summary.ts';

export class AnnotationWords {
  #codebook: Codebook;
  #tree: TagTree;
  readonly #summaries = new Map<ArticleId, AnnotationSummary>();

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    this.#tree = new TagTree(codebook);
  }

  /** Tags have other names now, or count as others. */
  takeCodebook(codebook: Codebook): void {
    this.#codebook = codebook;
    this.#tree = new TagTree(codebook);
  }

  set(article: ArticleId, summary: AnnotationSummary): void {
    this.#summaries.set(article, summary);
  }

  articles(): readonly ArticleId[] {
    return [...this.#summaries.keys()];
  }

  tally(article: ArticleId): TagTally {
    const tally = new Map<TagId, number>();
    for (const [id, count] of this.#summaries.get(article)?.tags ?? []) {
      const tag = effectiveTag(this.#codebook, id);
      tally.set(tag, (tally.get(tag) ?? 0) + count);
    }
    return Object.fromEntries(tally);
  }

  /** Annotations of anybody that carry exactly this tag, whatever it counts as. */
  uses(tag: TagId): number {
    let uses = 0;
    for (const { tags } of this.#summaries.values()) uses += tags.get(tag) ?? 0;
    return uses;
  }

  tallies(): Readonly<Record<ArticleId, TagTally>> {
    return Object.fromEntries(this.articles().map((article) => [article, this.tally(article)]));
  }

  groups(article: ArticleId): readonly AnnotationGroup[] {
    return this.#summaries.get(article)?.groups ?? [];
  }

  /** Everybody who annotated, each once. */
  analysts(): readonly Analyst[] {
    const all = [...this.#summaries.values()].flatMap(({ analysts }) => analysts);
    return [...new Map(all.map((analyst) => [analyst.id, analyst])).values()];
  }

  madeOn(article: ArticleId): ReadonlySet<string> {
    return this.#summaries.get(article)?.madeOn ?? new Set();
  }

  /** Speakers and statuses of the articles that have annotations. */
  claims(articles: readonly ArticleId[] = this.articles()): Readonly<Record<ArticleId, ClaimFacts>> {
    return Object.fromEntries(
      articles.map((article) => [article, this.#summaries.get(article)?.claims ?? noClaimFacts]),
    );
  }

  /** What is searched of an article besides its text. */
  fields({ id, metadata }: ArticleSummary): readonly SearchField[] {
    const { notes = [], speakers = [] } = this.#summaries.get(id) ?? {};
    const { title, outlet, byline } = metadata;
    return [
      ...(title === null ? [] : [{ kind: 'headline' as const, words: title.value }]),
      ...(outlet === null ? [] : [{ kind: 'outlet' as const, words: outlet.value }]),
      ...(byline === null ? [] : [{ kind: 'byline' as const, words: byline.value }]),
      ...Object.keys(this.tally(id)).map((tag): SearchField => ({
        kind: 'tag',
        tag,
        // A search for a tag finds the kinds of it, too.
        words: this.#tree.path(tag),
      })),
      ...speakers.map((speaker): SearchField => ({ kind: 'speaker', ...speaker })),
      ...notes.map((note): SearchField => ({ kind: 'note', ...note })),
    ];
  }

  /** Whether anything but what the scan found is searched of an article. */
  has(article: ArticleId): boolean {
    return this.#summaries.has(article);
  }
}
