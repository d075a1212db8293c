/** The bytes of a page are decoded by mark, declaration or guess. */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readHtml } from '../../../../main/articles/html/html-format.ts';
import { paragraphs } from './pages.ts';

function markup(head: string, words: string): string {
  return `<html><head>${head}<title>${words}</title></head><body><h1>${words}</h1><p>${paragraphs.join(' ')}</p></body></html>`;
}

test.each([
  [
    'windows-1252 declared as ISO-8859-1',
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">',
    'windows-1252',
    'Café on the “bridge” – again',
  ],
  ['windows-1251', '<meta charset="windows-1251">', 'windows-1251', 'Мост откроют в мае'],
  ['koi8-r', "<meta charset='koi8-r' />", 'koi8-r', 'Мост откроют в мае'],
  ['Shift_JIS', '<meta charset=Shift_JIS>', 'shift_jis', '橋が再開へ'],
  ['GBK', '<META CHARSET="GB2312">', 'gbk', '大桥重新开放'],
  ['UTF-8 under an old declaration', '<meta charset="windows-1252">', 'utf-8', 'Café “über” der Brücke'],
  ['UTF-8, not declared', '', 'utf-8', 'Brücke über den Fluss'],
  ['windows-1252, not declared', '', 'windows-1252', 'Die Brücke über den Fluß für Fußgänger'],
  ['an unknown declaration', '<meta charset="martian">', 'utf-8', 'Brücke über den Fluss'],
])('%s', (_name, head, encoding, words) => {
  const read = readHtml({ bytes: iconv.encode(markup(head, words), encoding), name: 'a.html' });
  expect(read).toMatchObject({ ok: true, value: { metadata: { title: { value: words } } } });
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])(
  'a byte order mark says %s, whatever the page declares',
  (encoding) => {
    const bytes = iconv.encode(markup('<meta charset="windows-1251">', 'Brücke über den Fluss'), encoding, {
      addBOM: true,
    });
    expect(readHtml({ bytes, name: 'a.html' })).toMatchObject({
      value: { metadata: { title: { value: 'Brücke über den Fluss' } } },
    });
  },
);

test('a page that is plainly not in the charset it declares is read as it reads, and says so', () => {
  const words = 'Мост откроют в мае, и никто на острове не возражает';
  const bytes = iconv.encode(markup('<meta charset="iso-8859-1">', words), 'windows-1251');
  expect(readHtml({ bytes, name: 'a.html' })).toMatchObject({
    ok: true,
    value: {
      metadata: { title: { value: words } },
      warnings: ['The page says that it is iso-8859-1, but it reads as windows-1251 and was read so.'],
    },
  });
});

test('an XML declaration counts', () => {
  const source = `<?xml version="1.0" encoding="windows-1251"?>${markup('', 'Мост откроют в мае')}`;
  expect(readHtml({ bytes: iconv.encode(source, 'windows-1251'), name: 'a.xhtml' })).toMatchObject({
    value: { metadata: { title: { value: 'Мост откроют в мае' } } },
  });
});

test('a file cut in the middle of a character is read, and says so', () => {
  const bytes = Buffer.from(
    markup('<meta charset="utf-8">', 'Words of a page').replace('</body></html>', 'Brücke'),
    'utf8',
  );
  const cut = bytes.subarray(0, bytes.indexOf(0xc3, bytes.lastIndexOf('Br')) + 1);
  expect(readHtml({ bytes: cut, name: 'a.html' })).toMatchObject({ ok: true });
});

test('bytes that are no text are refused', () => {
  expect(readHtml({ bytes: new Uint8Array(4096), name: 'a.html' })).toMatchObject({
    ok: false,
    code: 'file-binary',
  });
  const declared = Buffer.concat([Buffer.from('<meta charset="windows-1251">'), new Uint8Array(4096)]);
  expect(readHtml({ bytes: declared, name: 'a.html' })).toMatchObject({ ok: false, code: 'file-binary' });
});
