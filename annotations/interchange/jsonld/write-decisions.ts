/** What analysts decided about an annotation, in the words that Claimdesk adds to W3C Web Annotation. */
import { attributionFields, type Attribution } from '../../annotation/attribution.ts';
import { isUnchecked, type Check, type Evidence } from '../../annotation/check.ts';
import type { ArticleId } from '../../article/article.ts';
import type { EvidenceArticle } from '../../report/annotation-lines.ts';
import { isWebIri } from '../names-as-iris.ts';
import { writeAnchor } from './write-target.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Fields that nobody decided about are absent. JSON-LD drops null, so that an article which gives nothing for a field is said by naming the
 * field in `givesNothing`.
 */
export function writeAttribution(attribution: Attribution): Fields {
  const { speaker, cue, manner, hedges, chain } = attribution;
  const nothing = attributionFields.filter((field) => {
    const value = attribution[field];
    return value === null || (Array.isArray(value) && value.length === 0);
  });
  const fields = {
    ...(speaker === undefined || speaker === null
      ? {}
      : { 'claimdesk:speaker': { name: speaker.name, ...worded('claimdesk:role', speaker.role) } }),
    ...worded('claimdesk:cue', cue),
    ...worded('claimdesk:manner', manner),
    ...(hedges === undefined || hedges.length === 0 ? {} : { 'claimdesk:hedges': hedges }),
    ...(chain === undefined || chain.length === 0 ? {} : { 'claimdesk:chain': chain }),
    ...(nothing.length === 0 ? {} : { 'claimdesk:givesNothing': nothing }),
  };
  return Object.keys(fields).length === 0 ? {} : { 'claimdesk:attribution': fields };
}

export function writeCheck(check: Check, articles: ReadonlyMap<ArticleId, EvidenceArticle>): Fields {
  if (isUnchecked(check)) return {};
  return {
    'claimdesk:check': {
      'claimdesk:status': check.status,
      ...worded('claimdesk:note', check.note),
      ...(check.evidence.length === 0
        ? {}
        : { 'claimdesk:evidence': check.evidence.map((evidence) => writeEvidence(evidence, articles)) }),
    },
  };
}

function writeEvidence(evidence: Evidence, articles: ReadonlyMap<ArticleId, EvidenceArticle>): Fields {
  const note = worded('claimdesk:note', evidence.note);
  if (evidence.kind === 'link') {
    // An address that is no IRI is kept as the words it is.
    const address = isWebIri(evidence.url)
      ? { 'claimdesk:address': evidence.url }
      : { 'claimdesk:writtenAddress': evidence.url };
    return { type: 'claimdesk:Link', ...address, ...note };
  }
  const title = articles.get(evidence.article)?.title;
  return {
    type: 'claimdesk:Passage',
    'claimdesk:article': evidence.article,
    ...worded('claimdesk:title', title),
    'claimdesk:madeOn': writeAnchor(evidence.anchor),
    ...note,
  };
}

/** Nothing where there are no words. */
export function worded(field: string, words: string | null | undefined): Fields {
  return words === undefined || words === null || words === '' ? {} : { [field]: words };
}
