/** JSON Lines: each line is an annotation that can be used by itself, with its unit of offsets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLinesReport } from '../../../annotations/interchange/jsonl/json-lines-report.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import { anyReportArticle } from '../report/generated-articles.ts';
import { headingOf } from '../report/report-builders.ts';
import { annotated, harbour, written } from './exported.ts';

interface Line {
  readonly offsetUnit: string;
  readonly text: string;
  readonly tag: { readonly name: string };
  readonly note: string;
  readonly segments: readonly { start: number | null; end: number | null; text: string; state: string }[];
  readonly passage: { start: number; end: number; text: string } | null;
}

const read = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('JSON Lines', () => {
  it('have one annotation a line and nothing else', () => {
    const lines = read(written(jsonLinesReport, [annotated]));
    expect(lines.map(({ text }) => text)).toEqual([
      '🚢 win',
      '“We are glad,” […] “It was time.”',
      'harbour director.\n“It was',
      'قال الوزير إن الميناء سيفتح غدا',
      'hurt',
    ]);
    expect(new Set(lines.map(({ offsetUnit }) => offsetUnit))).toEqual(new Set(['code-point']));
  });

  it('count in code points, of the text and of the passage alike', () => {
    fc.assert(
      fc.property(anyReportArticle, (article) => {
        const characters = Array.from(article.article.text);
        for (const { segments, passage } of read(written(jsonLinesReport, [article]))) {
          for (const { start, end, text } of segments) {
            expect(characters.slice(start ?? 0, end ?? 0).join('')).toBe(text);
            const inPassage = Array.from(passage?.text ?? '');
            const from = (start ?? 0) - (passage?.start ?? 0);
            expect(inPassage.slice(from, from + Array.from(text).length).join('')).toBe(text);
          }
        }
      }),
    );
  });

  it('give no offsets for words without a sure place', () => {
    const lost = read(written(jsonLinesReport, [annotated])).at(-1);
    expect(lost?.segments).toEqual([{ start: null, end: null, text: 'hurt', state: 'lost' }]);
    expect(lost?.passage).toBeNull();
  });

  it('hold no text of the articles where none is wanted', () => {
    const text = written(
      jsonLinesReport,
      [annotated],
      headingOf({ choice: { ...wholeReport, text: 'none' } }),
    );
    expect(read(text).every(({ passage }) => passage === null)).toBe(true);
    expect(text).not.toContain(harbour.text.slice(0, 30));
  });
});
