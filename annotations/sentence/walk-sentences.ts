/** Where walking and extending by sentences leads. Offsets are UTF-16 code units. */
import type { ArticleSentences } from './article-sentences.ts';
import type { SentenceRange } from './segment-block.ts';

/** As in an editor: `anchor` stays, `head` moves. The same number twice is a caret. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
}

/**
 * The sentence to select next. A caret in a sentence selects it; a selection within one goes on to the next, and back to the whole of it.
 * Null at the end of the article.
 */
export function walkFrom(sentences: ArticleSentences, caret: Caret, direction: 1 | -1): SentenceRange | null {
  const start = Math.min(caret.anchor, caret.head);
  const end = Math.max(caret.anchor, caret.head);
  if (start === end) {
    const here = sentences.at(start);
    if (here !== null && outsideFurniture(sentences, here) && (direction === 1 || here.start < start)) {
      return here;
    }
    return direction === 1 ? sentences.from(start) : sentences.upTo(start);
  }
  if (direction === 1) return sentences.from(end);
  const here = sentences.at(start);
  const isPart = here !== null && (here.start < start || end < here.end) && outsideFurniture(sentences, here);
  return isPart && here.start <= start && end <= here.end ? here : sentences.upTo(start);
}

/** The selection with its head moved by one sentence; null where there is none. From one sentence back, it turns to the one before. */
export function extendFrom(sentences: ArticleSentences, caret: Caret, direction: 1 | -1): Caret | null {
  const { anchor, head } = caret;
  if (anchor === head) {
    const first = walkFrom(sentences, caret, direction);
    if (first === null) return null;
    return direction === 1
      ? { anchor: first.start, head: first.end }
      : { anchor: first.end, head: first.start };
  }
  const start = Math.min(anchor, head);
  const end = Math.max(anchor, head);
  const grows = direction === 1 ? head > anchor : head < anchor;
  if (grows) return grown(sentences, start, end, direction);
  const left = direction === 1 ? sentences.from(start + 1)?.start : sentences.upTo(Math.max(0, end - 1))?.end;
  if (left !== undefined && left > start && left < end) return { anchor, head: left };
  return grown(sentences, start, end, direction);
}

function grown(sentences: ArticleSentences, start: number, end: number, direction: 1 | -1): Caret | null {
  if (direction === 1) {
    const here = sentences.at(end);
    const next = here !== null && here.start < end ? here : sentences.from(end);
    return next === null ? null : { anchor: start, head: next.end };
  }
  const here = start === 0 ? null : sentences.at(start - 1);
  const before = here !== null && here.end > start ? here : sentences.upTo(start);
  return before === null ? null : { anchor: end, head: before.start };
}

function outsideFurniture(sentences: ArticleSentences, sentence: SentenceRange): boolean {
  return sentences.from(sentence.start)?.start === sentence.start;
}
