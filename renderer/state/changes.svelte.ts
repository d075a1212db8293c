/** Carries steps of one or several operations out: at once in view and library, in the history for undo, and in the main process for keeps. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import { changeCodebook } from '../../annotations/codebook/change-codebook.ts';
import { operationsOf, type UndoStep } from '../../annotations/operation/batch.ts';
import { describeStep } from '../../annotations/operation/describe-operation.ts';
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
import type { ClaimReadings } from './claim-readings.svelte.ts';
import type { Claims } from './claims.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Saving } from './saving.svelte.ts';

export interface ChangesParts {
  readonly client: Client;
  readonly reading: Reading;
  readonly library: Library;
  readonly claims: Claims;
  readonly readings: ClaimReadings;
  readonly saving: Saving;
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

  /** Does something new. It is seen at once; should the main process refuse any of it, that is taken back and told. */
  perform(step: UndoStep): void {
    this.#history = record(this.#history, step);
    this.#apply(operationsOf(step));
    void this.#keep(step, step);
  }

  /** Takes the last step back, in the article it was made in; resolves to the annotation to look at, if there is one. */
  undo(): Promise<AnnotationId | null> {
    const words = this.undoWords;
    return this.#take(undo(this.#history), this.#history.past.at(-1), `Undone: ${words ?? ''}`);
  }

  redo(): Promise<AnnotationId | null> {
    const words = this.redoWords;
    return this.#take(redo(this.#history), this.#history.future.at(-1), `Redone: ${words ?? ''}`);
  }

  async #take(
    next: HistoryStep | null,
    recorded: UndoStep | undefined,
    words: string,
  ): Promise<AnnotationId | null> {
    if (next === null || recorded === undefined) return null;
    const { reading, library, announcements } = this.#parts;
    this.#history = next.history;
    const operations = operationsOf(next.step);
    const articles = operations.map(operationArticle).filter((id) => id !== null);
    // A step that reaches over several articles is taken back where the analyst is, if that is one of them.
    const there = articles.find((id) => id === reading.article?.id) ?? articles[0];
    const article = there === undefined ? null : library.find(there);
    if (article !== null) await reading.open(article);
    this.#apply(operations);
    announcements.say(words);
    void this.#keep(next.step, recorded);
    const seen = operations.find((operation) => operationArticle(operation) === (there ?? null));
    return seen === undefined ? null : annotationToSee(seen);
  }

  /** @param recorded the step as it stands in the history, of which `step` may be the inverse */
  async #keep(step: UndoStep, recorded: UndoStep): Promise<void> {
    const { saving, client, library, claims, readings, notices, announcements } = this.#parts;
    const session = library.folder?.session;
    const operations = operationsOf(step);
    claims.sent(operations);
    const answers = await saving.whileUnderway(
      operations.length,
      Promise.all(operations.map((operation) => client.applyOperation({ operation }))),
    );
    claims.answered(operations);
    for (const article of new Set(operations.map(operationArticle))) {
      if (article !== null) readings.touch(article);
    }
    // What waits for the disk stays in view; the save state says so.
    const refused = answers.flatMap((answer, index) =>
      answer.ok || isKept(answer) ? [] : [{ answer, index }],
    );
    const [first] = refused;
    if (first === undefined || library.folder?.session !== session) return;
    const inverted = step !== recorded;
    const originals = inverted ? operationsOf(recorded).toReversed() : operationsOf(recorded);
    this.#history = withdraw(
      this.#history,
      recorded,
      new Set(refused.flatMap(({ index }) => originals[index] ?? [])),
    );
    this.#apply(
      refused.toReversed().flatMap(({ index }) => {
        const operation = operations[index];
        return operation === undefined ? [] : [invert(operation)];
      }),
    );
    notices.add(first.answer);
    announcements.say(
      refused.length === operations.length
        ? 'The last change was not kept.'
        : `${String(refused.length)} of ${String(operations.length)} changes were not kept.`,
    );
  }

  #apply(operations: readonly Operation[]): void {
    this.#parts.reading.apply(operations);
    this.#parts.claims.apply(operations);
    for (const operation of operations) this.#count(operation);
  }

  /** Makes the library agree with the operation. */
  #count(operation: Operation): void {
    const { library } = this.#parts;
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
      case 'add-claim':
      case 'remove-claim':
      case 'change-claim':
        // The main process sends the entry of an article as it is then; claims are not counted in the library.
        break;
      case 'edit-codebook':
        library.changeCodebook(changeCodebook(library.codebook, operation.after));
        break;
    }
  }

  #describe(step: UndoStep | undefined): string | null {
    return step === undefined ? null : describeStep(step, this.#parts.library.codebook);
  }
}

function annotationToSee(operation: Operation): AnnotationId | null {
  switch (operation.kind) {
    case 'add':
      return operation.annotation.id;
    case 'change':
      return operation.id;
    case 'remove':
    case 'edit-article':
    case 'edit-codebook':
    case 'add-claim':
    case 'remove-claim':
    case 'change-claim':
      return null;
  }
}
