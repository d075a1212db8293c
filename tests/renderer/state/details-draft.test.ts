/** Editing an article's details: what is decided by what stands in the fields, where it comes from, and dates of two readings. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../annotations/article/apply-edits.ts';
import { changeEdits, noEdits, type ArticleEdits } from '../../../annotations/article/article-edits.ts';
import type { ArticleMetadata } from '../../../annotations/article/article.ts';
import { noMetadata } from '../../../annotations/article/no-metadata.ts';
import { DetailsDraft } from '../../../renderer/state/details-draft.svelte.ts';
import { articleOf, harbour } from './desk-builder.ts';

const found: ArticleMetadata = {
  ...noMetadata,
  outlet: { value: 'Norrhaven Post', origin: 'page' },
  byline: { value: 'By Ida Lund', origin: 'text' },
  published: { value: { written: '03/04/2023', iso: null }, origin: 'text' },
};

function drafted(edits: ArticleEdits = noEdits) {
  const { blocks, ...rest } = articleOf(harbour);
  const article = applyEdits({ ...rest, blocks, metadata: found }, edits);
  return { article, found: { metadata: found, blocks }, edits };
}

function decided(change: (draft: DetailsDraft) => void, edits?: ArticleEdits) {
  const draft = new DetailsDraft(drafted(edits));
  change(draft);
  const { operation } = draft;
  return operation?.kind === 'edit-article' ? operation : null;
}

describe('what is decided', () => {
  it('is nothing when nothing changes, whatever blanks are typed', () => {
    expect(decided((draft) => draft.write('outlet', ' Norrhaven  Post '))).toBeNull();
  });

  it('is one operation for all fields, with its inverse', () => {
    const operation = decided((draft) => {
      draft.write('outlet', 'The Post');
      draft.write('byline', '');
      draft.write('section', 'Economy');
    });
    expect(operation?.after.metadata).toEqual({
      outlet: { kind: 'set', value: 'The Post' },
      byline: { kind: 'none' },
      section: { kind: 'set', value: 'Economy' },
    });
    expect(operation?.before.metadata).toEqual({
      outlet: { kind: 'as-found' },
      byline: { kind: 'as-found' },
      section: { kind: 'as-found' },
    });
  });

  it('goes back to what the file says', () => {
    const edits = changeEdits(noEdits, { metadata: { outlet: { kind: 'set', value: 'The Post' } } });
    const operation = decided((draft) => {
      expect(draft.words('outlet')).toBe('The Post');
      expect(draft.otherwise('outlet')).toBe('Norrhaven Post');
      draft.reset('outlet');
    }, edits);
    expect(operation?.after.metadata).toEqual({ outlet: { kind: 'as-found' } });
  });
});

describe('where a value comes from', () => {
  it.each([
    ['the page', () => undefined, 'outlet', 'page', null],
    ['the text', () => undefined, 'byline', 'text', null],
    ['nowhere', () => undefined, 'section', 'nothing', null],
    [
      'the analyst',
      (draft: DetailsDraft) => draft.write('byline', 'Ida'),
      'byline',
      'analyst',
      'By Ida Lund',
    ],
    [
      'nowhere any more',
      (draft: DetailsDraft) => draft.write('byline', ''),
      'byline',
      'removed',
      'By Ida Lund',
    ],
    [
      'the analyst where the file says nothing',
      (draft: DetailsDraft) => draft.write('section', 'Sea'),
      'section',
      'analyst',
      null,
    ],
  ] as const)('%s', (_case, change, field, origin, otherwise) => {
    const draft = new DetailsDraft(drafted());
    change(draft);
    expect([draft.origin(field), draft.otherwise(field)]).toEqual([origin, otherwise]);
  });
});

describe('the date', () => {
  it('asks which of two days is meant', () => {
    const operation = decided((draft) => {
      expect(draft.readings).toEqual(['2023-04-03', '2023-03-04']);
      draft.iso = '2023-03-04';
    });
    expect(operation?.after.metadata).toEqual({
      published: { kind: 'set', value: { written: '03/04/2023', iso: '2023-03-04' } },
    });
  });

  it.each([
    ['23 February 2023, 9:58', '2023-02-23T09:58', 0],
    ['02/23/2023', '2023-02-23', 0],
    ['05/06/2023', '', 2],
    ['last Thursday', '', 0],
  ])('is read: %s', (written, iso, readings) => {
    const draft = new DetailsDraft(drafted());
    draft.writeDate(written);
    expect([draft.iso, draft.readings.length]).toEqual([iso, readings]);
  });

  it('may be the day alone', () => {
    const operation = decided((draft) => {
      draft.writeDate('');
      draft.iso = '2023-02-23';
    });
    expect(operation?.after.metadata).toEqual({
      published: { kind: 'set', value: { written: '2023-02-23', iso: '2023-02-23' } },
    });
  });

  it.each([
    ['2023-02-29', true],
    ['2024-02-29', false],
    ['2023-13-01', true],
    ['23.02.2023', true],
    ['2023-02-23T24:00', true],
    ['2023-02-23T09:58', false],
    ['', false],
  ])('says when there is no such day: %s', (iso, wrong) => {
    const draft = new DetailsDraft(drafted());
    draft.iso = iso;
    expect(draft.problem('published') !== null).toBe(wrong);
    expect(draft.hasProblem).toBe(wrong);
  });
});

it.each([
  ['en', false],
  ['pt-BR', false],
  ['', false],
  ['English language', true],
])('knows language codes: %s', (code, wrong) => {
  const draft = new DetailsDraft(drafted());
  draft.write('language', code);
  expect(draft.problem('language') !== null).toBe(wrong);
});
