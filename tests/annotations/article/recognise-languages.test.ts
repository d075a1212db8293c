/** Texts in many languages, and the shapes in which agencies and papers say who wrote them, when, and for whom. */
import { describe, expect, test } from 'vitest';
import { authorNames } from '../../../annotations/article/recognise/authors.ts';
import { body, lines, paragraphs, readText } from './reading.ts';

const prose: Readonly<Record<string, string>> = {
  en: body(1),
  de: 'Die Fischer an der Küste erklärten am Montag, die neuen Quoten würden die Hälfte der Flotte bis zum Frühjahr im Hafen festhalten.',
  fr: 'Les pêcheurs de la côte ont déclaré lundi que les nouveaux quotas laisseraient la moitié de la flotte à quai jusqu’au printemps.',
  es: 'Los pescadores de la costa dijeron el lunes que las nuevas cuotas dejarían la mitad de la flota amarrada hasta la primavera.',
  ru: 'Рыбаки побережья заявили в понедельник, что из-за новых квот половина флота останется у причала до самой весны.',
  zh: '沿海的渔民周一表示，新的捕捞配额将使一半渔船停泊到春天，而首都没有任何人征求过他们的意见。',
  ja: '沿岸の漁師たちは月曜日、新しい漁獲枠によって船団の半数が春まで出漁できなくなると述べた。',
  ko: '해안의 어민들은 월요일 새로운 어획 할당량 때문에 선단의 절반이 봄까지 항구에 묶이게 될 것이라고 오늘 오후 말했다고 전했다.',
  ar: 'قال صيادون على الساحل يوم الاثنين إن الحصص الجديدة ستبقي نصف الأسطول راسيا حتى الربيع، وإن أحدا لم يسألهم.',
  he: 'דייגים לאורך החוף אמרו ביום שני שהמכסות החדשות ישאירו את מחצית הצי קשור לרציף עד האביב הבא.',
};

function facts(text: string) {
  const { title, outlet, byline, published } = readText(text).metadata;
  return {
    title: title?.value ?? null,
    outlet: outlet?.value ?? null,
    byline: byline?.value ?? null,
    published: published?.value.iso ?? null,
  };
}

const nothing = { title: null, outlet: null, byline: null, published: null };

describe('headline, byline and date over the text', () => {
  test.each([
    [
      'de',
      ['Die Flotte bleibt im Hafen', 'Von Ida Lund', '23. Februar 2023, 14.05 Uhr'],
      'Ida Lund',
      '2023-02-23T14:05',
    ],
    [
      'fr',
      ['La flotte reste à quai', 'Par Claire Vasseur', 'Publié le 23 février 2023 à 18h04'],
      'Claire Vasseur',
      '2023-02-23T18:04',
    ],
    [
      'es',
      ['La flota seguirá amarrada', 'Por Lucía Marín', '23 de febrero de 2023'],
      'Lucía Marín',
      '2023-02-23',
    ],
    [
      'ru',
      ['Флот останется в порту', 'Автор: Анна Ковалёва', '23 февраля 2023'],
      'Анна Ковалёва',
      '2023-02-23',
    ],
    ['zh', ['渔船半数停航', '作者：李海', '2023年02月23日 09:58'], '李海', '2023-02-23T09:58'],
    ['ko', ['선단 절반 봄까지 항구에', '김해 기자', '입력 2023.02.23 09:58'], '김해', '2023-02-23T09:58'],
    ['ar', ['نصف الأسطول يبقى في الميناء', 'بقلم: ليلى حداد', '23 فبراير 2023'], 'ليلى حداد', '2023-02-23'],
    ['ar', ['نصف الأسطول يبقى في الميناء', 'بقلم: ليلى حداد', '٢٣ شباط ٢٠٢٣'], 'ليلى حداد', '2023-02-23'],
    ['he', ['מחצית הצי תישאר בנמל', 'מאת דנה לוי', '23.02.2023'], 'דנה לוי', '2023-02-23'],
  ])('%s: %j', (language, head, byline, published) => {
    const text = prose[language] ?? '';
    expect(facts(paragraphs(...head, text, text))).toEqual({ ...nothing, title: head[0], byline, published });
  });
});

