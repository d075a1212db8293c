/** Verifies a report: reads its evidence and checks every line against the files of a folder. Writes nothing. */
import { success, type Result } from '../../annotations/result.ts';
import { checkEvidence, type FoundArticle } from '../../annotations/verify/check-evidence.ts';
import type { CheckedLine } from '../../annotations/verify/checked-line.ts';
import type { ArticleEvidence } from '../../annotations/verify/evidence.ts';
import { verificationOf, type ReportVerification } from '../../annotations/verify/verification.ts';
import { findArticles } from '../articles/find-articles.ts';
import { readAhead } from '../articles/read-ahead.ts';
import { readArticleFile, type ReadArticle } from '../articles/read-article.ts';
import { ArticleTextChecks } from './article-text-checks.ts';
import { readEvidence } from './read-evidence.ts';
import { cancelled, type VerifyFailureCode } from './verify-failure.ts';

export interface VerifyOrder {
  /** The report and the folder, absolute. */
  readonly report: string;
  readonly root: string;
  /** Articles; `total` may grow once it turns out that some are not where they were. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export async function verifyReport({
  report,
  root,
  onProgress,
  signal,
}: VerifyOrder): Promise<Result<ReportVerification, VerifyFailureCode>> {
  const evidence = await readEvidence(report, signal);
  if (!evidence.ok) return evidence;
  const found = await findArticles(root, signal);
  if (!found.ok) return found;
  const verified = new Verifying(root, found.value.paths, signal, onProgress);
  const texts = new ArticleTextChecks(evidence.value);
  const lines = await verified.check(texts.articles(), texts);
  return signal.aborted
    ? cancelled
    : success(verificationOf(lines, [...evidence.value.disagreements, ...texts.disagreements()]));
}

class Verifying {
  readonly #root: string;
  readonly #paths: readonly string[];
  readonly #present: ReadonlySet<string>;
  readonly #signal: AbortSignal;
  readonly #onProgress: (done: number, total: number) => void;
  /** Where each text and each file is, by its SHA-256; of several, the first. */
  readonly #pathByHash = new Map<string, string>();
  readonly #hashed = new Set<string>();
  /** The paths that the report names. */
  #reported: ReadonlySet<string> = new Set();
  #done = 0;
  #total = 0;

  constructor(
    root: string,
    paths: readonly string[],
    signal: AbortSignal,
    onProgress: ((done: number, total: number) => void) | undefined,
  ) {
    this.#root = root;
    this.#paths = paths;
    this.#present = new Set(paths);
    this.#signal = signal;
    this.#onProgress = onProgress ?? (() => undefined);
  }

  /**
   * First each article where the report says it is. Those that are not there, or with another text, are then looked for by what the
   * report says their text was: only for them the whole folder is read.
   */
  async check(
    evidence: readonly ArticleEvidence[],
    texts: ArticleTextChecks,
  ): Promise<readonly CheckedLine[]> {
    const checked = new Map<ArticleEvidence, readonly CheckedLine[]>();
    const left: ArticleEvidence[] = [];
    this.#reported = new Set(evidence.map(({ path }) => path));
    this.#total = evidence.length;
    this.#onProgress(0, this.#total);
    const here = async (each: ArticleEvidence) => ({ each, article: await this.#find(each.path) });
    for await (const { each, article } of readAhead(evidence, here, this.#signal)) {
      if (article.kind === 'found' && article.text.textSha256 === each.textSha256) {
        checked.set(each, checkEvidence(each, article));
        texts.compare(each, article);
        this.#advance();
      } else left.push(each);
    }
    if (left.length > 0) await this.#hashTheRest();
    const elsewhere = async (each: ArticleEvidence) => ({ each, article: await this.#findAnywhere(each) });
    for await (const { each, article } of readAhead(left, elsewhere, this.#signal)) {
      checked.set(each, checkEvidence(each, article));
      texts.compare(each, article);
      this.#advance();
    }
    return evidence.flatMap((each) => checked.get(each) ?? []);
  }

  async #find(path: string): Promise<FoundArticle> {
    // Only what the folder lists is an article of it: a path that leads elsewhere, or into hidden folders, is none.
    if (!this.#present.has(path)) return { kind: 'missing' };
    const read = await readArticleFile(this.#root, path);
    if (!read.ok) return { kind: 'unreadable', path, reason: read.message };
    this.#remember(read.value);
    const { source, extracted } = read.value;
    return {
      kind: 'found',
      path,
      sha256: source.sha256,
      text: { text: extracted.text, textSha256: source.textSha256 },
    };
  }

  async #findAnywhere({ path, sha256, textSha256 }: ArticleEvidence): Promise<FoundArticle> {
    const now = this.#pathByHash.get(sha256) ?? this.#pathByHash.get(textSha256);
    // Another article of the report with the same text is a copy of this one, not this one under another name.
    const copied = now !== undefined && this.#present.has(path) && this.#reported.has(now);
    return this.#find(copied ? path : (now ?? path));
  }

  async #hashTheRest(): Promise<void> {
    const rest = this.#paths.filter((path) => !this.#hashed.has(path));
    this.#total += rest.length;
    const read = (path: string) => readArticleFile(this.#root, path);
    for await (const article of readAhead(rest, read, this.#signal)) {
      if (article.ok) this.#remember(article.value);
      this.#advance();
    }
  }

  #remember({ source: { path, sha256, textSha256 } }: ReadArticle): void {
    this.#hashed.add(path);
    for (const hash of [sha256, textSha256]) {
      if (!this.#pathByHash.has(hash)) this.#pathByHash.set(hash, path);
    }
  }

  #advance(): void {
    this.#done += 1;
    this.#onProgress(this.#done, this.#total);
  }
}
