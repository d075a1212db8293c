/** Which articles the preview of a long report shows. */
import { expect, test } from 'vitest';
import { mostPreviewed, previewedEntries, withoutLinksOut } from '../../../main/reports/preview-report.ts';
import { summary } from '../../renderer/state/desk-builder.ts';

const entries = Array.from({ length: 50 }, (_, index) =>
  summary(`article-${String(index)}`, `${String(index)}.txt`, `Article ${String(index)}`),
);

test('a short report is shown whole', () => {
  expect(previewedEntries(entries.slice(0, mostPreviewed), [])).toHaveLength(mostPreviewed);
});

test('of a long one those with chosen annotations are shown, in their order, then the first others', () => {
  const shown = previewedEntries(entries, ['article-40', 'article-30']).map((entry) =>
    entry.kind === 'readable' ? entry.id : entry.path,
  );
  expect(shown).toHaveLength(mostPreviewed);
  expect(shown.slice(-2)).toEqual(['article-30', 'article-40']);
  expect(shown.slice(0, 3)).toEqual(['article-0', 'article-1', 'article-2']);
});

test('links within a preview stay, links out of it go, and words that look like one stay', () => {
  expect(
    withoutLinksOut(
      '<a href="#a1">1</a><a href="https://example.org/?a=&quot;" rel="noreferrer">2</a><p> href=&quot;x&quot;</p>',
    ),
  ).toBe('<a href="#a1">1</a><a rel="noreferrer">2</a><p> href=&quot;x&quot;</p>');
});
