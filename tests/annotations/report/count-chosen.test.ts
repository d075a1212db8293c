/** What a choice comes to before any article is read: the same as taking the annotations one by one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkStatuses } from '../../../annotations/annotation/check.ts';
import { noSpeaker } from '../../../annotations/annotation/facets.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { countChosen, groupAnnotations } from '../../../annotations/report/count-chosen.ts';
import { annotationChooser, wholeReport } from '../../../annotations/report/report-choice.ts';
import { annotation } from '../builders.ts';

const speakers = ['Mats Reker', '__proto__', noSpeaker];
const tags = ['quote', 'opinion', 'unverified'];
const analysts = ['ana', 'bo'];
const some = <Value>(values: readonly Value[]) => fc.option(fc.subarray([...values]), { nil: null });

test('counts agree with the annotations that are taken one by one', () => {
  const annotations = fc.array(
    fc.record({
      tag: fc.constantFrom(...tags),
      analyst: fc.constantFrom(...analysts),
      speaker: fc.constantFrom(...speakers),
      status: fc.constantFrom(...checkStatuses),
      article: fc.constantFrom('one', 'two', 'three'),
    }),
  );
  const choices = fc.record({
    articles: some(['one', 'two', 'gone']),
    tags: some(tags),
    speakers: some(speakers),
    statuses: some(checkStatuses),
    analysts: some(analysts),
  });
  fc.assert(
    fc.property(annotations, choices, (given, narrowed) => {
      const choice = { ...wholeReport, ...narrowed };
      const all = given.map(({ speaker, status, ...rest }, index) =>
        annotation(String(index), {
          ...rest,
          attribution: speaker === noSpeaker ? {} : { speaker: { name: speaker, role: 'somebody' } },
          check: { status, evidence: [], note: '' },
        }),
      );
      const isChosen = annotationChooser(choice, defaultCodebook);
      const taken = all.filter(
        (one) => isChosen(one) && (choice.articles === null || choice.articles.includes(one.article)),
      );
      const articles = ['one', 'two', 'three'];
      const counts = countChosen(
        articles,
        (article) => groupAnnotations(all.filter((one) => one.article === article)),
        choice,
        defaultCodebook,
      );
      expect(counts).toMatchObject({
        annotations: taken.length,
        ofAnnotations: all.length,
        articles: articles.filter((article) => taken.some((one) => one.article === article)),
        ofArticles: 3,
      });
      for (const speaker of speakers) {
        expect(counts.offered.speaker.get(speaker) ?? 0).toBe(
          all.filter(({ attribution }) => (attribution.speaker?.name ?? noSpeaker) === speaker).length,
        );
      }
    }),
  );
});
