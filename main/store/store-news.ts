/** How saving stands and what is wrong with which file, gathered from all queues and told to whoever listens. */
import type { ArticleId } from '../../annotations/article/article.ts';
import { combineStates } from './save-state.ts';
import type { SaveState, StoreProblem } from './save-state.ts';
import type { WriteQueue } from './write-queue.ts';

export interface ArticleQueue {
  /** Null for codebook and claims. */
  readonly article: ArticleId | null;
  readonly queue: WriteQueue<unknown>;
}

export class StoreNews {
  private readonly listeners = new Set<(state: SaveState) => void>();
  private readonly found = new Map<string, StoreProblem>();
  private savedAt: string | null = null;
  private moving = 0;
  private known: SaveState = { kind: 'saved', at: null };

  /** @param queues all queues there are, asked for whenever something changes */
  constructor(private readonly queues: () => readonly ArticleQueue[]) {}

  get state(): SaveState {
    return this.known;
  }

  get problems(): readonly StoreProblem[] {
    return [...this.found.values()];
  }

  listen(listener: (state: SaveState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  silence(): void {
    this.listeners.clear();
  }

  /** Nothing is called saved while annotations are on their way from one place to another. */
  async whileMoving<Value>(move: () => Promise<Value>): Promise<Value> {
    this.moving += 1;
    try {
      return await move();
    } finally {
      this.moving -= 1;
      this.announce();
    }
  }

  /** Notes when a write ended. */
  wrote(at: Date): void {
    this.savedAt = at.toISOString();
  }

  report(problems: readonly StoreProblem[]): void {
    for (const problem of problems) this.found.set(`${problem.code} ${problem.file}`, problem);
    if (problems.length > 0) this.announce();
  }

  /** Puts what is wrong with one article's files in the place of what was. */
  replace(article: ArticleId, problems: readonly StoreProblem[]): void {
    for (const [key, problem] of this.found) if (problem.article === article) this.found.delete(key);
    this.report(problems);
  }

  /** Puts what is wrong with some files, by their names, in the place of what was. */
  replaceOf(files: readonly string[], problems: readonly StoreProblem[]): void {
    const gone = [...this.found].filter(([, problem]) => files.includes(problem.file));
    for (const [key] of gone) this.found.delete(key);
    if (gone.length > 0 && problems.length === 0) this.announce();
    this.report(problems);
  }

  announce(): void {
    const all = this.queues();
    const pending = all.reduce((sum, { queue }) => sum + queue.pending, this.moving);
    const failures = all.flatMap(({ article, queue: { failure: reason } }) =>
      reason === null ? [] : [{ article, code: reason.code, message: reason.message }],
    );
    this.known = combineStates(pending, failures, this.savedAt);
    for (const listener of [...this.listeners]) listener(this.known);
  }
}
