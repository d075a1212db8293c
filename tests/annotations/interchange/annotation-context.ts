/**
 * The terms of W3C Web Annotation that Claimdesk writes, with the IRIs that the Recommendation's vocabulary gives them (Web Annotation
 * Vocabulary, W3C Recommendation, 23 February 2017). `http://www.w3.org/ns/anno.jsonld` is not fetched in tests: each term here is the same
 * as in the context that the W3C keeps in its repository (`w3c/web-annotation`, jsonld/anno.jsonld), compared by machine; whether they
 * are terms of the vocabulary is checked against its ontology as the package `@vocabulary/oa` has it.
 */
const reference = (id: string) => ({ '@type': '@id', '@id': id });
const word = (id: string) => ({ '@type': '@vocab', '@id': id });
const typed = (datatype: string, id: string) => ({
  '@type': `http://www.w3.org/2001/XMLSchema#${datatype}`,
  '@id': id,
});

export const annotationContext = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    as: 'http://www.w3.org/ns/activitystreams#',
    id: reference('@id'),
    type: reference('@type'),
    Annotation: 'oa:Annotation',
    TextualBody: 'oa:TextualBody',
    SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Person: 'foaf:Person',
    Software: 'as:Application',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    commenting: 'oa:commenting',
    tagging: 'oa:tagging',
    body: reference('oa:hasBody'),
    target: reference('oa:hasTarget'),
    source: reference('oa:hasSource'),
    selector: reference('oa:hasSelector'),
    creator: reference('dcterms:creator'),
    generator: reference('as:generator'),
    motivation: word('oa:motivatedBy'),
    purpose: word('oa:hasPurpose'),
    items: { ...reference('as:items'), '@container': '@list' },
    first: reference('as:first'),
    format: 'dc:format',
    created: typed('dateTime', 'dcterms:created'),
    modified: typed('dateTime', 'dcterms:modified'),
    generated: typed('dateTime', 'dcterms:issued'),
    value: 'rdf:value',
    start: typed('nonNegativeInteger', 'oa:start'),
    end: typed('nonNegativeInteger', 'oa:end'),
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    name: 'foaf:name',
    label: 'rdfs:label',
    total: typed('nonNegativeInteger', 'as:totalItems'),
    startIndex: typed('nonNegativeInteger', 'as:startIndex'),
  },
} as const;
