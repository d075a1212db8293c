/**
 * Five real articles, where they are beside the project, and the samples: what must be recognised in each. The real ones are checked
 * by positions and names only, because their text may not enter the project.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../annotations/article/article.ts';
import { readArticleFile } from '../../../main/articles/read-article.ts';

const realArticles = fileURLToPath(new URL('../../../../shared/articles', import.meta.url));
const samples = fileURLToPath(new URL('../../../samples', import.meta.url));

async function read(root: string, path: string): Promise<ExtractedArticle> {
  const result = await readArticleFile(root, path);
  if (!result.ok) throw new Error(result.message);
  return result.value.extracted;
}

function wordsOf(article: ExtractedArticle, kind: string): readonly string[] {
  return article.blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => article.text.slice(start, end).split(/\s+/u).slice(0, 2).join(' '));
}

function facts({ metadata }: ExtractedArticle): Readonly<Record<string, string | null>> {
  return {
    title: metadata.title?.value.split(' ')[0] ?? null,
    byline: metadata.byline?.value ?? null,
    outlet: metadata.outlet?.value ?? null,
    published: metadata.published?.value.iso ?? null,
    section: metadata.section?.value ?? null,
  };
}

const nothing = { title: null, byline: null, outlet: null, published: null, section: null };

// The samples below hold the same ground where this folder is missing.
describe.runIf(existsSync(realArticles))('five real articles', () => {
  test.each([
    ['000_1be7ee7d359c8642.txt', {}, ['Interesting Article.', 'ReplyDeleteWar is'], []],
    [
      '001_fd65d15b2bf0f233.txt',
      { byline: 'JD Heyes', published: '2023-02-23', outlet: 'RussiaReport.news' },
      [
        'Sources include:',
        'Tagged Under:',
        'alliance, Beijing,',
        'This article',
        'COPYRIGHT ©',
        'All content',
      ],
      [],
    ],
    [
      '002_4abb5b22b4219653.txt',
      { title: 'Russia,', outlet: 'Newsroom' },
      ['Source: Newsroom'],
      ['China vows', 'China and', '‘We must'],
    ],
    [
      '003_227b2405f0c5c29e.txt',
      { title: 'China', outlet: 'Bloomberg', published: '2023-02-23T09:58' },
      ['read more'],
      [],
    ],
    [
      '004_8d0881d0a9f43f7f.txt',
      { title: 'China’s', outlet: 'TodayPress', section: 'Opinion' },
      ['TodayPress', 'This is', 'Related Articles', 'Leave a', 'Your email', 'Back to'],
      [],
    ],
  ])('%s', async (path, expected, furniture, headings) => {
    const article = await read(realArticles, path);
    expect(facts(article)).toEqual({ ...nothing, ...expected });
    expect(wordsOf(article, 'furniture')).toEqual(furniture);
    expect(wordsOf(article, 'heading')).toEqual(headings);
  });
});

describe('the samples', () => {
  test.each([
    [
      '2026-03-12-norrhaven-post.txt',
      {
        title: 'Ferry',
        byline: 'Ida Lund',
        outlet: 'Norrhaven Post',
        published: '2026-03-12T09:58',
        section: 'Economy',
      },
      13,
      ['What the', '4,200 passengers'],
    ],
    [
      '2026-03-12-capital-wire.txt',
      { title: 'Minister:', byline: 'Samir Holm', outlet: 'Capital Wire', published: '2026-03-12T14:20' },
      1,
      ['Who pays'],
    ],
    [
      '2026-03-12-dock-worker.md',
      {
        title: 'Union',
        byline: 'Jonas Aker',
        outlet: 'The Dock Worker',
        published: '2026-03-12',
        section: 'Labour',
      },
      4,
      ['What we', 'Nearly five'],
    ],
    [
      '2026-03-13-tidewater-review.md',
      {
        title: 'What',
        byline: 'Marguerite Oldby',
        outlet: 'Tidewater Review',
        published: '2026-03-13',
        section: 'Opinion',
      },
      1,
      ['Solid as', 'The missing', 'Who was'],
    ],
    ['2026-03-13-harbour-notes.txt', { published: '2026-03-13' }, 5, []],
  ])('%s', async (path, expected, furniture, headings) => {
    const article = await read(samples, path);
    expect(facts(article)).toEqual({ ...nothing, ...expected });
    expect(wordsOf(article, 'furniture')).toHaveLength(furniture);
    expect(wordsOf(article, 'heading')).toEqual(headings);
    expect(article.warnings).toEqual([]);
  });
});
