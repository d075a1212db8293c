/** The annotations of one article in the Markdown report, below its text: words, who said them, how they stand, note and claims. */
import { annotationLines } from '../annotation-lines.ts';
import { isPlaced, placementName, placementReason } from '../placement-names.ts';
import type { NumberedArticle, ReportedAnnotation, ReportHeading } from '../report-model.ts';
import { counted, reportTime } from '../report-time.ts';
import { escapeLine } from './escape-markdown.ts';
import { labelMarkdown } from './markdown-highlights.ts';

export function* annotationsMarkdown(
  { annotations, source }: NumberedArticle,
  heading: ReportHeading,
): Generator<string> {
  if (annotations.length > 0) yield '### Annotations\n\n';
  if (source.leftOut > 0) {
    yield `Left out of this report: ${counted(source.leftOut, 'annotation', 'annotations')} of this article.\n\n`;
  }
  const unplaced = annotations.filter(({ state }) => !isPlaced(state)).length;
  if (unplaced > 0) {
    yield `${counted(unplaced, 'annotation was', 'annotations were')} made on other words than the article has now. What has no sure place is not marked.\n\n`;
  }
  for (const reported of annotations) yield entryMarkdown(reported, heading);
  if (annotations.length > 0) yield '\n';
}

function entryMarkdown(reported: ReportedAnnotation, heading: ReportHeading): string {
  const { label, tag, segments, state, annotation, analystName } = reported;
  const words = segments
    .map((segment) => {
      const reason = isPlaced(segment.state) ? '' : ` (${placementReason(segment.state)})`;
      return `${escapeLine(segment.words)}${reason}`;
    })
    .join(' \\[…\\] ');
  const facts = [
    ...new Set(segments.flatMap(({ place }) => place?.location ?? [])),
    ...(state === 'moved' ? [placementName(state)] : []),
    analystName,
    reportTime(annotation.modified, heading.timeZone),
    ...(heading.claims?.byAnnotation.get(annotation.id) ?? []).map(({ number }) => `claim ${number}`),
  ].map(escapeLine);
  const more = [
    ...annotationLines(annotation, heading.articles),
    ...(annotation.note === '' ? [] : [{ label: 'Note', value: annotation.note }]),
  ].map((line) => `  - ${line.label}: ${escapeLine(line.value)}\n`);
  return `- ${labelMarkdown(label, tag.name)} ${words}\n  - ${facts.join(', ')}\n${more.join('')}`;
}
