/** The claims in an HTML report, read back: matrix, cards, wordings, and the links between claims and annotations. */
import { describe, expect, it } from 'vitest';
import { wholeReport, type ReportChoice } from '../../../annotations/report/report-choice.ts';
import { claimsOf, pay } from './claim-reports.ts';
import { attribute, byId, elements, textOf, type ParsedHtml } from './parse-html.ts';
import { readHtmlReport } from './read-html-report.ts';
import { articleOf, headingOf, marked, reportArticle } from './report-builders.ts';

/** The articles of the claim, each with its words annotated. */
const items = pay.map(({ article: id, annotation, words, outlet }) => {
  const article = articleOf([['paragraph', `${words} Nobody said more.`]], {
    id,
    path: `${id}.txt`,
    metadata: {
      title: { value: `Title of ${id}`, origin: 'page' },
      outlet: outlet === null ? null : { value: outlet, origin: 'text' },
    },
  });
  return reportArticle(article, [marked(article, words, { id: annotation })]);
});

function read(more: Partial<ReportChoice> = {}): ParsedHtml['document'] {
  const choice = { ...wholeReport, ...more };
  return readHtmlReport(items, headingOf({ choice, claims: choice.claims ? claimsOf({}, more) : null }))
    .document;
}

describe('the claims of an HTML report', () => {
  const document = read();
  const card = byId(document, 'c1');
  if (card === undefined) throw new Error('There is no card.');

  it('stand in a matrix of claims by outlets, in words and signs', () => {
    const [matrix] = elements(document, 'table', 'matrix');
    const rows = elements(matrix ?? document, 'tr').map((row) =>
      elements(row, '*')
        .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
        .map((cell) => textOf(cell, ['under'])),
    );
    expect(rows).toEqual([
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

  it('say status with reason and day, who is silent, how many sources and what differs', () => {
    const words = textOf(card);
    for (const part of [
      'contradicted, 13 Mar 2026: The agreement says 4.8 per cent.',
      '2 of 4 outlets: Norrhaven Post, Capital Wire',
      'AbsentCoast Daily',
      'Absent so farRadio Vest',
      '2 outlets, 2 sources',
      'The figure “4.8 per cent” became “5.2 per cent”.',
      '1 annotation of this claim no longer there',
      'Ask the union for the text.',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('give every wording word for word, with what came in and what is gone', () => {
    const wordings = elements(card, 'p', 'wording');
    expect(
      wordings.map((wording) =>
        withoutGone(
          textOf(wording),
          elements(wording, 'del').map((one) => textOf(one)),
        ),
      ),
    ).toEqual(pay.map(({ words }) => words));
    const [, wire, paraphrase] = wordings;
    expect(elements(wire ?? card, 'ins').map((one) => textOf(one).trim())).toContain('5.2 per cent');
    expect(elements(wire ?? card, 'del').map((one) => textOf(one).trim())).toContain('reportedly');
    expect(elements(paraphrase ?? card, '*')).toEqual([]);
  });

  it('lead to the words of each annotation, which lead back', () => {
    const targets = elements(card, 'a').map((link) => attribute(link, 'href'));
    expect(targets).toEqual(['#w1-1', '#w2-1', '#w3-1']);
    const back = elements(byId(document, 'n2-1') ?? document, 'a').map((link) => attribute(link, 'href'));
    expect(back).toContain('#c1');
  });

  it('are in the contents', () => {
    const [nav] = elements(document, 'nav');
    expect(elements(nav ?? document, 'a').map((link) => attribute(link, 'href'))).toContain('#c1');
  });
});

describe('a choice', () => {
  it.each<Partial<ReportChoice>>([
    { text: 'excerpts' },
    { text: 'none' },
    { evidence: false },
    { claims: false },
    { articles: ['post'] },
  ])('of %j leaves no link without its target', (more) => {
    const document = read(more);
    const ids = new Set(elements(document, '*').flatMap((element) => attribute(element, 'id') ?? []));
    const targets = elements(document, 'a').map((link) => attribute(link, 'href') ?? '');
    expect(targets.filter((target) => target.startsWith('#') && !ids.has(target.slice(1)))).toEqual([]);
  });

  it('of excerpts shows the sentences around what is annotated, and says that words are left out', () => {
    const [text] = elements(byId(read({ text: 'excerpts' }), 'a1') ?? read(), 'p', 'kind-paragraph');
    const words = textOf(text ?? read(), ['label', 'hidden']);
    expect(words.trim()).toBe(`${pay[0]?.words ?? ''} …`);
  });

  it('without the texts has the annotations all the same', () => {
    const section = byId(read({ text: 'none' }), 'a1');
    expect(section && elements(section, 'mark')).toEqual([]);
    expect(section && textOf(section)).toContain(pay[0]?.words);
    expect(section && textOf(section)).not.toContain('Nobody said more');
  });

  it('is told on the title page', () => {
    const [cover] = elements(read({ tags: ['quote'], text: 'excerpts', notes: false }), 'header', 'cover');
    expect(textOf(cover ?? read())).toContain('tagged Quote; without notes; excerpts of the texts');
  });
});

/** The text without the words that are gone, each of which is there once, in order. */
function withoutGone(text: string, gone: readonly string[]): string {
  return gone.reduce((left, words) => left.replace(words, ''), text);
}
