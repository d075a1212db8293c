/** The annotations that name a speaker are found wherever the name stands, and no article is read that does not name them. */
import { expect, it } from 'vitest';
import { claimFacts } from '../../../annotations/attribution/claim-facts.ts';
import { annotationsOfSpeaker } from '../../../main/folder/speaker-annotations.ts';
import { annotation } from '../../annotations/builders.ts';

it('a name is found as speaker and as source, told apart by whose the annotations are', async () => {
  const speaks = annotation('a', { attribution: { speaker: { name: 'Capital Wire', role: '' } } });
  const passes = annotation('b', { attribution: { chain: ['A post', 'Capital Wire'] } });
  const others = annotation('c', { analyst: 'ben', attribution: { chain: ['Capital Wire'] } });
  const silent = annotation('d', { attribution: { chain: ['A post'] } });
  const articles = { one: [speaks, silent], two: [passes, others], three: [silent] };
  const read: string[] = [];
  const store = {
    load: (article: string) => {
      read.push(article);
      return Promise.resolve({ annotations: articles[article as keyof typeof articles] });
    },
  } as unknown as Parameters<typeof annotationsOfSpeaker>[2];
  const claims = Object.fromEntries(
    Object.entries(articles).map(([article, all]) => [article, claimFacts(all)]),
  );
  expect(await annotationsOfSpeaker('Capital Wire', claims, store, 'ana')).toEqual({
    own: [speaks, passes],
    others: 1,
  });
  expect(read).toEqual(['one', 'two']);
});
