/** The settings file: what is in it, and what holds where it says nothing usable. */
import { z } from 'zod';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import {
  inOrder,
  isJsonObject,
  omit,
  readVersioned,
  writeVersioned,
} from '../../annotations/format/versioned-file.ts';
import type { FileKind, JsonObject } from '../../annotations/format/versioned-file.ts';
import { success } from '../../annotations/result.ts';
import { firstReportMemory } from '../../app/report-memory.ts';
import { storedReportMemory } from '../../app/report-memory-schema.ts';
import { textSizes, themes } from '../../app/settings.ts';
import type { DeskSettings } from '../../app/settings.ts';
import { chordPattern, mostChords, type UserKeys } from '../../app/user-keys.ts';
import type { Codec } from './json-file.ts';
import type { Elsewhere } from './stand-in-place.ts';

export interface RememberedFolder {
  readonly path: string;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
}

/** In device-independent pixels of the screen; the bounds are those of the window when it is not maximised. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export interface Settings extends DeskSettings {
  /** The one opened last stands first. */
  readonly recentFolders: readonly RememberedFolder[];
  readonly lastFolder: string | null;
  /** Relative path of the article open last, by the path of its folder. */
  readonly lastArticles: Readonly<Record<string, string>>;
  readonly window: WindowPlace | null;
  /** Where annotations are kept instead of beside the articles, by the path of their folder. */
  readonly elsewhere: Readonly<Record<string, Elsewhere>>;
}

const settingsKind: FileKind = { format: 'claimdesk-settings', version: 1, migrations: {} };

const fieldOrder = [
  'analyst',
  'keys',
  'theme',
  'textSize',
  'panes',
  'twinsShown',
  'report',
  'beside',
  'window',
  'lastFolder',
  'lastArticles',
  'elsewhere',
  'recentFolders',
];

export function defaultSettings(analyst: Analyst): Settings {
  return {
    analyst,
    keys: {},
    theme: 'system',
    textSize: 18,
    panes: { library: 22, annotations: 26, libraryFolded: false, annotationsFolded: false },
    twinsShown: false,
    report: firstReportMemory,
    beside: null,
    window: null,
    lastFolder: null,
    lastArticles: {},
    elsewhere: {},
    recentFolders: [],
  };
}

/** Reads and writes the file. A field that makes no sense falls back to its default and costs no other; unknown fields are kept. */
export function settingsCodec(defaults: Settings): Codec<Settings> {
  const schema = settingsSchema(defaults);
  return {
    parse: (text, fileName) => {
      const versioned = readVersioned(text, settingsKind, fileName);
      if (!versioned.ok) return versioned;
      return success(schema.parse(omit(versioned.value.document, ['format', 'version'])));
    },
    serialise: (settings) => writeVersioned(settingsKind, inOrder({ ...settings }, fieldOrder)),
  };
}

/** What can be understood of settings that a newer version wrote. */
export function readNewerSettings(text: string, defaults: Settings): Settings {
  const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const document: JsonObject = isJsonObject(parsed) ? parsed : {};
  return settingsSchema(defaults).parse(omit(document, ['format', 'version']));
}

function settingsSchema(defaults: Settings) {
  const share = z.number().min(0).max(100);
  const pixels = z.number().min(-100_000).max(100_000);
  return z.looseObject({
    analyst: z
      .looseObject({ id: z.string().min(1).max(200), name: z.string().max(200) })
      .catch({ ...defaults.analyst }),
    keys: z
      .record(z.string(), z.array(z.string().regex(chordPattern)).max(mostChords).nullable().catch(null))
      .catch({})
      // One that makes no sense costs no other.
      .transform((keys): UserKeys =>
        Object.fromEntries(
          Object.entries(keys).flatMap(([id, chords]) => (chords === null ? [] : [[id, chords]])),
        ),
      ),
    theme: z.enum(themes).catch(defaults.theme),
    textSize: z.literal([...textSizes]).catch(defaults.textSize),
    panes: z
      .looseObject({
        library: share,
        annotations: share,
        libraryFolded: z.boolean(),
        annotationsFolded: z.boolean(),
      })
      .catch({ ...defaults.panes }),
    twinsShown: z.boolean().catch(defaults.twinsShown),
    report: storedReportMemory,
    beside: z.looseObject({ folder: z.string(), left: z.string(), right: z.string() }).nullable().catch(null),
    window: z
      .looseObject({ x: pixels, y: pixels, width: pixels, height: pixels, maximized: z.boolean() })
      .nullable()
      .catch(null),
    lastFolder: z.string().min(1).nullable().catch(null),
    lastArticles: z.record(z.string(), z.string()).catch({}),
    elsewhere: z
      .record(
        z.string(),
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('fallback') }),
          z.strictObject({ kind: z.literal('chosen'), path: z.string().min(1) }),
        ]),
      )
      .catch({}),
    recentFolders: z
      .array(z.looseObject({ path: z.string().min(1), name: z.string(), openedAt: z.string() }))
      .catch([]),
  }) satisfies z.ZodType<Settings>;
}
