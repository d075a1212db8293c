/** Files of a suite that breaks readers of JSON, in the place of every file of the store: each is a value or a typed refusal, never an exception. */
import { expect, test } from 'vitest';
import { parseAnnotationFile } from '../../annotations/format/annotation-file.ts';
import { parseArticleRecord } from '../../annotations/format/article-record.ts';
import { parseClaimFile } from '../../annotations/format/claim-file.ts';
import { parseCodebookFile } from '../../annotations/format/codebook-file.ts';
import { collectedJson } from './payloads.ts';

const own = [
  '',
  '{',
  '[1,]',
  '{"a":1,"a":2}',
  '["\\ud800"]',
  '\u0000',
  '['.repeat(100_000),
  '1e999',
  '{"__proto__":{"x":1}}',
];

const files = [
  ...own.map((text, index) => ({ name: `own ${String(index)}`, text })),
  ...collectedJson().map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') })),
];

test.each([
  ['annotations', parseAnnotationFile],
  ['an article’s record', parseArticleRecord],
  ['claims', parseClaimFile],
  ['tags', parseCodebookFile],
] as const)(
  `in the place of %s (${String(files.length)} of them) are refused with a code`,
  (_what, parse) => {
    const taken = files.filter(({ name, text }) => {
      const parsed = parse(text, name);
      return parsed.ok || typeof parsed.code !== 'string' || parsed.message === '';
    });
    expect(taken.map(({ name }) => name)).toEqual([]);
  },
);
