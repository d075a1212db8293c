/** Markdown becomes reading text: no markup in it, blocks and marks at the right words, raw HTML never interpreted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../annotations/article/article.ts';
import { extractMarkdown } from '../../../main/articles/markdown-format.ts';

const filler =
  'The council of the island met again, and its members agreed that the old bridge should be repaired.';

function blocksOf({ text, blocks }: ExtractedArticle): readonly (readonly string[])[] {
  return blocks.map(({ kind, start, end, level, marker }) => [
    [kind, level, marker].filter((part) => part !== undefined).join(' '),
    text.slice(start, end),
  ]);
}

function marksOf({ text, marks }: ExtractedArticle): readonly (readonly string[])[] {
  return marks.map((mark) => [
    mark.kind,
    text.slice(mark.start, mark.end),
    ...(mark.kind === 'link' ? [mark.href] : []),
  ]);
}

test('blocks are joined by a blank line, with level and marker', () => {
  const source = [
    '# The bridge',
    filler,
    '## A bridge too far',
    `${filler}\nstill the same\nparagraph`,
    '> She said it.\n>\n> > Twice.',
    '- one\n- two\n    1. deep\n\n       more\n- [x] done',
    '3. three\n4. four',
    '```\nlet bridge = 1;\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '![The bridge in winter](bridge.png)',
    '---',
    filler,
  ].join('\n\n');
  const article = extractMarkdown(source);
  expect(blocksOf(article)).toEqual([
    ['headline', 'The bridge'],
    ['paragraph', filler],
    ['heading 2', 'A bridge too far'],
    ['paragraph', `${filler} still the same paragraph`],
    ['quotation 1', 'She said it.'],
    ['quotation 2', 'Twice.'],
    ['list-item 1 •', 'one'],
    ['list-item 1 •', 'two'],
    ['list-item 2 1.', 'deep'],
    ['list-item 2', 'more'],
    ['list-item 1 ☑', 'done'],
    ['list-item 1 3.', 'three'],
    ['list-item 1 4.', 'four'],
    ['paragraph', 'let bridge = 1;'],
    ['paragraph', 'a | b'],
    ['paragraph', '1 | 2'],
    ['caption', 'The bridge in winter'],
    ['paragraph', filler],
  ]);
  expect(article.text).toBe(
    article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n\n'),
  );
});

test('marks lie on the words they mark', () => {
  const source = `An *early **and** old* bridge, a [link *here*](https://example.org/a), \`code\`, <https://example.org>, [named][n].\n\n[n]: https://example.org/n`;
  expect(marksOf(extractMarkdown(source))).toEqual([
    ['emphasis', 'early and old'],
    ['strong', 'and'],
    ['link', 'link here', 'https://example.org/a'],
    ['emphasis', 'here'],
    ['code', 'code'],
    ['link', 'https://example.org', 'https://example.org'],
    ['link', 'named', 'https://example.org/n'],
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x'])(
  'a link to %s is only its words',
  (href) => {
    const article = extractMarkdown(`A [link](${href}) here.`);
    expect(article.text).toBe('A link here.');
    expect(article.marks).toEqual([]);
  },
);

test('raw HTML is dropped or words, never markup', () => {
  const source = `Before <b>bold</b> after.\n\n<div onclick="x()">\nInside\n</div>\n\n<script>alert(1)</script>\n\n<!-- hidden -->\n\n${filler}`;
  expect(extractMarkdown(source).text).toBe(`Before bold after.\n\nInside\n\n${filler}`);
});

describe('front matter', () => {
  test('becomes metadata and not text', () => {
    const source = `---\ntitle: "The bridge: a story"\nauthor:\n  - Ida Lund\n  - Per Holm\ndate: 2026-03-12T09:58:00Z\nsource: 'Island Courier'\nurl: https://example.org/b\nlang: en # English\ntags: [a, b]\n---\n\n# Another headline\n\n${filler}`;
    const { metadata, text } = extractMarkdown(source);
    expect(text).toBe(`Another headline\n\n${filler}`);
    expect(metadata).toMatchObject({
      title: { value: 'The bridge: a story', origin: 'front-matter' },
      byline: { value: 'Ida Lund, Per Holm' },
      published: { value: { written: '2026-03-12T09:58:00Z', iso: '2026-03-12T09:58' } },
      outlet: { value: 'Island Courier' },
      url: { value: 'https://example.org/b' },
      language: { value: 'en' },
      section: null,
    });
  });

  test('what only looks like it stays text', () => {
    const source = `---\n\n${filler}\n\n---\n\n${filler}`;
    expect(extractMarkdown(source).text).toBe(`${filler}\n\n${filler}`);
  });
});

test('furniture and particulars are recognised in Markdown too', () => {
  const source = `Opinion\n\n# The bridge\n\n*By Ida Lund, 12 March 2026*\n\n${filler}\n\n${filler}\n\n## Leave a Reply\n\nYour email address will not be published.`;
  const article = extractMarkdown(source);
  expect(blocksOf(article).map(([kind]) => kind)).toEqual([
    'dateline',
    'headline',
    'byline',
    'paragraph',
    'paragraph',
    'furniture',
    'furniture',
  ]);
  expect(article.metadata.byline?.value).toBe('Ida Lund');
});

describe('hostile Markdown', () => {
  test.each([
    ['deep quotations', '>'.repeat(100_000)],
    ['deep lists', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['open brackets', '['.repeat(100_000)],
    ['open emphasis', '*a _b '.repeat(20_000)],
    ['back-quotes', '`a``'.repeat(20_000)],
    ['open tags', '<a '.repeat(30_000)],
  ])('%s is read without an error', (_name, source) => {
    expect(extractMarkdown(`${filler}\n\n${source}`).text).toContain('The council');
  });

  test('what would keep the parser busy for minutes is shown as plain text, and says so', () => {
    const article = extractMarkdown(`${filler}\n\n${'[a]('.repeat(20_000)}`);
    expect(article.text).toContain('[a]([a](');
    expect(article.warnings).toHaveLength(1);
  });

  test('blocks and marks stay within the text and in order, whatever the source', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '# ',
        '\n',
        '\n\n',
        '> ',
        '- ',
        '1. ',
        '*',
        '**',
        '_',
        '`',
        '[a](https://b.example)',
        '![alt](x)',
        '<b>',
        '|',
        '---\n',
        '😀',
        '&nbsp;',
        '\u00a0',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, blocks, marks } = extractMarkdown(pieces.join(''));
        let end = 0;
        for (const block of blocks) {
          expect(text.slice(end, block.start).trim()).toBe('');
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBe(text.length);
        for (const mark of marks) {
          expect(
            blocks.some(
              (block) => block.start <= mark.start && mark.end <= block.end && mark.start < mark.end,
            ),
          ).toBe(true);
        }
      }),
    );
  });
});
