/** Renames a speaker in many annotations at once; giving one the name of another makes the two one. */
import type { Annotation } from '../annotation/annotation.ts';
import { decideAttribution } from '../annotation/attribution.ts';
import type { Batch } from '../operation/batch.ts';
import type { Operation } from '../operation/operation.ts';

/**
 * The step that calls a speaker by another name everywhere, or null when nothing would change.
 * @param annotations those that may name the speaker; the others among them are left alone
 * @param now ISO 8601 in UTC with milliseconds
 */
export function renameSpeaker(
  annotations: readonly Annotation[],
  from: string,
  to: string,
  now: string,
): Batch | null {
  const name = to.trim();
  if (name === '' || name === from) return null;
  const operations = annotations.flatMap((annotation): readonly Operation[] => {
    const { speaker } = annotation.attribution;
    if (speaker?.name !== from) return [];
    return [
      {
        kind: 'change',
        article: annotation.article,
        id: annotation.id,
        before: { attribution: annotation.attribution, modified: annotation.modified },
        after: {
          attribution: decideAttribution(annotation.attribution, 'speaker', { ...speaker, name }),
          modified: now,
        },
      },
    ];
  });
  return operations.length === 0
    ? null
    : { kind: 'batch', purpose: { kind: 'rename-speaker', from, to: name }, operations };
}
