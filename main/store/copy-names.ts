/** The conflict copies that lie in one folder of the store, by the article that each is a copy for. The folder is listed once. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { FileOperations } from './file-operations.ts';
import { articleOfCopyName } from './store-paths.ts';

export class CopyNames {
  private readonly names = new Map<ArticleId, Set<string>>();
  private listing: Promise<void> | null = null;

  constructor(
    private readonly folder: string,
    private readonly files: FileOperations,
  ) {}

  /** Takes note of a file; the article it is a copy for, or null when it is none. */
  notice(name: string): ArticleId | null {
    const article = articleOfCopyName(name);
    if (article !== null) this.names.set(article, (this.names.get(article) ?? new Set()).add(name));
    return article;
  }

  async of(article: ArticleId): Promise<readonly string[]> {
    await this.list();
    return [...(this.names.get(article) ?? [])].sort();
  }

  /** The articles that have copies. */
  async articles(): Promise<readonly ArticleId[]> {
    await this.list();
    return [...this.names.keys()];
  }

  forget(article: ArticleId, name: string): void {
    this.names.get(article)?.delete(name);
  }

  private list(): Promise<void> {
    this.listing ??= this.files
      .list(this.folder)
      .then((names) => {
        for (const name of names) this.notice(name);
      })
      .catch(() => undefined);
    return this.listing;
  }
}
