/** Which passages a claim may gather besides its members: the twins of these, which an analyst confirms or dismisses. */
import type { AnnotationId } from '../annotation/annotation.ts';
import type { ArticleId } from '../article/article.ts';

export interface Passage {
  readonly article: ArticleId;
  /** In UTF-16 code units of the article. */
  readonly start: number;
  readonly end: number;
}

/** A member of the claim with a sure place, segment by segment. */
export interface MemberPlace {
  readonly annotation: AnnotationId;
  readonly article: ArticleId;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

export interface ProposedMember<Twin extends Passage> {
  readonly passage: Twin;
  /** The member that it is a twin of. */
  readonly twinOf: AnnotationId;
  /** From 0 to 1 for the same words. */
  readonly score: number;
}

/** A member is meant by a twin when this much of the shorter of both is shared. A quoted fragment lies within a longer member. */
const leastShared = 0.5;

/**
 * The twins of members, without those that a member stands on already, each place once with its best score.
 * @param groups passages that repeat one another
 */
export function proposeMembers<Twin extends Passage>(
  members: readonly MemberPlace[],
  groups: readonly { readonly score: number; readonly passages: readonly Twin[] }[],
): readonly ProposedMember<Twin>[] {
  const proposed: ProposedMember<Twin>[] = [];
  for (const { score, passages } of groups) {
    const twinOf = members.find((member) =>
      passages.some((passage) => sharedBy(member, passage) >= leastShared),
    );
    if (twinOf === undefined) continue;
    for (const passage of passages) {
      if (members.some((member) => sharedBy(member, passage) > 0)) continue;
      const known = proposed.findIndex((other) => overlap(other.passage, passage) > 0);
      const before = proposed[known];
      if (before === undefined) proposed.push({ passage, twinOf: twinOf.annotation, score });
      else if (before.score < score) proposed[known] = { passage, twinOf: twinOf.annotation, score };
    }
  }
  return proposed;
}

/** How much of an annotation's words must lie in a passage, or the other way round, for it to stand on that. */
const leastStanding = 0.8;

/** The annotation that stands on the words of a passage already, the closest of several; null when none does. */
export function standingOn(passage: Passage, annotations: readonly MemberPlace[]): MemberPlace | null {
  const found = annotations
    .filter((annotation) => annotation.article === passage.article)
    .map((annotation) => ({
      annotation,
      shared: sharedLength(annotation, passage),
      own: lengthOf(annotation.places),
    }))
    .filter(({ shared, own }) => {
      const length = passage.end - passage.start;
      // One word of a sentence is not the sentence; a sentence around a quoted fragment stands on the fragment.
      return shared >= leastStanding * Math.min(own, length) && shared >= leastShared * length;
    })
    .sort((one, other) => one.own - one.shared - (other.own - other.shared));
  return found[0]?.annotation ?? null;
}

function sharedBy(member: MemberPlace, passage: Passage): number {
  if (member.article !== passage.article) return 0;
  const shorter = Math.min(lengthOf(member.places), passage.end - passage.start);
  return shorter === 0 ? 0 : sharedLength(member, passage) / shorter;
}

function sharedLength({ article, places }: MemberPlace, passage: Passage): number {
  return places.reduce((sum, place) => sum + overlap({ article, ...place }, passage), 0);
}

function overlap(one: Passage, other: Passage): number {
  return one.article !== other.article
    ? 0
    : Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

function lengthOf(places: readonly { readonly start: number; readonly end: number }[]): number {
  return places.reduce((sum, { start, end }) => sum + end - start, 0);
}
