/** Holds the texts of articles in a report against the articles of the folder, as these are read for the lines. */
import type { FoundArticle } from '../../annotations/verify/check-evidence.ts';
import { compareText, type ReportedText } from '../../annotations/verify/check-text.ts';
import type { Disagreement } from '../../annotations/verify/disagreement.ts';
import type { ArticleEvidence } from '../../annotations/verify/evidence.ts';
import type { ReportEvidence } from './read-evidence.ts';

export class ArticleTextChecks {
  readonly #report: ReportEvidence;
  readonly #texts = new Map<ArticleEvidence, ReportedText>();
  /** Articles that the report gives the text of and no line: they are looked for as well. */
  readonly #unannotated: readonly ArticleEvidence[];
  readonly #found: (readonly [article: number, disagreement: Disagreement])[] = [];

  constructor(report: ReportEvidence) {
    this.#report = report;
    const evidence = new Map(report.articles.map((each) => [numberOf(each), each]));
    this.#unannotated = report.texts.flatMap((text) => {
      const { number, path, sha256, textSha256 } = text;
      const known = evidence.get(number);
      const article = known ?? { path, sha256, textSha256, lines: [] };
      this.#texts.set(article, text);
      if (known !== undefined && known.textSha256 !== textSha256) {
        this.#found.push([number, { kind: 'file-differs', article: number }]);
      }
      return known !== undefined || report.extent === 'none' || text.pieces.length === 0 ? [] : [article];
    });
  }

  /** All articles to look for. */
  articles(): readonly ArticleEvidence[] {
    return [...this.#report.articles, ...this.#unannotated];
  }

  compare(evidence: ArticleEvidence, article: FoundArticle): void {
    const text = this.#texts.get(evidence);
    if (text === undefined || this.#report.extent === 'none') return;
    const { number } = text;
    if (article.kind !== 'found') {
      // Where there are lines, they say that the article is not there.
      if (evidence.lines.length > 0) return;
      this.#found.push([number, { kind: 'text-unchecked', article: number, path: evidence.path }]);
      return;
    }
    const difference = compareText(text, this.#report.extent, article.text.text);
    if (difference === null) return;
    const changed = article.text.textSha256 !== evidence.textSha256;
    // Its lines say that the article was changed, and which of their words.
    if (changed && evidence.lines.length > 0) return;
    const { reported } = difference;
    this.#found.push([
      number,
      { kind: 'text-differs', article: number, path: article.path, changed, reported },
    ]);
  }

  /** In the order of the report. */
  disagreements(): readonly Disagreement[] {
    return this.#found.toSorted(([one], [other]) => one - other).map(([, disagreement]) => disagreement);
  }
}

/** As the labels of its lines begin; 0 where they have none. */
function numberOf({ lines }: ArticleEvidence): number {
  const label = lines.find((line) => /^\d+\./u.test(line.label))?.label ?? '0';
  return Number(label.split('.')[0]);
}
