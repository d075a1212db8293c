/** Operations in words, as the menu and the status line say them after "Undo:" and "Redo:". */
import type { ArticleEditsChange, EditableField } from '../article/article-edits.ts';
import { editableFields } from '../article/article-edits.ts';
import { attributionFields, sameField } from '../annotation/attribution.ts';
import type { Attribution, AttributionField } from '../annotation/attribution.ts';
import type { Check, CheckStatus } from '../annotation/check.ts';
import { findTag } from '../codebook/codebook.ts';
import type { Codebook, Tag, TagId } from '../codebook/codebook.ts';
import type { Batch, UndoStep } from './batch.ts';
import { describeClaimChange } from './describe-claim-change.ts';
import type { AnnotationChange, CodebookOperation, Operation } from './operation.ts';

/** What the step did, in lower case without a full stop, such as "tag as Opinion" or "tag 12 passages as Quote". */
export function describeStep(step: UndoStep, codebook: Codebook): string {
  return step.kind === 'batch' ? describeBatch(step, codebook) : describeOperation(step, codebook);
}

function describeBatch({ purpose, operations }: Batch, codebook: Codebook): string {
  switch (purpose.kind) {
    case 'tag-occurrences': {
      const count = operations.length;
      const passages = count === 1 ? '1 passage' : `${String(count)} passages`;
      return `tag ${passages} as ${tagName(codebook, purpose.tag)}`;
    }
    case 'merge-annotations':
      return 'merge annotations';
    case 'choose-version':
      return 'choose a version';
    case 'import-tags':
      return `import tags from ${purpose.from}`;
    case 'import-annotations':
      return purpose.annotations === 1
        ? `import an annotation from ${purpose.from}`
        : `import ${purpose.annotations.toLocaleString('en')} annotations from ${purpose.from}`;
    case 'rename-speaker':
      return `call ${purpose.from} ${purpose.to}`;
    case 'confirm-twins':
      return purpose.passages === 1
        ? 'add a passage to a claim'
        : `add ${String(purpose.passages)} passages to a claim`;
    case 'accept-proposals':
      return `accept what is proposed for ${operations.length === 1 ? '1 annotation' : `${String(operations.length)} annotations`}`;
    case 'choose-claim-version':
      return 'choose a version of a claim';
  }
}

/** What the operation did, in lower case without a full stop, such as "tag as Opinion". */
export function describeOperation(operation: Operation, codebook: Codebook): string {
  switch (operation.kind) {
    case 'add':
      return `tag as ${tagName(codebook, operation.annotation.tag)}`;
    case 'remove':
      return 'delete annotation';
    case 'change':
      return describeChange(operation.before, operation.after, codebook);
    case 'edit-article':
      return describeEdit(operation.after);
    case 'edit-codebook':
      return describeCodebookEdit(operation);
    case 'add-claim':
      return 'make a claim';
    case 'remove-claim':
      return 'delete claim';
    case 'change-claim':
      return describeClaimChange(operation.before, operation.after);
  }
}

function describeChange(before: AnnotationChange, after: AnnotationChange, codebook: Codebook): string {
  const { tag, note, segments, attribution, check } = after;
  const changes = [
    ...(tag === undefined ? [] : [`change tag to ${tagName(codebook, tag)}`]),
    ...(note === undefined ? [] : [describeNote(before.note ?? '', note)]),
    ...(segments === undefined ? [] : [describeSegments(before.segments?.length ?? 0, segments.length)]),
    ...(attribution === undefined ? [] : describeAttribution(before.attribution ?? {}, attribution)),
    ...(check === undefined ? [] : [describeCheck(before.check, check)]),
  ];
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : 'change annotation';
}

function describeSegments(before: number, after: number): string {
  if (before === 0 || before === after) return 'change words';
  return after > before ? 'add words' : 'take words out';
}

function describeAttribution(before: Attribution, after: Attribution): readonly string[] {
  const changed = attributionFields.filter((field) => !sameField(before, after, field));
  const [only] = changed;
  return changed.length === 1 && only !== undefined
    ? [`change ${attributionNames[only]}`]
    : ['change attribution'];
}

const attributionNames: Readonly<Record<AttributionField, string>> = {
  speaker: 'speaker',
  cue: 'cue',
  manner: 'direct or indirect',
  hedges: 'hedge words',
  chain: 'chain of sources',
};

function describeCheck(before: Check | undefined, after: Check): string {
  if (before?.status !== after.status) return `mark as ${checkNames[after.status]}`;
  const [had, has] = [before.evidence.length, after.evidence.length];
  if (had !== has) return has > had ? 'add evidence' : 'take evidence out';
  return before.note === after.note ? 'change evidence' : 'change the check’s note';
}

const checkNames: Readonly<Record<CheckStatus, string>> = {
  open: 'open',
  corroborated: 'corroborated',
  contradicted: 'contradicted',
  uncheckable: 'impossible to check',
};

function describeCodebookEdit({ before, after }: CodebookOperation): string {
  const edits = (after.tags ?? []).map(({ id, tag }) => ({
    before: before.tags?.find((decision) => decision.id === id)?.tag ?? null,
    after: tag,
  }));
  // A merge may move a kind up, and a tag that is deleted leaves its kinds to its parent: they are not what was done.
  const main = edits.filter((edit) => edit.before?.mergedInto !== edit.after?.mergedInto);
  const [only] = main.length > 0 ? main : edits;
  if (only === undefined) return 'reorder tags';
  return main.length === 1 || edits.length === 1 ? describeTagEdit(only.before, only.after) : 'change tags';
}

function describeTagEdit(before: Tag | null, after: Tag | null): string {
  if (after === null) return `delete tag ${before?.name ?? ''}`.trim();
  if (before === null) return `add tag ${after.name}`;
  if (before.mergedInto !== after.mergedInto) {
    return after.mergedInto === null ? `part tag ${after.name} again` : `merge tag ${after.name}`;
  }
  if (before.retired !== after.retired) return `${after.retired ? 'retire' : 'bring back'} tag ${after.name}`;
  if (before.name !== after.name) return `rename tag ${before.name} to ${after.name}`;
  return before.parent === after.parent ? `change tag ${after.name}` : `move tag ${after.name}`;
}

function describeEdit({ metadata = {}, furniture = [], done }: ArticleEditsChange): string {
  const verdict = furniture.findLast((decision) => decision.furniture !== null)?.furniture;
  const changes = [
    ...(done === undefined ? [] : [done ? 'mark as done' : 'mark as not done']),
    ...editableFields
      .filter((field) => metadata[field] !== undefined)
      .map((field) => `change ${fieldNames[field]}`),
    ...(furniture.length === 0 ? [] : [furnitureWords(verdict)]),
  ];
  const [only] = changes;
  return changes.length === 1 && only !== undefined ? only : 'change details';
}

function furnitureWords(verdict: boolean | null | undefined): string {
  if (verdict === true) return 'mark as furniture';
  return verdict === false ? 'mark as part of the article' : 'take furniture as found';
}

const fieldNames: Readonly<Record<EditableField, string>> = {
  title: 'headline',
  outlet: 'outlet',
  byline: 'byline',
  published: 'date',
  language: 'language',
  section: 'section',
};

function describeNote(before: string, after: string): string {
  if (before === '') return 'write note';
  return after === '' ? 'delete note' : 'edit note';
}

/** A tag that left the codebook is called by its id, which is better than nothing. */
function tagName(codebook: Codebook, id: TagId): string {
  return findTag(codebook, id)?.name ?? id;
}
