/**
 * Puts two states of one analyst's records together, record by record and field by field. What only one side changed is taken; what both
 * changed differently keeps this side's and carries the other side's as another version, for the analyst to choose.
 */
import type { OtherVersion } from '../annotation/annotation.ts';
import { sameData } from './same-data.ts';

/** An annotation or a claim, as far as merging goes. */
export interface VersionedRecord {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly modified: string;
  readonly otherVersions?: readonly OtherVersion[];
}

/** How two states of one record come together; see `mergeOne`. */
export type JoinRecords<Item> = (
  sure: boolean,
  base: Item | undefined,
  mine: Item,
  their: Item,
  from: string,
) => Item;

/** How much is known of the state that both sides come from. */
export type Ancestor<Item> =
  | { readonly kind: 'known'; readonly records: readonly Item[] }
  /** A state that this side went through. The other side may have parted from an earlier one. */
  | { readonly kind: 'earlier'; readonly records: readonly Item[] }
  | { readonly kind: 'unknown' };

export interface Merged<Item> {
  readonly records: readonly Item[];
  /** Records that came, went or changed through the other side. */
  readonly taken: readonly string[];
  /** Records that now carry another version. */
  readonly conflicts: readonly string[];
}

/**
 * @param ours this side's; their order stays, and what the other side adds stands last
 * @param from where the other side comes from, in words for the person
 */
export function mergeRecords<Item extends VersionedRecord>(
  ancestor: Ancestor<Item>,
  ours: readonly Item[],
  theirs: readonly Item[],
  from: string,
  join: JoinRecords<Item> = mergeOne,
): Merged<Item> {
  const before = byId(ancestor.kind === 'unknown' ? [] : ancestor.records);
  const other = byId(theirs);
  const own = byId(ours);
  const taken: string[] = [];
  const conflicts: string[] = [];
  const merged: Item[] = [];
  for (const mine of ours) {
    const their = other.get(mine.id);
    const base = before.get(mine.id);
    const result =
      their === undefined
        ? keptAfterDeletion(ancestor, base, mine, from)
        : join(ancestor.kind === 'known', base, mine, their, from);
    if (result !== null) merged.push(result);
    if (result !== mine) taken.push(mine.id);
    if (result !== null && isConflict(mine, result)) conflicts.push(mine.id);
  }
  for (const their of theirs) {
    if (own.has(their.id)) continue;
    const base = before.get(their.id);
    if (base !== undefined && sameWork(base, their)) continue;
    const result = base === undefined ? their : withVersion(their, { from: 'here', fields: null });
    merged.push(result);
    taken.push(their.id);
    if (base !== undefined) conflicts.push(their.id);
  }
  return { records: merged, taken, conflicts };
}

/** A record that the other side does not have: null when it was deleted there and not changed here. */
function keptAfterDeletion<Item extends VersionedRecord>(
  ancestor: Ancestor<Item>,
  base: Item | undefined,
  mine: Item,
  from: string,
): Item | null {
  // Only a state that both sides went through proves that the other one deleted it.
  if (base === undefined || ancestor.kind !== 'known') return mine;
  return sameWork(base, mine) ? null : withVersion(mine, { from, fields: null });
}

/** Two states of one record; `sure` when the other side comes from `base` itself. */
export function mergeOne<Item extends VersionedRecord>(
  sure: boolean,
  base: Item | undefined,
  mine: Item,
  their: Item,
  from: string,
): Item {
  if (sameWork(mine, their)) return mine.modified >= their.modified ? mine : their;
  const [was, own, other] = [fieldsOf(base ?? {}), fieldsOf(mine), fieldsOf(their)];
  const fields = new Map<string, unknown>(Object.entries(mine));
  let conflict = false;
  let took = false;
  for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
    if (sameData(own[field], other[field])) continue;
    if (base !== undefined && sameData(other[field], was[field])) continue;
    const unchangedHere = base !== undefined && sameData(own[field], was[field]);
    if (unchangedHere && (sure || their.modified > mine.modified)) {
      took = true;
      if (field in other) fields.set(field, other[field]);
      else fields.delete(field);
    } else conflict = true;
  }
  // Every field is one of the two records', both of which were checked.
  const merged = Object.fromEntries(fields) as unknown as Item;
  const later = mine.modified >= their.modified ? mine.modified : their.modified;
  const versions = joinVersions(mine, their, base);
  const joined = setVersions(took ? { ...merged, modified: later } : merged, versions);
  const result = conflict ? withVersion(joined, { from, fields: other }) : joined;
  return sameData(result, mine) ? mine : result;
}

/** The record with one more version beside it, once. */
export function withVersion<Item extends VersionedRecord>(record: Item, version: OtherVersion): Item {
  const known = record.otherVersions ?? [];
  const there = known.some((each) => sameData(each.fields, version.fields));
  return there ? record : setVersions(record, [...known, version]);
}

/** Versions that were there before and are gone on one side were decided about; new ones of either side stay. */
function joinVersions(
  mine: VersionedRecord,
  their: VersionedRecord,
  base: VersionedRecord | undefined,
): readonly OtherVersion[] {
  const [own, other, was] = [mine, their, base].map((each) => each?.otherVersions ?? []);
  const has = (list: readonly OtherVersion[] | undefined, version: OtherVersion) =>
    (list ?? []).some((each) => sameData(each, version));
  const kept = (own ?? []).filter((version) => has(other, version) || !has(was, version));
  const added = (other ?? []).filter((version) => !has(own, version) && !has(was, version));
  return [...kept, ...added];
}

function setVersions<Item extends VersionedRecord>(record: Item, versions: readonly OtherVersion[]): Item {
  if (versions.length > 0) return { ...record, otherVersions: versions };
  if (record.otherVersions === undefined) return record;
  const { otherVersions: _decided, ...rest } = record;
  // The field may be absent, as the type of every such record says.
  return rest as Item;
}

function isConflict(before: VersionedRecord, after: VersionedRecord): boolean {
  return (after.otherVersions?.length ?? 0) > (before.otherVersions?.length ?? 0);
}

/** Names that are the same on both sides, the time of the last change, which follows from the others, and the versions themselves. */
const aside: readonly string[] = [
  'id',
  'article',
  'analyst',
  'creator',
  'created',
  'modified',
  'otherVersions',
];

/** What an analyst can decide about a record, with fields that this version does not know. */
export function fieldsOf(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !aside.includes(field)));
}

/** Whether two states of a record say the same, whenever they were changed. */
export function sameWork(one: VersionedRecord, other: VersionedRecord): boolean {
  return (
    sameData(fieldsOf(one), fieldsOf(other)) && sameData(one.otherVersions ?? [], other.otherVersions ?? [])
  );
}

function byId<Item extends VersionedRecord>(records: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(records.map((record) => [record.id, record]));
}
