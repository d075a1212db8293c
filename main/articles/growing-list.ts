/** A list that is read while it still grows. */

export class GrowingList<Item> implements AsyncIterable<Item> {
  readonly #items: Item[] = [];
  #ended = false;
  #wake: (() => void)[] = [];

  get length(): number {
    return this.#items.length;
  }

  add(items: readonly Item[]): void {
    for (const item of items) this.#items.push(item);
    this.#wakeAll();
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wakeAll();
  }

  /** Every item from the first on; waits for those to come. */
  [Symbol.asyncIterator](): AsyncIterator<Item> {
    let next = 0;
    return {
      next: async () => {
        const index = next;
        next += 1;
        while (index >= this.#items.length) {
          if (this.#ended) return { done: true, value: undefined };
          await new Promise<void>((wake) => this.#wake.push(wake));
        }
        // The index was just compared with the length; an item may itself be undefined.
        return { done: false, value: this.#items[index] as Item };
      },
    };
  }

  #wakeAll(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }
}
