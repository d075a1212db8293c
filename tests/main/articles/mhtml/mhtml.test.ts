/** Web archives: the root page is read with its own charset and encoding, frames and pictures are not. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../../annotations/article/article.ts';
import { readMhtml } from '../../../../main/articles/mhtml/mhtml-format.ts';
import { body, expectSound, paragraphs } from '../html/pages.ts';

interface Part {
  readonly headers: readonly string[];
  readonly content: string | Uint8Array;
}

function archive(parts: readonly Part[], { lineEnd = '\r\n', root = '' } = {}): Buffer {
  const pieces: Buffer[] = [];
  const line = (text: string): number => pieces.push(Buffer.from(text + lineEnd, 'latin1'));
  for (const header of [
    'From: <Saved by a browser>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    `\ttype="text/html";${root} boundary="--=_Part"`,
  ])
    line(header);
  line('');
  for (const { headers: own, content } of parts) {
    line('');
    line('----=_Part');
    for (const header of own) line(header);
    line('');
    pieces.push(Buffer.from(content));
  }
  line('');
  line('----=_Part--');
  return Buffer.concat(pieces);
}

function quotedPrintable(bytes: Uint8Array): string {
  const encoded = [...bytes]
    .map((byte) =>
      byte === 61 || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
  return encoded.replace(/(.{60}(?:=..)?)(?=.)/gu, (piece) =>
    /=.?$/u.test(piece) ? piece : `${piece}=\r\n`,
  );
}

const markup = `<html><head><title>Café am Fluß</title></head><body><h1>Café am Fluß</h1>${body}<p>See <a href="/x">the report</a> and <img src="cid:a"> more.</p></body></html>`;
const picture: Part = {
  headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-ID: <a>'],
  content: 'iVBORw0KGgo=',
};
const frame: Part = {
  headers: ['Content-Type: text/html'],
  content: '<p>Words of an advertisement in a frame</p>',
};

function read(bytes: Uint8Array): ExtractedArticle {
  const article = readMhtml({ bytes, name: 'a.mhtml' });
  if (!article.ok) throw new Error(`${article.code}: ${article.message}`);
  return article.value;
}

const page = (content: string | Uint8Array, ...headers: readonly string[]): Part => ({
  headers: ['Content-Type: text/html', 'Content-Location: https://post.example.org/bridge', ...headers],
  content,
});

test.each<readonly [string, Buffer]>([
  [
    'quoted-printable',
    archive([
      page(quotedPrintable(Buffer.from(markup)), 'Content-Transfer-Encoding: quoted-printable'),
      frame,
      picture,
    ]),
  ],
  [
    'base64',
    archive([
      page(
        Buffer.from(markup).toString('base64').replace(/.{76}/gu, '$&\r\n'),
        'Content-Transfer-Encoding: base64',
      ),
      picture,
    ]),
  ],
  [
    '8bit with line feeds only',
    archive([page(markup, 'Content-Transfer-Encoding: 8bit'), frame], { lineEnd: '\n' }),
  ],
  [
    'a legacy charset of the part',
    archive([
      {
        headers: [
          'Content-Type: text/html; charset="windows-1252"',
          'Content-Location: https://post.example.org/bridge',
        ],
        content: iconv.encode(markup, 'windows-1252'),
      },
    ]),
  ],
  [
    'a root that is not the first page',
    archive([frame, page(markup, 'Content-ID: <root@x>')], { root: ' start="<root@x>";' }),
  ],
])('%s', (_name, bytes) => {
  const article = read(bytes);
  expect(article).toMatchObject({
    format: 'mhtml',
    metadata: { title: { value: 'Café am Fluß' }, url: { value: 'https://post.example.org/bridge' } },
    marks: [{ kind: 'link', href: 'https://post.example.org/x' }],
  });
  for (const words of paragraphs) expect(article.text).toContain(words);
  expect(article.text).not.toContain('advertisement');
});

test('the address of the snapshot goes before that of the part', () => {
  const source = archive([page(markup)])
    .toString('latin1')
    .replace('MIME-Version', 'Snapshot-Content-Location: https://post.example.org/snapshot\r\nMIME-Version');
  expect(read(Buffer.from(source, 'latin1')).metadata.url?.value).toBe('https://post.example.org/snapshot');
});

test('a part within parts is found', () => {
  const inner = [
    'Content-Type: multipart/alternative; boundary=in',
    '',
    '--in',
    'Content-Type: text/plain',
    '',
    'plain',
    '--in',
    'Content-Type: text/html; charset=utf-8',
    '',
    markup,
    '--in--',
    '',
  ].join('\r\n');
  const [headers = '', ...rest] = inner.split('\r\n\r\n');
  expect(read(archive([{ headers: [headers], content: rest.join('\r\n\r\n') }])).text).toContain(
    paragraphs[0],
  );
});

describe('archives that cannot be read say why', () => {
  test.each([
    ['no page in it', archive([picture]), 'file-broken'],
    ['no archive', Buffer.from('just words'), 'file-broken'],
    [
      'a page without words',
      archive([page('<html><body><script>x()</script></body></html>')]),
      'no-article-text',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(readMhtml({ bytes, name: 'a.mhtml' })).toMatchObject({ ok: false, code });
  });

  test('one that was cut off is read as far as it goes', () => {
    const whole = archive([page(markup), picture]);
    expect(read(whole.subarray(0, whole.indexOf('Work will begin'))).text).toContain(paragraphs[2]);
  });
});

test('a damaged archive gives an article or a failure', () => {
  const whole = archive([
    page(quotedPrintable(Buffer.from(markup)), 'Content-Transfer-Encoding: quoted-printable'),
    frame,
    picture,
  ]);
  const edit = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
      const bytes = Buffer.from(whole);
      for (const { at, byte } of edits) bytes[at] = byte;
      const article = readMhtml({ bytes, name: 'a.mhtml' });
      if (article.ok) expectSound(article.value);
      else expect(['file-broken', 'file-binary', 'no-article-text']).toContain(article.code);
    }),
    { numRuns: 100 },
  );
});
