/** The shape of what was chosen for a report, as it comes from another process or from a file. */
import { z } from 'zod';
import { checkStatuses } from '../annotation/check.ts';
import { mostTags } from '../codebook/codebook-limits.ts';
import { textExtents } from '../report/report-choice.ts';
import { longestName } from './attribution-schema.ts';
import { analystIdSchema, articleIdSchema, tagIdSchema } from './id-schemas.ts';

/** More than anybody chooses one by one; a folder holds at most some ten thousand articles. */
const mostChosen = 100_000;

export const reportChoiceSchema = z.strictObject({
  articles: z.array(articleIdSchema).max(mostChosen).nullable(),
  tags: z.array(tagIdSchema).max(mostTags).nullable(),
  speakers: z.array(z.string().max(longestName)).max(mostChosen).nullable(),
  statuses: z.array(z.enum(checkStatuses)).nullable(),
  analysts: z.array(analystIdSchema).max(mostChosen).nullable(),
  notes: z.boolean(),
  text: z.enum(textExtents),
  claims: z.boolean(),
  evidence: z.boolean(),
});
