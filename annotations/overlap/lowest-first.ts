/** A binary heap: gives back first what ranks lowest (Cormen et al., Introduction to Algorithms, 6.5). */
export class LowestFirst<Item> {
  readonly #items: Item[] = [];
  readonly #rank: (item: Item) => number;

  constructor(rank: (item: Item) => number) {
    this.#rank = rank;
  }

  peek(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >>> 1;
      if (this.#rankAt(parent) <= this.#rankAt(at)) break;
      this.#swap(parent, at);
      at = parent;
    }
  }

  pop(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return first;
    items[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const lower = this.#rankAt(left + 1) < this.#rankAt(left) ? left + 1 : left;
      if (this.#rankAt(lower) >= this.#rankAt(at)) return first;
      this.#swap(lower, at);
      at = lower;
    }
  }

  #rankAt(index: number): number {
    const item = this.#items[index];
    return item === undefined ? Infinity : this.#rank(item);
  }

  #swap(one: number, other: number): void {
    const [first, second] = [this.#items[one], this.#items[other]];
    if (first === undefined || second === undefined) return;
    this.#items[one] = second;
    this.#items[other] = first;
  }
}
