/**
 * Articles as the window opens them: the words first and the annotations after them, each once. The window lays a long article out while
 * its annotations are read.
 */
import { setImmediate } from 'node:timers/promises';
import { applyEdits } from '../../annotations/article/apply-edits.ts';
import type { Article, ArticleId } from '../../annotations/article/article.ts';
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import { paintedPlaces, type PaintedPlaces } from '../../annotations/overlap/painted-places.ts';
import { success, type Result } from '../../annotations/result.ts';
import type { ArticleAnnotations, OpenArticle, ReadArticle } from '../../app/desk-views.ts';
import type { AnnotationStore, LoadedAnnotations } from '../store/annotation-store.ts';
import type { ArticleWorker } from '../worker/article-worker.ts';
import { placeInWorker } from './place-in-worker.ts';

interface OpeningsOptions {
  readonly worker: Pick<ArticleWorker, 'placeAnchors'>;
  readonly store: Pick<AnnotationStore, 'load' | 'editsOf'>;
  /** The article as its file says it is. */
  readonly read: (id: ArticleId) => Promise<Result<Article>>;
  /** Hears of everything that is read of annotations, and says what of their problems is to be told. */
  readonly loaded: (
    id: ArticleId,
    loaded: LoadedAnnotations,
    placed: readonly PlacedAnnotation[],
  ) => LoadedAnnotations['problems'];
}

type Placed = Pick<OpenArticle, 'placed' | 'analysts' | 'problems' | 'care'>;

/** From so many annotations on, what is painted of them comes before they do. */
const many = 200;

export class ArticleOpenings {
  readonly #options: OpeningsOptions;
  /** What was read for the opening before, until its annotations are asked for. */
  #last: { readonly id: ArticleId; readonly found: Promise<Result<Article>> } | null = null;

  /** What is painted first of the article that is being opened, until its annotations are asked for. */
  #placing: { readonly id: ArticleId; readonly placed: Promise<Result<Placed>> } | null = null;

  constructor(options: OpeningsOptions) {
    this.#options = options;
  }

  /** Article and annotations together. */
  async whole(id: ArticleId): Promise<Result<OpenArticle>> {
    const found = await this.#options.read(id);
    if (!found.ok) return found;
    const loaded = await this.#options.store.load(id);
    const placed = await this.#place(id, found.value, loaded);
    if (!placed.ok) return placed;
    return success({ ...asDecided(found.value, loaded.edits), ...placed.value });
  }

  async article(id: ArticleId): Promise<Result<ReadArticle>> {
    const found = this.#options.read(id);
    this.#last = { id, found };
    const [read, edits] = await Promise.all([found, this.#options.store.editsOf(id)]);
    return read.ok ? success(asDecided(read.value, edits)) : read;
  }

  /** Where the annotations are painted; null when they are few. On the text that was read for the opening before, if it was this article's. */
  async painted(id: ArticleId): Promise<Result<PaintedPlaces | null>> {
    const placed = this.#placeOpened(id);
    this.#placing = { id, placed };
    const answer = await placed;
    if (!answer.ok) return answer;
    return success(answer.value.placed.length < many ? null : paintedPlaces(answer.value.placed));
  }

  /** Those whose places were asked for before, if they were this article's. */
  async annotations(id: ArticleId): Promise<Result<ArticleAnnotations>> {
    const asked = this.#placing?.id === id ? this.#placing.placed : this.#placeOpened(id);
    this.#placing = null;
    const placed = await asked;
    if (!placed.ok) return placed;
    // The answer with the places goes out first.
    await setImmediate();
    const { placed: all, ...others } = placed.value;
    return success({ ...others, placedJson: JSON.stringify(all) });
  }

  async #placeOpened(id: ArticleId): Promise<Result<Placed>> {
    const found = await (this.#last?.id === id ? this.#last.found : this.#options.read(id));
    if (this.#last?.id === id) this.#last = null;
    if (!found.ok) return found;
    // The answer with the words goes out first: checking thousands of records holds this thread.
    await setImmediate();
    return this.#place(id, found.value, await this.#options.store.load(id));
  }

  async #place(id: ArticleId, { text, source }: Article, loaded: LoadedAnnotations): Promise<Result<Placed>> {
    const on = { text, textSha256: source.textSha256 };
    const placed = await placeInWorker(loaded.annotations, on, this.#options.worker);
    if (!placed.ok) return placed;
    const { analysts, care } = loaded;
    const problems = this.#options.loaded(id, loaded, placed.value);
    return success({ placed: placed.value, analysts, problems, care });
  }
}

function asDecided(found: Article, edits: LoadedAnnotations['edits']): ReadArticle {
  const { metadata, blocks } = found;
  return { article: applyEdits(found, edits), found: { metadata, blocks }, edits };
}
