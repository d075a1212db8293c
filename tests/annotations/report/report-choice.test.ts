/** Which annotations a report takes. */
import { describe, expect, test } from 'vitest';
import { noSpeaker } from '../../../annotations/annotation/facets.ts';
import {
  annotationChooser,
  wholeReport,
  type ReportChoice,
} from '../../../annotations/report/report-choice.ts';
import { annotation } from '../builders.ts';
import { book, tag } from '../codebook/codebook-builders.ts';

const codebook = book(
  tag('quote'),
  tag('anonymous', { parent: 'quote' }),
  tag('hearsay', { mergedInto: 'anonymous' }),
  tag('opinion'),
);
const annotations = [
  annotation('plain', { tag: 'quote' }),
  annotation('kind', { tag: 'anonymous', attribution: { speaker: { name: 'Mats Reker', role: '' } } }),
  annotation('merged', { tag: 'hearsay', attribution: { speaker: null } }),
  annotation('judged', { tag: 'opinion', check: { status: 'contradicted', evidence: [], note: '' } }),
  annotation('of-bo', { tag: 'opinion', analyst: 'bo' }),
];

const cases: readonly (readonly [string, Partial<ReportChoice>, readonly string[]])[] = [
  ['everything when nothing is narrowed', {}, ['plain', 'kind', 'merged', 'judged', 'of-bo']],
  ['a tag with its kinds and what was merged into them', { tags: ['quote'] }, ['plain', 'kind', 'merged']],
  ['a kind without the tag above it', { tags: ['anonymous'] }, ['kind', 'merged']],
  ['a merged tag as the one it counts as', { tags: ['hearsay'] }, ['kind', 'merged']],
  ['a speaker by name', { speakers: ['Mats Reker'] }, ['kind']],
  ['those that name nobody', { speakers: [noSpeaker] }, ['plain', 'merged', 'judged', 'of-bo']],
  ['a status', { statuses: ['contradicted'] }, ['judged']],
  ['an analyst', { analysts: ['bo'] }, ['of-bo']],
  ['only what all lists agree on', { tags: ['opinion'], analysts: ['ana'] }, ['judged']],
  ['nothing for a list that is empty', { tags: [] }, []],
];

describe('a report takes', () => {
  test.each(cases)('%s', (_, narrowed, ids) => {
    const isChosen = annotationChooser({ ...wholeReport, ...narrowed }, codebook);
    expect(annotations.filter(isChosen).map(({ id }) => id)).toEqual(ids);
  });
});
