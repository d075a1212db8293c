/** What a click on highlights chooses: the innermost annotation, then the next one outwards; and what a menu is for. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import { offerOrder } from './click-cycle.ts';

export interface ClickSource {
  /** The annotations at a character, innermost first. */
  readonly at: (offset: number) => AnnotationId[];
  readonly chosen: () => AnnotationId | null;
  readonly isSelecting: () => boolean;
  readonly choose: (annotations: readonly AnnotationId[]) => void;
}

export class AnnotationClicks {
  readonly #source: ClickSource;
  #offered: readonly AnnotationId[] = [];

  constructor(source: ClickSource) {
    this.#source = source;
  }

  /** Another article: nothing was offered in it yet. */
  reset(): void {
    this.#offered = [];
  }

  /** @param offset of the character that was clicked, null beside the text */
  clicked(offset: number | null): void {
    const { at, chosen, isSelecting, choose } = this.#source;
    if (isSelecting()) return;
    const here = offset === null ? [] : at(offset);
    const order = offerOrder(here, this.#offered, chosen());
    this.#offered = here;
    choose(order);
  }

  /** What stands under the mouse is what the menu is for; an annotation there that is chosen already stays so. */
  menuAsked(offset: number | null): void {
    const { at, chosen, isSelecting, choose } = this.#source;
    if (offset === null || isSelecting()) return;
    const here = at(offset);
    const before = chosen();
    if (before === null || !here.includes(before)) choose(here);
  }
}
