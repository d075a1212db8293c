/** Puts decisions about one article together that were made in two places; where both say something, the later ones hold. */
import { noEdits, sameAnchor, type ArticleEdits, type FurnitureVerdict } from '../article/article-edits.ts';
import { sameData } from './same-data.ts';

/**
 * What was decided in `before` and in `after`, which both began as `ancestor`: what `after` changed, also by taking it back, and the rest
 * as in `before`. Without an ancestor nothing counts as taken back.
 */
export function joinEdits(
  before: ArticleEdits,
  after: ArticleEdits,
  ancestor: ArticleEdits = noEdits,
): ArticleEdits {
  return {
    ...before,
    ...after,
    metadata: joinFields(before.metadata, after.metadata, ancestor.metadata),
    furniture: joinVerdicts(before.furniture, after.furniture, ancestor.furniture),
    done: after.done === ancestor.done ? before.done : after.done,
  };
}

function joinFields(
  before: ArticleEdits['metadata'],
  after: ArticleEdits['metadata'],
  ancestor: ArticleEdits['metadata'],
): ArticleEdits['metadata'] {
  const [earlier, later, first] = [before, after, ancestor].map((fields) => new Map(Object.entries(fields)));
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const chosen = sameData(later?.get(name), first?.get(name)) ? earlier : later;
      return chosen?.has(name) === true ? [[name, chosen.get(name)]] : [];
    }),
  );
}

function joinVerdicts(
  before: readonly FurnitureVerdict[],
  after: readonly FurnitureVerdict[],
  ancestor: readonly FurnitureVerdict[],
): readonly FurnitureVerdict[] {
  const verdictIn = (verdicts: readonly FurnitureVerdict[], { anchor }: FurnitureVerdict) =>
    verdicts.find((verdict) => sameAnchor(verdict.anchor, anchor));
  const isChanged = (verdict: FurnitureVerdict): boolean =>
    verdictIn(after, verdict)?.furniture !== verdictIn(ancestor, verdict)?.furniture;
  return [
    ...before.filter((verdict) => !isChanged(verdict)),
    ...after.filter((verdict) => isChanged(verdict)),
  ];
}
