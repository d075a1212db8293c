/** Operations in words, as the menu and the status line say them after "Undo:" and "Redo:". */
import type { ArticleEditsChange, EditableField } from '../article/article-edits.ts';
import { editableFields } from '../article/article-edits.ts';
import { findTag } from '../codebook/codebook.ts';
import type { Codebook, TagId } from '../codebook/codebook.ts';
import type { Operation } from './operation.ts';

/** What the operation did, in lower case without a full stop, such as "tag as Opinion". */
export function describeOperation(operation: Operation, codebook: Codebook): string {
  switch (operation.kind) {
    case 'add':
      return `tag as ${tagName(codebook, operation.annotation.tag)}`;
    case 'remove':
      return 'delete annotation';
    case 'change': {
      const { tag, note, segments } = operation.after;
      const changes = [
        ...(tag === undefined ? [] : [`change tag to ${tagName(codebook, tag)}`]),
        ...(note === undefined ? [] : [describeNote(operation.before.note ?? '', note)]),
        ...(segments === undefined ? [] : ['change words']),
      ];
      const [only] = changes;
      return changes.length === 1 && only !== undefined ? only : 'change annotation';
    }
    case 'edit-article':
      return describeEdit(operation.after);
  }
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
