/** Builds invented pages, and shows what was read of one in a form that tests can compare. */
import { expect } from 'vitest';
import type { ExtractedArticle } from '../../../../annotations/article/article.ts';
import { extractPage } from '../../../../main/articles/html/extract-page.ts';

export const paragraphs: readonly string[] = [
  'The council of Norrhaven met again on Thursday, and its members agreed that the old bridge should be repaired before the winter, according to two people who were there.',
  '“We have waited for long enough,” the mayor said, adding that the plan would cost 4.8 million crowns, which is more than was foreseen in the budget.',
  'The bridge was closed in the spring of last year, when an inspection found cracks, and traffic has been led around the harbour since then.',
  'Work will begin in April, the council said, and the bridge is to reopen in May, though officials, engineers and residents doubt it.',
];
export const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');

/** A page of an invented newspaper around `article`. */
export function page(article: string, head = '<title>A page</title>', attributes = 'lang="en"'): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>
    <header class="site-header"><a href="/">Norrhaven Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main><article>${article}</article></main>
    <aside class="sidebar"><h2>Most read</h2><ul><li><a href="/1">Ferry late</a></li></ul></aside>
    <footer>© 2026 Norrhaven Post. All rights reserved.</footer></body></html>`;
}

export function read(markup: string, address: string | null = null, asXml = false): ExtractedArticle {
  const article = extractPage({ markup, asXml, address }, 'html', 'page.html');
  if (!article.ok) throw new Error(`${article.code}: ${article.message}`);
  return article.value;
}

/** Kind (with level and marker) and words of each block. */
export function blocksOf({ text, blocks }: ExtractedArticle): readonly (readonly [string, string])[] {
  return blocks.map(({ kind, start, end, level, marker }) => [
    [kind, level, marker].filter((part) => part !== undefined).join(' '),
    text.slice(start, end),
  ]);
}

export function marksOf({ text, marks }: ExtractedArticle): readonly (readonly string[])[] {
  return marks.map((mark) => [
    mark.kind,
    text.slice(mark.start, mark.end),
    ...(mark.kind === 'link' ? [mark.href] : []),
  ]);
}

/** What holds for every article, whatever the page: blocks in order with blanks between them, marks within blocks, safe links. */
export function expectSound({ text, blocks, marks }: ExtractedArticle): void {
  let end = 0;
  for (const block of blocks) {
    expect(text.slice(end, block.start).trim()).toBe('');
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
  }
  expect(text.slice(end).trim()).toBe('');
  for (const mark of marks) {
    expect(mark.end).toBeGreaterThan(mark.start);
    expect(blocks.some(({ start, end: blockEnd }) => start <= mark.start && mark.end <= blockEnd)).toBe(true);
    if (mark.kind === 'link') expect(mark.href).toMatch(/^(?:https?|mailto):/u);
  }
}
