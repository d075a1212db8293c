/**
 * Reads W3C Web Annotation in JSON-LD as Claimdesk and other programs write it: a collection, a page, a list, or a single annotation. Only
 * the usual short form of the names is understood; nothing is fetched, whatever a file points to.
 */
import { longestNote } from '../../format/annotation-schema.ts';
import { isJsonObject, type JsonObject } from '../../format/versioned-file.ts';
import { failure, success, type Result } from '../../result.ts';
import {
  unknownArticle,
  type BrokenRecord,
  type ForeignAnnotation,
  type ForeignArticle,
  type ForeignClaim,
  type ForeignFile,
  type ForeignSegment,
  type ForeignTag,
} from '../foreign-annotation.ts';
import { idOfIri, isWebIri } from '../names-as-iris.ts';
import { deepestNesting, fieldOf, hashOf, lineOf, listOf, objectsOf, textOf, timeOf } from '../read-json.ts';
import { readAttribution, readCheck, readClaim } from './read-decisions.ts';
import { readAnchor, readSelectors, typeOf } from './read-selector.ts';

/** Whether parsed JSON looks like Web Annotation at all. */
export function holdsWebAnnotations(value: unknown): boolean {
  return listOf(value).some((item) => isJsonObject(item) && recordsOf(item, 0).records.length > 0);
}

/** @param value parsed JSON; of JSON lines, the list of them */
export function readWebAnnotations(value: unknown): ForeignFile {
  const annotations: ForeignAnnotation[] = [];
  const claims: ForeignClaim[] = [];
  const broken: BrokenRecord[] = [];
  const elsewhere = new Set<string>();
  let number = 0;
  for (const item of listOf(value)) {
    const { records, pages } = isJsonObject(item) ? recordsIn(item, Array.isArray(value)) : single(item);
    for (const page of pages) elsewhere.add(page);
    for (const record of records) {
      number += 1;
      const where = `annotation ${number.toLocaleString('en')}`;
      const read = readAnnotation(record, where);
      if (read.ok) annotations.push(read.value);
      else broken.push({ where, reason: read.message });
    }
    if (!isJsonObject(item)) continue;
    for (const [index, claim] of objectsOf(fieldOf(item, 'claimdesk:claims')).entries()) {
      const read = readClaim(claim);
      if (read.ok) claims.push(read.value);
      else broken.push({ where: `claim ${(index + 1).toLocaleString('en')}`, reason: read.message });
    }
  }
  const warnings =
    elsewhere.size === 0
      ? []
      : [
          `The file goes on in ${elsewhere.size === 1 ? 'a page' : 'pages'} elsewhere, which ${elsewhere.size === 1 ? 'is' : 'are'} not fetched: ${[...elsewhere].slice(0, 3).join(', ')}.`,
        ];
  return { format: 'web-annotation', annotations, claims, broken, warnings };
}

interface Records {
  readonly records: readonly unknown[];
  /** Addresses of further pages that are not in the file. */
  readonly pages: readonly string[];
}

/** What stands in a list is a record, whatever it is; else it may be something of which no annotation is wanted. */
function recordsIn(object: JsonObject, inList: boolean): Records {
  const found = recordsOf(object, 0);
  const isRecord = inList && typeOf(object) !== 'AnnotationCollection' && typeOf(object) !== 'AnnotationPage';
  return isRecord && found.records.length === 0 && !Object.hasOwn(object, '@graph') ? single(object) : found;
}

function single(record: unknown): Records {
  return { records: [record], pages: [] };
}

function recordsOf(object: JsonObject, depth: number): Records {
  if (depth > deepestNesting) return { records: [], pages: [] };
  switch (typeOf(object)) {
    case 'Annotation':
      return { records: [object], pages: [] };
    case 'AnnotationCollection':
    case 'AnnotationPage':
    case 'OrderedCollection':
    case 'OrderedCollectionPage':
      return joinRecords([
        { records: listOf(fieldOf(object, 'items')), pages: [] },
        ...listOf(fieldOf(object, 'first')).map((page) => pageOf(page, depth)),
        ...listOf(fieldOf(object, 'next')).map((page) => pageOf(page, depth)),
      ]);
    default:
      return joinRecords(objectsOf(fieldOf(object, '@graph')).map((item) => recordsOf(item, depth + 1)));
  }
}

