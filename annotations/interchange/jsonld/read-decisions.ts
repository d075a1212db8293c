/** Reads the words that Claimdesk adds to W3C Web Annotation. What is broken counts as undecided, and that is said. */
import { attributionFields, noAttribution, type Attribution } from '../../annotation/attribution.ts';
import { openCheck, type Check } from '../../annotation/check.ts';
import { attributionSchema } from '../../format/attribution-schema.ts';
import { checkSchema } from '../../format/check-schema.ts';
import { claimRecordSchema } from '../../format/claim-schema.ts';
import { describeIssues } from '../../format/set-aside.ts';
import { isJsonObject, type JsonObject } from '../../format/versioned-file.ts';
import { failure, success, type Result } from '../../result.ts';
import type { ForeignClaim } from '../foreign-annotation.ts';
import { idOfIri } from '../names-as-iris.ts';
import { fieldOf, listOf, objectsOf, textOf, timeOf } from '../read-json.ts';
import { readAnchor } from './read-selector.ts';

export function readAttribution(value: unknown): Result<Attribution, 'broken'> {
  if (value === undefined) return success(noAttribution);
  if (!isJsonObject(value)) return failure('broken', 'the attribution is no object');
  const nothing = new Set(listOf(fieldOf(value, 'claimdesk:givesNothing')));
  const given = Object.fromEntries(
    attributionFields.flatMap((field): readonly (readonly [string, unknown])[] => {
      const isList = field === 'hedges' || field === 'chain';
      if (nothing.has(field)) return [[field, isList ? [] : null]];
      const found = fieldOf(value, `claimdesk:${field}`);
      if (found === undefined) return [];
      if (field === 'speaker') return [[field, readSpeaker(found)]];
      return [[field, isList ? listOf(found) : found]];
    }),
  );
  const read = attributionSchema.safeParse(given);
  return read.success ? success(read.data) : failure('broken', `attribution: ${describeIssues(read.error)}`);
}

function readSpeaker(value: unknown): unknown {
  return isJsonObject(value)
    ? { name: fieldOf(value, 'name'), role: fieldOf(value, 'claimdesk:role') ?? '' }
    : value;
}

export function readCheck(value: unknown): Result<Check, 'broken'> {
  if (value === undefined) return success(openCheck);
  if (!isJsonObject(value)) return failure('broken', 'the check is no object');
  const read = checkSchema.safeParse({
    status: fieldOf(value, 'claimdesk:status'),
    evidence: objectsOf(fieldOf(value, 'claimdesk:evidence')).map(readEvidence),
    note: fieldOf(value, 'claimdesk:note') ?? '',
  });
  return read.success ? success(read.data) : failure('broken', `check: ${describeIssues(read.error)}`);
}

function readEvidence(evidence: JsonObject): unknown {
  const note = fieldOf(evidence, 'claimdesk:note') ?? '';
  return textOf(fieldOf(evidence, 'type')) === 'claimdesk:Link'
    ? { kind: 'link', url: fieldOf(evidence, 'claimdesk:address', 'claimdesk:writtenAddress'), note }
    : {
        kind: 'passage',
        article: fieldOf(evidence, 'claimdesk:article'),
        anchor: readAnchor(fieldOf(evidence, 'claimdesk:madeOn')),
        note,
      };
}

/** What of a claim's record is checked: a member's article is found through its annotation, and dismissed proposals are not written to reports. */
const foreignClaimSchema = claimRecordSchema.omit({ members: true, dismissed: true, otherVersions: true });

export function readClaim(claim: JsonObject): Result<ForeignClaim, 'broken'> {
  const read = foreignClaimSchema.safeParse({
    id: idOfIri('claim', textOf(fieldOf(claim, 'id')) ?? ''),
    title: textOf(fieldOf(claim, 'label')),
    standing: {
      status: fieldOf(claim, 'claimdesk:status'),
      reason: fieldOf(claim, 'claimdesk:reason') ?? '',
      date: fieldOf(claim, 'claimdesk:judged') ?? null,
    },
    note: fieldOf(claim, 'claimdesk:note') ?? '',
    created: timeOf(fieldOf(claim, 'created')),
    modified: timeOf(fieldOf(claim, 'modified')),
  });
  if (!read.success) return failure('broken', describeIssues(read.error));
  const { id, title, standing, note, created, modified } = read.data;
  const { status, reason, date } = standing;
  const members = objectsOf(fieldOf(claim, 'claimdesk:members')).flatMap((member) => {
    const annotation = idOfIri('annotation', textOf(fieldOf(member, 'claimdesk:annotation')) ?? '');
    const kind = fieldOf(member, 'claimdesk:membership');
    return annotation !== null && (kind === 'wording' || kind === 'paraphrase')
      ? [{ annotation, kind } as const]
      : [];
  });
  return success({ id, title, standing: { status, reason, date }, note, created, modified, members });
}
