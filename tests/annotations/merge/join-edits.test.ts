/** Decisions made in two places: what was changed since both were the same holds, also what was taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noEdits, sameEdits, type ArticleEdits } from '../../../annotations/article/article-edits.ts';
import { joinEdits } from '../../../annotations/merge/join-edits.ts';
import { textHash } from '../builders.ts';

const verdict = (start: number, furniture: boolean) => ({
  anchor: { start, end: start + 5, exact: 'words', prefix: '', suffix: '', textSha256: textHash },
  furniture,
});
const field = fc.option(fc.constantFrom('One', 'Two', null), { nil: undefined });
const edits: fc.Arbitrary<ArticleEdits> = fc
  .record({
    title: field,
    outlet: field,
    done: fc.boolean(),
    judged: fc.uniqueArray(fc.record({ start: fc.constantFrom(0, 10, 20), furniture: fc.boolean() }), {
      selector: ({ start }) => start,
    }),
  })
  .map(({ title, outlet, done, judged }) => ({
    metadata: { ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }) },
    furniture: judged.map(({ start, furniture }) => verdict(start, furniture)),
    done,
  }));
const same = (one: ArticleEdits, other: ArticleEdits): void => {
  expect(sameEdits(one, other), JSON.stringify([one, other])).toBe(true);
};

describe('decisions of two places', () => {
  it('are those of the one that changed, where the other did not', () => {
    fc.assert(
      fc.property(edits, edits, (ancestor, changed) => {
        same(joinEdits(ancestor, changed, ancestor), changed);
        same(joinEdits(changed, ancestor, ancestor), changed);
      }),
    );
  });
  it('that agree stay as they are', () => {
    fc.assert(
      fc.property(edits, edits, (ancestor, both) => {
        same(joinEdits(both, both, ancestor), both);
      }),
    );
  });
  it('are all kept where nobody knows what they began with', () => {
    const before = { metadata: { title: 'One', outlet: 'Post' }, furniture: [verdict(0, true)], done: true };
    const after = {
      metadata: { title: 'Two' },
      furniture: [verdict(0, false), verdict(10, true)],
      done: false,
    };
    same(joinEdits(before, after), {
      metadata: { title: 'Two', outlet: 'Post' },
      furniture: [verdict(0, false), verdict(10, true)],
      done: true,
    });
    same(joinEdits(noEdits, after), after);
  });
});
