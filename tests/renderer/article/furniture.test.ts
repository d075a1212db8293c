/** Page furniture: what folds together, what is said of it, and that showing it changes nothing else. */
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { articleDocument } from '../../../renderer/article/document.ts';
import {
  everyRun,
  foldedRunOf,
  furniturePlugin,
  hasFoldedFurniture,
  showRuns,
} from '../../../renderer/article/furniture.ts';
import { furnitureSummary } from '../../../renderer/article/furniture-line.ts';
import { furnitureRuns } from '../../../renderer/article/furniture-runs.ts';
import { firstShown, lastShown } from '../../../renderer/article/jumps.ts';
import { articleOf } from './articles.ts';

const article = articleOf([
  { kind: 'furniture', text: 'Home · News' },
  { kind: 'headline', text: 'Ferries sail' },
  { kind: 'paragraph', text: 'They do.' },
  { kind: 'furniture', text: 'Tags: ferry' },
  { kind: 'furniture', text: 'Comment' },
]);

function state(): EditorState {
  return EditorState.create({
    doc: articleDocument(article),
    plugins: [
      furniturePlugin(furnitureRuns(article), new Set(), { toggle: () => undefined, judge: () => undefined }),
    ],
  });
}

describe('furniture', () => {
  it('folds in runs of neighbours', () => {
    expect(furnitureRuns(article)).toEqual([
      { first: 0, last: 0, words: 2 },
      { first: 3, last: 4, words: 3 },
    ]);
  });

  it.each([
    [{ first: 0, last: 0, words: 1 }, 'Page furniture: 1 passage, 1 word'],
    [{ first: 3, last: 5, words: 18 }, 'Page furniture: 3 passages, 18 words'],
  ])('is summed up', (run, words) => {
    expect(furnitureSummary(run)).toBe(words);
  });

  it('is found folded by block until its run is shown', () => {
    const before = state();
    expect([0, 1, 3, 4].map((block) => foldedRunOf(before, block))).toEqual([0, null, 1, 1]);
    const after = before.apply(showRuns(before, new Set([1])));
    expect([0, 1, 3, 4].map((block) => foldedRunOf(after, block))).toEqual([0, null, null, null]);
    expect(after.doc).toBe(before.doc);
  });

  it('is jumped over while it is folded', () => {
    const folded = state();
    const [first, last] = [firstShown(folded), lastShown(folded)];
    expect(folded.doc.textBetween(first, last, '|')).toBe('Ferries sail|They do.');
    const shown = folded.apply(showRuns(folded, everyRun(folded)));
    expect([firstShown(shown), lastShown(shown)]).toEqual([1, shown.doc.content.size - 1]);
  });

  it('can be shown whole', () => {
    const before = state();
    const after = before.apply(showRuns(before, everyRun(before)));
    expect([hasFoldedFurniture(before), hasFoldedFurniture(after)]).toEqual([true, false]);
  });
});
