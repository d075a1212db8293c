/** What a page says of its article: each kind of source, which goes before which, and where each value came from. */
import { describe, expect, test } from 'vitest';
import type { ArticleMetadata } from '../../../../annotations/article/article.ts';
import { body, page, read } from './pages.ts';

const linked = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = `<h1>Bridge to reopen in May</h1>${body}`;

/** Values only, dates as `written (iso)`. */
function values({ published, ...rest }: ArticleMetadata): Readonly<Record<string, string | null>> {
  const others = Object.fromEntries(
    Object.entries(rest).map(([name, found]) => [name, found?.value ?? null]),
  );
  return {
    ...others,
    published: published === null ? null : `${published.value.written} (${String(published.value.iso)})`,
  };
}

test.each<readonly [string, string, Readonly<Record<string, string | null>>]>([
  [
    'JSON-LD in a graph, with references',
    linked({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'Norrhaven Post' },
        { '@type': 'Person', '@id': '#ida', name: 'Ida Lund' },
        {
          '@type': ['NewsArticle', 'Article'],
          headline: 'Bridge to reopen in May',
          author: [{ '@id': '#ida' }, { '@type': 'Person', name: 'Per Holm' }],
          publisher: { '@id': '#org' },
          datePublished: '2026-03-12T09:58:00+01:00',
          articleSection: ['Politics', 'Local'],
          inLanguage: 'en-GB',
          mainEntityOfPage: { '@id': 'https://post.example.org/bridge' },
        },
      ],
    }),
    {
      title: 'Bridge to reopen in May',
      byline: 'Ida Lund, Per Holm',
      outlet: 'Norrhaven Post',
      published: '2026-03-12T09:58:00+01:00 (2026-03-12T09:58)',
      section: 'Politics',
      url: 'https://post.example.org/bridge',
      language: 'en',
    },
  ],
  [
    'the article among several that the page lists',
    linked([
      { '@type': 'NewsArticle', headline: 'Ferry late', author: 'Somebody Else' },
      { '@type': 'NewsArticle', headline: 'Bridge to reopen in May', author: 'Ida Lund' },
    ]) + '<title>Bridge to reopen in May</title>',
    { byline: 'Ida Lund' },
  ],
  [
    'JSON-LD that is broken in the usual ways',
    '<script type="application/ld+json"><!-- {"@type":"NewsArticle","headline":"Bridge\nto reopen in May","author":"Ida Lund",} --></script>',
    { byline: 'Ida Lund' },
  ],
  [
    'OpenGraph',
    '<meta property="og:title" content="Bridge to reopen in May - Norrhaven Post"><meta property="og:site_name" content="Norrhaven Post"><meta property="article:published_time" content="2026-03-12T08:58:00+00:00"><meta property="article:section" content="Local"><meta property="og:url" content="https://post.example.org/b"><meta property="article:author" content="https://example.org/profile"><meta name="author" content="By Ida Lund">',
    {
      title: 'Bridge to reopen in May',
      outlet: 'Norrhaven Post',
      published: '2026-03-12T08:58:00+00:00 (2026-03-12T08:58)',
      section: 'Local',
      url: 'https://post.example.org/b',
      byline: 'Ida Lund',
    },
  ],
  [
    'a canonical address goes before others',
    '<link rel="canonical" href="https://post.example.org/c"><meta property="og:url" content="https://post.example.org/b">',
    { url: 'https://post.example.org/c', outlet: 'post.example.org' },
  ],
  [
    'an ambiguous date stays as it is written',
    '<meta name="date" content="03/04/2026">',
    { published: '03/04/2026 (null)' },
  ],
  [
    'entities that were written twice',
    '<meta property="og:site_name" content="Norrhaven &amp;amp; Sea">',
    { outlet: 'Norrhaven & Sea' },
  ],
  [
    'the site in the title',
    '<title>Bridge to reopen in May | Norrhaven Post</title>',
    { outlet: 'Norrhaven Post' },
  ],
  [
    'the site before the title',
    '<title>Norrhaven Post: Bridge to reopen in May</title>',
    { outlet: 'Norrhaven Post' },
  ],
  ['an author that is an account', '<meta name="author" content="admin">', { byline: null }],
])('%s', (_name, head, expected) => {
  expect(values(read(page(article, head)).metadata)).toMatchObject(expected);
});

