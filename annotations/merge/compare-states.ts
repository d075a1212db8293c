/** How two states of the same things differ, in numbers: what a person is told before one takes the place of the other. */
import { sameWork, type VersionedRecord } from './merge-records.ts';
import { sameData } from './same-data.ts';

export interface StateDifference {
  readonly onlyHere: number;
  readonly onlyThere: number;
  /** In both, and not the same. */
  readonly differing: number;
}

export const noDifference: StateDifference = { onlyHere: 0, onlyThere: 0, differing: 0 };

export function addDifferences(one: StateDifference, other: StateDifference): StateDifference {
  return {
    onlyHere: one.onlyHere + other.onlyHere,
    onlyThere: one.onlyThere + other.onlyThere,
    differing: one.differing + other.differing,
  };
}

/** Annotations or claims, by what an analyst decided about each, not by when. */
export function compareWork<Item extends VersionedRecord>(
  here: readonly Item[],
  there: readonly Item[],
): StateDifference {
  return compareById(here, there, sameWork);
}

/** Records that are told apart by their ids, such as tags. */
export function compareRecords<Item extends { readonly id: string }>(
  here: readonly Item[],
  there: readonly Item[],
): StateDifference {
  return compareById(here, there, sameData);
}

function compareById<Item extends { readonly id: string }>(
  here: readonly Item[],
  there: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): StateDifference {
  const known = new Map(here.map((item) => [item.id, item]));
  const both = there.flatMap((item) => {
    const own = known.get(item.id);
    return own === undefined ? [] : [isSame(own, item)];
  });
  return {
    onlyHere: here.length - both.length,
    onlyThere: there.length - both.length,
    differing: both.filter((same) => !same).length,
  };
}