function pageOf(page: unknown, depth: number): Records {
  if (isJsonObject(page)) return recordsOf(page, depth + 1);
  return { records: [], pages: typeof page === 'string' ? [page] : [] };
}

function joinRecords(parts: readonly Records[]): Records {
  return { records: parts.flatMap(({ records }) => records), pages: parts.flatMap(({ pages }) => pages) };
}

function readAnnotation(record: unknown, where: string): Result<ForeignAnnotation, 'broken'> {
  if (!isJsonObject(record)) return failure('broken', 'it is no object');
  if (typeOf(record) !== 'Annotation') return failure('broken', 'it does not say that it is an annotation');
  const targets = listOf(fieldOf(record, 'target', 'oa:hasTarget')).flatMap((target) => partsOf(target, 0));
  const segments = targets.flatMap(({ segment }) => segment ?? []);
  const [first] = targets;
  if (first === undefined) return failure('broken', 'it has no target');
  if (segments.length === 0) {
    return failure(
      'broken',
      'it names no words: it is about a page as a whole, a picture, or a path through a page',
    );
  }
  if (segments.length < targets.length) return failure('broken', 'some of its targets name no words');
  if (new Set(targets.map(({ article }) => JSON.stringify(article))).size > 1) {
    return failure('broken', 'it is about several articles at once');
  }
  const attribution = readAttribution(fieldOf(record, 'claimdesk:attribution'));
  if (!attribution.ok) return attribution;
  const check = readCheck(fieldOf(record, 'claimdesk:check'));
  if (!check.ok) return check;
  const { tags, note } = readBodies(record);
  if (note.length > longestNote) return failure('broken', 'its note is too long');
  const id = textOf(fieldOf(record, 'id', '@id'));
  return success({
    where,
    id: id === null ? null : (idOfIri('annotation', id) ?? id),
    article: first.article,
    segments,
    tags,
    note,
    attribution: attribution.value,
    check: check.value,
    creator: readCreator(fieldOf(record, 'creator', 'dcterms:creator')),
    created: timeOf(fieldOf(record, 'created', 'dcterms:created')),
    modified: timeOf(fieldOf(record, 'modified', 'dcterms:modified')),
  });
}

interface TargetPart {
  readonly article: ForeignArticle;
  readonly segment: ForeignSegment | null;
}

function partsOf(target: unknown, depth: number): readonly TargetPart[] {
  if (depth > deepestNesting) return [];
  if (typeof target === 'string') {
    return [{ article: articleOf(target, null), segment: segmentOf(readSelectors(target)) }];
  }
  if (!isJsonObject(target)) return [];
  const type = typeOf(target);
  if (type === 'Composite' || type === 'List' || type === 'Independents') {
    return listOf(fieldOf(target, 'items')).flatMap((item) => partsOf(item, depth + 1));
  }
  const source = fieldOf(target, 'source', 'oa:hasSource') ?? fieldOf(target, 'id', '@id');
  const [named] = listOf(source);
  const address = isJsonObject(named) ? textOf(fieldOf(named, 'id', '@id')) : textOf(named);
  const selected = segmentOf(readSelectors(fieldOf(target, 'selector', 'oa:hasSelector') ?? address));
  const anchor = readAnchor(fieldOf(target, 'claimdesk:madeOn'));
  return [
    {
      article: articleOf(address, target),
      segment:
        selected === null && anchor === null
          ? null
          : { ...(selected ?? { quote: null, position: null }), anchor },
    },
  ];
}

