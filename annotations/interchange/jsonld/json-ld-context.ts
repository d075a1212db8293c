/** The words that Claimdesk adds to W3C Web Annotation. Their context stands in every file, so that reading one never asks the network for it. */

/** The W3C's own context, which every program that reads Web Annotation brings along. */
export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

export const claimdeskTerms = 'urn:claimdesk:terms:';

const list = (name: string) => ({ '@id': `${claimdeskTerms}${name}`, '@container': '@list' });
const iri = (name: string) => ({ '@id': `${claimdeskTerms}${name}`, '@type': '@id' });
const day = { '@id': `${claimdeskTerms}judged`, '@type': 'http://www.w3.org/2001/XMLSchema#date' };

/** What has no entry is plain text. */
export const claimdeskContext = {
  claimdesk: claimdeskTerms,
  'claimdesk:hedges': list('hedges'),
  'claimdesk:chain': list('chain'),
  'claimdesk:evidence': list('evidence'),
  'claimdesk:claims': list('claims'),
  'claimdesk:members': list('members'),
  'claimdesk:annotation': iri('annotation'),
  'claimdesk:address': iri('address'),
  'claimdesk:judged': day,
} as const;

/** What a file says of the program that wrote it; annotations name it by this. */
export const generatorIri = 'urn:claimdesk:program';
