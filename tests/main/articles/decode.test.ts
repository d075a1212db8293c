/** Bytes become the same text whatever encoding, byte order mark and line ending they came with; binary files are told apart. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../main/articles/canonical-text.ts';
import { decodeText } from '../../../main/articles/decode.ts';

const sentence =
  'Der Bürgermeister von Norrhaven sagte “nein”, und die Fähre fuhr — wie üblich — früh ab.\n'.repeat(4);
const russian = 'Паром ушёл рано утром, и никто на острове не заметил этого до самого обеда.\n'.repeat(6);
const chinese = '渡轮一早就离开了，岛上的人直到中午才注意到。市长说他什么也不知道。\n'.repeat(6);
const japanese =
  'フェリーは朝早く出発し、島の人々は昼まで気づかなかった。市長は何も知らないと言った。\n'.repeat(6);

function decoded(bytes: Uint8Array): string {
  const result = decodeText(bytes, 'a.txt');
  return result.ok ? canonicalText(result.value.text) : result.code;
}

describe('decodeText', () => {
  test.each([
    ['UTF-8', sentence, 'utf8', false],
    ['UTF-8 with a mark', sentence, 'utf8', true],
    ['UTF-16 little endian with a mark', sentence, 'utf16le', true],
    ['UTF-16 big endian with a mark', sentence, 'utf16be', true],
    ['UTF-16 little endian without', sentence, 'utf16le', false],
    ['UTF-16 big endian without', sentence, 'utf16be', false],
    ['UTF-32 little endian with a mark', sentence, 'utf-32le', true],
    ['UTF-32 big endian with a mark', sentence, 'utf-32be', true],
    ['UTF-32 little endian without', sentence, 'utf-32le', false],
    ['UTF-32 big endian without', sentence, 'utf-32be', false],
    ['Chinese in UTF-32 without a mark', chinese, 'utf-32le', false],
    ['Russian in UTF-7', russian, 'utf-7', false],
    ['Chinese in UTF-7', chinese, 'utf-7', false],
    ['UTF-7 with a mark', sentence, 'utf-7', true],
    ['windows-1252', sentence, 'windows-1252', false],
    ['windows-1251', russian, 'windows-1251', false],
    ['KOI8-R', russian, 'koi8-r', false],
    ['GB18030', chinese, 'gb18030', false],
    ['Shift_JIS', japanese, 'shift_jis', false],
    ['Big5', '渡輪一早就離開了，島上的人直到中午才注意到。\n'.repeat(6), 'big5', false],
    ['EUC-KR', '연락선은 아침 일찍 떠났고 섬사람들은 정오까지 알아채지 못했다.\n'.repeat(6), 'euc-kr', false],
    [
      'windows-1256',
      'غادرت العبارة في الصباح الباكر ولم يلاحظ أحد ذلك حتى الظهر.\n'.repeat(6),
      'windows-1256',
      false,
    ],
    [
      'windows-1255',
      'המעבורת יצאה מוקדם בבוקר ואיש באי לא שם לב עד הצהריים.\n'.repeat(6),
      'windows-1255',
      false,
    ],
    ['Chinese in UTF-16', chinese, 'utf16le', true],
    ['Chinese in UTF-16 without a mark', chinese, 'utf16le', false],
    ['Japanese in UTF-16 big endian without a mark', japanese, 'utf16be', false],
    ['Russian in UTF-16 without a mark', russian, 'utf16le', false],
    ['Russian in UTF-16 big endian without a mark', russian, 'utf16be', false],
    [
      'Arabic in UTF-16 without a mark',
      'غادرت العبارة في الصباح الباكر، ولم يلاحظ أحد.\n'.repeat(6),
      'utf16le',
      false,
    ],
  ])('%s', (_name, text, encoding, addBOM) => {
    expect(decoded(iconv.encode(text, encoding, { addBOM }))).toBe(text);
  });

  const german =
    'Die Fähre verließ früh am Morgen den Hafen, und niemand auf der Insel bemerkte es vor Mittag.';
  const polish =
    'Prom odpłynął wcześnie rano, a na wyspie nikt tego nie zauważył aż do południa, choć było już późno.';
  const russianLine = 'Паром ушёл рано утром, и никто на острове не заметил этого до самого обеда.';

  // Byte statistics know none of them, and few letters are enough to tell.
  test.each([
    ['cp866', russianLine],
    ['maccyrillic', russianLine],
    ['koi8-u', 'Пором пішов рано вранці, і ніхто на острові не помітив цього аж до обіду, бо їх не питали.'],
    ['cp866', 'Фериботът замина рано сутринта и никой на острова не забеляза това чак до обяд.'],
    ['cp850', german],
    ['macintosh', german],
    [
      'cp850',
      'Le ferry est parti tôt le matin, et personne sur l’île ne l’a remarqué avant midi.'.replaceAll(
        '’',
        "'",
      ),
    ],
    ['cp852', polish],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    [
      'cp852',
      'Přívoz odplul brzy ráno a nikdo na ostrově si toho až do poledne nevšiml, ačkoli již svítalo.',
    ],
    [
      'windows-1250',
      'Trajekt je otišao rano ujutro, a nitko na otoku nije to primijetio sve do podneva, čak ni županijska služba.',
    ],
    [
      'cp857',
      'Feribot sabah erkenden ayrıldı ve adadaki hiç kimse öğlene kadar bunu fark etmedi, çünkü sormadılar.',
    ],
    ['cp737', 'Το φέρι έφυγε νωρίς το πρωί και κανείς στο νησί δεν το πρόσεξε μέχρι το μεσημέρι.'],
    ['cp862', 'המעבורת יצאה מוקדם בבוקר ואיש באי לא שם לב עד הצהריים.'],
  ])('%s: %s', (encoding, text) => {
    expect(decoded(iconv.encode(text, encoding))).toBe(text);
  });

  test('Vietnamese in windows-1258, whose marks of tone stand by themselves', () => {
    const text = 'Chiếc phà rời bến từ sáng sớm và không ai trên đảo nhận ra điều đó cho đến trưa.\n'.repeat(
      6,
    );
    const apart = text
      .normalize('NFD')
      .replace(/([aeouAEOU])([\u0300\u0301\u0303\u0309\u0323]?)([\u0302\u0306\u031b])/gu, '$1$3$2')
      .replace(/[aeouAEOU][\u0302\u0306\u031b]/gu, (letter) => letter.normalize('NFC'));
    expect(decoded(iconv.encode(apart, 'windows-1258')).normalize('NFC')).toBe(text);
  });

  test.each([
    'The sum is 2+2=4, the number +4916321234567- and the class C++.\n'.repeat(4),
    'a+abcdefgh-b c+MNOPQRST-d e+12345678-f g+QUJDREVG-h\n',
    '+BBM-',
  ])('%j is no UTF-7', (text) => {
    expect(decoded(Buffer.from(text))).toBe(text);
  });

  test('small numbers of four bytes are no text', () => {
    const numbers = new Uint8Array(Uint32Array.from({ length: 200 }, (_, index) => index % 30).buffer);
    expect(decodeText(numbers, 'a.txt')).toMatchObject({ ok: false, code: 'file-binary' });
  });

  test('a guessed encoding is told', () => {
    const result = decodeText(iconv.encode(sentence, 'windows-1252'), 'a.txt');
    expect(result).toMatchObject({
      ok: true,
      value: { warnings: ['The encoding of this file is a guess: windows-1252.'] },
    });
  });

  test('a file cut in the middle of a character keeps the rest', () => {
    const bytes = Buffer.from(`${russian}ы`);
    const result = decodeText(bytes.subarray(0, -1), 'a.txt');
    expect(result).toMatchObject({ ok: true, value: { text: `${russian}\ufffd` } });
    expect(result.ok && result.value.warnings).toHaveLength(1);
  });

  test.each([
    ['zeros', new Uint8Array(4000)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a Word file', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0, 8, 0)],
    ['noise', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)],
  ])('%s is no text, and the message names the file', (_name, bytes) => {
    const result = decodeText(bytes, 'a folder/a.txt');
    expect(result).toMatchObject({ ok: false, code: 'file-binary' });
    expect(!result.ok && result.message).toContain('a folder/a.txt');
  });

  test('a few NULs in a long text are shown as replaced, with no offset moved', () => {
    const text = `${sentence}\0${sentence}`;
    expect(decoded(Buffer.from(text))).toBe(`${sentence}\ufffd${sentence}`);
  });

  test('never throws, and gives well-formed text without \\r, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = decoded(bytes);
        expect(text).not.toMatch(
          /\r|\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
      }),
    );
  });

  test('any text comes back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/\p{Cc}/u.test(text));
        expect(decoded(Buffer.from(`\ufeff${text}`))).toBe(text);
      }),
    );
  });
});

test.each([
  ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ['\r\r\n\n', '\n\n\n'],
  ['a\u2028b\u2029c\u0085d', 'a\nb\nc\nd'],
  ['\ufeffa\ufeff', 'a\ufeff'],
  ['a\0b', 'a\ufffdb'],
])('canonical text of %j', (text, canonical) => {
  expect(canonicalText(text)).toBe(canonical);
});
