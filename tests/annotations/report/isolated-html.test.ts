/** Text that could turn the order of what stands around it is isolated, and other text is left bare. */
import { describe, expect, it } from 'vitest';
import { isolatedHtml } from '../../../annotations/report/html/escape-html.ts';

describe('isolatedHtml', () => {
  it.each(['Ana Petrova', '1,000 (660,470 words)', 'Анна & Вера', '山田', '“Ferry” – 12:30', ''])(
    'leaves %j bare: it runs the way the report does',
    (text) => {
      expect(isolatedHtml(text)).not.toContain('<bdi>');
    },
  );

  it.each([
    ['Hebrew', 'דנה'],
    ['Arabic', 'عبد الله'],
    ['Arabic digits', '٢٠٢٦'],
    ['Syriac', 'ܣܘܪܝܝܐ'],
    ['Arabic presentation forms', 'ﻻ'],
    ['Adlam, beyond the first plane', '\u{1e900}'],
    ['an override', 'abc\u202edef'],
    ['an isolate', '\u2067abc'],
    ['a mark', 'abc\u200f'],
  ])('isolates %s', (_, text) => {
    expect(isolatedHtml(text)).toMatch(/^<bdi>.*<\/bdi>$/u);
  });
});
