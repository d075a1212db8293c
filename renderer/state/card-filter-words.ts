/** What the filter of the cards says of its values: their names, and in which order they are offered. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import { checkStatuses } from '../../annotations/annotation/check.ts';
import { noSpeaker, type Facet } from '../../annotations/annotation/facets.ts';
import { findTag, type Codebook } from '../../annotations/codebook/codebook.ts';
import { statusNames } from './words.ts';

export const facetTitles: Readonly<Record<Facet, string>> = {
  tag: 'Tag',
  speaker: 'Speaker',
  status: 'Check',
  analyst: 'Analyst',
};

interface Names {
  readonly codebook: Codebook;
  readonly analysts: readonly Analyst[];
}

export function valueName(facet: Facet, value: string, { codebook, analysts }: Names): string {
  switch (facet) {
    case 'tag':
      return findTag(codebook, value)?.name ?? value;
    case 'speaker':
      return value === noSpeaker ? 'No speaker' : value;
    case 'status':
      return checkStatuses.find((status) => status === value) === undefined
        ? value
        : statusNames[value as keyof typeof statusNames];
    case 'analyst': {
      const name = analysts.find(({ id }) => id === value)?.name ?? '';
      return name === '' ? 'Unnamed analyst' : name;
    }
  }
}

export interface OfferedValue {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The values of a facet to choose from, statuses in their order, others by name, "No speaker" last. Those picked are offered even when none is left. */
export function offeredValues(
  facet: Facet,
  counts: ReadonlyMap<string, number>,
  picked: ReadonlySet<string>,
  names: Names,
): readonly OfferedValue[] {
  const values = [...new Set([...counts.keys(), ...picked])].map((value) => ({
    value,
    name: valueName(facet, value, names),
    count: counts.get(value) ?? 0,
  }));
  const rank = ({ value }: OfferedValue): number =>
    facet === 'status' ? checkStatuses.findIndex((status) => status === value) : Number(value === noSpeaker);
  return values.sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}
