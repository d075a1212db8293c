/** The revisions that placing is measured on: pairs of versions of a text and passages whose true place in the later one is known. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codePointIndex } from '../../../annotations/text/code-points.ts';

/** What a deleted passage is whose words still stand elsewhere: nobody can say from the new text that it is gone. */
export const copyLeft = 'deleted, a copy is left';

/** Offsets are UTF-16 code units. */
export interface Passage {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Where it went; null where it is gone. */
  readonly truth: { readonly start: number; readonly end: number } | null;
}

export interface Revision {
  readonly before: string;
  readonly after: string;
  readonly passages: readonly Passage[];
}

const pairSchema = z.object({
  v1: z.string(),
  v2: z.string(),
  annotations: z.array(
    z.object({
      cls: z.string(),
      start: z.int(),
      end: z.int(),
      gold: z.tuple([z.int(), z.int()]).nullable(),
    }),
  ),
});

/** Beside the project, not in it: its texts are other people's. */
export const revisionsFolder = join(import.meta.dirname, '../../../../shared/data/revisions-18f');

/** The real revisions, or undefined where they are not at hand. */
export function readRevisions(folder: string = revisionsFolder): Revision[] | undefined {
  const list = join(folder, 'pairs.jsonl');
  if (!existsSync(list)) return undefined;
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const pair = pairSchema.parse(JSON.parse(line));
      const before = readFileSync(join(folder, pair.v1), 'utf8');
      const after = readFileSync(join(folder, pair.v2), 'utf8');
      const [old, now] = [codePointIndex(before), codePointIndex(after)];
      const passages = pair.annotations.map(({ cls, start, end, gold }) => ({
        kind: cls,
        start: old.toUtf16(start),
        end: old.toUtf16(end),
        truth: gold && { start: now.toUtf16(gold[0]), end: now.toUtf16(gold[1]) },
      }));
      return { before, after, passages };
    });
}
