/** Where other parts of a report than its lines do not hold: they are held against its evidence, and the texts of articles against the files. */

import type { CountDifference, CountTableKind } from './check-counts.ts';

export type Disagreement =
  /** The report says that its evidence has so many lines. */
  | { readonly kind: 'count'; readonly stated: number; readonly present: number }
  /** It refers to a line of evidence that is not there. */
  | { readonly kind: 'line-missing'; readonly label: string }
  /** A line of evidence whose annotation is not among those of its article. */
  | { readonly kind: 'annotation-missing'; readonly label: string }
  /** An annotation, or a wording of a claim, has other words than its line of evidence. */
  | { readonly kind: 'words-differ'; readonly label: string; readonly where: 'annotations' | 'claims' }
  /** A figure of a chart or of the counts is not that of its annotations. */
  | ({ readonly kind: 'figure' } & CountDifference)
  /** An article's part of the report and its evidence name different files. */
  | { readonly kind: 'file-differs'; readonly article: number }
  /** The text that the report gives of an article is not the article's; `changed` where the article is not the one of then. */
  | {
      readonly kind: 'text-differs';
      readonly article: number;
      readonly path: string;
      readonly changed: boolean;
      /** What the report says where it begins to differ; empty where words are missing at the end. */
      readonly reported: string;
    }
  /** An article of the report without annotations is not in the folder, or cannot be read. */
  | { readonly kind: 'text-unchecked'; readonly article: number; readonly path: string }
  /** The report is too long for all of its texts to be compared. */
  | { readonly kind: 'texts-unchecked' };

const tableNames: Readonly<Record<CountTableKind, string>> = {
  'chart-tags': 'Annotations by tag',
  'chart-outlets': 'Annotations by outlet and tag',
  'chart-statuses': 'How the annotations are checked',
  'chart-speakers': 'Annotations by speaker and tag',
  'counts-article': 'By article and tag',
  'counts-analyst': 'By analyst and tag',
};

/** One sentence. */
export function describeDisagreement(disagreement: Disagreement): string {
  const figure = (count: number): string => count.toLocaleString('en');
  switch (disagreement.kind) {
    case 'count': {
      const { stated, present } = disagreement;
      return `The report says that it has evidence for ${figure(stated)} ${stated === 1 ? 'annotation' : 'annotations'}, and has it for ${figure(present)}: it was altered.`;
    }
    case 'line-missing':
      return `The report refers to the evidence of ${disagreement.label}, which is not in it: it was altered.`;
    case 'annotation-missing':
      return `There is evidence of ${disagreement.label}, but the annotation is not among those of its article: the report was altered.`;
    case 'words-differ':
      return disagreement.where === 'annotations'
        ? `The annotation ${disagreement.label} has other words than its evidence: the report was altered.`
        : `A claim quotes ${disagreement.label} with other words than its evidence has: the report was altered.`;
    case 'figure': {
      const { table, row, column, stated, counted } = disagreement;
      const what = row === null ? `all rows under “${column}”` : `“${row}” under “${column}”`;
      return `“${tableNames[table]}” gives ${figure(stated)} for ${what} where the report has ${figure(counted)}: it was altered.`;
    }
    case 'file-differs':
      return `Article ${figure(disagreement.article)} has another SHA-256 above its text than in the evidence: the report was altered.`;
    case 'text-differs':
      return textDiffers(disagreement);
    case 'text-unchecked':
      return `Article ${figure(disagreement.article)}, “${disagreement.path}”, is not in the folder or cannot be read: its text in the report could not be compared.`;
    case 'texts-unchecked':
      return 'The report is so long that not all of its texts were compared with the articles; its lines were.';
  }
}

function textDiffers({
  article,
  path,
  changed,
  reported,
}: Extract<Disagreement, { kind: 'text-differs' }>): string {
  const where = reported === '' ? 'ends before the article does' : `says “${reported}”`;
  return changed
    ? `The text of article ${article.toLocaleString('en')} in the report ${where}, which “${path}” does not say now: the article was changed since.`
    : `The text of article ${article.toLocaleString('en')} in the report ${where}, which “${path}” does not say: the report was altered.`;
}
