/** Makes one operation of several that decide about one article, so that undo takes all of them back at once. */
import {
  sameAnchor,
  type FurnitureDecision,
  type MetadataDecisions,
} from '../../annotations/article/article-edits.ts';
import type { Operation } from '../../annotations/operation/operation.ts';

/** The operations one after the other as one; null when there is none. Those that do not edit an article are left out. */
export function joinEdits(operations: readonly (Operation | null)[]): Operation | null {
  const edits = operations.filter((operation) => operation?.kind === 'edit-article');
  const [first] = edits;
  if (first === undefined || edits.length === 1) return first ?? null;
  return {
    ...first,
    before: joinChanges(edits.map(({ before }) => before).toReversed()),
    after: joinChanges(edits.map(({ after }) => after)),
  };
}

type Change = Extract<Operation, { kind: 'edit-article' }>['before'];

/** Later changes of the same thing win. */
function joinChanges(changes: readonly Change[]): Change {
  const metadata = changes.reduce<MetadataDecisions>((all, change) => ({ ...all, ...change.metadata }), {});
  const furniture = changes.flatMap((change) => change.furniture ?? []);
  const done = changes.findLast((change) => change.done !== undefined)?.done;
  return {
    ...(Object.keys(metadata).length === 0 ? {} : { metadata }),
    ...(furniture.length === 0 ? {} : { furniture: lastOfEach(furniture) }),
    ...(done === undefined ? {} : { done }),
  };
}

function lastOfEach(decisions: readonly FurnitureDecision[]): readonly FurnitureDecision[] {
  return decisions.filter(
    ({ anchor }, index) => !decisions.slice(index + 1).some((later) => sameAnchor(later.anchor, anchor)),
  );
}
