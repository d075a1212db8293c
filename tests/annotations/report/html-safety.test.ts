/** Whatever an article, note, name, claim or colour holds stays words in the HTML report, and every word of an article is carried. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../annotations/annotation/annotation.ts';
import { allowedCharacters } from '../../../annotations/report/allowed-characters.ts';
import { claim, member } from '../claim/claim-builders.ts';
import { variant } from '../claim/variants.ts';
import { collectedHtml, ownPayloads } from '../../hostile/payloads.ts';
import { claimsOf, coveredArticle } from './claim-reports.ts';
import { anyReportArticle } from './generated-articles.ts';
import { attribute, byId, elements, textOf, type Element, type ParsedHtml } from './parse-html.ts';
import { blockTexts, quotationsOf, readHtmlReport } from './read-html-report.ts';
import { ana, articleOf, headingOf, marked, reportArticle } from './report-builders.ts';

const collectedPayloads = collectedHtml();

/** A report that has the words in every place which anybody but the program fills. */
function reportOf(words: string): ParsedHtml {
  const found = { value: words, origin: 'page' } as const;
  const article = articleOf(
    [
      ['headline', words],
      ['paragraph', `quayside ${words} after`],
      ['list-item', words, { marker: words }],
      ['furniture', words],
    ],
    {
      path: `${words}.txt`,
      metadata: {
        title: found,
        outlet: found,
        section: found,
        byline: found,
        language: found,
        published: { value: { written: words, iso: words }, origin: 'page' },
        url: { value: `javascript:${words}`, origin: 'page' },
      },
      warnings: [words],
    },
  );
  const { annotation, placements } = marked(article, 'quayside', { note: words, tag: words, id: words });
  const placed: PlacedAnnotation = {
    placements,
    annotation: {
      ...annotation,
      modified: words,
      attribution: {
        speaker: { name: words, role: words },
        cue: words,
        hedges: [words],
        chain: [words],
      },
      check: {
        status: 'contradicted',
        note: words,
        evidence: [{ kind: 'link', url: `javascript:${words}`, note: words }],
      },
    },
  };
  const gone = {
    ...placed,
    annotation: { ...annotation, id: 'gone' },
    placements: [{ state: 'lost' }],
  } as const;
  const heading = headingOf({ title: words, folderName: words, appVersion: words });
  const outlets = ['one', 'two', 'three'].map((id) =>
    coveredArticle(id, id === 'three' ? words : `${id} ${words}`),
  );
  const own = ['one', 'two'].map((id) =>
    variant('said', {
      article: id,
      annotation: id === 'one' ? words : id,
      outlet: `${id} ${words}`,
      title: words,
      words,
      // Whether the sentences around are shared copy would depend on the words.
      surroundings: { text: 'said', words: [{ start: 0, end: 4 }] },
      published: { written: words, iso: null },
      attribution: { speaker: { name: words, role: words }, chain: [`Agency ${words}`], hedges: [words] },
    }),
  );
  const claims = claimsOf({
    claims: [
      claim('hostile', {
        title: words,
        note: words,
        standing: { status: 'outdated', reason: words, date: words },
        members: own.map((each) => member(each.annotation, { article: each.article })),
      }),
    ],
    analysts: [{ id: 'ana', name: words }],
    variants: new Map([['hostile', { claim: 'hostile', variants: own, missing: [member('gone')] }]]),
    articles: outlets,
  });
  const codebook = {
    tags: heading.codebook.tags.map((tag, index) => ({
      ...tag,
      id: index === 0 ? words : tag.id,
      name: words,
      definition: words,
      light: { line: '#000}</style><script>', tint: words },
    })),
  };
  return readHtmlReport(
    [
      reportArticle(article, [placed, gone], { analysts: [{ ...ana, name: words }], problems: [words] }),
      { kind: 'unreadable', path: words, code: words, message: words },
    ],
    { ...heading, codebook, claims },
  );
}

/** Every element with the names of its attributes, and the values of those that a browser acts on; but for those that only isolate a direction, which words have as they need it. */
function skeleton({ document }: ParsedHtml): readonly string[] {
  const acted = ['class', 'id', 'href', 'style', 'fill', 'role', 'rel', 'http-equiv', 'src'];
  const shape = ({ tagName, attrs }: Element) =>
    `${tagName} ${attrs.map(({ name, value }) => (acted.includes(name) ? `${name}=${value}` : name)).join(' ')}`;
  return elements(document, '*')
    .filter(({ tagName }) => tagName !== 'rect' && tagName !== 'bdi')
    .map(shape);
}

describe('hostile words in an HTML report', () => {
  const harmless = skeleton(reportOf('harmless words'));

  it.each(ownPayloads)('%j stay words wherever they stand', (words) => {
    const report = reportOf(words);
    expect(report.errors).toEqual([]);
    expect(skeleton(report)).toEqual(harmless);
    expect(elements(report.document, 'style')).toHaveLength(1);
    expect(textOf(elements(report.document, 'h1')[0] ?? report.document)).toBe(allowedCharacters(words));
  });

  it.skipIf(collectedPayloads.length === 0)('that others collected stay words wherever they stand', () => {
    const changed = collectedPayloads
      .filter((_, index) => index % 12 === 0)
      .map((payload) => payload.replace(/\s+/gu, ' ').trim().slice(0, 2000))
      .filter((payload) => payload !== '')
      .filter((payload) => {
        const report = reportOf(payload);
        return report.errors.length > 0 || JSON.stringify(skeleton(report)) !== JSON.stringify(harmless);
      });
    expect(changed.slice(0, 5)).toEqual([]);
  });

  it('makes no link of an address that is not one of the web or of mail', () => {
    const targets = elements(reportOf('javascript:alert(1)').document, 'a').map(
      (link) => attribute(link, 'href') ?? '',
    );
    expect(targets.filter((target) => !target.startsWith('#'))).toEqual([]);
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

  it('has the exact words of every segment in its evidence, with their place in code points', () => {
    fc.assert(
      fc.property(anyReportArticle, (item) => {
        const { document } = readHtmlReport([item]);
        const points = Array.from(item.article.text);
        const quotations = quotationsOf(byId(document, 'evidence') ?? document);
        expect(quotations).toHaveLength(item.placed.length);
        for (const quotation of quotations) {
          const [start, end] = ['data-start', 'data-end'].map((name) => Number(attribute(quotation, name)));
          expect(textOf(quotation)).toBe(allowedCharacters(points.slice(start, end).join('')));
        }
      }),
      { numRuns: 100 },
    );
  });
});
