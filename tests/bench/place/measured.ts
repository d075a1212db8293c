/** Places the passages of revisions as the store would know them: by anchors made on the old text, the old text itself forgotten. */
import { createHash } from 'node:crypto';
import type { Anchor, Placement } from '../../../annotations/anchor/anchor.ts';
import { createAnchor } from '../../../annotations/anchor/create-anchor.ts';
import { placeAnchors } from '../../../annotations/anchor/place-anchors.ts';
import { addCounts, noCounts, type Counts } from './judge.ts';
import type { Revision } from './revisions.ts';

export type Method = (anchors: readonly Anchor[], after: string) => Placement[];

export const ours: Method = (anchors, after) =>
  placeAnchors(anchors, { text: after, textSha256: hash(after) });

export function anchorsOf({ before, passages }: Revision): Anchor[] {
  const textSha256 = hash(before);
  return passages.map(({ start, end }) => createAnchor(before, textSha256, start, end));
}

export function measureAccuracy(revisions: readonly Revision[], method: Method): Counts {
  return revisions.reduce(
    (counts, revision) => addCounts(counts, revision.passages, method(anchorsOf(revision), revision.after)),
    noCounts(),
  );
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