test.each([
  ['Par Anne Rive (Saltby, envoyée spéciale)', 'Anne Rive', null],
  ['Ein Bericht von Lena Ott, Saltby', 'Lena Ott', null],
  ['Publié le 17 janvier 2024 à 06h00, modifié le 18 janvier 2024 à 09h12', null, '2024-01-17T06:00'],
  ['Saltby - 17 ENE 2024 - 05:30 CET', null, '2024-01-17T05:30'],
  ['17.jan.2024 às 11h30', null, '2024-01-17T11:30'],
  ['By Lena Ott, CNN', 'Lena Ott', null],
])('a line between headline and text: %s', (line, byline, published) => {
  const found = facts(paragraphs('The bridge we deserve', line, body(1), body(2)));
  expect(found).toMatchObject({ title: 'The bridge we deserve', byline, published });
});

describe('who sent it, in the first words of the text', () => {
  test.each([
    ['SALTBY, February 23. /TASS/. ', 'en', 'TASS', null],
    ['САЛТБИ, 23 фев — РИА Примор. ', 'ru', 'РИА Примор', null],
    ['САЛТБИ, 23 февраля. /ТАСС/. ', 'ru', 'ТАСС', null],
    ['Салтби. 23 февраля. PRIMOR.RU - ', 'ru', 'PRIMOR.RU', null],
    ['Saltby (dpa) - ', 'de', 'dpa', null],
    ['(Reuters) - ', 'en', 'Reuters', null],
    ['新华社萨尔特比2月23日电（记者李海）', 'zh', '新华社', '李海'],
    ['【ソルトビー＝佐藤海】', 'ja', null, '佐藤海'],
    ['(솔트비=항구뉴스) 김해 기자 = ', 'ko', '항구뉴스', '김해'],
  ])('%s', (opening, language, outlet, byline) => {
    const text = prose[language] ?? '';
    expect(facts(paragraphs(`${opening}${text}`, text))).toEqual({ ...nothing, outlet, byline });
  });

  test.each([
    [
      'The council will meet again in May, the Saltby Gazette reports, citing its members and two letters.',
      'Saltby Gazette',
    ],
    ['Совет соберётся снова в мае, и мост будет закрыт до осени, пишет Saltby Gazette.', 'Saltby Gazette'],
    // Somebody who reports is no outlet.
    ['The council will meet again in May, Ida Lund reports, citing its members and two letters.', null],
    ['The harbour (Old Port) - once the largest of the coast - will be closed until May, it was said.', null],
  ])('%s', (opening, outlet) => {
    expect(facts(paragraphs(opening, body(1), body(2))).outlet).toBe(outlet);
  });
});

test.each([
  ['de', ['Lesen Sie auch: Gebühren steigen erneut', 'Kommentare (12)', 'Das war zu erwarten.']],
  ['fr', ['À lire aussi : Les droits augmentent', 'Partager', 'Sur le même sujet']],
  ['es', ['Lea también: Suben las tasas', 'Comparte esta noticia', 'Síguenos en Facebook y Twitter']],
  ['ru', ['Читайте также: Сборы вырастут', 'Подписывайтесь на наш Telegram-канал', 'Теги: рыба, порт']],
  ['zh', ['责任编辑：王明', '相关新闻', '分享到：']],
  ['ja', ['関連記事', '無断転載を禁じます']],
  ['ko', ['관련기사', '저작권자 ⓒ 항구일보. 무단전재 및 재배포 금지']],
  ['ar', ['اقرأ أيضا: رسوم الميناء ترتفع', 'شارك']],
  ['he', ['קראו גם', 'כל הזכויות שמורות']],
])('furniture that closes a text: %s', (language, closing) => {
  const text = prose[language] ?? '';
  const reading = readText(paragraphs(text, text, text, ...closing));
  expect(reading.of('furniture')).toEqual(closing);
  expect(reading.of('paragraph')).toHaveLength(3);
});

