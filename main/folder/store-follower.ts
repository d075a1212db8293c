/** Follows the files of the store: what others wrote is taken over and told, what was written here is known already. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sameEdits } from '../../annotations/article/article-edits.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { AnnotationStore } from '../store/annotation-store.ts';
import { summariseAnnotations } from '../store/annotation-summary.ts';
import {
  claimFileOf,
  conflictCopyOf,
  isClaimCopy,
  isCodebookCopy,
  isCodebookPath,
  storeFileOf,
} from '../store/store-paths.ts';
import type { ClaimsInFolder } from './folder-claims.ts';
import type { FolderCodebook } from './folder-codebook.ts';
import type { FolderLibrary } from './folder-library.ts';
import type { FolderReviews } from './folder-reviews.ts';

export interface StoreFollowerParts {
  readonly store: AnnotationStore;
  readonly library: FolderLibrary;
  readonly reviews: FolderReviews;
  readonly codebook: FolderCodebook;
  readonly claims: ClaimsInFolder;
  readonly isClosed: () => boolean;
}

export class StoreFollower {
  readonly #parts: StoreFollowerParts;
  /** Readings of an article's annotations that have not begun. */
  readonly #wordReads = new Map<ArticleId, Promise<void>>();
  /** Changes of annotations on their way to the disk and from there to the library. */
  readonly #underWay = new Set<Promise<void>>();

  constructor(parts: StoreFollowerParts) {
    this.#parts = parts;
  }

  /** Makes the library and the search know what an article's annotations are now. */
  readWords(id: ArticleId): Promise<void> {
    const waiting = this.#wordReads.get(id);
    if (waiting !== undefined) return waiting;
    // A step of thousands of operations comes to one reading.
    const reading = nextTurn().then(() => {
      this.#wordReads.delete(id);
      return this.#takeWords(id);
    });
    this.#wordReads.set(id, reading);
    return reading;
  }

  /** The same, once a change of them has been answered; gives that answer. @param applied never rejects */
  readWordsAfter<Answer>(applied: Promise<Answer>, id: ArticleId): Promise<Answer> {
    const known = applied.then(() => this.readWords(id));
    this.#underWay.add(known);
    void known.finally(() => this.#underWay.delete(known));
    return applied;
  }

  /** Resolves once the library knows what every change that was asked for until now has come to. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** The annotations of an article are not what was done in this window alone. */
  async takeNotes(article: ArticleId): Promise<void> {
    const { library, isClosed } = this.#parts;
    await this.readWords(article);
    await this.#takeRecord(article);
    if (isClosed()) return;
    library.tellTally(article);
    library.tellChanged(article);
  }

  /** @param paths of files of the store that were written, by whomever, relative to the folder */
  async takeFiles(paths: readonly string[]): Promise<void> {
    const { store, library, codebook, claims, isClosed } = this.#parts;
    if (paths.some(isCodebookPath)) await codebook.follow();
    if (paths.some(isCodebookCopy)) await codebook.followCopies();
    if (paths.some(isClaimCopy)) await claims.reload();
    else await claims.follow(paths.flatMap((path) => claimFileOf(path) ?? []));
    for (const { folder, name } of paths.flatMap((path) => conflictCopyOf(path) ?? [])) {
      const article = store.noticeCopy(folder, name);
      if (article !== null) library.tellChanged(article);
    }
    for (const file of paths.flatMap((path) => storeFileOf(path) ?? [])) {
      if (isClosed()) return;
      const { folder, article } = file;
      if (folder === null) await this.#takeRecord(article);
      else if (await store.changedElsewhere({ folder, article })) await this.takeNotes(article);
    }
  }

  async #takeWords(id: ArticleId): Promise<void> {
    const { store, library, reviews, isClosed } = this.#parts;
    if (isClosed()) return;
    const { annotations, analysts } = await store.load(id);
    library.annotate(id, summariseAnnotations(annotations, analysts));
    reviews.look([id]);
  }

  async #takeRecord(id: ArticleId): Promise<void> {
    const { store, library } = this.#parts;
    const { edits } = await store.load(id);
    if (sameEdits(edits, library.editsOf(id))) return;
    library.edit(id, edits);
    library.tellChanged(id);
  }
}
