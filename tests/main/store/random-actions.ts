/** A run of random actions on a few articles, the same for the same seed, so that two processes agree on every state it passes through. */
import type { Annotation } from '../../../annotations/annotation/annotation.ts';
import { changeEdits, noEdits, type ArticleEdits } from '../../../annotations/article/article-edits.ts';
import { decideField, markDone } from '../../../annotations/article/edit-article.ts';
import { applyOperation } from '../../../annotations/operation/apply-operation.ts';
import {
  invert,
  type AnnotationOperation,
  type ArticleOperation,
} from '../../../annotations/operation/operation.ts';
import type { LoadedAnnotations } from '../../../main/store/annotation-store.ts';
import { annotation, sampleText } from '../../annotations/builders.ts';

export const runArticles = ['ferry-00000003', 'harbour-00000001', 'lock-00000002', 'quay-00000004'];

/** What one file of the store holds: the annotations of an article, or what was decided about it. */
export type Part = `${'annotations' | 'edits'} ${string}`;

export interface PartState {
  /** The place in the run of the action that led to it; -1 for the state before all actions. */
  readonly index: number;
  readonly state: string;
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** More would make the run longer and find nothing more. */
const mostAnnotations = 20;

export type RunAction = AnnotationOperation | ArticleOperation;

interface Article {
  annotations: readonly Annotation[];
  edits: ArticleEdits;
  /** What can be undone. */
  done: AnnotationOperation[];
}

/** Tags, retags, notes, deletions, decisions about the article, and undoing of what was done last in an article. */
export function randomActions(seed: number, count: number): RunAction[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const articles = new Map<string, Article>(
    runArticles.map((id) => [id, { annotations: [], edits: noEdits, done: [] }]),
  );
  const act = (index: number): RunAction => {
    const id = pick(runArticles) ?? '';
    const article = articles.get(id) ?? { annotations: [], edits: noEdits, done: [] };
    const dice = random();
    if (dice < 0.06) {
      const decided =
        random() < 0.5
          ? markDone(id, article.edits, !article.edits.done)
          : decideField(id, article.edits, 'title', { kind: 'set', value: `Title ${index}` });
      if (decided?.kind === 'edit-article') {
        article.edits = changeEdits(article.edits, decided.after);
        return decided;
      }
    }
    const operation = annotate(article, id, index, dice);
    const applied = applyOperation(article.annotations, operation);
    if (!applied.ok) throw new Error(applied.message);
    article.annotations = applied.value;
    return operation;
  };
  const annotate = (article: Article, id: string, index: number, dice: number): AnnotationOperation => {
    const undone = dice < 0.16 ? article.done.pop() : undefined;
    if (undone !== undefined) return invert(undone) as AnnotationOperation;
    const operation = newAction(article, id, index, dice);
    article.done.push(operation);
    return operation;
  };
  const newAction = (article: Article, id: string, index: number, dice: number): AnnotationOperation => {
    const known = pick(article.annotations);
    const full = article.annotations.length >= mostAnnotations;
    if (known === undefined || (dice > 0.6 && !full)) {
      const start = Math.floor(random() * (sampleText.length - 12));
      const words = sampleText.slice(start, start + 3 + Math.floor(random() * 8));
      return { kind: 'add', annotation: annotation(`n${index}`, { article: id, words }) };
    }
    if (dice < 0.3 || full) return { kind: 'remove', annotation: known };
    const modified = new Date(Date.UTC(2026, 2, 12) + index * 1000).toISOString();
    const changed =
      dice < 0.45
        ? { tag: pick(['quote', 'opinion', 'unverified']) ?? 'quote' }
        : { note: `note ${index} ${'“ž…” '.repeat(Math.floor(random() * 60))}` };
    const before = 'tag' in changed ? { tag: known.tag } : { note: known.note };
    return {
      kind: 'change',
      article: id,
      id: known.id,
      before: { ...before, modified: known.modified },
      after: { ...changed, modified },
    };
  };
  return Array.from({ length: count }, (_, index) => act(index));
}

export function partOf(operation: RunAction): Part {
  switch (operation.kind) {
    case 'add':
    case 'remove':
      return `annotations ${operation.annotation.article}`;
    case 'change':
      return `annotations ${operation.article}`;
    case 'edit-article':
      return `edits ${operation.article}`;
  }
}

export const allParts: readonly Part[] = runArticles.flatMap((id): readonly Part[] => [
  `annotations ${id}`,
  `edits ${id}`,
]);

/** Every state that each part passes through, first the empty one. */
export function statesOf(actions: readonly RunAction[]): ReadonlyMap<Part, readonly PartState[]> {
  const annotations = new Map<string, readonly Annotation[]>();
  const edits = new Map<string, ArticleEdits>();
  const states = new Map<Part, PartState[]>(
    allParts.map((part) => [
      part,
      [{ index: -1, state: part.startsWith('edits') ? inWords(noEdits) : '[]' }],
    ]),
  );
  for (const [index, action] of actions.entries()) {
    const part = partOf(action);
    const list = states.get(part) ?? [];
    if (action.kind === 'edit-article') {
      const after = changeEdits(edits.get(action.article) ?? noEdits, action.after);
      edits.set(action.article, after);
      list.push({ index, state: inWords(after) });
    } else {
      const article = part.slice('annotations '.length);
      const applied = applyOperation(annotations.get(article) ?? [], action);
      if (!applied.ok) throw new Error(applied.message);
      annotations.set(article, applied.value);
      list.push({ index, state: inWords(byId(applied.value)) });
    }
  }
  return states;
}

/** The state of a part as a store that was opened anew gives it. */
export function loadedState(part: Part, loaded: LoadedAnnotations): string {
  return part.startsWith('edits') ? inWords(loaded.edits) : inWords(byId(loaded.annotations));
}

function byId(annotations: readonly Annotation[]): readonly Annotation[] {
  return [...annotations].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The same words for the same data, whatever the order of fields. */
function inWords(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
