/** No page makes the reader throw, hang or give out anything that could run. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../main/articles/html/html-format.ts';
import { extractPage } from '../../../../main/articles/html/extract-page.ts';
import { body, expectSound, page, paragraphs, read } from './pages.ts';

const payloadFile = new URL('../../../../../shared/data/hostile-html/payloads.jsonl', import.meta.url);

interface Payload {
  readonly id: string;
  readonly payload: string;
}

function isPayload(value: unknown): value is Payload {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'payload' in value &&
    typeof value.payload === 'string'
  );
}

const samples: readonly Payload[] = [
  { id: 'script', payload: '<script>alert(1)</script>' },
  { id: 'handler', payload: '<img src=x onerror=alert(1)>' },
  { id: 'link', payload: '<a href="java\nscript:alert(1)">x</a>' },
  { id: 'entity link', payload: '<a href="&#106;avascript:alert(1)">x</a>' },
  { id: 'svg', payload: '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>' },
  { id: 'mutation', payload: '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>' },
];

describe('payloads that try to run script', () => {
  const payloads = existsSync(payloadFile)
    ? readFileSync(payloadFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line))
        .filter(isPayload)
    : samples;

  test(`are words or nothing (${String(payloads.length)} of them)`, () => {
    for (const { id, payload } of payloads) {
      const around = read(
        page(`<h1>Bridge to reopen in May</h1>${body}${payload}${body}`),
        'https://post.example.org/',
      );
      expectSound(around);
      expect(around.text, id).toContain(paragraphs[0]);
      const alone = extractPage({ markup: payload, asXml: false, address: null }, 'html', 'a.html');
      if (alone.ok) expectSound(alone.value);
    }
  }, 180_000);
});

describe('pages made to keep a parser busy', () => {
  test.each([
    ['nested divisions', `${'<div>'.repeat(100_000)}${body}`],
    ['nested divisions, closed', `${'<div>'.repeat(100_000)}${body}${'</div>'.repeat(100_000)}`],
    ['nested quotations', `${'<blockquote>'.repeat(20_000)}${body}`],
    ['nested bold', `${'<b>'.repeat(20_000)}${body}`],
    ['nested tables', `${'<table><tr><td>'.repeat(10_000)}${body}`],
    ['nested lists', `${'<ul><li>'.repeat(10_000)}${body}`],
    ['unclosed tags', `${body}${'<a '.repeat(300_000)}`],
    ['unclosed comments', `${body}${'<!--'.repeat(300_000)}`],
    ['unclosed drawings', `${body}${'<svg>'.repeat(50_000)}`],
    ['attributes', `${body}<a ${'x=1 '.repeat(300_000)}>`],
    ['a long attribute', `${body}<img src="data:${'A'.repeat(5_000_000)}">`],
    ['blanks', `${body}<p>${' '.repeat(3_000_000)}x`],
    ['deep JSON-LD', `<script type="application/ld+json">${'['.repeat(300_000)}</script>${body}`],
  ])('%s are read', (_name, source) => {
    const article = read(`<html><body>${source}</body></html>`);
    expectSound(article);
    expect(article.text).toContain(paragraphs[3]);
  });

  test.each([
    ['brackets', '<'.repeat(3_000_000)],
    ['entities', '&amp;'.repeat(1_000_000)],
    ['elements', '<i>x</i>'.repeat(500_000)],
    ['words', 'word '.repeat(4_000_000)],
  ])('too many %s are refused', (_name, source) => {
    const result = extractPage({ markup: `<p>${source}`, asXml: false, address: null }, 'html', 'a.html');
    expect(result).toMatchObject({ ok: false, code: 'file-too-large' });
  });
});

describe('whatever is in the file', () => {
  const failures = ['no-article-text', 'file-binary', 'file-too-large'];

  function expectRead(bytes: Uint8Array, name: string): void {
    const result = readHtml({ bytes, name });
    if (result.ok) expectSound(result.value);
    else expect(failures).toContain(result.code);
  }

  test('any bytes give an article or a failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('a.html', 'a.xhtml'), expectRead),
      { numRuns: 300 },
    );
  });

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      ...'p div b i a h1 h2 ul ol li table tr td blockquote span br pre svg script style template title figure figcaption q form html head body article'
        .split(' ')
        .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} class="share related" hidden=x`]),
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&#0;',
      '&#xd800;',
      '&lt;script&gt;',
      '"',
      "'",
      '>',
      '<',
      '\u00a0',
      '😀',
      '<a href="https://example.org/">',
      '<a href=javascript:alert(1)>',
      '<meta charset=utf-7>',
      `<p>${paragraphs[0] ?? ''}</p>`,
    ),
  );

  test('any mix of markup gives an article or a failure', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom('a.html', 'a.xhtml'), (pieces, name) =>
        expectRead(Buffer.from(pieces.join('')), name),
      ),
      { numRuns: 400 },
    );
  });

  test('a page with parts cut out, doubled or replaced gives an article or a failure', () => {
    const whole = page(
      `<h1>Bridge to reopen in May</h1><p class="byline">By Ida Lund</p>${body}<ul><li>One<li>Two</ul>`,
      '<title>Bridge | Norrhaven Post</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge"}</script>',
    );
    const edit = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(80),
      by: fc.oneof(fc.constant(''), piece),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        let mutated = whole;
        for (const { at, length, by } of edits)
          mutated = mutated.slice(0, at) + by + mutated.slice(at + length);
        expectRead(Buffer.from(mutated), 'a.html');
      }),
      { numRuns: 200 },
    );
  });
});
