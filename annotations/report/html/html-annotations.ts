/** The annotations of one article, below its text: words, who said them, how they stand, note, claims, and where the evidence is. */
import type { AnnotationLine, EvidenceArticle } from '../annotation-lines.ts';
import { annotationLines } from '../annotation-lines.ts';
import type { ArticleId } from '../../article/article.ts';
import { isPlaced, placementName, placementReason } from '../placement-names.ts';
import { articleAnchor, claimAnchor, entryAnchor, rowAnchor } from '../report-address.ts';
import type { NumberedArticle, ReportedAnnotation, ReportedSegment, ReportHeading } from '../report-model.ts';
import { counted, reportTime } from '../report-time.ts';
import { tagClass } from './article-style.ts';
import { directionHtml, escapeHtml, isolatedHtml } from './escape-html.ts';
import { annotationHref } from './html-links.ts';

export function* annotationsHtml(
  { annotations, number, source }: NumberedArticle,
  heading: ReportHeading,
): Generator<string> {
  const title = `${articleAnchor(number)}-annotations`;
  const leftOut =
    source.leftOut === 0
      ? ''
      : `<p class="quiet">${counted(source.leftOut, 'annotation', 'annotations')} of this article ${source.leftOut === 1 ? 'is' : 'are'} left out of this report.</p>\n`;
  if (annotations.length === 0) {
    if (leftOut !== '') yield leftOut;
    return;
  }
  yield `<div class="entries"><h3 id="${title}">Annotations</h3>\n${leftOut}`;
  const unplaced = annotations.filter(({ state }) => !isPlaced(state)).length;
  if (unplaced > 0) {
    yield `<p class="warning">${counted(unplaced, 'annotation was', 'annotations were')} made on other words than the article has now. What has no sure place is not highlighted.</p>\n`;
  }
  yield `<ol role="list" aria-labelledby="${title}">`;
  for (const reported of annotations) yield entryHtml(reported, heading, heading.articles);
  yield '</ol></div>\n';
}

/** As few elements as say it, and a new line only where it makes no text of its own: a report has tens of thousands of these. */
function entryHtml(
  reported: ReportedAnnotation,
  heading: ReportHeading,
  articles: ReadonlyMap<ArticleId, EvidenceArticle>,
): string {
  const { label, annotation, tag, analystName, segments, state } = reported;
  const named = `class="tag-name ${tagClass(heading.codebook, tag)}"`;
  const name = `${label} ${escapeHtml(tag.name)}`;
  const toWords =
    reported.painted && heading.choice.text !== 'none'
      ? `<a ${named} href="${annotationHref(reported, heading)}">${name}</a>`
      : `<strong ${named}>${name}</strong>`;
  const places = [...new Set(segments.flatMap(({ place }) => place?.location ?? []))];
  const links = [
    ...(heading.claims?.byAnnotation.get(annotation.id) ?? []).map(
      ({ number }) => `<a href="#${claimAnchor(number)}">claim ${number}</a>`,
    ),
    ...(heading.choice.evidence ? [`<a href="#${rowAnchor(reported)}">evidence ${label}</a>`] : []),
  ];
  const facts = [
    ...places.map(escapeHtml),
    ...(state === 'moved' ? [placementName(state)] : []),
    isolatedHtml(analystName),
    escapeHtml(reportTime(annotation.modified, heading.timeZone)),
    ...links,
  ];
  const kind = isPlaced(state) ? '' : ' class="unplaced"';
  const lines = annotationLines(annotation, articles).map(saidHtml).join(' &middot; ');
  const note =
    annotation.note === ''
      ? ''
      : `<p class="note"${directionHtml(annotation.note)}>${escapeHtml(annotation.note)}</p>`;
  return `<li\nid="${entryAnchor(reported)}"${kind}>${toWords} ${facts.join(' &middot; ')}<p class="said-words">${segments.map(segmentHtml).join(' […] ')}</p>${lines}${note}</li>`;
}

function segmentHtml({ words, state }: ReportedSegment): string {
  const reason = isPlaced(state) ? '' : ` <span class="warning">${placementReason(state)}</span>`;
  return `${escapeHtml(words)}${reason}`;
}

function saidHtml({ label, value, href }: AnnotationLine): string {
  const words = isolatedHtml(value);
  return `${label}: ${href === null ? words : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${words}</a>`}`;
}
