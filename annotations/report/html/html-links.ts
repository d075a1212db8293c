/** Where links of the HTML report lead: what an address names is only there when the choice has that part. */
import { articleAnchor, entryAnchor, wordsAnchor } from '../report-address.ts';
import type {
  AnnotationRow,
  ReadableEntry,
  ReportedAnnotation,
  ReportHeading,
  ReportSummary,
} from '../report-model.ts';

/** To the words in the text; to the annotation under its article where the text is not there or has no sure place for them. */
export function annotationHref(
  annotation: Pick<AnnotationRow | ReportedAnnotation, 'articleNumber' | 'number' | 'painted'>,
  { choice }: ReportHeading,
): string {
  return `#${annotation.painted && choice.text !== 'none' ? wordsAnchor(annotation) : entryAnchor(annotation)}`;
}

/** An article without annotations has no section where there is no text or only excerpts to show. */
export function hasSection(
  { annotations }: { readonly annotations: number },
  { choice }: ReportHeading,
): boolean {
  return choice.text === 'full' || annotations > 0;
}

/** How many articles have a section. */
export function countSections({ contents, heading }: ReportSummary): number {
  return contents.filter((entry) => entry.kind === 'readable' && hasSection(entry, heading)).length;
}

/** @param inner HTML */
export function articleLinkHtml(
  entry: ReadableEntry,
  heading: ReportHeading,
  inner: string,
  className = '',
): string {
  const named = className === '' ? '' : ` class="${className}" dir="auto"`;
  return hasSection(entry, heading)
    ? `<a${named} href="#${articleAnchor(entry.number)}">${inner}</a>`
    : `<span${named}>${inner}</span>`;
}
