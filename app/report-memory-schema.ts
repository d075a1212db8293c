/** The shape of what is remembered of reports, as the window gives it and as the settings file may say it. */
import { z } from 'zod';
import type { ArticleId } from '../annotations/article/article.ts';
import { articleIdSchema } from '../annotations/format/id-schemas.ts';
import { reportChoiceSchema } from '../annotations/format/report-choice-schema.ts';
import { reportFormats } from './exports.ts';
import {
  firstReportMemory,
  longestPresetName,
  mostPresets,
  reportScopes,
  type ReportMemory,
  type ReportPreset,
  type ReportTemplate,
} from './report-memory.ts';

const parts = reportChoiceSchema.omit({ articles: true });
const formats = z.array(z.enum(reportFormats)).max(reportFormats.length);
const template: z.ZodType<ReportTemplate> = z.strictObject({ parts, formats });
const preset: z.ZodType<ReportPreset> = z.strictObject({
  name: z.string().trim().min(1).max(longestPresetName),
  parts,
  formats,
});
const articles: z.ZodType<readonly ArticleId[]> = z.array(articleIdSchema).max(100_000);

export const reportMemorySchema: z.ZodType<ReportMemory> = z.strictObject({
  last: template,
  scope: z.enum(reportScopes),
  articles,
  presets: z.array(preset).max(mostPresets),
});

/** The same from a file that anybody may have edited: what makes no sense falls back or is left out, and costs nothing else. */
export const storedReportMemory: z.ZodType<ReportMemory> = z
  .object({
    last: template.catch(firstReportMemory.last),
    scope: z.enum(reportScopes).catch(firstReportMemory.scope),
    articles: articles.catch([]),
    presets: z
      .array(preset.nullable().catch(null))
      .transform((all): readonly ReportPreset[] => all.flatMap((one) => one ?? []).slice(0, mostPresets))
      .catch([]),
  })
  .catch(firstReportMemory);
