/** What importing is about in words, as the dialog says it. */
import type { ForeignFormat } from '../../annotations/interchange/foreign-annotation.ts';
import type { ImportOutcome, ImportSummary } from '../../annotations/interchange/import/import-views.ts';
import { counted } from './words.ts';

export const formatNames: Readonly<Record<ForeignFormat, string>> = {
  'web-annotation': 'W3C Web Annotation',
  hypothesis: 'Hypothesis',
  brat: 'brat standoff',
};

export const outcomeNames: Readonly<Record<ImportOutcome, string>> = {
  placed: 'Comes in',
  unsure: 'No sure place',
  here: 'Not needed',
  repeated: 'Repeated',
  left: 'Cannot come in',
};

/** "12 annotations of 3 articles can come in, with 1 claim; 2 have no sure place, 4 are here already, 1 cannot come in." */
export function comingWords({ counts, articles, claims }: ImportSummary): string {
  const sure =
    counts.placed === 0
      ? 'Nothing in the file has a sure place in this folder that is not here already'
      : `${counted(counts.placed, 'annotation')} can come in${claims === 0 ? '' : `, with ${counted(claims, 'claim')}`}`;
  const others = [
    [counts.unsure, counts.unsure === 1 ? 'has no sure place' : 'have no sure place'],
    [counts.here, counts.here === 1 ? 'is here already' : 'are here already'],
    [counts.repeated, counts.repeated === 1 ? 'is a repetition' : 'are repetitions'],
    [counts.left, 'cannot come in'],
  ] as const;
  const more = others.flatMap(([count, what]) =>
    count === 0 ? [] : [`${count.toLocaleString('en')} ${what}`],
  );
  const where = articles.length === 0 ? '' : ` In ${counted(articles.length, 'article')}.`;
  return `${[sure, ...more].join('; ')}.${where}`;
}

/** Tags named at most. */
const mostTags = 12;

/** "Tags: Quote 10, Rumour 2 (new)." */
export function tagWords({ tags }: ImportSummary): string {
  const named = tags
    .slice(0, mostTags)
    .map(({ name, count, isNew }) => `${name} ${count.toLocaleString('en')}${isNew ? ' (new)' : ''}`);
  return `Tags: ${named.join(', ')}${tags.length > mostTags ? ` and ${counted(tags.length - mostTags, 'other')}` : ''}.`;
}