describe('before the article', () => {
  test('menus, share rows and notices about cookies are furniture, and the headline is found below them', () => {
    const reading = readText(
      paragraphs(
        'Skip to main content',
        'We use cookies to improve your experience. By continuing you accept our cookie policy.',
        'Accept all',
        'Home',
        'Politics',
        'Print this page | Close window',
        'The bridge we deserve',
        'By Ida Lund',
        body(1),
        body(2),
      ),
    );
    expect(reading.metadata.title?.value).toBe('The bridge we deserve');
    expect(reading.metadata.byline?.value).toBe('Ida Lund');
    expect(reading.metadata.section?.value).toBe('Politics');
    expect(reading.of('furniture')).toHaveLength(5);
  });

  test('of a path written line by line the last step is the section', () => {
    expect(
      readText(lines('News', 'Politics', 'The bridge we deserve', body(1), body(2))).metadata.section?.value,
    ).toBe('Politics');
  });
});

test('a menu that was copied with the article is no headline, whatever its lines are called', () => {
  const menu = ['Home', 'Islands', 'Weather', 'Contact'];
  const reading = readText(lines(...menu, '', 'The bridge we deserve', body(1), body(2)));
  expect(reading.metadata.title?.value).toBe('The bridge we deserve');
  expect(reading.of('furniture')).toEqual(menu);
});

describe('fields beside each other in one line', () => {
  test.each(['2023-02-23 来源：海港新闻网 记者：李海', '作者：李海来源：海港新闻网 2023-02-23'])(
    '%s',
    (line) => {
      const { metadata } = readText(paragraphs('旧桥今年不再开放', line, body(1), body(2)));
      expect(metadata.byline?.value).toBe('李海');
      expect(metadata.outlet?.value).toBe('海港新闻网');
      expect(metadata.published?.value.iso).toBe('2023-02-23');
    },
  );
});

describe('wide brackets behind the last sentence', () => {
  const first =
    '海辺の町議会は木曜日に再び集まり、古い橋を冬までに直すことで合意したと関係者が明らかにした。';
  test.each([
    ['佐藤海斗', '佐藤海斗'],
    ['佐藤\u3000海斗', '佐藤 海斗'],
    ['共同通信', null],
    ['時事', null],
    ['敬称略', null],
    ['写真は町提供', null],
  ])('（%s）', (words, byline) => {
    const reading = readText(paragraphs(first, first, `${first}${first}（${words}）`));
    expect(reading.metadata.byline?.value ?? null).toBe(byline);
  });
});

describe('after the article', () => {
  test('a note about the author of the byline is furniture', () => {
    const note = 'Ida Lund is the harbour correspondent of a paper that is not named here. She has two cats.';
    const reading = readText(paragraphs('The bridge we deserve', 'By Ida Lund', body(1), body(2), note));
    expect(reading.of('furniture')).toEqual([note]);
  });

  test('a sentence about anybody else is not', () => {
    const last =
      'Per Holm is the only member of the council who voted against it, and he says that he would again.';
    const reading = readText(paragraphs('The bridge we deserve', 'By Ida Lund', body(1), body(2), last));
    expect(reading.of('furniture')).toEqual([]);
  });

  test.each([
    ['This article originally appeared in The Tidewater Review.', 'The Tidewater Review'],
    ['Источник: Приморская газета', 'Приморская газета'],
    ['来源：海港新闻网', '海港新闻网'],
    ['© 2023 Minato Shimbun', 'Minato Shimbun'],
    ['©海港日報\u3000無断転載を禁じます', '海港日報'],
    ['ⓒ항구일보 무단전재 및 재배포 금지', '항구일보'],
    // Rights and pictures have no outlet in them.
    ['© RIPRODUZIONE RISERVATA', null],
    ['© Getty Images', null],
  ])('%s', (line, outlet) => {
    expect(readText(paragraphs(body(1), body(2), body(3), line)).metadata.outlet?.value ?? null).toBe(outlet);
  });
});

test.each([
  ['Ida Lund, Fisheries Correspondent, Saltby Gazette', 'Ida Lund'],
  ['Ida Lund Senior Washington Correspondent', 'Ida Lund'],
  ['IDA LUND, Executive Editor', 'IDA LUND'],
  ['Ida Lund, USA TODAY', 'Ida Lund'],
  ['Ida Lund and Per Holm', 'Ida Lund and Per Holm'],
  ['Ida Lund, Saltby Gazette and Per Holm', 'Ida Lund, Per Holm'],
  ['Editorial Board', 'Editorial Board'],
  ['佐藤海', '佐藤海'],
])('the authors in “%s” are %s', (declared, names) => {
  expect(authorNames(declared)).toBe(names);
});
