/** The HTML report read back: its words, its links, its tables, and that nothing in it can run or load anything. */
import { describe, expect, it } from 'vitest';
import { harbour, harbourReport } from './harbour-article.ts';
import { attribute, byId, classes, elements, textOf } from './parse-html.ts';
import { blockTexts, isCell, quotationsOf, readHtmlReport } from './read-html-report.ts';

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

  it('has the evidence of each annotation in a row, in the order of the labels in the text', () => {
    const rows = elements(document, 'tr').filter((row) => attribute(row, 'id')?.startsWith('r1-') === true);
    expect(rows).toHaveLength(harbourReport.placed.length);
    const first = rows[0];
    expect(
      first &&
        elements(first, '*')
          .filter(isCell)
          .map((cell) => textOf(cell)),
    ).toEqual([
      '1.1 Quote',
      '“We are ready to sail together and to stand up for every harbour on this coast,” […] “and we expect calm waters from here.”',
      '¶ 2, 218–298, 333–371\nAna Petrova, 12 Mar 2026, 10:05',
    ]);
    expect(rows.map((row) => attribute(row, 'data-annotation'))).not.toContain(null);
  });

  it('gives programs the hashes of the file and each segment with its place, or without where it has none', () => {
    const [body] = elements(byId(document, 'evidence') ?? document, 'tbody');
    expect(
      body && ['data-path', 'data-sha256', 'data-text-sha256'].map((name) => attribute(body, name)),
    ).toEqual(['2026-03-12-norrhaven-post.txt', 'a1'.repeat(32), 'b2'.repeat(32)]);
    const quotations = quotationsOf(body ?? document);
    const facts = ['data-start', 'data-end', 'data-state'].map((name) =>
      quotations.map((q) => attribute(q, name)),
    );
    expect(facts.map((each) => each.slice(0, 2))).toEqual([
      ['218', '333'],
      ['298', '371'],
      [null, null],
    ]);
    expect(facts.map((each) => each.at(-1))).toEqual([null, null, 'ambiguous']);
  });

  it('says under the article what each annotation says, who made it and what is noted', () => {
    const entry = byId(document, 'n1-3');
    const words = textOf(entry ?? document);
    for (const part of ['1.3', 'Unverified', '¶ 3', 'Ana Petrova', 'Ask the ministry.']) {
      expect(words).toContain(part);
    }
  });

  it('leads from every label to its annotation and back, and from every link to something that is there', () => {
    const ids = elements(document, '*').flatMap((element) => attribute(element, 'id') ?? []);
    const targets = elements(document, 'a')
      .map((link) => attribute(link, 'href') ?? '')
      .filter((href) => href.startsWith('#'))
      .map((href) => href.slice(1));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const label of elements(section, 'a', 'label')) {
      const entry = byId(document, (attribute(label, 'href') ?? '').slice(1));
      const [back, evidence] = entry === undefined ? [] : elements(entry, 'a');
      expect(back && textOf(back)).toBe(textOf(label).replace(/ \d\/\d$/u, ''));
      const first = byId(document, (attribute(back ?? section, 'href') ?? '').slice(1));
      expect(first && textOf(first).split(' ')[0]).toBe(textOf(label).split(' ')[0]);
      expect(evidence && attribute(evidence, 'href')).toBe(
        `#r${attribute(entry ?? section, 'id')?.slice(1)}`,
      );
    }
  });

  it('names the tag in words where each highlight begins, and the number where overlapping ones end', () => {
    const paragraph = elements(section, 'p', 'kind-paragraph').find((one) =>
      textOf(one).includes('solid as'),
    );
    const labels = elements(paragraph ?? section, 'a', 'label').map((label) => textOf(label));
    const ends = elements(paragraph ?? section, 'mark', 'numbered').map((mark) =>
      attribute(mark, 'data-end'),
    );
    expect(labels).toEqual(['1.2 Opinion', '1.3 Unverified', '1.4 Quote']);
    expect(ends).toEqual(['1.4', '1.2', '1.3']);
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
    const unplaced = elements(section, 'li', 'unplaced')
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

  it('shows notes beside the text', () => {
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

  it('counts by tag, outlet, status, speaker, article and analyst', () => {
    const tables = elements(document, 'table', 'counts').map((table) =>
      elements(table, 'tr').map((row) =>
        [...elements(row, '*')]
          .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
          .map((cell) => textOf(cell)),
      ),
    );
    const [byTag, byOutlet, byStatus, bySpeaker, byArticle, byAnalyst] = tables;
    expect(byTag?.slice(1)).toEqual([
      ['Quote', '4', '33 %'],
      ['Opinion', '3', '25 %'],
      ['Unverified', '4', '33 %'],
      ['retired-tag', '1', '8 %'],
    ]);
    expect(byOutlet?.slice(1)).toEqual([['Norrhaven Post', '4', '3', '4', '1', '12', '100 %']]);
    expect(byStatus?.slice(1)).toEqual([
      ['open', '12', '100 %'],
      ['corroborated', '0', '0 %'],
      ['contradicted', '0', '0 %'],
      ['cannot be checked', '0', '0 %'],
    ]);
    expect(bySpeaker?.slice(1)).toEqual([['Nobody named', '4', '3', '4', '1', '12', '100 %']]);
    expect(byArticle?.[1]).toEqual([
      '1. Ferry strike ends after night of talks, port says',
      '4',
      '3',
      '4',
      '1',
      '12',
    ]);
    expect(byAnalyst?.[1]).toEqual(['Ana Petrova', '4', '3', '4', '1', '12']);
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
