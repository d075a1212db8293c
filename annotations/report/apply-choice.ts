/** Leaves out of a report what the choice does not take. Everything after this, numbers included, knows only what is left. */
import type { Annotation } from '../annotation/annotation.ts';
import type { LibraryEntry } from '../article/article.ts';
import type { Codebook } from '../codebook/codebook.ts';
import { annotationChooser, type ReportChoice } from './report-choice.ts';
import type { ReportArticle } from './report-model.ts';

/** Files that cannot be read have no article to choose, so they are told only where all articles are taken. */
export function chosenEntries(
  entries: readonly LibraryEntry[],
  { articles }: ReportChoice,
): readonly LibraryEntry[] {
  if (articles === null) return entries;
  const chosen = new Set(articles);
  return entries.filter((entry) => entry.kind === 'readable' && chosen.has(entry.id));
}

/** Makes the function that leaves out annotations, and notes if the choice has none, of one article after the other. */
export function articleChooser(
  choice: ReportChoice,
  codebook: Codebook,
): (article: ReportArticle) => ReportArticle {
  const isChosen = annotationChooser(choice, codebook);
  return (article) => {
    const chosen = article.placed.filter(({ annotation }) => isChosen(annotation));
    return {
      ...article,
      placed: choice.notes
        ? chosen
        : chosen.map((placed) => ({ ...placed, annotation: withoutNotes(placed.annotation) })),
      leftOut: article.leftOut + article.placed.length - chosen.length,
    };
  };
}

/** Whatever the analysts wrote for themselves: on the annotation, on its check and on single pieces of evidence. */
function withoutNotes(annotation: Annotation): Annotation {
  const { check } = annotation;
  const evidence = check.evidence.map((each) => ({ ...each, note: '' }));
  return { ...annotation, note: '', check: { ...check, note: '', evidence } };
}
