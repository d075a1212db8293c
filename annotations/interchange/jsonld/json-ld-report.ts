/**
 * The folder's annotations as W3C Web Annotation in JSON-LD (W3C Recommendation, 23 February 2017): one collection whose only page stands
 * in it, and the claims beside it in words of Claimdesk's own.
 */
import type { Annotation } from '../../annotation/annotation.ts';
import type { Claim } from '../../claim/claim.ts';
import type {
  NumberedArticle,
  ReportedAnnotation,
  ReportFormatter,
  ReportHeading,
} from '../../report/report-model.ts';
import { iriOf, iriOfCreator } from '../names-as-iris.ts';
import { tagGuid } from '../guids.ts';
import { annotationContext, claimdeskContext, generatorIri } from './json-ld-context.ts';
import { worded, writeAttribution, writeCheck } from './write-decisions.ts';
import { writeTargets } from './write-target.ts';

/** The formatter of one report: it remembers whether an annotation stands before the next one, which then begins with a comma. */
export function jsonLdReport(): ReportFormatter {
  let separator = '';
  return {
    *opening({ heading, rows }) {
      const head = {
        '@context': [annotationContext, claimdeskContext],
        id: iriOf('collection', `${heading.folderName} ${heading.generatedAt}`),
        type: 'AnnotationCollection',
        label: heading.title,
        generator: { id: generatorIri, type: 'Software', name: `Claimdesk ${heading.appVersion}` },
        generated: heading.generatedAt,
        total: rows.length,
        'claimdesk:claims': heading.claims?.claims.map(({ claim, analystName }) =>
          writeClaim(claim, analystName),
        ),
      };
      const page = { type: 'AnnotationPage', startIndex: 0 };
      yield `${openObject(head)},\n"first": ${openObject(page)}, "items": [\n`;
    },
    *article(numbered, heading) {
      for (const reported of numbered.annotations) {
        yield `${separator}${JSON.stringify(writeAnnotation(reported, numbered, heading))}`;
        separator = ',\n';
      }
    },
    *closing() {
      yield '\n]}}\n';
    },
  };
}

/** An object as JSON without its last bracket. */
function openObject(fields: object): string {
  return JSON.stringify(fields).slice(0, -1);
}

function writeAnnotation(
  reported: ReportedAnnotation,
  { source }: NumberedArticle,
  heading: ReportHeading,
): object {
  const { annotation, tag, analystName, label } = reported;
  const { note } = annotation;
  const targets = writeTargets(reported, source.article);
  return {
    id: iriOf('annotation', annotation.id),
    type: 'Annotation',
    motivation: note === '' ? 'tagging' : ['tagging', 'commenting'],
    creator: writeCreator(annotation, analystName),
    created: annotation.created,
    modified: annotation.modified,
    generator: generatorIri,
    body: [
      {
        id: `urn:uuid:${tagGuid(tag.id)}`,
        type: 'TextualBody',
        purpose: 'tagging',
        value: tag.name,
        'claimdesk:tag': tag.id,
      },
      ...(note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
    ],
    target: targets.length === 1 ? targets[0] : targets,
    'claimdesk:label': label,
    ...writeAttribution(annotation.attribution),
    ...writeCheck(annotation.check, heading.articles),
  };
}

/** An annotation that came from elsewhere is its maker's there as well. */
function writeCreator({ analyst, creator }: Annotation, analystName: string): object {
  if (creator === undefined) return { id: iriOf('analyst', analyst), type: 'Person', name: analystName };
  const { id, name } = creator;
  return { ...(id === null ? {} : { id: iriOfCreator(id) }), type: 'Person', name };
}

function writeClaim(claim: Claim, analystName: string): object {
  const { status, reason, date } = claim.standing;
  return {
    id: iriOf('claim', claim.id),
    type: 'claimdesk:Claim',
    label: claim.title,
    creator: { id: iriOf('analyst', claim.analyst), type: 'Person', name: analystName },
    created: claim.created,
    modified: claim.modified,
    'claimdesk:status': status,
    ...worded('claimdesk:reason', reason),
    ...worded('claimdesk:judged', date),
    ...worded('claimdesk:note', claim.note),
    'claimdesk:members': claim.members.map(({ annotation, kind }) => ({
      'claimdesk:annotation': iriOf('annotation', annotation),
      'claimdesk:membership': kind,
    })),
  };
}
