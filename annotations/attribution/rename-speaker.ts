/** Renames a speaker in many annotations at once, also where the name is a source; giving one the name of another makes the two one. */
import type { Annotation } from '../annotation/annotation.ts';
import { decideAttribution, type Attribution } from '../annotation/attribution.ts';
import type { Batch } from '../operation/batch.ts';
import type { Operation } from '../operation/operation.ts';

/** Whether the name is that of the speaker or of a source in the chain. */
export function namesPerson({ speaker, chain = [] }: Attribution, name: string): boolean {
  return speaker?.name === name || chain.includes(name);
}

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
    if (!namesPerson(annotation.attribution, from)) return [];
    return [
      {
        kind: 'change',
        article: annotation.article,
        id: annotation.id,
        before: { attribution: annotation.attribution, modified: annotation.modified },
        after: {
          attribution: renamedIn(annotation.attribution, from, name),
          modified: now,
        },
      },
    ];
  });
  return operations.length === 0
    ? null
    : { kind: 'batch', purpose: { kind: 'rename-speaker', from, to: name }, operations };
}

/** A chain says nobody twice and does not repeat the speaker: so it stays when two names become one. */
function renamedIn(attribution: Attribution, from: string, to: string): Attribution {
  const { speaker, chain } = attribution;
  const speaks = speaker?.name === from;
  const named = speaks ? decideAttribution(attribution, 'speaker', { ...speaker, name: to }) : attribution;
  if (chain === undefined) return named;
  const sources = new Set(chain.map((source) => (source === from ? to : source)));
  if (named.speaker?.name === to) sources.delete(to);
  return decideAttribution(named, 'chain', [...sources]);
}
