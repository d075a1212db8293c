/** Hypothesis: rows as its API gives them (invented), with what it has no place for here. */
import { describe, expect, it } from 'vitest';
import {
  holdsHypothesis,
  readHypothesis,
} from '../../../annotations/interchange/hypothesis/read-hypothesis.ts';
import { articleOf } from '../report/report-builders.ts';
import { added, importInto } from './import-into.ts';

const article = articleOf(
  [['paragraph', 'The quay stays closed until May, said Mats Reker. Nobody objected to that at all.']],
  {
    metadata: { url: { value: 'https://www.post.example/quay/', origin: 'page' } },
  },
);

const row = {
  id: 'Ab3dEfGhEe6xYzAbCdEfGh',
  created: '2024-05-06T07:08:09.123456+00:00',
  updated: '2024-05-07T07:08:09.123456+00:00',
  user: 'acct:jolind@hypothes.is',
  user_info: { display_name: 'Jo Lind' },
  uri: 'https://post.example/quay',
  text: 'Check **this**.',
  tags: ['quote', 'to check'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://post.example/quay',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/div[1]/p[2]',
          startOffset: 4,
          endContainer: '/div[1]/p[2]',
          endOffset: 35,
        },
        { type: 'TextPositionSelector', start: 1204, end: 1235 },
        {
          type: 'TextQuoteSelector',
          exact: 'quay stays closed until May',
          prefix: 'Menu\n  The ',
          suffix: ', said Mats Reker. Nobody obje',
        },
      ],
    },
  ],
  document: { title: ['Quay closed'] },
};

describe('rows of Hypothesis', () => {
  it.each([
    ['an answer of the API', { total: 1, rows: [row] }],
    ['a list', [row]],
    ['an export', { export_date: '2024-05-08', annotations: [row] }],
  ])('are known in %s', (_, file) => {
    expect(holdsHypothesis(file)).toBe(true);
    expect(readHypothesis(file)).toMatchObject({
      broken: [],
      annotations: [{ article: { addresses: ['https://post.example/quay'], title: 'Quay closed' } }],
    });
  });

  it('come in by their words, whatever the offsets in the page were, once for each tag', async () => {
    const plan = await importInto(readHypothesis([row]), article);
    const [first, second] = added(plan);
    expect(first).toMatchObject({
      tag: 'quote',
      note: 'Check **this**.',
      creator: { id: 'acct:jolind@hypothes.is', name: 'Jo Lind' },
      created: '2024-05-06T07:08:09.123Z',
      modified: '2024-05-07T07:08:09.123Z',
      segments: [{ anchor: { exact: 'quay stays closed until May', start: 4 } }],
    });
    expect(second?.id).not.toBe(first?.id);
    const again = await importInto(readHypothesis([row]), article, {
      annotations: [first, second].flatMap((one) => one ?? []),
      codebook: { tags: [] },
    });
    expect(again.operations(true)).toEqual([]);
  });

  it('that stand in the file again under other names come in once, and are not said to be here', async () => {
    const plain = { ...row, tags: ['quote'], text: '' };
    const file = readHypothesis([
      plain,
      { ...plain, id: 'Bc3dEfGhEe6xYzAbCdEfGh' },
      { ...plain, id: 'Cd3dEfGh' },
    ]);
    const plan = await importInto(file, article);
    expect(added(plan)).toHaveLength(1);
    expect(plan.summary('rows.json', file).counts).toEqual({
      placed: 1,
      unsure: 0,
      here: 0,
      repeated: 2,
      left: 0,
    });
  });

  it('without words, with another shape, or in reply to others are left out and told', () => {
    const file = readHypothesis([
      { ...row, target: [{ source: 'https://post.example/quay' }] },
      { ...row, target: 'nowhere' },
      { ...row, tags: [{ toString: 1 }] },
      { ...row, references: ['other'] },
    ]);
    expect(file.annotations).toEqual([]);
    expect(file.broken.map(({ where }) => where)).toEqual(['annotation 1', 'annotation 2', 'annotation 3']);
    expect(file.warnings).toEqual(['One reply to other annotations is left out: there are no threads here.']);
  });
});
