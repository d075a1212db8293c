/** Walks through the annotations of the open article in text order: all that are shown, those of one tag, those of one status. */
import type { AnnotationId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { CheckStatus } from '../../annotations/annotation/check.ts';
import { readingStart } from '../../annotations/annotation/order-annotations.ts';
import { effectiveTag, findTag, type TagId } from '../../annotations/codebook/codebook.ts';
import { TagTree } from '../../annotations/codebook/tag-tree.ts';
import type { Announcements } from './announcements.svelte.ts';
import type { Annotating } from './annotating.svelte.ts';
import type { CardFilter } from './card-filter.svelte.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';
import type { Stage } from './stage.ts';
import { statusNames } from './words.ts';

export interface SteppingParts {
  readonly reading: Reading;
  readonly library: Library;
  readonly filter: CardFilter;
  readonly annotating: Annotating;
  readonly stage: Stage;
  readonly announcements: Announcements;
}

/** 1 is on in the text, -1 back. */
export type Direction = 1 | -1;

export class Stepping {
  readonly #parts: SteppingParts;

  constructor(parts: SteppingParts) {
    this.#parts = parts;
  }

  /** To the next of those that have a card. */
  toNext(direction: Direction): void {
    const { test } = this.#parts.filter;
    this.#step(direction, test ?? (() => true), test === null ? 'annotation' : 'annotation shown');
  }

  /** To the next that counts as this tag or is a kind of it; without one, as that of the chosen annotation or of the one at the caret. */
  toNextOfTag(direction: Direction, wanted: TagId | null = null): void {
    const { library, announcements } = this.#parts;
    const tag = wanted ?? this.#here()?.annotation.tag;
    if (tag === undefined) {
      announcements.refuse('Choose an annotation first: this goes to the next one with its tag.');
      return;
    }
    const family = new TagTree(library.codebook).family(effectiveTag(library.codebook, tag));
    const name = findTag(library.codebook, tag)?.name ?? tag;
    this.#step(
      direction,
      ({ annotation }) => family.has(effectiveTag(library.codebook, annotation.tag)),
      `annotation tagged ${name}`,
    );
  }

  /** To the next with the same check status as the chosen one; without one, to the next that is open. */
  toNextOfStatus(direction: Direction): void {
    const status: CheckStatus = this.#here()?.annotation.check.status ?? 'open';
    this.#step(
      direction,
      ({ annotation }) => annotation.check.status === status,
      `annotation that is ${statusNames[status].toLowerCase()}`,
    );
  }

  #step(direction: Direction, test: (item: PlacedAnnotation) => boolean, what: string): void {
    const { reading, annotating, announcements, library } = this.#parts;
    const { placed } = reading;
    for (let index = this.#start(direction); index >= 0 && index < placed.length; index += direction) {
      const item = placed[index];
      if (item === undefined || !test(item)) continue;
      annotating.goTo(item.annotation.id, 'step');
      const matching = placed.filter(test);
      const name = findTag(library.codebook, item.annotation.tag)?.name ?? item.annotation.tag;
      announcements.say(`${name}, ${matching.indexOf(item) + 1} of ${matching.length}`);
      return;
    }
    announcements.say(
      placed.some(test)
        ? `There is no ${direction === 1 ? 'further' : 'earlier'} ${what}.`
        : `There is no ${what} in this article.`,
    );
  }

  /** The index to look from: beside the chosen one; without it, on from the caret. */
  #start(direction: Direction): number {
    const { reading, stage } = this.#parts;
    const { placed, chosenId } = reading;
    const chosen = chosenId === null ? -1 : reading.indexOf(chosenId);
    if (chosen !== -1) return chosen + direction;
    const caret = stage.article?.range().start ?? 0;
    const after = placed.findIndex((item) => readingStart(item) >= caret);
    if (after === -1) return direction === 1 ? placed.length : placed.length - 1;
    return direction === 1 ? after : after - 1;
  }

  #here(): PlacedAnnotation | null {
    const { reading, stage } = this.#parts;
    const [atCaret]: readonly (AnnotationId | undefined)[] = stage.article?.annotationsAtCaret() ?? [];
    return reading.chosen ?? (atCaret === undefined ? null : reading.find(atCaret));
  }
}
