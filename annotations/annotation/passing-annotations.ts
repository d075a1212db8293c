/** The annotations that pass a test, in text order, kept change by change: an annotation that comes costs its own test and no other's. */
import type { PlacedAnnotation } from './annotation.ts';
import { changedStretch } from './changed-stretch.ts';
import { indexInOrder, insertInOrder, removeInOrder } from './order-annotations.ts';

type Test = (item: PlacedAnnotation) => boolean;

/** Beyond this many changes at once it is cheaper to test everything anew. */
const manyChanges = 64;

export class PassingAnnotations {
  #placed: readonly PlacedAnnotation[] = [];
  #test: Test | null = null;
  #passing: readonly PlacedAnnotation[] = [];

  /** Those of `placed`, which must be in text order, that pass. Another test is known by its identity. */
  pass(placed: readonly PlacedAnnotation[], test: Test): readonly PlacedAnnotation[] {
    const { removed, added } = changedStretch(this.#placed, placed);
    if (test !== this.#test || removed.length + added.length > manyChanges) {
      this.#passing = placed.filter(test);
    } else {
      for (const item of removed) {
        if (indexInOrder(this.#passing, item) !== -1) this.#passing = removeInOrder(this.#passing, item);
      }
      for (const item of added) if (test(item)) this.#passing = insertInOrder(this.#passing, item);
    }
    this.#placed = placed;
    this.#test = test;
    return this.#passing;
  }
}
