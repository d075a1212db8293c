/** The structure of a page becomes blocks and marks; what a browser would not show becomes nothing. */
import { describe, expect, test } from 'vitest';
import { blocksOf, body, marksOf, page, paragraphs, read } from './pages.ts';

const [first = '', second = '', third = '', fourth = ''] = paragraphs;

test('the article of a page is its headline, standfirst, byline, date and words in order', () => {
  const article = read(
    page(
      `<header><h1>Bridge to reopen in May</h1><p class="standfirst">Council agrees on repairs after a year of delays</p>
      <div class="byline">By <a rel="author" href="/ida">Ida Lund</a></div><time datetime="2026-03-12">12 March 2026</time></header>
      <figure><img src="a.jpg" alt="no caption"><figcaption>The bridge in winter</figcaption></figure>
      <p>${first}</p><h2>A long wait</h2><p>${second}</p><blockquote><p>${third}</p></blockquote>
      <ul><li>Repairs in April, weather permitting<ol start="3"><li>Ships first, then cars</li></ol></li><li>The harbour stays open</li></ul>
      <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2025</td><td>1.2</td></tr></table><p>${fourth}</p>`,
      '<title>Bridge to reopen in May | Norrhaven Post</title>',
    ),
  );
  expect(blocksOf(article)).toEqual([
    ['headline', 'Bridge to reopen in May'],
    ['standfirst', 'Council agrees on repairs after a year of delays'],
    ['byline', 'By Ida Lund'],
    ['dateline', '12 March 2026'],
    ['caption', 'The bridge in winter'],
    ['paragraph', first],
    ['heading 2', 'A long wait'],
    ['paragraph', second],
    ['quotation 1', third],
    ['list-item 1 •', 'Repairs in April, weather permitting'],
    ['list-item 2 3.', 'Ships first, then cars'],
    ['list-item 1 •', 'The harbour stays open'],
    ['paragraph', 'Year | Cost'],
    ['paragraph', '2025 | 1.2'],
    ['paragraph', fourth],
  ]);
  expect(article.text).toBe(
    blocksOf(article)
      .map(([, words]) => words)
      .join('\n\n'),
  );
});

