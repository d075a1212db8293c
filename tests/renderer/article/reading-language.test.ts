/** The language an article is shown in. */
import { expect, it } from 'vitest';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { readingLanguage } from '../../../renderer/article/reading-language.ts';

it.each([
  ['what the metadata say', 'Ein Satz', 'DE-at', 'de-AT'],
  ['nothing for Latin script', 'A sentence', null, null],
  ['no code that is none', 'A sentence', 'not a code', null],
  ['Japanese by its kana', '港の労働者は木曜日に仕事に戻った', null, 'ja'],
  ['Chinese without them', '港口工人周四复工', null, 'zh'],
  ['Korean', '항만 노동자들이 목요일에 복귀했다', null, 'ko'],
  ['Arabic', 'عاد عمال الميناء إلى العمل يوم الخميس', null, 'ar'],
  [
    'nothing for a word quoted in another script',
    `The sign said 港, ${'which nobody could read. '.repeat(20)}`,
    null,
    null,
  ],
])('is %s', (_case, text, language, expected) => {
  const metadata = {
    ...noMetadata,
    language: language === null ? null : { value: language, origin: 'page' as const },
  };
  expect(readingLanguage({ text, metadata })).toBe(expected);
});
