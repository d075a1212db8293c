/** A run of operations on a few articles, the same every time, so that two processes can agree on every state it passes through. */
import { applyOperation } from '../../../annotations/operation/apply-operation.ts';
import { operationArticle } from '../../../annotations/operation/operation.ts';
import type { Operation } from '../../../annotations/operation/operation.ts';
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { annotation } from '../../annotations/builders.ts';

export const burstArticles = ['harbour-00000001', 'lock-00000002', 'ferry-00000003'];

/** Mostly additions, with changes of and removals among what is there. */
export function burstOperations(count: number): Operation[] {
  const there = new Map<string, Annotation[]>(burstArticles.map((article) => [article, []]));
  return Array.from({ length: count }, (_, index) => {
    const article = burstArticles[index % burstArticles.length] ?? '';
    const annotations = there.get(article) ?? [];
    const [oldest] = annotations;
    if (oldest !== undefined && index % 7 === 3) {
      annotations.shift();
      return { kind: 'remove', annotation: oldest };
    }
    if (oldest !== undefined && index % 4 === 1) {
      return { kind: 'change', article, id: oldest.id, before: {}, after: { note: `note ${index}` } };
    }
    const added = annotation(`n${index}`, { article });
    annotations.push(added);
    return { kind: 'add', annotation: added };
  });
}

/** The states of one article: first the empty one, then that after each of its operations, with the operation's place in the run. */
export function statesOf(
  article: string,
  operations: readonly Operation[],
): { readonly index: number; readonly annotations: readonly Annotation[] }[] {
  let annotations: readonly Annotation[] = [];
  const states = [{ index: -1, annotations }];
  for (const [index, operation] of operations.entries()) {
    if (operationArticle(operation) !== article) continue;
    const applied = applyOperation(annotations, operation);
    if (!applied.ok) throw new Error(applied.message);
    annotations = applied.value;
    states.push({ index, annotations });
  }
  return states;
}
