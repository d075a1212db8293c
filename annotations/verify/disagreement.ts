/** Where a report contradicts itself: what stands in its other parts is held against its evidence, which alone is checked against the files. */

export type Disagreement =
  /** The report says that its evidence has so many lines. */
  | { readonly kind: 'count'; readonly stated: number; readonly present: number }
  /** It refers to a line of evidence that is not there. */
  | { readonly kind: 'line-missing'; readonly label: string }
  /** A line of evidence whose annotation is not among those of its article. */
  | { readonly kind: 'annotation-missing'; readonly label: string }
  /** An annotation, or a wording of a claim, has other words than its line of evidence. */
  | { readonly kind: 'words-differ'; readonly label: string; readonly where: 'annotations' | 'claims' };

/** One sentence. */
export function describeDisagreement(disagreement: Disagreement): string {
  switch (disagreement.kind) {
    case 'count': {
      const { stated, present } = disagreement;
      const figure = (count: number): string => count.toLocaleString('en');
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
  }
}
