/** W3C Web Annotation as other programs write it, whole and broken. */
import { describe, expect, it } from 'vitest';
import { readWebAnnotations } from '../../../annotations/interchange/jsonld/read-web-annotations.ts';
import { articleOf } from '../report/report-builders.ts';
import { added, importInto } from './import-into.ts';

const text =
  'The ferry 🚢 stopped at noon. Nobody was hurt, he said. Nobody was hurt, she said, and left the quay.';
const article = articleOf([['paragraph', text]], { id: 'ferry-00000001', path: 'ferry.txt' });

const annotation = (fields: object): object => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body: { type: 'TextualBody', purpose: 'tagging', value: 'quote' },
  ...fields,
});
const selecting = (selector: unknown): object => annotation({ target: { source: 'ferry.txt', selector } });
const quote = (exact: string, more: object = {}): object => ({ type: 'TextQuoteSelector', exact, ...more });
const position = (start: number, end: number): object => ({ type: 'TextPositionSelector', start, end });

async function placesOf(file: unknown): Promise<readonly (readonly string[])[]> {
  const plan = await importInto(readWebAnnotations(file), article);
  return added(plan).map(({ segments }) =>
    segments.map(({ anchor }) => text.slice(anchor.start, anchor.end)),
  );
}

describe('selectors', () => {
  it.each([
    [
      'a quotation with its surroundings',
      quote('Nobody was hurt', { prefix: 'at noon. ', suffix: ', he said. Nobody was hurt, she s' }),
      'Nobody was hurt',
    ],
    ['words that stand once and say nothing of what is around them', quote('left the quay'), 'left the quay'],
    [
      'a quotation and its offsets in code points',
      [quote('Nobody was hurt'), position(55, 70)],
      'Nobody was hurt',
    ],
    [
      'a quotation refined by a position within it',
      { ...quote('Nobody was hurt, she said'), refinedBy: position(17, 25) },
      'she said',
    ],
    [
      'a quotation refined by another',
      { ...quote('Nobody was hurt, she said'), refinedBy: quote('hurt, she') },
      'hurt, she',
    ],
    [
      'a path through a page refined by a quotation',
      { type: 'XPathSelector', value: '/p[1]', refinedBy: quote('stopped at noon') },
      'stopped at noon',
    ],
    [
      'a choice of selectors',
      { type: 'Choice', items: [{ type: 'CssSelector', value: 'p' }, quote('stopped at noon')] },
      'stopped at noon',
    ],
    [
      'the older names',
      { '@type': 'oa:TextQuoteSelector', 'oa:exact': 'stopped at noon' },
      'stopped at noon',
    ],
  ])('are understood: %s', async (_, selector, words) => {
    expect(await placesOf(selecting(selector))).toEqual([[words]]);
  });

  it('of several targets are the segments of one annotation, in the order of the text', async () => {
    const target = [quote('left the quay'), quote('stopped at noon')].map((selector) => ({
      source: 'ferry.txt',
      selector,
    }));
    expect(await placesOf(annotation({ target }))).toEqual([['stopped at noon', 'left the quay']]);
    expect(await placesOf(annotation({ target: { type: 'Composite', items: target } }))).toEqual([
      ['stopped at noon', 'left the quay'],
    ]);
  });

  it('that could mean two places mean none', async () => {
    const plan = await importInto(readWebAnnotations(selecting(quote('Nobody was hurt'))), article);
    expect(added(plan)).toEqual([]);
    expect(plan.summary('x', { format: 'web-annotation', warnings: [] }).rows[0]).toMatchObject({
      outcome: 'unsure',
      reason: 'several passages fit its words',
    });
    expect(added(plan, true)[0]?.segments[0]?.anchor.exact).toBe('Nobody was hurt');
  });

  it.each([
    ['outside the text', position(5, 500), 'its offsets lie outside the text'],
    [
      'in a text nobody knows',
      position(4, 9),
      'it gives offsets only, and nothing says that they count in this text',
    ],
  ])('that give offsets only %s place nothing', async (name, selector, reason) => {
    const hash = name === 'outside the text' ? { 'claimdesk:textSha256': article.source.textSha256 } : {};
    const file = readWebAnnotations(annotation({ target: { source: 'ferry.txt', selector, ...hash } }));
    const plan = await importInto(file, article);
    expect(plan.operations(true)).toEqual([]);
    expect(plan.summary('x', file).rows[0]).toMatchObject({ outcome: 'left', reason });
  });
});

