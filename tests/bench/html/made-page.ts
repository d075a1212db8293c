/** Invented web pages as news sites send them: an article among navigation, scripts, promotions and comments. */
import { madeName, madeParagraph } from '../made-text.ts';
import { createRandom, type Random } from '../place/random.ts';

/** A page of about `bytes` bytes, two thirds of them not the article, as is usual. */
export function madePage(seed: number, bytes: number): string {
  const random = createRandom(seed);
  const title = `Ministers meet in ${madeName(random)}`;
  const author = madeName(random);
  const parts = [head(title, author, random), navigation(random), `<article><h1>${title}</h1>`];
  parts.push(
    `<p class="byline">By <a rel="author" href="/by/1">${author}</a> <time datetime="2026-03-13">13 March 2026</time></p>`,
  );
  for (let size = 0, index = 0; size < bytes / 3; index += 1) {
    const block = articleBlock(index, random);
    parts.push(block);
    size += block.length;
  }
  parts.push('</article>');
  for (let size = parts.join('').length; size < bytes - 200;) {
    const block = size % 3 === 0 ? comment(random) : promotion(random);
    parts.push(block);
    size += block.length;
  }
  return `${parts.join('\n')}\n<footer><p>© 2026 The Daily Example. All rights reserved.</p></footer></body></html>\n`;
}

function head(title: string, author: string, random: Random): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-03-13T08:00:00Z',
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: 'The Daily Example' },
  };
  const script = Array.from(
    { length: 60 },
    (_, index) => `window.q${index}=function(a,b){return a<b&&b>${random.below(99)}};`,
  );
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${title} | The Daily Example</title><meta property="og:site_name" content="The Daily Example">`,
    `<script type="application/ld+json">${JSON.stringify(data)}</script><script>${script.join('')}</script>`,
    '<style>.a{color:red}.b>p{margin:0}</style></head><body>',
  ].join('\n');
}

function navigation(random: Random): string {
  const items = Array.from(
    { length: 40 },
    (_, index) => `<li class="nav-item"><a href="/s/${index}">${madeName(random)}</a></li>`,
  );
  return `<header><nav><ul>${items.join('')}</ul></nav></header>`;
}

function articleBlock(index: number, random: Random): string {
  const text = madeParagraph(random).replace(/ (\S+) (\S+) /, ' <a href="/t/1">$1</a> <em>$2</em> ');
  if (index % 7 === 3) return `<h2>${madeName(random)}</h2>`;
  if (index % 9 === 5)
    return `<figure><img src="/i/${index}.jpg" alt=""><figcaption>Photo: ${madeName(random)}</figcaption></figure>`;
  if (index % 11 === 6) return `<blockquote><p>${text}</p></blockquote>`;
  return `<div class="text"><p>${text}</p></div>`;
}

function promotion(random: Random): string {
  return `<div class="promo"><a href="/p/${random.below(999)}"><span class="kicker">More</span><h3>${madeName(random)} ${madeName(random)}</h3></a></div>`;
}

function comment(random: Random): string {
  return `<div class="comment"><b>${madeName(random)}</b><p>${madeParagraph(random)}</p><a href="#">Reply</a></div>`;
}
