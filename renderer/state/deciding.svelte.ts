/** What an analyst decides about the open article itself: that it is done, what is furniture, what its metadata are. */
import type { Block } from '../../annotations/article/article.ts';
import { changeEdits } from '../../annotations/article/article-edits.ts';
import { judgeBlock, markDone } from '../../annotations/article/edit-article.ts';
import type { Operation } from '../../annotations/operation/operation.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Changes } from './changes.svelte.ts';
import { joinEdits } from './joined-edits.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';
import { counted } from './words.ts';

export interface DecidingParts {
  readonly reading: Reading;
  readonly changes: Changes;
  readonly announcements: Announcements;
  readonly stage: Stage;
}

export class Deciding {
  readonly #parts: DecidingParts;

  constructor(parts: DecidingParts) {
    this.#parts = parts;
  }

  toggleDone(): void {
    const { reading, changes, announcements } = this.#parts;
    if (reading.shown.kind !== 'open') return;
    const { article, edits } = reading.shown;
    const operation = markDone(article.id, edits, !edits.done);
    if (operation === null) return;
    changes.perform(operation);
    announcements.say(edits.done ? 'No longer marked as done.' : 'Marked as done.');
  }

  toggleFurniture(): void {
    const { stage, announcements } = this.#parts;
    const words = {
      shown: 'Page furniture shown.',
      folded: 'Page furniture folded.',
      none: 'This article has no page furniture.',
    } as const;
    announcements.say(words[stage.article?.toggleFurniture() ?? 'none']);
  }

  /** Marks the block with the caret, or all that words are selected in, as furniture; as none when all of them are. */
  judgeHere(): void {
    const touched = this.#blocksHere();
    const furniture = becomeFurniture(touched);
    this.#judge(
      touched.filter(({ kind }) => (kind === 'furniture') !== furniture),
      furniture,
    );
  }

  /** What `judgeHere` would say now, for a menu; null when there is no passage to judge. */
  get verdictHere(): { readonly furniture: boolean; readonly passages: number } | null {
    const touched = this.#blocksHere();
    return touched.length === 0 ? null : { furniture: becomeFurniture(touched), passages: touched.length };
  }

  /** Says that the furniture that stands at an offset is part of the article. */
  keepAt(offset: number): void {
    this.#judge(this.#blocksAt(offset), false);
  }

  /** Says that the passage that stands at an offset is furniture. */
  foldAt(offset: number): void {
    this.#judge(this.#blocksAt(offset), true);
  }

  #blocksAt(offset: number): readonly Block[] {
    const blocks = this.#parts.reading.article?.blocks ?? [];
    return blocks.filter(({ start, end }) => start <= offset && offset < end);
  }

  /** The blocks that words are selected in, or the one with the caret. */
  #blocksHere(): readonly Block[] {
    const range = this.#parts.stage.article?.range();
    const blocks = this.#parts.reading.article?.blocks ?? [];
    if (range === undefined) return [];
    return blocks.filter(
      ({ start, end }) =>
        (start < range.end && end > range.start) ||
        (range.start === range.end && start <= range.start && range.start <= end),
    );
  }

  #judge(blocks: readonly Block[], furniture: boolean): void {
    const { reading, changes, announcements } = this.#parts;
    if (reading.shown.kind !== 'open' || blocks.length === 0) {
      announcements.say('There is no passage at the caret.');
      return;
    }
    const { article } = reading.shown;
    let { edits } = reading.shown;
    const operations: Operation[] = [];
    for (const block of blocks) {
      const operation = judgeBlock(article, edits, block, furniture);
      if (operation?.kind !== 'edit-article') continue;
      operations.push(operation);
      edits = changeEdits(edits, operation.after);
    }
    const operation = joinEdits(operations);
    if (operation === null) return;
    changes.perform(operation);
    const what = blocks.length === 1 ? 'This passage is' : `${counted(blocks.length, 'passage')} are`;
    announcements.say(furniture ? `${what} page furniture now.` : `${what} part of the article now.`);
  }
}

function becomeFurniture(blocks: readonly Block[]): boolean {
  return !blocks.every(({ kind }) => kind === 'furniture');
}
