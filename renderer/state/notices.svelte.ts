/** Problems the person should know of: they stay until they no longer hold or are dismissed. */
import type { Problem } from '../../app/desk-views.ts';

/** Who reports a problem; the reports of one source replace each other. */
export type NoticeSource = 'start' | 'folder' | 'article' | 'article-beside';

export class Notices {
  #bySource: Readonly<Record<NoticeSource, readonly Problem[]>> = $state.raw({
    start: [],
    folder: [],
    article: [],
    'article-beside': [],
  });
  /** What happened once, such as a change that was refused. */
  #happened: readonly Problem[] = $state.raw([]);
  #dismissed: ReadonlySet<string> = $state.raw(new Set());

  /** Each problem once, the newest last, without those dismissed. */
  get shown(): readonly Problem[] {
    const all = [
      ...this.#bySource.start,
      ...this.#bySource.folder,
      ...this.#bySource.article,
      ...this.#bySource['article-beside'],
      ...this.#happened,
    ];
    const byName = new Map(all.map((problem) => [nameOf(problem), problem]));
    return [...byName].filter(([name]) => !this.#dismissed.has(name)).map(([, problem]) => problem);
  }

  /** Everything that holds now according to one source. */
  report(source: NoticeSource, problems: readonly Problem[]): void {
    this.#bySource = { ...this.#bySource, [source]: problems };
  }

  /** Something that happened just now: shown even when the same was dismissed before. */
  add(problem: Problem): void {
    const name = nameOf(problem);
    this.#dismissed = new Set([...this.#dismissed].filter((dismissed) => dismissed !== name));
    this.#happened = [...this.#happened.filter((other) => nameOf(other) !== name), problem];
  }

  dismiss(problem: Problem): void {
    const name = nameOf(problem);
    this.#happened = this.#happened.filter((other) => nameOf(other) !== name);
    this.#dismissed = new Set([...this.#dismissed, name]);
  }
}

function nameOf(problem: Problem): string {
  return `${problem.code}\n${problem.message}`;
}
