/** The Markdown report, read back by a Markdown parser: its words, its tables, and that text never becomes structure. */
import fc from 'fast-check';
import type { Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { allowedCharacters } from '../../../annotations/report/allowed-characters.ts';
import { escapeInline, paragraphText } from '../../../annotations/report/markdown/escape-markdown.ts';
import { makeReport } from '../../../annotations/report/make-report.ts';
import { markdownReport } from '../../../annotations/report/markdown/markdown-report.ts';
import type { ReportItem } from '../../../annotations/report/report-model.ts';
import { wholeReport } from '../../../annotations/report/report-choice.ts';
import { claimsOf } from './claim-reports.ts';
import { anyReportArticle } from './generated-articles.ts';
import { harbour, harbourReport } from './harbour-article.ts';
import { articleOf, headingOf, marked, reportArticle } from './report-builders.ts';

function write(items: readonly ReportItem[], title?: string): string {
  return [...makeReport(markdownReport, headingOf(title === undefined ? {} : { title }), items)].join('');
}

/** As GitHub reads it. */
function read(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Without labels and ends of highlights and paragraph numbers. */
function withoutLabels(text: string): string {
  return text.replace(/⟦\/?\d+\.\d+(?: [^⟧]*)?⟧/gu, '').replace(/^¶ \d+ /u, '');
}

/** Markdown has no way to keep the number of blanks. */
function squeezed(text: string): string {
  return allowedCharacters(text).replace(/\s+/gu, ' ').trim();
}

/** What stands between the facts of article 1 and the next part. */
function bodyOf(root: Root): readonly RootContent[] {
  const begin = root.children.findIndex((node) => node.type === 'heading' && textOf(node).startsWith('1. '));
  const end = root.children.findIndex(
    (node) => node.type === 'heading' && ['Evidence', 'Annotations'].includes(textOf(node)),
  );
  return root.children.slice(begin, end);
}

function tables(root: Root): readonly (readonly (readonly string[])[])[] {
  return root.children
    .filter((node): node is Table => node.type === 'table')
    .map((table) => table.children.map((row) => row.children.map(textOf)));
}

/** The table of evidence of the first article. */
function evidence(root: Root): readonly (readonly string[])[] {
  return tables(root).find(([head]) => head?.[0] === 'No.') ?? [];
}

describe('a Markdown report', () => {
  const markdown = write([
    harbourReport,
    { kind: 'unreadable', path: 'a|b.txt', code: 'x', message: 'Not text.' },
  ]);
  const root = read(markdown);

  it('carries every block of the article under its labels', () => {
    const text = bodyOf(root)
      .map((node) => squeezed(withoutLabels(textOf(node))))
      .join('\n');
    for (const { start, end } of harbour.blocks) {
      expect(text).toContain(squeezed(harbour.text.slice(start, end)));
    }
  });

  it('says in plain text where each highlight begins and ends, overlapping ones too', () => {
    expect(markdown).toContain(
      '⟦**1.2 Opinion**⟧the agreement ⟦**1.3 Unverified**⟧⟦**1.4 Quote**⟧“solid as granite”⟦/1.4⟧, although the state⟦/1.2⟧ is',
    );
  });

  it('shows labels as strong and never loses a bracket to the parser', () => {
    const strong = bodyOf(root).flatMap(function find(node: Nodes): string[] {
      if (node.type === 'strong') return [textOf(node)];
      return 'children' in node ? node.children.flatMap(find) : [];
    });
    expect(strong).toContain('1.1 Quote 1/2');
    expect(strong).toContain('1.7 …');
  });

  it('has the evidence of all annotations with their exact words', () => {
    const annotations = evidence(root);
    expect(annotations[0]).toEqual([
      'No.',
      'Exact words',
      'Paragraph',
      'Characters',
      'Tag',
      'Analyst',
      'Time',
    ]);
    expect(annotations).toHaveLength(1 + harbourReport.placed.length);
    expect(annotations[3]).toEqual([
      '1.3',
      '“solid as granite”, although the state is reportedly covering a third of the pay rise, according to two people',
      '¶ 3',
      '397–507',
      'Unverified',
      'Ana Petrova',
      '12 Mar 2026, 10:05',
    ]);
    expect(markdown).toContain(`- SHA-256 of the file: \`${'a1'.repeat(32)}\``);
  });

  it('says under the article what is noted of each annotation', () => {
    expect(textOf(root)).toContain('Note: Two people, no names. Ask the ministry.');
  });

  it('names files that could not be read and words that are not placed', () => {
    expect(textOf(root)).toContain('a|b.txt could not be read: Not text.');
    expect(markdown).toContain('hoarse voice (These words are not in the article as it is now.)');
  });

  it('keeps emphasis and links where they are sure to be read as such', () => {
    const text = 'It was never in doubt, said the Capital Wire on Monday.';
    const range = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const article = articleOf([['paragraph', text]], {
      marks: [
        { kind: 'emphasis', ...range('never') },
        { kind: 'link', href: 'https://capitalwire.example/a_b', ...range('Capital Wire') },
        { kind: 'link', href: 'javascript:alert(1)', ...range('Monday') },
      ],
    });
    expect(write([reportArticle(article)])).toContain(
      '*never* in doubt, said the [Capital Wire](<https://capitalwire.example/a_b>) on Monday.',
    );
  });
});

describe('the claims of a Markdown report', () => {
  const choice = { ...wholeReport, text: 'none' } as const;
  const heading = headingOf({ choice, claims: claimsOf() });
  const root = read([...makeReport(markdownReport, heading, [harbourReport])].join(''));

  it('stand in a matrix of claims by outlets', () => {
    const matrix = tables(root).find(([head]) => head?.[0] === 'Claim');
    expect(matrix?.map((cells) => cells.map((cell) => cell.split(';')[0]))).toEqual([
      ['Claim', 'Norrhaven Post', 'Capital Wire', 'Radio Vest', 'Coast Daily'],
      [
        '1. Crews get more pay from April',
        '● verbatim',
        '◐ partial, 71% of the words',
        '? absent so far',
        '– absent',
      ],
    ]);
  });

  it('give their wordings with what is gone and what came in', () => {
    const text = textOf(root);
    expect(text).toContain('{+5.2 per cent+}');
    expect(text).toContain('[-reportedly');
    expect(text).toContain('The figure “4.8 per cent” became “5.2 per cent”.');
  });

  it('come without the texts where none is wanted', () => {
    expect(textOf(root)).not.toContain('stranded on the islands');
  });
});

describe('text that looks like Markdown', () => {
  it.each([
    '# no heading',
    'a | b | c',
    '| --- | --- |',
    '- no item',
    '1. no item',
    '> no quotation',
    '**no** *emphasis* __here__ _nor_ ~~here~~',
    '`no code`',
    '[no link](https://x.example)',
    '![no image](x.png)',
    '<b>no HTML</b> <!-- nor this -->',
    'https://no-link.example/a_b www.no_link.example no_one@no-link.example',
    '---',
    '===',
    '```',
    '    no code',
    '&amp; &#35; stays',
    'back\\slash \\* stays',
    'two\n\nparagraphs\n# and a line',
    '[x]: https://no-definition.example',
    ': --- | --- :',
  ])('%j stays words in the text, the table and the title', (words) => {
    const article = articleOf([['paragraph', words]], {
      metadata: { title: { value: words, origin: 'text' } },
    });
    const all = { start: 0, end: words.length };
    const root = read(
      write(
        [
          reportArticle(article, [
            { ...marked(article, words, { note: words }), placements: [{ state: 'exact', ...all }] },
          ]),
        ],
        words,
      ),
    );
    const body = bodyOf(root).map((node) => squeezed(withoutLabels(textOf(node))));
    expect(body).toContain(squeezed(words));
    expect(evidence(root)[1]?.map(squeezed)[1]).toBe(squeezed(words));
    expect(squeezed(textOf(root))).toContain(`Note: ${squeezed(words)}`);
    expect(squeezed(textOf(root.children[0] ?? root))).toBe(squeezed(words));
  });
});

describe('any article with any annotations', () => {
  it('gives the same words when its Markdown is read back', () => {
    fc.assert(
      fc.property(anyReportArticle, (item) => {
        const root = read(write([item]));
        const text = bodyOf(root)
          .map((node) => squeezed(withoutLabels(textOf(node))))
          .join('\n');
        for (const { start, end } of item.article.blocks) {
          expect(text).toContain(squeezed(item.article.text.slice(start, end)));
        }
        if (item.placed.length === 0) return;
        const annotations = evidence(root).slice(1);
        expect(annotations.map((cells) => cells.length)).toEqual(item.placed.map(() => 7));
      }),
      { numRuns: 150 },
    );
  });
});

describe('text that is escaped in pieces and put together', () => {
  it.each([
    ['<', 'img src=x onerror=alert(1)>'],
    ['<', '!-- ', '-->'],
    ['&', 'lt;b', '&', '#60;b'],
    ['http', '://port.example'],
    ['http:', '//port.example'],
    ['www', '.port.example'],
    ['desk', '@', 'port.example'],
    ['[x]', '(javascript:alert(1))'],
  ])('stays words: %s %s', (...pieces) => {
    expectWords(pieces);
  });

  it('stays words, whatever it is and wherever it is cut', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'< > & ! [ ] ( ) \\ ` * _ ~ | : / . @ # img -- a= "x"'.split(' ')),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), expectWords), { numRuns: 300 });
  });

  function expectWords(pieces: readonly string[]): void {
    const words = `a ${pieces.join('')} b`;
    const root = read(paragraphText(`a ${pieces.map(escapeInline).join('')} b`));
    expect(root.children.map(({ type }) => type)).toEqual(['paragraph']);
    const inside: readonly Nodes[] = root.children.flatMap((node) =>
      node.type === 'paragraph' ? node.children : [],
    );
    expect(inside.filter(({ type }) => !['text', 'break', 'link'].includes(type))).toEqual([]);
    // An address that is one may be a link to itself; its words are the same.
    for (const node of inside) if (node.type === 'link') expect(node.url).toMatch(/^(?:https?|mailto):/u);
    expect(squeezed(textOf(root))).toBe(squeezed(words));
  }
});