describe('a file', () => {
  const one = selecting(quote('stopped at noon'));
  it.each([
    ['a single annotation', one],
    ['a list', [one]],
    ['a page', { type: 'AnnotationPage', items: [one] }],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } }],
    ['a graph', { '@graph': [one] }],
  ])('is read as %s', async (_, file) => {
    expect(await placesOf(file)).toEqual([['stopped at noon']]);
  });

  it('that goes on elsewhere says so and fetches nothing', () => {
    const file = readWebAnnotations({
      type: 'AnnotationPage',
      items: [one],
      next: 'https://a.example/page2',
    });
    expect(file.warnings).toEqual([
      'The file goes on in a page elsewhere, which is not fetched: https://a.example/page2.',
    ]);
  });

  it('of which half the records are broken gives the other half, and says why of each', async () => {
    const broken = [
      null,
      7,
      {},
      { type: 'Annotation' },
      annotation({ target: 'https://a.example/' }),
      annotation({
        target: { source: 'x', selector: { type: 'SvgSelector', value: '<svg onload="alert(1)"/>' } },
      }),
    ];
    const file = readWebAnnotations([one, ...broken]);
    expect(file.annotations).toHaveLength(1);
    expect(file.broken.map(({ where }) => where)).toEqual(
      broken.map((_, index) => `annotation ${String(index + 2)}`),
    );
    expect(file.broken.every(({ reason }) => reason !== '')).toBe(true);
  });

  it('with names of the program’s own insides, and nested as deep as can be, does no harm', async () => {
    let selector: unknown = quote('stopped at noon');
    for (let depth = 0; depth < 5000; depth += 1) selector = { type: 'XPathSelector', refinedBy: selector };
    let page: unknown = { type: 'AnnotationPage', items: [one] };
    for (let depth = 0; depth < 5000; depth += 1) page = { type: 'AnnotationCollection', first: page };
    const hostile = JSON.parse(
      '{"__proto__": {"type": "Annotation"}, "constructor": {"prototype": {"polluted": true}}}',
    ) as object;
    const file = readWebAnnotations([selecting(selector), page, hostile, one]);
    expect(file.annotations).toHaveLength(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('bodies', () => {
  it('that tag twice make two annotations, the note with the first', async () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: 'Opinion' },
      { type: 'TextualBody', purpose: 'tagging', value: 'Rumour' },
      { type: 'TextualBody', purpose: 'commenting', value: '<script>alert(1)</script>' },
    ];
    const plan = await importInto(
      readWebAnnotations(
        annotation({
          id: 'https://a.example/1',
          body,
          target: { source: 'ferry.txt', selector: quote('stopped at noon') },
        }),
      ),
      article,
    );
    expect(added(plan).map(({ note }) => note)).toEqual(['<script>alert(1)</script>', '']);
    const [codebook] = plan.operations(false);
    expect(codebook).toMatchObject({
      kind: 'edit-codebook',
      after: { tags: [{ tag: { name: 'Rumour', key: null } }] },
    });
    expect(added(plan).map(({ tag }) => tag)).toEqual(['opinion', expect.any(String)]);
  });

  it.each([
    ['a comment', { bodyValue: 'Who says so?' }, 'Comment', 'Who says so?'],
    ['nothing', { body: [] }, 'Highlight', ''],
  ])('that say %s get a tag that says so', async (_, fields, tag, note) => {
    const file = readWebAnnotations({
      ...annotation({ target: { source: 'ferry.txt', selector: quote('stopped at noon') } }),
      body: undefined,
      ...fields,
    });
    const plan = await importInto(file, article);
    expect(plan.summary('x', file).tags).toEqual([
      expect.objectContaining({ name: tag, isNew: true, count: 1 }),
    ]);
    expect(added(plan)[0]?.note).toBe(note);
  });

  it('keep who made the annotation', async () => {
    const made = {
      ...selecting(quote('stopped at noon')),
      creator: { type: 'Person', name: 'Jo Lind' },
      created: '2024-02-03T04:05:06+01:00',
    };
    const plan = await importInto(readWebAnnotations(made), article);
    expect(added(plan)[0]).toMatchObject({
      analyst: 'ana',
      note: '',
      creator: { id: null, name: 'Jo Lind' },
      created: '2024-02-03T03:05:06.000Z',
    });
  });
});