describe('words read as a browser shows them', () => {
  test.each([
    ['blanks are collapsed', 'a  b\n\t c <b> d</b> e', 'a b c d e'],
    ['entities are decoded', 'a &amp; b &lt;c&gt; &#146;d&#x2019; &copy; &amp;lt;', 'a & b <c> ’d’ © &lt;'],
    ['a lone bracket is a word', 'a < b and <3', 'a < b and <3'],
    ['a break is a line', 'a<br>b', 'a\nb'],
    [
      'blanks beside what is not shown stay',
      'a<svg></svg> <b>b</b><img> <i>c</i> <button>d</button><em>e</em>',
      'a b c e',
    ],
    ['soft hyphens are not seen', 'har&shy;bour', 'harbour'],
    ['q has its quotation marks', 'he said <q>no</q>', 'he said “no”'],
    [
      'script, style and templates are no words',
      'a<script>b</script><style>c</style><template>d</template><noscript>e</noscript>',
      'a',
    ],
    [
      'drawings, frames and forms are no words',
      'a<svg><text>b</text></svg><iframe>c</iframe><select><option>d</option></select><button>e</button>',
      'a',
    ],
    [
      'hidden elements are no words',
      'a<span hidden>b</span><span style="color:red; display : none">c</span><span aria-hidden="true">d</span>',
      'a',
    ],
    ['comments are no words', 'a<!-- b --><!---->', 'a'],
    ['an end tag of nothing changes nothing', 'a</div></b></span> b', 'a b'],
  ])('%s', (_name, source, expected) => {
    expect(read(page(`<h1>Words of a page</h1>${body}<p>${source}</p>`)).text).toMatch(
      new RegExp(`\\n\\n${expected.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u'),
    );
  });

  test('preformatted text keeps its lines', () => {
    const article = read(
      page(`<h1>Words of a page</h1>${body}<pre>one\n  two, and more words, in a line</pre>`),
    );
    expect(article.text).toContain('\n\none\n  two, and more words, in a line');
  });

  test('two breaks end a paragraph', () => {
    const article = read(page(`<h1>Words of a page</h1><div>${paragraphs.join('<br><br>')}</div>`));
    expect(blocksOf(article).slice(1)).toEqual(paragraphs.map((words) => ['paragraph', words]));
  });
});

test('marks lie on the words they mark, and only links of the web and of mail are kept', () => {
  const article = read(
    page(`<h1>Words of a page</h1><base href="https://post.example.org/news/">${body}<p>An <em>early <b>and</b> </em>old
      <a href="bridge?a=1&amp;b=2">bridge <i>here</i></a>, <a href="mailto:a@example.org">mail</a>, <code>code</code>,
      <a href="javascript:alert(1)">no</a>, <a href=" JaVaScRiPt:alert(1)">no</a>, <a href="data:text/html,x">no</a>,
      <a href="file:///etc/passwd">no</a>, <a href="vbscript:x">no</a>, <a href="#top">no</a>, <a>no</a>.</p>`),
  );
  expect(marksOf(article)).toEqual([
    ['emphasis', 'early and'],
    ['strong', 'and'],
    ['link', 'bridge here', 'https://post.example.org/news/bridge?a=1&b=2'],
    ['emphasis', 'here'],
    ['link', 'mail', 'mailto:a@example.org'],
    ['code', 'code'],
  ]);
});

test('without an address, relative links are words', () => {
  expect(
    marksOf(read(page(`<h1>Words of a page</h1>${body}<p>A <a href="/x">link</a> to somewhere.</p>`))),
  ).toEqual([]);
});

describe('broken markup keeps every paragraph apart', () => {
  test.each([
    ['unclosed paragraphs', paragraphs.map((words) => `<p>${words}`).join('')],
    ['unclosed bold in each', paragraphs.map((words) => `<p><b>${words}`).join('')],
    ['a headline without an end', `<h1>A page of words${body}`],
    [
      'bold around paragraphs, closed within',
      `<b>${paragraphs.map((words) => `<p>${words}</b></p>`).join('')}`,
    ],
    ['end tags of nothing', paragraphs.map((words) => `</div></table></li><p>${words}</p></span>`).join('')],
    ['a fragment after the page', `${body}</body></html>`],
  ])('%s', (_name, source) => {
    for (const markup of [page(source), source]) {
      const words = blocksOf(read(markup)).map(([, text]) => text);
      expect(words).toEqual(expect.arrayContaining([...paragraphs]));
    }
  });
});

describe('XHTML', () => {
  test('an empty script is closed, and CDATA is text', () => {
    const markup = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="da"><head><script src="a.js"/><title>Broen er lukket</title></head><body><h1>Broen er lukket</h1>${body}<p><![CDATA[Tom & Jerry <b>, og flere ord]]></p></body></html>`;
    const article = read(markup, null, true);
    expect(article.text).toContain('Tom & Jerry <b>, og flere ord');
    expect(article.metadata.language?.value).toBe('da');
  });
});

describe('pages without an article', () => {
  test.each([
    [
      'all script',
      '<html><body><div id="root"></div><script>document.write("<p>words</p>")</script></body></html>',
    ],
    [
      'only noscript',
      '<html><body><noscript>Please enable JavaScript to run this app.</noscript></body></html>',
    ],
    ['a title only', '<html><head><title>Words</title></head><body></body></html>'],
    ['nothing', ''],
  ])('%s gives no-article-text', (_name, markup) => {
    expect(() => read(markup)).toThrow('no-article-text');
  });

  test('a page that is hidden until its script has run is read all the same', () => {
    expect(read(`<body><div style="display:none"><h1>Words</h1>${body}</div></body>`).text).toContain(
      paragraphs[0],
    );
  });

  test('a short report is an article', () => {
    expect(blocksOf(read(page('<h1>Ferry late again</h1><p>The ferry was late, again.</p>')))).toEqual([
      ['headline', 'Ferry late again'],
      ['paragraph', 'The ferry was late, again.'],
    ]);
  });
});
