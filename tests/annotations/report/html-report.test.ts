/** The HTML report read back: its words, its links, its tables, and that nothing in it can run or load anything. */
import { describe, expect, it } from 'vitest';
import { harbour, harbourReport } from './harbour-article.ts';
import { attribute, byId, classes, elements, textOf } from './parse-html.ts';
import { blockTexts, readHtmlReport } from './read-html-report.ts';

describe('an HTML report', () => {
  const { document, errors } = readHtmlReport([
    harbourReport,
    { kind: 'unreadable', path: 'a<b>.txt', code: 'file-binary', message: '“a<b>.txt” holds no text.' },
  ]);
  const section = byId(document, 'a1');
  if (section === undefined) throw new Error('The article has no section.');

  it('is HTML without a parse error', () => {
    expect(errors).toEqual([]);
  });

  it('carries every block of the article, word for word', () => {
    expect(blockTexts(section)).toEqual(
      harbour.blocks.map(({ start, end }) => harbour.text.slice(start, end)),
    );
  });

  it('says which file could not be read, and why', () => {
    const contents = elements(document, 'nav')
      .map((nav) => textOf(nav))
      .join('');
    expect(contents).toContain('a<b>.txt');
    expect(contents).toContain('holds no text');
  });

  it('has one row for each annotation, in the order of the labels in the text', () => {
    const rows = elements(document, 'tr').filter((row) => attribute(row, 'id')?.startsWith('r1-') === true);
    expect(rows).toHaveLength(harbourReport.placed.length);
    const first = rows[0];
    expect(first && elements(first, 'td').map((cell) => textOf(cell))).toEqual([
      'Ferry strike ends after night of talks, port saysNorrhaven Post',
      'Quote',
      '“We are ready to sail together and to stand up for every harbour on this coast,” […] “and we expect calm waters from here.”',
      '',
      '',
      'Ana Petrova',
      '12 Mar 2026, 10:05',
      '¶ 2218–298, 333–371',
    ]);
  });

  it('leads from every label to its row, and from every link to something that is there', () => {
    const ids = elements(document, '*').flatMap((element) => attribute(element, 'id') ?? []);
    const targets = elements(document, 'a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const label of elements(section, 'a', 'label')) {
      const row = byId(document, (attribute(label, 'href') ?? '').slice(1));
      expect(row && textOf(elements(row, 'th')[0] ?? row)).toBe(textOf(label).split(' ')[0]);
    }
  });

  it('names the tag in words where each highlight begins, and the number where overlapping ones end', () => {
    const paragraph = elements(section, 'p', 'kind-paragraph').find((one) =>
      textOf(one).includes('solid as'),
    );
    const signs = elements(paragraph ?? section, '*').filter((one) =>
      classes(one).some((name) => name === 'label' || name === 'end'),
    );
    expect(signs.map((sign) => textOf(sign))).toEqual([
      '1.2 Opinion',
      '1.3 Unverified',
      '1.4 Quote',
      'end of 1.4',
      'end of 1.2',
      'end of 1.3',
    ]);
  });

  it('gives overlapping highlights lines of their own', () => {
    const innermost = elements(section, 'mark')
      .filter((mark) => textOf(mark) === '“solid as granite”')
      .at(-1);
    const lanes = elements(section, 'mark')
      .filter((mark) => textOf(mark) === '“solid as granite”')
      .map((mark) => classes(mark)[1]);
    expect(innermost).toBeDefined();
    expect(new Set(lanes).size).toBe(3);
  });

  it('tells words that are not placed without painting them', () => {
    const unplaced = elements(section, 'div', 'unplaced')
      .map((part) => textOf(part))
      .join('');
    expect(unplaced).toContain('hoarse voice');
    expect(unplaced).toContain('calm waters');
    expect(
      elements(section, 'mark')
        .map((mark) => textOf(mark))
        .join(''),
    ).not.toContain('hoarse voice');
  });

  it('shows notes beside the text and in the table', () => {
    expect(
      elements(section, 'div', 'notes')
        .map((note) => textOf(note))
        .join(''),
    ).toContain('Ask the ministry.');
  });

  it('runs no script and loads nothing', () => {
    expect(elements(document, 'script')).toEqual([]);
    expect(
      elements(document, '*').flatMap(({ attrs }) =>
        attrs.filter(
          ({ name }) => name.startsWith('on') || ['src', 'srcset', 'action', 'data'].includes(name),
        ),
      ),
    ).toEqual([]);
    expect(elements(document, 'link')).toEqual([]);
    const policy = elements(document, 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(policy && attribute(policy, 'content')).toContain("default-src 'none'");
    expect(
      elements(document, 'style')
        .map((style) => textOf(style))
        .join(''),
    ).not.toMatch(/url\(|@import/);
  });

  it('counts by tag, by article and tag, and by analyst', () => {
    const tables = elements(document, 'table', 'counts').map((table) =>
      elements(table, 'tr').map((row) =>
        [...elements(row, '*')]
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map((cell) => textOf(cell)),
      ),
    );
    expect(tables[0]?.slice(1)).toEqual([
      ['Quote', '4', '33 %'],
      ['Opinion', '3', '25 %'],
      ['Unverified', '4', '33 %'],
      ['retired-tag', '1', '8 %'],
      ['All', '12', '100 %'],
    ]);
    expect(tables[1]?.[1]).toEqual([
      '1. Ferry strike ends after night of talks, port says',
      '4',
      '3',
      '4',
      '1',
      '12',
    ]);
    expect(tables[2]?.[1]).toEqual(['Ana Petrova', '4', '3', '4', '1', '12']);
  });

  it('never skips a level of headings', () => {
    const levels = elements(document, '*')
      .flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
      .map(Number);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
    });
  });
});
