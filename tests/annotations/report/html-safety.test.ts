/** Whatever an article, note, name or colour holds stays words in the HTML report, and every word of an article is carried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedCharacters } from '../../../annotations/report/allowed-characters.ts';
import { anyReportArticle } from './generated-articles.ts';
import { attribute, byId, elements, textOf } from './parse-html.ts';
import { blockTexts, readHtmlReport } from './read-html-report.ts';
import { ana, articleOf, headingOf, marked, reportArticle } from './report-builders.ts';

describe('hostile words in an HTML report', () => {
  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</style><script>alert(1)</script>',
    '<!-- --><svg onload=alert(1)>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '\u0000\u0008<b>',
    '\ud83d alone',
  ])('%j stays words wherever it stands', (words) => {
    const article = articleOf(
      [
        ['headline', words],
        ['paragraph', `before ${words} after`],
      ],
      {
        path: `${words}.txt`,
        metadata: {
          title: { value: words, origin: 'text' },
          outlet: { value: words, origin: 'text' },
          url: { value: `javascript:${words}`, origin: 'page' },
        },
        warnings: [words],
      },
    );
    const analyst = { ...ana, name: words };
    const codebook = {
      tags: headingOf().codebook.tags.map((tag) => ({
        ...tag,
        name: words,
        definition: words,
        light: { line: '#000}</style><script>', tint: words },
      })),
    };
    const { document, errors } = readHtmlReport(
      [
        reportArticle(article, [marked(article, 'before', { note: words, tag: words })], {
          analysts: [analyst],
          problems: [words],
        }),
      ],
      headingOf({ title: words, folderName: words, codebook }),
    );
    expect(errors).toEqual([]);
    for (const name of ['script', 'img', 'svg', 'b']) expect(elements(document, name)).toEqual([]);
    expect(elements(document, 'style')).toHaveLength(1);
    expect(
      elements(document, '*').flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on'))),
    ).toEqual([]);
    expect(
      elements(document, 'a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((href) => href.startsWith('javascript')),
    ).toEqual([]);
    expect(textOf(elements(document, 'h1')[0] ?? document)).toBe(allowedCharacters(words));
  });
});

describe('any article with any annotations', () => {
  it('is carried word for word under its labels', () => {
    fc.assert(
      fc.property(anyReportArticle, (item) => {
        const { document, errors } = readHtmlReport([item]);
        const { text, blocks } = item.article;
        const section = byId(document, 'a1');
        const texts = section === undefined ? [] : blockTexts(section);
        const withoutTitle = blocks[0]?.kind === 'headline' ? texts : texts.slice(1);
        expect(errors).toEqual([]);
        expect(withoutTitle).toEqual(
          blocks.map(({ start, end }) => allowedCharacters(text.slice(start, end))),
        );
      }),
      { numRuns: 150 },
    );
  });
});
