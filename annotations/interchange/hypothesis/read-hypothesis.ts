/**
 * Reads annotations as the API of Hypothesis gives them (`{"total": …, "rows": […]}`, a list of rows, or `{"annotations": […]}` of its export).
 * Offsets there count in a page as it was shown, so that they only say where to look first; the words are what is found.
 */
import { z } from 'zod';
import { noAttribution } from '../../annotation/attribution.ts';
import { openCheck } from '../../annotation/check.ts';
import { longestNote } from '../../format/annotation-schema.ts';
import { describeIssues } from '../../format/set-aside.ts';
import { isJsonObject, type JsonObject } from '../../format/versioned-file.ts';
import { failure, success, type Result } from '../../result.ts';
import {
  unknownArticle,
  type BrokenRecord,
  type ForeignAnnotation,
  type ForeignFile,
} from '../foreign-annotation.ts';
import { isWebIri } from '../names-as-iris.ts';
import { fieldOf, lineOf, listOf, objectsOf, timeOf } from '../read-json.ts';
import { readSelectors } from '../jsonld/read-selector.ts';

const rowSchema = z.looseObject({
  id: z.string().max(1000).optional(),
  uri: z.string().max(10_000).optional(),
  user: z.string().max(1000).nullish(),
  user_info: z.looseObject({ display_name: z.string().max(1000).nullish() }).nullish(),
  text: z.string().max(longestNote).nullish(),
  tags: z.array(z.string().max(2000)).max(1000).nullish(),
  created: z.unknown().optional(),
  updated: z.unknown().optional(),
  references: z.array(z.unknown()).nullish(),
  target: z
    .array(z.looseObject({ source: z.string().max(10_000).optional(), selector: z.unknown().optional() }))
    .max(1000),
  document: z.looseObject({}).nullish(),
});
type Row = z.infer<typeof rowSchema>;

/** Whether parsed JSON looks like rows of Hypothesis. */
export function holdsHypothesis(value: unknown): boolean {
  return rowsOf(value).some(
    (row) => isJsonObject(row) && Array.isArray(row['target']) && typeof row['uri'] === 'string',
  );
}

export function readHypothesis(value: unknown): ForeignFile {
  const annotations: ForeignAnnotation[] = [];
  const broken: BrokenRecord[] = [];
  let replies = 0;
  for (const [index, row] of rowsOf(value).entries()) {
    const where = `annotation ${(index + 1).toLocaleString('en')}`;
    const checked = rowSchema.safeParse(row);
    if (!checked.success) {
      broken.push({ where, reason: describeIssues(checked.error) });
      continue;
    }
    if ((checked.data.references ?? []).length > 0) {
      replies += 1;
      continue;
    }
    const read = readRow(checked.data, where);
    if (read.ok) annotations.push(read.value);
    else broken.push({ where, reason: read.message });
  }
  const warnings =
    replies === 0
      ? []
      : [
          `${replies === 1 ? 'One reply' : `${replies.toLocaleString('en')} replies`} to other annotations ${replies === 1 ? 'is' : 'are'} left out: there are no threads here.`,
        ];
  return { format: 'hypothesis', annotations, claims: [], broken, warnings };
}

function rowsOf(value: unknown): readonly unknown[] {
  return isJsonObject(value) ? listOf(fieldOf(value, 'rows', 'annotations')) : listOf(value);
}

function readRow(row: Row, where: string): Result<ForeignAnnotation, 'broken'> {
  const segments = row.target.flatMap(({ selector }) => {
    const { quote, position } = readSelectors(selector);
    // Offsets alone count in a text that nobody has.
    return quote === null ? [] : [{ quote, position, anchor: null }];
  });
  if (segments.length === 0) return failure('broken', 'it names no words: it is a note on a page as a whole');
  const document = row.document ?? {};
  return success({
    where,
    id: row.id === undefined || row.id === '' ? null : `hypothesis:${row.id}`,
    article: {
      ...unknownArticle,
      addresses: addressesOf(row, document),
      title: lineOf(fieldOf(document, 'title')),
    },
    segments,
    tags: (row.tags ?? []).flatMap((tag) => {
      const name = lineOf(tag);
      return name === null ? [] : [{ id: null, name }];
    }),
    note: row.text ?? '',
    attribution: noAttribution,
    check: openCheck,
    creator: creatorOf(row),
    created: timeOf(row.created),
    modified: timeOf(row.updated),
  });
}

function addressesOf({ uri, target }: Row, document: JsonObject): readonly string[] {
  const links = objectsOf(fieldOf(document, 'link')).map((link) => fieldOf(link, 'href'));
  const all = [uri, ...target.map(({ source }) => source), ...links];
  return [
    ...new Set(all.flatMap((address) => (typeof address === 'string' && isWebIri(address) ? [address] : []))),
  ];
}

/** `acct:name@hypothes.is` is an account, not a name to show. */
function creatorOf({ user, user_info: info }: Row): ForeignAnnotation['creator'] {
  const account = lineOf(user);
  const name = lineOf(info?.display_name) ?? account?.replace(/^acct:/u, '') ?? null;
  return name === null ? null : { id: account, name };
}
