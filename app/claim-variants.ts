/** What is read of a claim's members, as the variants that are compared. */
import { segmentSeparator } from '../annotations/annotation/order-annotations.ts';
import type { ClaimVariant, ClaimVariants, VariantSurroundings } from '../annotations/claim/variant.ts';
import type { ClaimReading, MemberAnnotation, MemberReading } from './claim-views.ts';

const known = new WeakMap<ClaimReading, ClaimVariants>();

/** Asked again for the same reading, the same variants: what was compared once is known by them. */
export function variantsOf(reading: ClaimReading): ClaimVariants {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const made = {
    claim: reading.claim,
    variants: reading.members.flatMap((member) => toVariant(member) ?? []),
    missing: reading.members.flatMap((member) => (toVariant(member) === null ? [member.member] : [])),
  };
  known.set(reading, made);
  return made;
}

/** Null where the annotation is gone, or its article is: there is nothing to go to. */
function toVariant({ member, article, annotation }: MemberReading): ClaimVariant | null {
  if (article === null || annotation === null) return null;
  const words = annotation.segments.map((segment) => segment.words).join(segmentSeparator);
  return {
    article: member.article,
    annotation: member.annotation,
    kind: member.kind,
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    words,
    ranges: annotation.segments.flatMap(({ place }) => place ?? []),
    surroundings: surroundingsOf(annotation, words),
    attribution: annotation.attribution,
    foundHedges: annotation.proposed.hedges ?? [],
  };
}

/** The passage, if it holds all segments whole; long ones are cut on their way. */
function surroundingsOf({ passage, segments }: MemberAnnotation, words: string): VariantSurroundings {
  const isWhole =
    passage !== null &&
    passage.places.length === segments.length &&
    passage.places.every(
      ({ start, end }, index) => passage.text.slice(start, end) === segments[index]?.words,
    );
  return isWhole
    ? { text: passage.text, words: passage.places }
    : { text: words, words: [{ start: 0, end: words.length }] };
}
