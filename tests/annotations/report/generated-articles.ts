/** Articles and annotations that fast-check makes up: any text, any overlap. */
import fc from 'fast-check';
import { blockKinds } from '../../../annotations/article/article.ts';
import type { ReportArticle } from '../../../annotations/report/report-model.ts';
import { articleOf, markedRanges, reportArticle, type BlockText } from './report-builders.ts';

const pieces = [
  'the port',
  ' said ',
  '“calm”',
  '🚢',
  'é',
  'שלום',
  '<b>',
  '</script>',
  '&amp;',
  '|',
  '*',
  '_',
  '`',
  '#',
  '[x](y)',
  '\n',
  '- ',
  '1. ',
  '> ',
  '~~',
  'https://a.example/x_y',
  'www.a_b.example',
  'a_b@c.example',
  '\\',
  '---',
  '===',
  '⟦',
  '"',
  "'",
  '$',
  '!',
  ':',
  '<!--',
  '&#x3c;',
];

/** Text that begins and ends with a character that is not blank, as blocks do. */
const blockText = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...pieces), weight: 5 }, fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').replace(/\r/g, ' ').trim())
  .filter((text) => text !== '');

const block = fc.tuple(
  fc.constantFrom(...blockKinds),
  blockText,
  fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
) satisfies fc.Arbitrary<BlockText>;

const range = fc.tuple(
  fc.nat(),
  fc.nat(),
  fc.constantFrom('quote', 'opinion', 'unverified', 'gone'),
  blockText,
);

/** An article with up to eight annotations anywhere, one of two segments among them. */
export const anyReportArticle: fc.Arbitrary<ReportArticle> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 6 }), fc.array(range, { maxLength: 8 }))
  .map(([blocks, ranges]) => {
    const article = articleOf(blocks);
    const placed = ranges.map(([one, other, tag, note]) => {
      const edges = [one % (article.text.length + 1), other % (article.text.length + 1)].sort(
        (a, b) => a - b,
      );
      const [start = 0, end = 0] = edges;
      return markedRanges(article, [{ start, end }], { tag, note });
    });
    return reportArticle(article, placed);
  });
