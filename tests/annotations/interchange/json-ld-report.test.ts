/** W3C Web Annotation: what is written is JSON-LD of which a processor that knows the W3C's words drops nothing. */
import oa from '@vocabulary/oa';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { jsonLdReport } from '../../../annotations/interchange/jsonld/json-ld-report.ts';
import { claimsOf } from '../report/claim-reports.ts';
import { articleOf, headingOf, marked, reportArticle } from '../report/report-builders.ts';
import { annotationContext } from './annotation-context.ts';
import { annotated, harbour, written } from './exported.ts';

type Json = Record<string, unknown>;

const heading = headingOf({
  claims: claimsOf(),
  articles: new Map([['other-00000002', { title: 'Other', textSha256: 'c3'.repeat(32) }]]),
});
const text = written(
  jsonLdReport(),
  [annotated, reportArticle(articleOf([['paragraph', 'Nothing here.']]))],
  heading,
);
const document = JSON.parse(text) as Json;
const items = (document['first'] as Json)['items'] as readonly Json[];
const ids = items.map(({ id }) => id);

async function expand(value: Json): Promise<unknown> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Asked the network for ${url}.`);
    return { contextUrl: undefined, documentUrl: url, document: annotationContext };
  };
  const options = { documentLoader, safe: true };
  return jsonld.expand(value, options);
}

describe('a collection of Web Annotations', () => {
  it('holds every annotation on its only page, whatever its place', () => {
    expect(document).toMatchObject({
      type: 'AnnotationCollection',
      total: 5,
      first: { type: 'AnnotationPage' },
    });
    expect(ids).toHaveLength(5);
    expect(ids).toContain('urn:uuid:11111111-2222-4333-8444-555555555555');
  });

  it('is one document however many articles have none', () => {
    const empty = written(jsonLdReport(), [reportArticle(harbour), reportArticle(harbour)]);
    expect(JSON.parse(empty)).toMatchObject({ total: 0, first: { items: [] } });
  });

  it('keeps every field when a processor of JSON-LD expands it, and asks for no context but the W3C’s', async () => {
    // In safe mode a field, type or relative name that would be dropped is an error.
    const expanded = JSON.stringify(await expand(document));
    const words = [
      'Mats Reker',
      'harbour director',
      'Harbour radio',
      'See there.',
      'the agreement',
      'Ask him.',
      'Crews get more pay from April',
    ];
    for (const word of words) expect(expanded).toContain(word);
    expect(expanded).toContain('urn:claimdesk:terms:givesNothing');
  });

  it('uses no word of the W3C’s vocabulary that is not in it', async () => {
    const ontology = new Set([...oaTerms()]);
    const used = new Set(JSON.stringify(await expand(document)).match(/http:\/\/www\.w3\.org\/ns\/oa#\w+/gu));
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((term) => !ontology.has(term))).toEqual([]);
  });
});

describe('an annotation', () => {
  const split = items[1] as { target: readonly Json[]; body: readonly Json[] } & Json;

  it('says each segment of a split quotation by its words and by its code points in the text with the hash', () => {
    const targets = items.find(({ id }) => id === 'urn:uuid:11111111-2222-4333-8444-555555555555')?.[
      'target'
    ] as readonly Json[];
    const characters = Array.from(harbour.text);
    expect(
      targets.map((target) => {
        const [quote, position] = target['selector'] as readonly [Json, { start: number; end: number }];
        expect(characters.slice(position.start, position.end).join('')).toBe(quote['exact']);
        return quote['exact'];
      }),
    ).toEqual(['“We are glad,”', '“It was time.”']);
    expect(targets[0]).toMatchObject({
      source: 'https://post.example/harbour?id=1',
      'claimdesk:path': 'week 1/harbour é.txt',
      'claimdesk:textSha256': 'b2'.repeat(32),
      'claimdesk:sha256': 'a1'.repeat(32),
      'claimdesk:state': 'exact',
    });
  });

  it('without a sure place gives its words and no offsets', () => {
    const lost = items.find(({ id }) => id === 'urn:uuid:51111111-2222-4333-8444-555555555555')?.[
      'target'
    ] as Json;
    expect(lost['claimdesk:state']).toBe('lost');
    expect(lost['selector']).toEqual([expect.objectContaining({ type: 'TextQuoteSelector', exact: 'hurt' })]);
  });

  it('tags by name with the tag’s own id, and comments with the note', () => {
    expect(split.body).toContainEqual(
      expect.objectContaining({ purpose: 'tagging', value: 'Quote', 'claimdesk:tag': 'quote' }),
    );
    expect(split).toMatchObject({
      motivation: ['tagging', 'commenting'],
      creator: { name: 'Ana Petrova' },
      created: '2026-03-12T09:58:00.000Z',
    });
  });

  it('of an article without an address names the text by its hash', () => {
    const plain = articleOf([['paragraph', 'Ships came.']], {
      metadata: { url: { value: 'not a “page”', origin: 'text' } },
    });
    const json = written(jsonLdReport(), [reportArticle(plain, [marked(plain, 'Ships')])]);
    expect(JSON.parse(json)).toMatchObject({
      first: { items: [{ target: { source: `urn:claimdesk:text:${'b2'.repeat(32)}` } }] },
    });
  });
});

/** The terms that the W3C's ontology defines, read with a factory of the least that it asks for. */
function oaTerms(): Set<string> {
  const terms = new Set<string>();
  const term = (value: unknown) => ({ value });
  const factory = {
    namedNode: term,
    blankNode: term,
    literal: term,
    quad: (subject: { value: unknown }) => {
      if (typeof subject.value === 'string') terms.add(subject.value);
      return subject;
    },
    dataset: (quads: unknown) => quads,
    clone: undefined,
  };
  (oa as unknown as (environment: { factory: unknown }) => unknown)({ factory });
  return terms;
}
