/** The note being written: kept after a short pause and on leaving, so that it is one change and not one per letter. */
import type { Annotation, AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { ArticleId } from '../../annotations/article/article.ts';
import type { Changes } from './changes.svelte.ts';
import type { Clock } from './clock.ts';

/** Milliseconds without a key after which what was written is kept. */
export const typingPause = 800;

interface Draft {
  readonly article: ArticleId;
  readonly id: AnnotationId;
  /** The note as it was kept last. */
  readonly before: string;
  readonly text: string;
  /** When the annotation was changed before this. */
  readonly modified: string;
}

export class NoteEditor {
  readonly #changes: Changes;
  readonly #clock: Clock;
  #draft: Draft | null = $state.raw(null);
  #held: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changes: Changes, clock: Clock) {
    this.#changes = changes;
    this.#clock = clock;
  }

  /** What stands in the field for an annotation: the draft while there is one. */
  textOf(annotation: Annotation): string {
    return this.#draft?.id === annotation.id ? this.#draft.text : annotation.note;
  }

  write(annotation: Annotation, text: string): void {
    if (this.#draft !== null && this.#draft.id !== annotation.id) this.keep();
    const { article, id, note, modified } = annotation;
    this.#draft = { article, id, before: note, text, modified };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.keep();
    }, typingPause);
  }

  /** Another field of the card is being written; `keep` is done when everything else is kept. Returns the way to let go of it. */
  hold(keep: () => void): () => void {
    this.#held = keep;
    return () => {
      if (this.#held === keep) this.#held = null;
    };
  }

  /** Makes what was written since the last time an operation. Does nothing when nothing was. */
  keep(): void {
    const held = this.#held;
    this.#held = null;
    held?.();
    clearTimeout(this.#timer);
    const draft = this.#draft;
    this.#draft = null;
    if (draft === null || draft.text === draft.before) return;
    const modified = this.#clock.now();
    this.#changes.perform({
      kind: 'change',
      article: draft.article,
      id: draft.id,
      before: { note: draft.before, modified: draft.modified },
      after: { note: draft.text, modified },
    });
  }
}
