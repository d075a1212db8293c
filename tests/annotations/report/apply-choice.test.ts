/** What a choice leaves of a folder and of an article. */
import { describe, expect, test } from 'vitest';
import { articleChooser, chosenEntries } from '../../../annotations/report/apply-choice.ts';
import { wholeReport, type ReportChoice } from '../../../annotations/report/report-choice.ts';
import type { LibraryEntry } from '../../../annotations/article/article.ts';
import { defaultCodebook } from '../../../annotations/codebook/codebook.ts';
import { articleOf, marked, reportArticle } from './report-builders.ts';

const choose = (more: Partial<ReportChoice>) => articleChooser({ ...wholeReport, ...more }, defaultCodebook);
const article = articleOf([['paragraph', 'The port is open. It may close.']]);
const quote = marked(article, 'The port is open.', { note: 'Ask again.' });
const opinion = marked(article, 'It may close.', { tag: 'opinion' });
const item = reportArticle(article, [quote, opinion]);

describe('of an article', () => {
  test('everything stays as it is when nothing is narrowed', () => {
    expect(choose({})(item)).toEqual(item);
  });

  test('annotations that are not chosen are left out, and counted', () => {
    const chosen = choose({ tags: ['opinion'] })(item);
    expect(chosen.placed).toEqual([opinion]);
    expect(chosen.leftOut).toBe(1);
    expect(chosen.article).toBe(article);
  });

  test('no note of an analyst stays when notes are not wanted, wherever it was written', () => {
    const link = { kind: 'link', url: 'https://port.example/', note: 'Read twice.' } as const;
    const check = { status: 'open', evidence: [link], note: 'Call them.' } as const;
    const noted = { ...quote, annotation: { ...quote.annotation, check } };
    const [left] = choose({ notes: false })(reportArticle(article, [noted])).placed;
    expect(left?.annotation.check.evidence).toHaveLength(1);
    expect(JSON.stringify(left)).not.toMatch(/Ask again|Read twice|Call them/);
  });
});

describe('of a folder', () => {
  const broken: LibraryEntry = {
    kind: 'unreadable',
    path: 'b.txt',
    code: 'file-binary',
    message: 'No text.',
  };
  const readable = (id: string): LibraryEntry => ({
    kind: 'readable',
    id,
    source: { path: `${id}.txt`, sha256: '', textSha256: '' },
    format: 'text',
    displayTitle: id,
    metadata: article.metadata,
    words: 1,
    length: 1,
    warnings: [],
    done: false,
  });

  test('files that cannot be read are told where all articles are taken, and only there', () => {
    const entries = [readable('a'), broken, readable('c')];
    expect(chosenEntries(entries, wholeReport)).toBe(entries);
    expect(chosenEntries(entries, { ...wholeReport, articles: ['c', 'gone'] })).toEqual([entries[2]]);
  });
});
