/** What stands in the article and is no part of it is furniture; what only looks like it is not. */
import { describe, expect, test } from 'vitest';
import { tidyMarkup } from '../../../../main/articles/html/tidy-markup.ts';
import { parsePage } from '../../../../main/articles/html/page-dom.ts';
import { furnitureJudge } from '../../../../main/articles/html/element-furniture.ts';
import { blocksOf, body, page, paragraphs, read } from './pages.ts';

function isFurniture(element: string): boolean {
  const { markup } = tidyMarkup(`<article id="root">${body}<div id="here">${element}</div></article>`, {
    asXml: false,
    keepHidden: false,
  });
  const document = parsePage(markup);
  const root = document.body.querySelector('article');
  const judged = document.body.querySelector('#here > *');
  if (root === null || judged === null) throw new Error('The page has nothing to judge.');
  return furnitureJudge(root)(judged);
}

const links =
  '<a href="/1">Ferry fares to rise</a> <a href="/2">Mayor under pressure</a> <a href="/3">Storm on its way</a>';

describe('furniture', () => {
  test.each([
    ['a share row', '<div class="share-buttons"><a href="#">Facebook</a> <a href="#">Print</a></div>'],
    ['related articles', `<div class="related-articles"><h3>Related</h3>${links}</div>`],
    [
      'a newsletter box',
      '<aside class="newsletter-signup"><p>Sign up to the Morning Briefing, and never miss a bridge.</p></aside>',
    ],
    ['a tag list', `<div class="post-tags">Tags: ${links}</div>`],
    [
      'comments of any length',
      `<section id="comments">${'<p>I do not believe a word of it.</p>'.repeat(60)}</section>`,
    ],
    ['an element with the role of one', `<div role="navigation">${links}</div>`],
    [
      'a list of nothing but links',
      '<ul><li><a href="/1">Ferry fares to rise</a></li><li><a href="/2">Mayor under pressure</a></li><li><a href="/3">Storm</a></li></ul>',
    ],
    ['an advertisement', '<div class="advert">Buy now, and save on bridges.</div>'],
    ['a paragraph that a site calls a promotion', '<p class="promo">Download our app.</p>'],
  ])('%s', (_name, element) => expect(isFurniture(element)).toBe(true));
});

describe('no furniture', () => {
  test.each([
    [
      'a post that the blog has classed',
      `<div class="post category-news tag-bridge comments-open">${body}</div>`,
    ],
    ['most of the article, whatever it is called', `<div class="related-content">${body}${body}</div>`],
    ['a box of facts', '<aside class="fact-box"><p>The bridge was built in 1911.</p></aside>'],
    [
      'a list of sentences with links',
      `<ul><li>${paragraphs[0] ?? ''} <a href="/1">More</a></li><li>${paragraphs[1] ?? ''}</li><li>${paragraphs[2] ?? ''}</li></ul>`,
    ],
    ['two links', '<ul><li><a href="/1">The report</a></li><li><a href="/2">The plan</a></li></ul>'],
    [
      'related words without links',
      '<div class="related"><p>The council has tried before, in 2019, and again in 2021, and both times it failed.</p></div>',
    ],
    [
      'a word that contains another',
      '<div class="shared-history headline-tagged"><p>The bridge is older than the harbour.</p></div>',
    ],
  ])('%s', (_name, element) => expect(isFurniture(element)).toBe(false));
});

test('navigation is no part of the text', () => {
  expect(read(page(`<h1>Bridge to reopen</h1>${body}<nav>${links}</nav>`)).text).not.toContain('Ferry');
});

test('furniture within the article stays in the text and is marked, by element and by wording', () => {
  const article = read(
    page(
      `<h1>Bridge to reopen in May</h1>${body}<div class="newsletter-signup"><p>Sign up to the Morning Briefing for all that moves in the harbour, every day</p></div>${body}<p>Read also: <a href="/y">Ferry fares to rise</a></p><p>Share this article</p>`,
    ),
  );
  const furniture = blocksOf(article)
    .filter(([kind]) => kind === 'furniture')
    .map(([, words]) => words);
  expect(furniture).toEqual(expect.arrayContaining(['Read also: Ferry fares to rise', 'Share this article']));
  expect(blocksOf(article).filter(([kind]) => kind === 'paragraph')).toHaveLength(2 * paragraphs.length);
});
