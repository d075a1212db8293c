/** The work on the folder's tags: every change is checked, carried out as one step that can be undone, and said. */
import { compareCodebooks } from '../../annotations/codebook/change-codebook.ts';
import { findTag, type Codebook, type TagId } from '../../annotations/codebook/codebook.ts';
import {
  addTag,
  bringTagBack,
  changeTag,
  deleteTag,
  mergeTag,
  partTag,
  placeTag,
  retireTag,
  stepTag,
  type CodebookResult,
  type TagFields,
  type TagPlace,
  type TagStep,
} from '../../annotations/codebook/edit-tags.ts';
import {
  planImport,
  type ForeignCode,
  type ImportPlan,
} from '../../annotations/interchange/foreign-codebook.ts';
import { notInQdc } from '../../annotations/interchange/write-qdc.ts';
import type { CodebookOperation } from '../../annotations/operation/operation.ts';
import type { Client } from '../../app/contract.ts';
import { plainCommandKeys } from '../../app/user-keys.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';
import type { CommandRunner } from './command-runner.svelte.ts';
import type { Library } from './library.svelte.ts';
import { counted } from './words.ts';

export interface TagEditingParts {
  readonly client: Client;
  readonly library: Library;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly commands: CommandRunner;
  readonly clock: Clock;
}

/** A codebook of another program that is being looked at. */
export interface ImportDraft {
  readonly name: string;
  readonly codes: readonly ForeignCode[];
  readonly warnings: readonly string[];
}

