/** What annotations can be filtered by: tag, speaker, status of the check, analyst. Values and their counts, kept change by change. */
import { effectiveTag } from '../codebook/codebook.ts';
import type { Codebook } from '../codebook/codebook.ts';
import type { Annotation, PlacedAnnotation } from './annotation.ts';
import { changedStretch } from './changed-stretch.ts';

export const facets = ['tag', 'speaker', 'status', 'analyst'] as const;
export type Facet = (typeof facets)[number];

/** The value of annotations whose speaker nobody named, or whose article names none. No name of a speaker is empty. */
export const noSpeaker = '';

/** What of an annotation the facets are read from. */
export type FacetedAnnotation = Pick<Annotation, 'tag' | 'attribution' | 'check' | 'analyst'>;

/** The one value an annotation has for a facet: an id, a speaker's name, a status. */
export function facetValue(annotation: FacetedAnnotation, facet: Facet, codebook: Codebook): string {
  switch (facet) {
    case 'tag':
      return effectiveTag(codebook, annotation.tag);
    case 'speaker':
      return annotation.attribution.speaker?.name ?? noSpeaker;
    case 'status':
      return annotation.check.status;
    case 'analyst':
      return annotation.analyst;
  }
}

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** Counts how many annotations have each value. A change costs what it changes, not what there is. */
export class FacetCounter {
  #counts = emptyCounts();
  #placed: readonly PlacedAnnotation[] = [];
  #codebook: Codebook | null = null;

  /** The counts for these annotations. What was given out before stays as it was. */
  count(placed: readonly PlacedAnnotation[], codebook: Codebook): FacetCounts {
    const again = this.#codebook !== codebook;
    if (again) this.#counts = emptyCounts();
    const { removed, added } = changedStretch(again ? [] : this.#placed, placed);
    for (const item of removed) this.#add(item.annotation, codebook, -1);
    for (const item of added) this.#add(item.annotation, codebook, 1);
    this.#placed = placed;
    this.#codebook = codebook;
    return {
      tag: new Map(this.#counts.tag),
      speaker: new Map(this.#counts.speaker),
      status: new Map(this.#counts.status),
      analyst: new Map(this.#counts.analyst),
    };
  }

  #add(annotation: Annotation, codebook: Codebook, difference: 1 | -1): void {
    for (const facet of facets) {
      const counts = this.#counts[facet];
      const value = facetValue(annotation, facet, codebook);
      const count = (counts.get(value) ?? 0) + difference;
      if (count === 0) counts.delete(value);
      else counts.set(value, count);
    }
  }
}

function emptyCounts(): Record<Facet, Map<string, number>> {
  return { tag: new Map(), speaker: new Map(), status: new Map(), analyst: new Map() };
}

/** Picked values by facet; a facet without any lets everything pass. */
export type Picked = Readonly<Record<Facet, ReadonlySet<string>>>;

export const nothingPicked: Picked = {
  tag: new Set(),
  speaker: new Set(),
  status: new Set(),
  analyst: new Set(),
};

/** Whether an annotation has a picked value of every facet that has any. */
export function passes(annotation: Annotation, picked: Picked, codebook: Codebook): boolean {
  return facets.every(
    (facet) => picked[facet].size === 0 || picked[facet].has(facetValue(annotation, facet, codebook)),
  );
}
