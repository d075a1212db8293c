/** Builds the reading text of an article block by block, with inline marks at their offsets. Blocks are joined by a blank line. */
import type { BlockKind, InlineMark } from '../../annotations/article/article.ts';
import type { DraftBlock } from '../../annotations/article/recognise/passage.ts';

/** The words of one block while they are gathered; marks count from its beginning. */
export interface InlineContent {
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

export interface BlockShape {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly marker?: string;
}

export interface BuiltText {
  readonly text: string;
  readonly blocks: readonly DraftBlock[];
  readonly marks: readonly InlineMark[];
}

export class TextBuilder {
  readonly #pieces: string[] = [];
  readonly #blocks: DraftBlock[] = [];
  readonly #marks: InlineMark[] = [];
  #length = 0;

  /** Adds a block unless it is blank; surrounding blanks are dropped. Tells whether it was added. */
  add(shape: BlockShape, content: InlineContent): boolean {
    const text = content.text.trim();
    if (text === '') return false;
    const dropped = content.text.length - content.text.trimStart().length;
    const gap = this.#length === 0 ? '' : '\n\n';
    const start = this.#length + gap.length;
    this.#pieces.push(gap, text);
    this.#length = start + text.length;
    this.#blocks.push({ ...shape, start, end: this.#length, isolated: true });
    for (const mark of content.marks) {
      const markStart = Math.max(start, start + mark.start - dropped);
      const markEnd = Math.min(this.#length, start + mark.end - dropped);
      if (markEnd > markStart) this.#marks.push({ ...mark, start: markStart, end: markEnd });
    }
    return true;
  }

  build(): BuiltText {
    const marks = [...this.#marks].sort((left, right) => left.start - right.start || right.end - left.end);
    return { text: this.#pieces.join(''), blocks: this.#blocks, marks };
  }
}
