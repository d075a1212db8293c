/** Carries operations out: at once in view and library, in the history for undo, and in the main process for keeps. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import { describeOperation } from '../../annotations/operation/describe-operation.ts';
import {
  emptyHistory,
  record,
  redo,
  undo,
  withdraw,
  type History,
  type HistoryStep,
} from '../../annotations/operation/history.ts';
import { invert, operationArticle, type Operation } from '../../annotations/operation/operation.ts';
import { isKept } from '../../annotations/operation/refusal.ts';
import type { Client } from '../../app/contract.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';

export interface ChangesParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly library: Library;
  readonly notices: Notices;
  readonly announcements: Announcements;
}

export class Changes {
  readonly #parts: ChangesParts;
  #history: History = $state.raw(emptyHistory);

  constructor(parts: ChangesParts) {
    this.#parts = parts;
  }

  /** What undo would take back, in words, or null. */
  get undoWords(): string | null {
    return this.#describe(this.#history.past.at(-1));
  }

  get redoWords(): string | null {
    return this.#describe(this.#history.future.at(-1));
  }

  /** The history belongs to one folder. */
  begin(): void {
    this.#history = emptyHistory;
  }

  /** Does something new. It is seen at once; should the main process refuse it, it is taken back and told. */
  perform(operation: Operation): void {
    this.#history = record(this.#history, operation);
    this.#apply(operation);
    void this.#keep(operation, operation);
  }

  /** Takes the last operation back, in the article it was made in; resolves to the annotation to look at, if there is one. */
  undo(): Promise<AnnotationId | null> {
    const words = this.undoWords;
    return this.#step(undo(this.#history), this.#history.past.at(-1), `Undone: ${words ?? ''}`);
  }

  redo(): Promise<AnnotationId | null> {
    const words = this.redoWords;
    return this.#step(redo(this.#history), this.#history.future.at(-1), `Redone: ${words ?? ''}`);
  }

  async #step(
    step: HistoryStep | null,
    recorded: Operation | undefined,
    words: string,
  ): Promise<AnnotationId | null> {
    if (step === null || recorded === undefined) return null;
    const { reading, library, announcements } = this.#parts;
    this.#history = step.history;
    const article = library.find(operationArticle(step.operation));
    if (article !== null) await reading.open(article);
    this.#apply(step.operation);
    announcements.say(words);
    void this.#keep(step.operation, recorded);
    const { operation } = step;
    switch (operation.kind) {
      case 'add':
        return operation.annotation.id;
      case 'change':
        return operation.id;
      case 'remove':
      case 'edit-article':
        return null;
    }
  }

  /** @param recorded the operation as it stands in the history, of which `operation` may be the inverse */
  async #keep(operation: Operation, recorded: Operation): Promise<void> {
    const { client, library, notices, announcements } = this.#parts;
    const session = library.folder?.session;
    const answer = await client.applyOperation({ operation });
    // One that waits for the disk stays in view; the save state says so.
    if (answer.ok || isKept(answer) || library.folder?.session !== session) return;
    this.#history = withdraw(this.#history, recorded);
    this.#apply(invert(operation));
    notices.add(answer);
    announcements.say('The last change was not kept.');
  }

  #apply(operation: Operation): void {
    const { reading, library } = this.#parts;
    reading.apply(operation);
    switch (operation.kind) {
      case 'add':
        library.count(operation.annotation.article, operation.annotation.tag, 1);
        break;
      case 'remove':
        library.count(operation.annotation.article, operation.annotation.tag, -1);
        break;
      case 'change':
        if (operation.before.tag === undefined || operation.after.tag === undefined) break;
        library.count(operation.article, operation.before.tag, -1);
        library.count(operation.article, operation.after.tag, 1);
        break;
      case 'edit-article':
        // The main process sends the entry as it is then.
        break;
    }
  }

  #describe(operation: Operation | undefined): string | null {
    return operation === undefined ? null : describeOperation(operation, this.#parts.library.codebook);
  }
}
