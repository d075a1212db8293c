/** Shapes of claims and of changes to them as they come from files and from other processes. Fields that are not known here are kept. */
import { z } from 'zod';
import { claimStatuses, membershipKinds } from '../claim/claim.ts';
import type { Claim, ClaimMember, ClaimStanding, DismissedPassage } from '../claim/claim.ts';
import { longestDismissedWords } from '../claim/dismissed-passages.ts';
import type { ClaimChange } from '../operation/operation.ts';
import { longestNote, otherVersionsSchema, timeSchema } from './annotation-schema.ts';
import { analystIdSchema, annotationIdSchema, articleIdSchema, claimIdSchema } from './id-schemas.ts';

/** Longer titles were not typed by anybody. In UTF-16 code units. */
export const longestClaimTitle = 500;

/** Why a claim stands as it does. In UTF-16 code units. */
export const longestReason = 10_000;

/** Annotations that one claim may gather. */
export const mostMembers = 10_000;

const titleSchema = z
  .string()
  .max(longestClaimTitle)
  .refine((title) => title.trim() !== '', 'is empty')
  .refine((title) => !/[\r\n]/u.test(title), 'has more than one line');

const standingSchema = z.looseObject({
  status: z.enum(claimStatuses),
  reason: z.string().max(longestReason),
  date: z.iso.date().nullable(),
}) satisfies z.ZodType<ClaimStanding>;

const memberSchema = z.looseObject({
  article: articleIdSchema,
  annotation: annotationIdSchema,
  kind: z.enum(membershipKinds),
}) satisfies z.ZodType<ClaimMember>;

const membersSchema = z
  .array(memberSchema)
  .max(mostMembers)
  .refine(
    (members) => new Set(members.map(({ annotation }) => annotation)).size === members.length,
    'name an annotation twice',
  );

const dismissedSchema = z
  .array(
    z.looseObject({
      article: articleIdSchema,
      words: z.string().min(1).max(longestDismissedWords),
    }) satisfies z.ZodType<DismissedPassage>,
  )
  .max(mostMembers);

/** What a file keeps of a claim; its analyst stands once, at the head of the file. */
export const claimRecordSchema = z.looseObject({
  id: claimIdSchema,
  title: titleSchema,
  standing: standingSchema,
  note: z.string().max(longestNote),
  members: membersSchema,
  dismissed: dismissedSchema,
  created: timeSchema,
  modified: timeSchema,
  otherVersions: otherVersionsSchema.exactOptional(),
}) satisfies z.ZodType<Omit<Claim, 'analyst'>>;

export const claimSchema = claimRecordSchema.extend({
  analyst: analystIdSchema,
}) satisfies z.ZodType<Claim>;

export const claimChangeSchema = z.strictObject({
  title: titleSchema.exactOptional(),
  standing: standingSchema.exactOptional(),
  members: membersSchema.exactOptional(),
  dismissed: dismissedSchema.exactOptional(),
  note: z.string().max(longestNote).exactOptional(),
  modified: timeSchema.exactOptional(),
  otherVersions: otherVersionsSchema.exactOptional(),
}) satisfies z.ZodType<ClaimChange>;

/** The order in which a claim's fields are written, and those of what it holds. */
export const claimFields = ['id', 'title', 'standing', 'note', 'created', 'modified', 'members', 'dismissed'];
export const standingFields = ['status', 'reason', 'date'];
export const memberFields = ['article', 'annotation', 'kind'];
export const dismissedFields = ['article', 'words'];
