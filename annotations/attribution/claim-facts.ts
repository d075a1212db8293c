/** What annotations say about their claims, for lists and filters: the speakers, and how the claims stand. */
import type { Annotation, PlacedAnnotation } from '../annotation/annotation.ts';
import type { CheckStatus } from '../annotation/check.ts';

/** A speaker of an article with how many of its annotations name them. */
export interface SpeakerTally {
  readonly name: string;
  /** What the first of them says the speaker is; may be empty. */
  readonly role: string;
  readonly annotations: number;
}

/** A name in the chains of an article's annotations, with how many of them reached the page through it. */
export interface SourceTally {
  readonly name: string;
  readonly annotations: number;
}

/** How many annotations stand how; a status that none has is absent. */
export type StatusTally = Readonly<Partial<Record<CheckStatus, number>>>;

/** What the annotations of one article come to. */
export interface ClaimFacts {
  readonly speakers: readonly SpeakerTally[];
  readonly sources: readonly SourceTally[];
  readonly statuses: StatusTally;
}

export const noClaimFacts: ClaimFacts = { speakers: [], sources: [], statuses: {} };

type ClaimParts = Pick<Annotation, 'attribution' | 'check'>;

/** The speakers of some annotations, each once, in the order in which they are first named. */
export function speakersOf(placed: readonly PlacedAnnotation[]): readonly SpeakerTally[] {
  return claimFacts(placed.map(({ annotation }) => annotation)).speakers;
}

/** The name of an annotation's speaker; null where there is none or nobody has decided yet. */
export function speakerOf({ annotation }: PlacedAnnotation): string | null {
  return annotation.attribution.speaker?.name ?? null;
}

export function statusOf({ annotation }: PlacedAnnotation): CheckStatus {
  return annotation.check.status;
}

export function claimFacts(annotations: readonly ClaimParts[]): ClaimFacts {
  const speakers = new Map<string, SpeakerTally>();
  const sources = new Map<string, number>();
  const statuses: Partial<Record<CheckStatus, number>> = {};
  for (const { attribution, check } of annotations) {
    statuses[check.status] = (statuses[check.status] ?? 0) + 1;
    const { speaker, chain = [] } = attribution;
    for (const name of new Set(chain)) sources.set(name, (sources.get(name) ?? 0) + 1);
    if (speaker === null || speaker === undefined) continue;
    const before = speakers.get(speaker.name);
    speakers.set(speaker.name, {
      name: speaker.name,
      role: before === undefined || before.role === '' ? speaker.role : before.role,
      annotations: (before?.annotations ?? 0) + 1,
    });
  }
  return {
    speakers: [...speakers.values()],
    sources: [...sources].map(([name, count]) => ({ name, annotations: count })),
    statuses,
  };
}
