/** Looking for words in every article of an open folder: streamed, marked, cancelled, anchored. */
import { describe, expect, test } from 'vitest';
import type { Events } from '../../../app/contract.ts';
import type { ArticleOccurrences } from '../../../app/desk-views.ts';
import { openFolder, value, type OpenedFolder } from './open-folder.ts';

const files = {
  'a.txt': 'The lock\n\nThe road money is late. Road money, he said, “road money”.',
  'b.txt': 'A railroad money box.\n\nNobody came.',
  'c.txt': 'Road  money came.\n\nNothing else happened here today.',
};

function heard({ listener }: OpenedFolder, search: number): readonly Events['occurrencesFound'][] {
  return listener.occurrences.filter((news) => news.search === search);
}

function places(news: readonly Events['occurrencesFound'][]): ArticleOccurrences[] {
  return news.flatMap(({ found }) => found ?? []);
}

describe('words of the folder', () => {
  test('are found article by article, with what is tagged already', async () => {
    const folder = await openFolder(files);
    await folder.tag('a.txt', 'Road money');
    const ended = value(
      await folder.session.findOccurrences({ search: 1, words: 'road money', scope: { kind: 'folder' } }),
    );
    expect(ended).toEqual({ total: 4, cancelled: false, more: false, unread: [] });
    const found = places(heard(folder, 1));
    expect(found.map(({ article }) => article)).toEqual([
      folder.listener.at('a.txt').id,
      folder.listener.at('c.txt').id,
    ]);
    expect(found[0]?.places.map(({ tagged }) => tagged.map(({ tag }) => tag))).toEqual([[], ['quote'], []]);
  });

  test('are looked for in one article only when that is asked', async () => {
    const folder = await openFolder(files);
    const scope = { kind: 'article', article: folder.listener.at('c.txt').id } as const;
    expect(value(await folder.session.findOccurrences({ search: 2, words: 'road money', scope })).total).toBe(
      1,
    );
  });

  test('are not looked for any further once somebody cancels or asks for others', async () => {
    const folder = await openFolder(files);
    const first = folder.session.findOccurrences({ search: 1, words: 'road', scope: { kind: 'folder' } });
    const second = folder.session.findOccurrences({ search: 2, words: 'nobody', scope: { kind: 'folder' } });
    expect(value(await first)).toMatchObject({ cancelled: true });
    expect(value(await second)).toMatchObject({ cancelled: false, total: 1 });
  });

  test('get anchors that are those of tagging by hand, unless the article is another by then', async () => {
    const folder = await openFolder(files);
    await folder.tag('c.txt', 'Road  money');
    const { article, placed } = await folder.read('c.txt');
    const asked = {
      article: article.id,
      textSha256: article.source.textSha256,
      places: [{ start: 0, end: 'Road  money'.length }],
    };
    expect(value(await folder.session.anchorPlaces(asked))).toEqual([
      placed[0]?.annotation.segments[0]?.anchor,
    ]);
    expect(await folder.session.anchorPlaces({ ...asked, textSha256: '0'.repeat(64) })).toMatchObject({
      ok: false,
      code: 'article-changed',
    });
    expect(await folder.session.anchorPlaces({ ...asked, places: [{ start: 0, end: 9999 }] })).toMatchObject({
      ok: false,
      code: 'article-changed',
    });
  });
});
