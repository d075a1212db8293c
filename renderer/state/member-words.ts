/** What a member of a claim says, in words and parts of words for its row. */
import type { AttributionField } from '../../annotations/annotation/attribution.ts';
import type { MemberAnnotation, MemberReading } from '../../app/claim-views.ts';

export interface MemberFact {
  readonly label: string;
  readonly value: string;
  /** Whether nobody decided it, and it is only proposed. */
  readonly proposed: boolean;
}

/** Who speaks, through whom, how and how sure; what neither was decided nor could be proposed is left out. */
export function memberFacts({ attribution, proposed }: MemberAnnotation): readonly MemberFact[] {
  const both = { ...proposed, ...attribution };
  const values: Readonly<Record<AttributionField, readonly [label: string, value: string] | null>> = {
    speaker: both.speaker === undefined ? null : ['Speaker', speakerWords(both.speaker)],
    chain: both.chain === undefined ? null : ['Through', both.chain.join(' → ') || 'nobody else'],
    cue: null,
    manner: both.manner === undefined ? null : ['Speech', both.manner ?? 'none'],
    hedges:
      both.hedges === undefined
        ? null
        : ['Certainty', both.hedges.length === 0 ? 'flat' : `hedged: ${both.hedges.join(', ')}`],
  };
  const order: readonly AttributionField[] = ['speaker', 'chain', 'manner', 'hedges'];
  return order.flatMap((field) => {
    const known = values[field];
    if (known === null) return [];
    return [{ label: known[0], value: known[1], proposed: attribution[field] === undefined }];
  });
}

function speakerWords(speaker: MemberAnnotation['attribution']['speaker']): string {
  if (speaker === null || speaker === undefined) return 'nobody named';
  return speaker.role === '' ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

/** What is not as it should be, in a sentence; null when all is. */
export function memberTrouble({ article, annotation, trouble }: MemberReading): string | null {
  if (trouble !== null) return trouble;
  if (annotation === null) {
    return article === null
      ? 'The article is not in the folder any more, and nothing is left of the annotation.'
      : 'The annotation was deleted.';
  }
  if (article === null) return 'The article is not in the folder any more. These words were tagged in it.';
  return annotation.segments.some(({ place }) => place === null)
    ? 'The article has changed: these words have no sure place in it now.'
    : null;
}

export interface PassagePart {
  readonly words: string;
  /** Whether they are tagged; the others stand around. */
  readonly isMember: boolean;
}

export function passageParts({ passage, segments }: MemberAnnotation): readonly PassagePart[] {
  if (passage === null) {
    return segments.flatMap(({ words }, index) => [
      ...(index === 0 ? [] : [{ words: ' … ', isMember: false }]),
      { words, isMember: true },
    ]);
  }
  const parts: PassagePart[] = [];
  let at = 0;
  for (const { start, end } of passage.places) {
    parts.push({ words: passage.text.slice(at, start), isMember: false });
    parts.push({ words: passage.text.slice(start, end), isMember: true });
    at = end;
  }
  parts.push({ words: passage.text.slice(at), isMember: false });
  return parts.filter(({ words }) => words !== '');
}
