/** What the annotations pane shows: tags, speakers, statuses and analysts that are picked, how many there are of each, and the cards that pass. */
import type { PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import {
  FacetCounter,
  facets,
  nothingPicked,
  passes,
  type Facet,
  type FacetCounts,
  type Picked,
} from '../../annotations/annotation/facets.ts';
import { insertInOrder } from '../../annotations/annotation/order-annotations.ts';
import { PassingAnnotations } from '../../annotations/annotation/passing-annotations.ts';
import { TagTree } from '../../annotations/codebook/tag-tree.ts';
import type { Library } from './library.svelte.ts';
import type { Reading } from './reading.svelte.ts';

/** A value that is picked. */
export interface PickedValue {
  readonly facet: Facet;
  readonly value: string;
}

export class CardFilter {
  readonly #reading: Reading;
  readonly #library: Library;
  readonly #counter = new FacetCounter();
  readonly #passing = new PassingAnnotations();
  picked: Picked = $state.raw(nothingPicked);
  /** Null when nothing is picked and all pass. */
  readonly test: ((item: PlacedAnnotation) => boolean) | null = $derived.by(() => {
    if (!this.isOn) return null;
    const { codebook } = this.#library;
    // A tag that is picked stands for all kinds of it, too.
    const tree = new TagTree(codebook);
    const tag = new Set([...this.picked.tag].flatMap((id) => [...tree.family(id)]));
    const wanted = { ...this.picked, tag };
    return ({ annotation }: PlacedAnnotation) => passes(annotation, wanted, codebook);
  });
  readonly counts: FacetCounts = $derived.by(() =>
    this.#counter.count(this.#reading.placed, this.#library.codebook),
  );
  /** The annotations of the open article that pass, in text order. */
  readonly passing: readonly PlacedAnnotation[] = $derived.by(() =>
    this.test === null ? this.#reading.placed : this.#passing.pass(this.#reading.placed, this.test),
  );
  /** Those that have a card: the chosen one always has, so that a choice in the article is never without it. */
  readonly cards: readonly PlacedAnnotation[] = $derived.by(() => {
    const { chosen } = this.#reading;
    return chosen === null || this.test === null || this.test(chosen)
      ? this.passing
      : insertInOrder(this.passing, chosen);
  });

  constructor(reading: Reading, library: Library) {
    this.#reading = reading;
    this.#library = library;
  }

  get isOn(): boolean {
    return facets.some((facet) => this.picked[facet].size > 0);
  }

  /** Everything that is picked, facet by facet. */
  get values(): readonly PickedValue[] {
    return facets.flatMap((facet) => [...this.picked[facet]].map((value) => ({ facet, value })));
  }

  has(facet: Facet, value: string): boolean {
    return this.picked[facet].has(value);
  }

  toggle(facet: Facet, value: string): void {
    const values = new Set(this.picked[facet]);
    if (!values.delete(value)) values.add(value);
    this.picked = { ...this.picked, [facet]: values };
  }

  clear(): void {
    if (this.isOn) this.picked = nothingPicked;
  }
}
