/**
 * What a program that knows W3C Web Annotation and nothing of Claimdesk takes from an export: its triples, held against the W3C's own
 * ontology (http://www.w3.org/ns/oa, as the package @vocabulary/oa has it), and the annotations read back from these triples alone.
 */
import dataModel from '@rdfjs/data-model';
import datasets from '@rdfjs/dataset';
import type { DatasetCore, Quad_Object, Quad_Subject } from '@rdfjs/types';
import oa from '@vocabulary/oa';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLdReport } from '../../../annotations/interchange/jsonld/json-ld-report.ts';
import { iriOf } from '../../../annotations/interchange/names-as-iris.ts';
import type { ReportArticle, ReportHeading } from '../../../annotations/report/report-model.ts';
import { anyReportArticle } from '../report/generated-articles.ts';
import { claimsOf } from '../report/claim-reports.ts';
import { headingOf } from '../report/report-builders.ts';
import { annotationContext } from './annotation-context.ts';
import { annotated, numbered, written } from './exported.ts';
import { triplesOf, type JsonObject } from './json-ld-triples.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const annotation = 'http://www.w3.org/ns/oa#';
const terms = 'http://purl.org/dc/terms/';
const ontology = datasets.dataset(oa({ factory: dataModel }));

const heading = headingOf({ claims: claimsOf() });

function exported(item: ReportArticle, from: ReportHeading = heading): Promise<DatasetCore> {
  const document = JSON.parse(written(jsonLdReport(), [item], from)) as JsonObject;
  return triplesOf(document, { 'http://www.w3.org/ns/anno.jsonld': annotationContext });
}

function objects(
  triples: DatasetCore,
  subject: Quad_Subject | Quad_Object,
  predicate: string,
): readonly Quad_Object[] {
  return [...triples.match(subject as Quad_Subject, dataModel.namedNode(predicate))].map(
    ({ object }) => object,
  );
}

const valuesOf = (...given: Parameters<typeof objects>) => objects(...given).map(({ value }) => value);
const textOf = (...given: Parameters<typeof objects>) => valuesOf(...given)[0] ?? '';

/** A class with all that it is a kind of. */
function withKinds(name: string): readonly string[] {
  return [name, ...valuesOf(ontology, dataModel.namedNode(name), `${rdfs}subClassOf`).flatMap(withKinds)];
}

function classesOf(triples: DatasetCore, term: Quad_Subject | Quad_Object): ReadonlySet<string> {
  const own = [...valuesOf(triples, term, `${rdf}type`), ...valuesOf(ontology, term, `${rdf}type`)];
  return new Set(own.flatMap(withKinds));
}

/** Where triples say of a thing what the ontology does not allow of such a thing. */
function violations(triples: DatasetCore): readonly string[] {
  return [...triples].flatMap(({ subject, predicate, object }) => {
    if (!predicate.value.startsWith(annotation)) return [];
    const said = `${predicate.value} of ${subject.value}: ${object.value}`;
    if (ontology.match(predicate).size === 0) return [`no word of the vocabulary: ${said}`];
    const domains = valuesOf(ontology, predicate, `${rdfs}domain`);
    const ranges = valuesOf(ontology, predicate, `${rdfs}range`).filter(
      (range) => range !== `${rdfs}Resource`,
    );
    const found =
      object.termType === 'Literal' ? new Set([object.datatype.value]) : classesOf(triples, object);
    return [
      ...domains
        .filter((domain) => !classesOf(triples, subject).has(domain))
        .map((domain) => `not ${domain}: ${said}`),
      ...ranges.filter((range) => !found.has(range)).map((range) => `not in ${range}: ${said}`),
    ];
  });
}

interface Understood {
  readonly tag: string;
  readonly note: string;
  readonly purposes: readonly string[];
  readonly creator: string;
  readonly times: readonly string[];
  readonly segments: readonly Readonly<Record<string, string>>[];
}

