/** A schema for every request's payload: nothing from the renderer is believed before it has passed here. */
import { z } from 'zod';
import { mostTags } from '../annotations/codebook/codebook-limits.ts';
import { tagCopySettlings } from './file-care.ts';
import { longestName } from '../annotations/format/attribution-schema.ts';
import { articleIdSchema, claimIdSchema } from '../annotations/format/id-schemas.ts';
import { operationSchema } from '../annotations/format/operation-schema.ts';
import { reportChoiceSchema } from '../annotations/format/report-choice-schema.ts';
import { longestAddress } from './article-link.ts';
import { mostClaimsRead } from './claim-views.ts';
import type { CommandId } from './command.ts';
import type { Payload, RequestName } from './contract.ts';
import { longestOccurrence, longestQuery, mostHits, mostOccurrences, placeChoices } from './desk-views.ts';
import { reportFormats } from './exports.ts';
import { importPlaces } from './imports.ts';
import { reportMemorySchema } from './report-memory-schema.ts';
import { placeNames, restoreWays } from './data-care.ts';
import { textSizes, themes } from './settings.ts';
import { chordPattern, mostChords } from './user-keys.ts';

const none = z.null();
const paneShare = z.number().min(0).max(100);

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('folder') }),
  z.strictObject({ kind: z.literal('article'), article: articleIdSchema }),
]);

const reportOrder = z.strictObject({
  choice: reportChoiceSchema,
  formats: z
    .array(z.enum(reportFormats))
    .min(1)
    .refine((formats) => new Set(formats).size === formats.length, 'names a format twice'),
});

const exportedFile = z.strictObject({ file: z.int().min(0) });

const commandId = z.custom<CommandId>((value) => typeof value === 'string' && value.length <= 300);

const settingsChange = z.strictObject({
  theme: z.enum(themes).optional(),
  textSize: z.literal(textSizes).optional(),
  panes: z
    .strictObject({
      library: paneShare,
      annotations: paneShare,
      libraryFolded: z.boolean(),
      annotationsFolded: z.boolean(),
    })
    .optional(),
  analystName: z.string().trim().min(1).max(100).optional(),
  twinsShown: z.boolean().optional(),
  report: reportMemorySchema.optional(),
  beside: z
    .strictObject({
      folder: z.string().max(10_000),
      left: z.string().max(10_000),
      right: z.string().max(10_000),
    })
    .nullable()
    .optional(),
  keys: z
    .record(z.string().max(100), z.array(z.string().regex(chordPattern)).max(mostChords))
    .refine((keys) => Object.keys(keys).length <= 1000)
    .optional(),
});

const menuWords = z.string().max(500).nullable();

const linkInArticle = z.strictObject({
  article: articleIdSchema,
  address: z.string().min(1).max(longestAddress),
});

const contextItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('command'),
    id: commandId,
    label: menuWords,
    enabled: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('copy'), enabled: z.boolean() }),
  z.strictObject({ kind: z.literal('separator') }),
]);

const windowPlace = z.number().min(-100_000).max(100_000);

const copyIdSchema = z.string().min(1).max(100);
const settled = z.enum(['merge', 'ignore']);

export const payloadSchemas: { readonly [Name in RequestName]: z.ZodType<Payload<Name>> } = {
  startDesk: none,
  chooseFolder: none,
  openRecentFolder: z.strictObject({ id: z.string().min(1).max(200) }),
  openSampleFolder: none,
  reloadFolder: none,
  cancelScan: none,
  readArticle: z.strictObject({ article: articleIdSchema }),
  readPaintedPlaces: z.strictObject({ article: articleIdSchema }),
  readAnnotations: z.strictObject({ article: articleIdSchema }),
  applyOperation: z.strictObject({ operation: operationSchema }),
  searchFolder: z.strictObject({
    query: z.string().max(longestQuery),
    limit: z.int().min(1).max(mostHits),
  }),
  recoverNotes: z.strictObject({ article: articleIdSchema }),
  settleCopy: z.strictObject({
    article: articleIdSchema,
    copy: copyIdSchema,
    how: settled,
  }),
  recoverClaims: none,
  settleClaimCopy: z.strictObject({ copy: copyIdSchema, how: settled }),
  tagCopies: none,
  settleTagCopy: z.strictObject({ copy: copyIdSchema, how: z.enum(tagCopySettlings) }),
  keepAnnotations: z.strictObject({ where: z.enum(placeChoices) }),
  openLink: linkInArticle,
  copyLink: linkInArticle,
  annotationsOfSpeaker: z.strictObject({ name: z.string().min(1).max(longestName) }),
  chooseCodebook: none,
  exportCodebook: none,
  findOccurrences: z.strictObject({
    search: z.int(),
    words: z.string().max(longestOccurrence),
    scope,
  }),
  cancelOccurrences: none,
  anchorPlaces: z.strictObject({
    article: articleIdSchema,
    textSha256: z.string().regex(/^[0-9a-f]{64}$/u),
    places: z
      .array(
        z
          .strictObject({ start: z.int().min(0), end: z.int().min(0) })
          .refine(({ start, end }) => start < end),
      )
      .max(mostOccurrences),
  }),
  twinsOfArticle: z.strictObject({ article: articleIdSchema }),
  ownAnnotations: z.strictObject({ article: articleIdSchema }),
  readClaims: z.strictObject({ claims: z.array(claimIdSchema).max(mostClaimsRead) }),
  retrySaving: none,
  exportReport: reportOrder,
  cancelExport: none,
  omissions: reportOrder,
  openReport: exportedFile,
  revealReport: exportedFile,
  countForReport: z.strictObject({ choice: reportChoiceSchema }),
  previewReport: z.strictObject({ choice: reportChoiceSchema }),
  endPreview: none,
  revealStore: none,
  describePlaces: none,
  revealPlace: z.strictObject({ place: z.enum(placeNames) }),
  backUp: z.strictObject({ withArticles: z.boolean() }),
  revealBackup: none,
  chooseBackup: none,
  restoreBackup: z.strictObject({ how: z.enum(restoreWays) }),
  forgetBackup: none,
  chooseImport: z.strictObject({ from: z.enum(importPlaces) }),
  takeImport: z.strictObject({ withUnsure: z.boolean() }),
  forgetImport: none,
  checkFolder: none,
  verifyReport: none,
  cancelDataTask: none,
  changeSettings: settingsChange,
  describeCommands: z.strictObject({
    available: z.array(commandId).max(mostTags + 1000),
    on: z.array(commandId).max(100),
    undo: menuWords,
    redo: menuWords,
  }),
  showContextMenu: z.strictObject({
    x: windowPlace,
    y: windowPlace,
    items: z.array(contextItem).min(1).max(200),
  }),
  readyToClose: none,
  quit: none,
};