function segmentOf({ quote, position }: Pick<ForeignSegment, 'quote' | 'position'>): ForeignSegment | null {
  return quote === null && position === null ? null : { quote, position, anchor: null };
}

function articleOf(address: string | null, target: JsonObject | null): ForeignArticle {
  const bare = address?.replace(/#.*$/u, '') ?? '';
  const text = /^urn:claimdesk:text:([0-9a-f]{64})$/u.exec(bare)?.[1] ?? null;
  const given = (name: string) => (target === null ? undefined : fieldOf(target, `claimdesk:${name}`));
  const path = lineOf(given('path'));
  return {
    ...unknownArticle,
    // Other programs name a file of a folder by its name only.
    path: path ?? (bare === '' || /^[a-z][a-z0-9+.-]+:/iu.test(bare) ? filePath(bare) : decoded(bare)),
    sha256: hashOf(given('sha256')),
    textSha256: hashOf(given('textSha256')) ?? text,
    addresses: isWebIri(bare) ? [bare] : [],
  };
}

/** Of an address of a file on some computer, its name. */
function filePath(address: string): string | null {
  const name = /^file:.*\/([^/]+)$/iu.exec(address)?.[1];
  return name === undefined ? null : decoded(name);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/^\.\//u, ''));
  } catch {
    return path;
  }
}

function readBodies(record: JsonObject): { readonly tags: readonly ForeignTag[]; readonly note: string } {
  const tags: ForeignTag[] = [];
  const notes: string[] = [];
  const isTagging = listOf(fieldOf(record, 'motivation')).some(
    (motivation) => motivation === 'tagging' || motivation === 'classifying',
  );
  for (const body of listOf(fieldOf(record, 'body', 'oa:hasBody'))) {
    if (typeof body === 'string') {
      notes.push(body);
      continue;
    }
    if (!isJsonObject(body)) continue;
    const purposes = listOf(fieldOf(body, 'purpose', 'oa:hasPurpose'));
    const words = textOf(fieldOf(body, 'value', 'rdf:value', 'chars')) ?? '';
    const isTag =
      purposes.some((purpose) => purpose === 'tagging' || purpose === 'classifying') ||
      typeOf(body) === 'Tag' ||
      (purposes.length === 0 && isTagging && Object.hasOwn(body, 'source'));
    if (isTag) {
      const name = lineOf(words) ?? lineOf(fieldOf(body, 'label', 'name')) ?? lineOf(sourceOf(body));
      if (name !== null) tags.push({ id: lineOf(fieldOf(body, 'claimdesk:tag')), name });
    } else if (words !== '') {
      notes.push(words);
    } else {
      const linked = lineOf(sourceOf(body));
      if (linked !== null) notes.push(linked);
    }
  }
  const value = textOf(fieldOf(record, 'bodyValue'));
  if (value !== null) notes.push(value);
  // A single text of an annotation that only tags is its tag.
  const [only] = notes;
  if (tags.length === 0 && notes.length === 1 && only !== undefined && isTagging && only.length <= 120) {
    return { tags: [{ id: null, name: only }], note: '' };
  }
  return { tags, note: notes.join('\n\n') };
}

function sourceOf(body: JsonObject): unknown {
  const source = fieldOf(body, 'source');
  return isJsonObject(source) ? fieldOf(source, 'id', '@id') : (source ?? fieldOf(body, 'id', '@id'));
}

function readCreator(value: unknown): ForeignAnnotation['creator'] {
  const [creator] = listOf(value);
  if (typeof creator === 'string') return named(null, creator);
  if (!isJsonObject(creator)) return null;
  const iri = lineOf(fieldOf(creator, 'id', '@id'));
  const name = lineOf(fieldOf(creator, 'name', 'foaf:name', 'nickname', 'account', 'email')) ?? iri;
  return named(iri === null ? null : (idOfIri('analyst', iri) ?? iri), name ?? '');
}

function named(id: string | null, name: string): ForeignAnnotation['creator'] {
  return name === '' ? null : { id, name };
}
