/** Problems that the window shows beside the annotations, with what can be done about them: they need not be told a second time. */
import type { ArticleId } from '../../annotations/article/article.ts';
import type { FileCare } from '../../app/file-care.ts';
import type { StoreProblem } from '../store/save-state.ts';

export class CoveredProblems {
  readonly #files = new Map<ArticleId, ReadonlySet<string>>();

  /** Takes note of what an article that was opened is shown with; says whether that is other than before. */
  take(article: ArticleId, { broken, setAside }: FileCare): boolean {
    const shown = [...(broken === null ? [] : [broken.file]), ...setAside.map(({ file }) => file)];
    const before = this.#files.get(article) ?? new Set<string>();
    this.#files.set(article, new Set(shown));
    return shown.length !== before.size || shown.some((file) => !before.has(file));
  }

  without(problems: readonly StoreProblem[]): readonly StoreProblem[] {
    return problems.filter(({ article, file, code }) => {
      const isCovered = article !== null && this.#files.get(article)?.has(file) === true;
      return !(isCovered && (code === 'set-aside' || code === 'file-unreadable'));
    });
  }
}
