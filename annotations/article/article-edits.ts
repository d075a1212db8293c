/** What an analyst decided about an article: its metadata, which blocks are furniture, and whether the work on it is done. */
import type { Anchor } from '../anchor/anchor.ts';
import type { ArticleMetadata, PublicationDate } from './article.ts';

/** Metadata that an analyst may set. */
export const editableFields = [
  'title',
  'outlet',
  'byline',
  'published',
  'language',
  'section',
] as const satisfies readonly (keyof ArticleMetadata)[];
export type EditableField = (typeof editableFields)[number];

/** The type of a field's value. */
export type FieldValue<Field extends EditableField> = NonNullable<ArticleMetadata[Field]>['value'];

/** Values that an analyst set. Null says that the article has none; a field that is absent stays as it was found. */
export interface MetadataEdits {
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly published?: PublicationDate | null;
  readonly language?: string | null;
  readonly section?: string | null;
}

/** "This is furniture", or "this is not", said of one block. It is kept by the block's words, so that it outlives changes of the file. */
export interface FurnitureVerdict {
  readonly anchor: Anchor;
  readonly furniture: boolean;
}

export interface ArticleEdits {
  readonly metadata: MetadataEdits;
  readonly furniture: readonly FurnitureVerdict[];
  readonly done: boolean;
}

export const noEdits: ArticleEdits = { metadata: {}, furniture: [], done: false };

/** What to do with one field: take what was found in the file, say that there is nothing, or set a value. */
export type MetadataDecision<Value> =
  { readonly kind: 'as-found' } | { readonly kind: 'none' } | { readonly kind: 'set'; readonly value: Value };

export type MetadataDecisions = {
  readonly [Field in EditableField]?: MetadataDecision<FieldValue<Field>>;
};

/** A verdict to be set, or with null to be taken away. */
export interface FurnitureDecision {
  readonly anchor: Anchor;
  readonly furniture: boolean | null;
}

/** A change of edits, topic by topic, so that two analysts who change different things of one article do not undo each other. */
export interface ArticleEditsChange {
  readonly metadata?: MetadataDecisions;
  readonly furniture?: readonly FurnitureDecision[];
  readonly done?: boolean;
}

/** The edits after a change. */
export function changeEdits(edits: ArticleEdits, change: ArticleEditsChange): ArticleEdits {
  return {
    ...edits,
    metadata: changeMetadata(edits.metadata, change.metadata ?? {}),
    furniture: changeFurniture(edits.furniture, change.furniture ?? []),
    done: change.done ?? edits.done,
  };
}

/** Whether nothing at all was decided. */
export function isUnedited({ metadata, furniture, done }: ArticleEdits): boolean {
  return !done && furniture.length === 0 && editableFields.every((field) => metadata[field] === undefined);
}

/** Whether the same was decided, in whatever order. */
export function sameEdits(one: ArticleEdits, other: ArticleEdits): boolean {
  return (
    one.done === other.done &&
    editableFields.every(
      (field) => JSON.stringify(one.metadata[field]) === JSON.stringify(other.metadata[field]),
    ) &&
    one.furniture.length === other.furniture.length &&
    one.furniture.every(({ anchor, furniture }) =>
      other.furniture.some(
        (verdict) => verdict.furniture === furniture && sameAnchor(verdict.anchor, anchor),
      ),
    )
  );
}

/** What was decided about one field. */
export function decisionOn<Field extends EditableField>(
  edits: ArticleEdits,
  field: Field,
): MetadataDecision<FieldValue<Field>> {
  // A field's value has its field's type, which the compiler does not see through the generic index.
  const value = edits.metadata[field] as FieldValue<Field> | null | undefined;
  if (value === undefined) return { kind: 'as-found' };
  return value === null ? { kind: 'none' } : { kind: 'set', value };
}

/** Whether two anchors name the same words at the same place of the same text. */
export function sameAnchor(one: Anchor, other: Anchor): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.textSha256 === other.textSha256 &&
    one.exact === other.exact
  );
}

function changeMetadata(metadata: MetadataEdits, decisions: MetadataDecisions): MetadataEdits {
  const changed = new Map<string, unknown>(Object.entries(metadata));
  for (const field of editableFields) {
    const decision = decisions[field];
    if (decision === undefined) continue;
    if (decision.kind === 'as-found') changed.delete(field);
    else changed.set(field, decision.kind === 'none' ? null : decision.value);
  }
  return Object.fromEntries(changed);
}

function changeFurniture(
  verdicts: readonly FurnitureVerdict[],
  decisions: readonly FurnitureDecision[],
): readonly FurnitureVerdict[] {
  if (decisions.length === 0) return verdicts;
  const untouched = verdicts.filter(
    ({ anchor }) => !decisions.some((decision) => sameAnchor(decision.anchor, anchor)),
  );
  const set = decisions.flatMap(({ anchor, furniture }) =>
    furniture === null ? [] : [{ anchor, furniture }],
  );
  return [...untouched, ...set];
}
