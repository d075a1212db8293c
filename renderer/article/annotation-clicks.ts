/** What a click on highlights does: a single annotation is chosen at once, of several one is to be picked; and what a menu is for. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { Crowd } from './desk-parts.ts';

export interface ClickSource {
  /** The annotations at a character, innermost first. */
  readonly at: (offset: number) => AnnotationId[];
  readonly chosen: () => AnnotationId | null;
  readonly isSelecting: () => boolean;
  /** Null when bare text was clicked. */
  readonly choose: (annotation: AnnotationId | null) => void;
  readonly offer: (crowd: Crowd) => void;
}

export class AnnotationClicks {
  readonly #source: ClickSource;

  constructor(source: ClickSource) {
    this.#source = source;
  }

  /** @param offset of the character that was clicked, null beside the text */
  clicked(offset: number | null): void {
    const { at, isSelecting, choose } = this.#source;
    if (isSelecting()) return;
    if (offset === null) choose(null);
    else this.pick(at(offset), offset);
  }

  /** @param offset of a character that all of them cover */
  pick(ids: readonly AnnotationId[], offset: number): void {
    if (ids.length > 1) this.#source.offer({ offset, ids });
    else this.#source.choose(ids[0] ?? null);
  }

  /** What stands under the mouse is what the menu is for; an annotation there that is chosen already stays so. */
  menuAsked(offset: number | null): void {
    const { at, chosen, isSelecting, choose } = this.#source;
    if (offset === null || isSelecting()) return;
    const here = at(offset);
    const before = chosen();
    if (before === null || !here.includes(before)) choose(here[0] ?? null);
  }
}
