/** Articles for tests of twins: plain texts, a paragraph a line, and the words of the passages that were found. */
import { findTwins, type ReadText } from '../../../annotations/twins/find-twins.ts';
import type { TwinGroup } from '../../../annotations/twins/twin.ts';

/** An article whose lines are paragraphs; one that begins with "#" is furniture. */
export function readText(article: string, text: string): ReadText {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    kind: line.startsWith('#') ? ('furniture' as const) : ('paragraph' as const),
    start: index,
    end: index + line.length,
  }));
  return { article, text, blocks };
}

/** The articles a, b, c … of these texts. */
export function readTexts(texts: readonly string[]): readonly ReadText[] {
  return texts.map((text, index) => readText(String.fromCharCode(0x61 + index), text));
}

/** Each group as "article: words" lines. */
export function twinWords(texts: readonly string[]): readonly (readonly string[])[] {
  const articles = readTexts(texts);
  return inWords(findTwins(articles).groups, articles);
}

export function inWords(
  groups: readonly TwinGroup[],
  articles: readonly ReadText[],
): readonly (readonly string[])[] {
  const texts = new Map(articles.map(({ article, text }) => [article, text]));
  return groups.map(({ passages }) =>
    passages.map(({ article, start, end }) => `${article}: ${(texts.get(article) ?? '').slice(start, end)}`),
  );
}