export class TagEditing {
  readonly #parts: TagEditingParts;
  /** The tag that is looked at. */
  chosen: TagId | null = $state(null);
  /** Why the last thing could not be done; null when it could. */
  problem: string | null = $state(null);
  /** What the last export or import came to. */
  news: string | null = $state(null);
  draft: ImportDraft | null = $state.raw(null);
  /** Whether an import replaces what the file says of tags that are here. */
  replace = $state(false);
  readonly plan: ReturnType<typeof planImport> | null = $derived.by(() =>
    this.draft === null
      ? null
      : planImport(this.#codebook, this.draft.codes, {
          replace: this.replace,
          newId: this.#parts.clock.newId,
        }),
  );

  constructor(parts: TagEditingParts) {
    this.#parts = parts;
  }

  get #codebook(): Codebook {
    return this.#parts.library.codebook;
  }

  get #commandKeys(): ReadonlyMap<string, string> {
    return plainCommandKeys(this.#parts.commands.table);
  }

  /** Annotations in the folder that count as the tag. */
  uses(id: TagId): number {
    return this.#parts.library.tagCounts.get(id) ?? 0;
  }

  /** Looks at a tag, or at none; what was said of the one before is gone. */
  choose(id: TagId | null): void {
    this.chosen = id;
    this.problem = null;
  }

  /** Returns whether the tag was added; it is then the chosen one. */
  add(name: string): boolean {
    const id = this.#parts.clock.newId();
    const added = this.#do(addTag(this.#codebook, { id, name }, this.#commandKeys), 'Tag added.');
    if (added) this.choose(id);
    return added;
  }

  change(id: TagId, fields: Partial<TagFields>): boolean {
    return this.#do(changeTag(this.#codebook, id, fields, this.#commandKeys), 'Tag changed.');
  }

  /** Moves a tag one step; returns whether there was a step to take. */
  step(id: TagId, step: TagStep): boolean {
    const stepped = stepTag(this.#codebook, id, step);
    if (stepped === null) {
      this.#parts.announcements.say('There is nowhere to go that way.');
      return false;
    }
    return this.#do(stepped, this.#whereWords(id, stepped));
  }

  place(id: TagId, place: TagPlace): boolean {
    const placed = placeTag(this.#codebook, id, place);
    return this.#do(placed, this.#whereWords(id, placed));
  }

  retire(id: TagId): boolean {
    return this.#do(retireTag(this.#codebook, id), 'Tag retired. Annotations keep it.');
  }

  bringBack(id: TagId): boolean {
    return this.#do(bringTagBack(this.#codebook, id, this.#commandKeys), 'Tag brought back.');
  }

  /** What a merge would do, in a sentence. */
  mergeWords(id: TagId, into: TagId): string {
    const count = this.uses(id);
    const name = findTag(this.#codebook, into)?.name ?? into;
    return count === 0
      ? `No annotation carries this tag. From now on it counts as ${name}.`
      : `${counted(count, 'annotation')} will count as ${name}, whoever made ${count === 1 ? 'it' : 'them'}.`;
  }

  merge(id: TagId, into: TagId): boolean {
    const words = this.mergeWords(id, into).replace(' will count', ' count now');
    const merged = this.#do(mergeTag(this.#codebook, id, into), words);
    if (merged) this.choose(into);
    return merged;
  }

  part(id: TagId): boolean {
    return this.#do(partTag(this.#codebook, id, this.#commandKeys), 'The tag stands for itself again.');
  }

  /** While the folder is being read nobody knows what carries the tag. */
  get mayDelete(): boolean {
    return this.#parts.library.progress.kind !== 'reading';
  }

  delete(id: TagId): boolean {
    const tag = findTag(this.#codebook, id);
    const deleted = this.#do(deleteTag(this.#codebook, id, this.uses(id)), `Tag ${tag?.name ?? ''} deleted.`);
    if (deleted) this.choose(null);
    return deleted;
  }

  /** Asks for a codebook of another program, to be looked at before anything is taken. */
  async chooseImport(): Promise<void> {
    this.#clear();
    const answer = await this.#parts.client.chooseCodebook(null);
    if (!answer.ok) this.#fail(answer.message);
    else if (answer.value.kind === 'read') {
      this.replace = false;
      this.draft = answer.value;
    }
  }

  cancelImport(): void {
    this.draft = null;
    this.problem = null;
  }

  /** Takes over what is looked at, as one step. */
  import(): void {
    const { draft, plan } = this;
    if (draft === null || plan?.ok !== true) return;
    const operation = this.#operation(plan.value.codebook);
    this.draft = null;
    if (operation === null) {
      this.#say('Everything in the file was here already.');
      return;
    }
    const purpose = { kind: 'import-tags' as const, from: draft.name };
    this.#parts.changes.perform({ kind: 'batch', purpose, operations: [operation] });
    this.#say(`Imported from ${draft.name}: ${importWords(plan.value)}. Undo takes all of it back.`);
  }

  async export(): Promise<void> {
    this.#clear();
    const answer = await this.#parts.client.exportCodebook(null);
    if (!answer.ok) this.#fail(answer.message);
    else if (answer.value.kind === 'written') {
      this.#say([`Written to ${answer.value.path}.`, ...notInQdc(this.#codebook)].join(' '));
    }
  }

  #do(result: CodebookResult, words: string): boolean {
    this.#clear();
    if (!result.ok) {
      this.#fail(result.message);
      return false;
    }
    const operation = this.#operation(result.value);
    if (operation === null) return true;
    this.#parts.changes.perform(operation);
    this.#parts.announcements.say(words);
    return true;
  }

  /** The step from the codebook as it is; null when there is none. */
  #operation(codebook: Codebook): CodebookOperation | null {
    const change = compareCodebooks(this.#codebook, codebook);
    const nothing = change.after.tags === undefined && change.after.order === undefined;
    return nothing ? null : { kind: 'edit-codebook', ...change };
  }

  #whereWords(id: TagId, result: CodebookResult): string {
    if (!result.ok) return '';
    const { tags } = result.value;
    const parent = tags.find((tag) => tag.id === id)?.parent ?? null;
    const siblings = tags.filter((tag) => tag.parent === parent && tag.mergedInto === null);
    const under = parent === null ? '' : ` under ${findTag(result.value, parent)?.name ?? parent}`;
    const at = siblings.findIndex((tag) => tag.id === id) + 1;
    return `Now ${String(at)} of ${String(siblings.length)}${under}.`;
  }

  #clear(): void {
    this.problem = null;
    this.news = null;
  }

  #fail(message: string): void {
    this.problem = message;
    this.#parts.announcements.say(message);
  }

  #say(news: string): void {
    this.news = news;
    this.#parts.announcements.say(news);
  }
}

/** "12 new, 3 changed, 2 as they were". */
export function importWords({ rows }: ImportPlan): string {
  const count = (...outcomes: readonly string[]) =>
    rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const words = [
    [count('new'), 'new'],
    [count('changed'), 'changed'],
    [count('same', 'kept'), 'as they are here'],
  ] as const;
  return words
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${number.toLocaleString('en')} ${what}`)
    .join(', ');
}
