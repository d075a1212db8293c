/** What brat has no place for goes into a note of Claimdesk's own beside the annotation, as one line of JSON; brat shows it and leaves it alone. */
import { z } from 'zod';
import type { Annotation } from '../../annotation/annotation.ts';
import { creatorSchema, longestNote, timeSchema } from '../../format/annotation-schema.ts';
import { attributionSchema } from '../../format/attribution-schema.ts';
import { checkSchema } from '../../format/check-schema.ts';
import { annotationIdSchema, tagIdSchema } from '../../format/id-schemas.ts';
import type { Fragment } from './brat-fragments.ts';

/** The type of the note. brat's own notes have the type `AnnotatorNotes`. */
export const detailsType = 'Claimdesk';

const offset = z.int().nonnegative();

const detailsSchema = z.object({
  id: annotationIdSchema,
  tag: tagIdSchema,
  tagName: z.string().max(1000),
  /** The type that the span was written with. */
  type: z.string().max(1000),
  segments: z
    .array(z.strictObject({ start: offset, end: offset }))
    .min(1)
    .max(10_000),
  note: z.string().max(longestNote),
  attribution: attributionSchema,
  check: checkSchema,
  analyst: z.object({ id: z.string().max(1000), name: z.string().max(1000) }),
  creator: creatorSchema.exactOptional(),
  created: timeSchema,
  modified: timeSchema,
});
export type BratDetails = Readonly<z.infer<typeof detailsSchema>>;

export interface DetailedAnnotation {
  readonly annotation: Annotation;
  readonly tag: { readonly id: string; readonly name: string };
  readonly type: string;
  readonly analystName: string;
  /** As the analyst made them, before lines cut them into fragments. Code points. */
  readonly segments: readonly Fragment[];
}

export function writeDetails({ annotation, tag, type, analystName, segments }: DetailedAnnotation): string {
  const { id, note, attribution, check, analyst, creator, created, modified } = annotation;
  const details = {
    id,
    tag: tag.id,
    tagName: tag.name,
    type,
    segments,
    note,
    attribution,
    check,
    analyst: { id: analyst, name: analystName },
    ...(creator === undefined ? {} : { creator }),
    created,
    modified,
  };
  // JSON leaves these as they are, and some programs take them for the end of a line.
  return JSON.stringify(details).replace(
    /[\u0085\u2028\u2029]/gu,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Null for a note that is not one of these, or that somebody edited until it was none. */
export function readDetails(text: string): BratDetails | null {
  try {
    const parsed = detailsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