describe('what is seen on the page', () => {
  test.each<readonly [string, string, Readonly<Record<string, string | null>>]>([
    [
      'time with a machine date',
      '<time datetime="2026-03-12T09:58Z">12 March 2026</time>',
      { published: '12 March 2026 (2026-03-12T09:58)' },
    ],
    [
      'a visible byline',
      '<p class="article-byline">By Ida Lund and Per Holm</p>',
      { byline: 'Ida Lund and Per Holm' },
    ],
    [
      'a date beside no name',
      '<div><span>Thu 12 Mar 2026 09.58 GMT</span></div>',
      { published: 'Thu 12 Mar 2026 09.58 GMT (2026-03-12T09:58)' },
    ],
    [
      'an updated time is not the published one',
      '<time class="updated" datetime="2026-03-13">13 March</time><time class="entry-date published" datetime="2026-03-12">12 March 2026</time>',
      { published: '12 March 2026 (2026-03-12)' },
    ],
  ])('%s', (_name, line, expected) => {
    expect(values(read(page(`<h1>Bridge to reopen in May</h1>${line}${body}`)).metadata)).toMatchObject(
      expected,
    );
  });

  test('other articles on the page name neither author nor date', () => {
    const other =
      '<div class="related"><h2>Ferry late</h2><p class="byline">By Somebody Else</p><time datetime="2020-01-01">1 January 2020</time></div>';
    expect(values(read(page(`${other}${article}${other}`)).metadata)).toMatchObject({
      byline: null,
      published: null,
    });
  });
});

test('each value states where it came from', () => {
  const { metadata } = read(
    page(
      `<h1>Bridge to reopen in May</h1><p class="byline">By Ida Lund</p>${body}`,
      '<meta property="og:site_name" content="Norrhaven Post">',
    ),
  );
  expect(metadata.outlet?.origin).toBe('page');
  expect(metadata.byline?.origin).toBe('text');
});

test.each([
  ['in the header, leading home', '<header><h1><a href="/">Norrhaven Post</a></h1></header>', 'h1'],
  ['in the header', '<header><h1>Norrhaven Post</h1></header>', 'h1'],
  ['with a lower heading for the article', '<div id="top"><h1>Norrhaven Post</h1></div>', 'h2'],
])('a site that is a heading %s is not the headline, though the title has both', (_name, site, heading) => {
  const markup = `<html><head><title>Bridge to reopen | Norrhaven Post</title></head><body>${site}<div id="content"><${heading}>Bridge to reopen</${heading}>${body}</div></body></html>`;
  expect(read(markup).metadata.title?.value).toBe('Bridge to reopen');
});

test('a heading that names the site is not the headline', () => {
  const markup = `<html><head><title>Bridge to reopen in May | Norrhaven Post</title><meta property="og:site_name" content="Norrhaven Post"></head><body><h1>Norrhaven Post</h1><div class="post"><h2>Bridge to reopen in May</h2>${body}</div></body></html>`;
  expect(read(markup).metadata.title?.value).toBe('Bridge to reopen in May');
});

test('the address of a saved page is known from the comment of the browser', () => {
  const markup = `<!DOCTYPE html><!-- saved from url=(0030)https://post.example.org/bridge --><html><body>${article}<p>See <a href="/x">here</a> for more of it.</p></body></html>`;
  const { metadata, marks } = read(markup);
  expect(metadata.url?.value).toBe('https://post.example.org/bridge');
  expect(marks).toMatchObject([{ kind: 'link', href: 'https://post.example.org/x' }]);
});

test('right-to-left and Chinese pages have headline, byline and date', () => {
  const arabic = `<html lang="ar" dir="rtl"><head><title>الجسر يفتح | صحيفة المدينة</title></head><body><article><h1>الجسر يفتح</h1><div class="byline">بقلم: منى أحمد</div>${'<p>قال مجلس المدينة، يوم الخميس، إن الجسر القديم سيعاد فتحه، بعد إصلاحه، وفقا لشخصين كانا هناك.</p>'.repeat(4)}</article></body></html>`;
  expect(values(read(arabic).metadata)).toMatchObject({
    title: 'الجسر يفتح',
    byline: 'منى أحمد',
    language: 'ar',
  });
  const chinese = `<html lang="zh"><head><title>大桥重新开放_港口新闻</title></head><body><div class="main"><h1>大桥重新开放</h1><p class="date">2026年3月12日 09:58</p>${'<p>市议会星期四再次开会，成员同意在冬天之前修理旧桥，据两位在场的人士说，费用会超出预算。</p>'.repeat(5)}</div></body></html>`;
  expect(values(read(chinese).metadata)).toMatchObject({
    title: '大桥重新开放',
    published: '2026年3月12日 09:58 (2026-03-12T09:58)',
  });
});

test('a publisher described by microdata is the outlet', () => {
  const publisher =
    '<div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="Norrhaven Post"></div>';
  const { metadata } = read(page(`<h1>Bridge to reopen in May</h1>${body}${publisher}`));
  expect(metadata.outlet?.value).toBe('Norrhaven Post');
});

test.each(['logo', 'site-title', 'masthead'])(
  'a heading that the site calls %s is not the headline',
  (name) => {
    const { metadata } = read(
      page(
        `<h1 class="${name}">Norrhaven Post</h1><h2>Bridge to reopen in May</h2>${body}`,
        '<title>Norrhaven Post: Bridge to reopen in May</title>',
      ),
    );
    expect(metadata.title?.value).toBe('Bridge to reopen in May');
    expect(metadata.outlet?.value).toBe('Norrhaven Post');
  },
);