/** An annotation by what its triples say in words of the W3C alone. */
function understood(triples: DatasetCore, id: string): Understood {
  const it = dataModel.namedNode(id);
  expect(classesOf(triples, it)).toContain(`${annotation}Annotation`);
  const bodies = objects(triples, it, `${annotation}hasBody`);
  const bodyFor = (purpose: string) => {
    const body = bodies.find(
      (each) => textOf(triples, each, `${annotation}hasPurpose`) === annotation + purpose,
    );
    return body === undefined ? '' : textOf(triples, body, `${rdf}value`);
  };
  const [creator] = objects(triples, it, `${terms}creator`);
  if (creator === undefined) throw new Error('Nobody made the annotation.');
  const segments = objects(triples, it, `${annotation}hasTarget`).map((target) => {
    const selectors = objects(triples, target, `${annotation}hasSelector`);
    const own = (name: string) =>
      selectors.flatMap((each) => valuesOf(triples, each, annotation + name))[0] ?? '';
    const fields = ['exact', 'prefix', 'suffix', 'start', 'end'].map((name) => [name, own(name)] as const);
    return {
      source: textOf(triples, target, `${annotation}hasSource`),
      ...(Object.fromEntries(fields) as Record<string, string>),
    };
  });
  return {
    tag: bodyFor('tagging'),
    note: bodyFor('commenting'),
    purposes: valuesOf(triples, it, `${annotation}motivatedBy`).sort(),
    creator: textOf(triples, creator, 'http://xmlns.com/foaf/0.1/name'),
    times: [textOf(triples, it, `${terms}created`), textOf(triples, it, `${terms}modified`)],
    segments: inOrder(segments),
  };
}

/** Triples have no order, so that segments are held against each other in one of their own. */
function inOrder(segments: Understood['segments']): Understood['segments'] {
  return segments.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

/** The annotations of an article as the report has them, each with the name under which it is exported. */
function expected(item: ReportArticle): readonly (readonly [id: string, Understood])[] {
  const article = numbered(item, heading);
  return article.annotations.map(({ annotation: made, tag, analystName, segments }) => [
    iriOf('annotation', made.id),
    {
      tag: tag.name,
      note: made.note,
      purposes: ['commenting', 'tagging']
        .filter((purpose) => purpose === 'tagging' || made.note !== '')
        .map((purpose) => annotation + purpose),
      creator: analystName,
      times: [made.created, made.modified],
      segments: inOrder(
        made.segments.map(({ anchor: { exact, prefix, suffix } }, index) => ({
          source: expect.any(String) as string,
          exact,
          prefix,
          suffix,
          start: String(segments[index]?.place?.startCodePoint ?? ''),
          end: String(segments[index]?.place?.endCodePoint ?? ''),
        })),
      ),
    },
  ]);
}

describe('an export of Web Annotations as triples', () => {
  it('says of nothing what the W3C’s ontology does not allow of it', async () => {
    const triples = await exported(annotated);
    expect(triples.size).toBeGreaterThan(100);
    expect(violations(triples)).toEqual([]);
  });

  it('is found out when a selector stands where a body belongs', async () => {
    const broken = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:x',
      type: 'Person',
      body: 'urn:y',
      start: 4,
      exact: 'a',
    };
    const triples = await triplesOf(broken, { 'http://www.w3.org/ns/anno.jsonld': annotationContext });
    expect(violations(triples)).toEqual([expect.stringContaining('not http://www.w3.org/ns/oa#Annotation')]);
  });

  it('gives tag, note, maker, times, words and places to a program that knows only the W3C’s words', async () => {
    const triples = await exported(annotated);
    for (const [id, wanted] of expected(annotated)) expect(understood(triples, id)).toEqual(wanted);
  });

  it('gives them of any article', async () => {
    await fc.assert(
      fc.asyncProperty(anyReportArticle, async (item) => {
        const triples = await exported(item, headingOf());
        expect(violations(triples)).toEqual([]);
        for (const [id, wanted] of expected(item))
          expect(understood(triples, id)).toMatchObject({
            tag: wanted.tag,
            note: wanted.note,
            times: wanted.times,
          });
      }),
      { numRuns: 25 },
    );
  });
});
