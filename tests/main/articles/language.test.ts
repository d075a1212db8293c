/** The language of an article: declared, detected where it is not, and detected where the text contradicts what is declared. */
import { describe, expect, test } from 'vitest';
import type { ExtractedArticle } from '../../../annotations/article/article.ts';
import { readArticleFile } from '../../../main/articles/read-article.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function read(name: string, content: string): Promise<ExtractedArticle> {
  const result = await readArticleFile(await temporaryFolder({ [name]: content }), name);
  if (!result.ok) throw new Error(result.message);
  return result.value.extracted;
}

const texts: readonly (readonly [string, string])[] = [
  [
    'en',
    'The fishermen said on Monday that the new quotas would leave half of the fleet tied up, and that no one in the capital had asked them what they thought of it.',
  ],
  [
    'de',
    'Die Fischer erklärten am Montag, die neuen Quoten würden die Hälfte der Flotte im Hafen festhalten, und niemand in der Hauptstadt habe sie nach ihrer Meinung gefragt.',
  ],
  [
    'fr',
    'Les pêcheurs ont déclaré lundi que les nouveaux quotas laisseraient la moitié de la flotte à quai, et que personne dans la capitale ne les avait consultés.',
  ],
  [
    'es',
    'Los pescadores dijeron el lunes que las nuevas cuotas dejarían la mitad de la flota amarrada y que nadie en la capital los había consultado sobre ello.',
  ],
  [
    'pt',
    'Os pescadores disseram na segunda-feira que as novas quotas deixariam metade da frota parada e que ninguém na capital os tinha consultado sobre isso.',
  ],
  [
    'it',
    'I pescatori hanno detto lunedì che le nuove quote lascerebbero metà della flotta ferma in porto e che nessuno nella capitale li aveva consultati.',
  ],
  [
    'nl',
    'De vissers zeiden maandag dat de nieuwe quota de helft van de vloot aan de kade zouden houden en dat niemand in de hoofdstad hun iets had gevraagd.',
  ],
  [
    'da',
    'Fiskerne sagde mandag, at de nye kvoter vil holde halvdelen af flåden i havn indtil foråret, og at ingen i hovedstaden havde spurgt dem om deres mening.',
  ],
  [
    'sv',
    'Fiskarna sade på måndagen att de nya kvoterna kommer att hålla halva flottan i hamn fram till våren, och att ingen i huvudstaden hade frågat dem.',
  ],
  [
    'pl',
    'Rybacy powiedzieli w poniedziałek, że nowe limity zatrzymają połowę floty w porcie aż do wiosny i że nikt w stolicy nie zapytał ich o zdanie.',
  ],
  [
    'tr',
    'Balıkçılar pazartesi günü yeni kotaların filonun yarısını bahara kadar limanda tutacağını ve başkentte kimsenin kendilerine danışmadığını söyledi.',
  ],
  [
    'ru',
    'Рыбаки заявили в понедельник, что из-за новых квот половина флота останется у причала до весны, а в столице с ними никто не советовался.',
  ],
  [
    'uk',
    'Рибалки заявили в понеділок, що через нові квоти половина флоту стоятиме біля причалу до весни, а в столиці з ними ніхто не радився.',
  ],
  [
    'bg',
    'Рибарите заявиха в понеделник, че новите квоти ще задържат половината флот на пристана до пролетта и че никой в столицата не ги е питал.',
  ],
  ['zh', '沿海的渔民周一表示，新的捕捞配额将使一半渔船停泊到春天，而首都没有任何人征求过他们的意见。'],
  ['ja', '沿岸の漁師たちは月曜日、新しい漁獲枠によって船団の半数が春まで出漁できなくなると述べた。'],
  [
    'ko',
    '해안의 어민들은 월요일 새로운 어획 할당량 때문에 선단의 절반이 봄까지 항구에 묶이게 될 것이라고 말했다.',
  ],
  [
    'ar',
    'قال صيادون على الساحل يوم الاثنين إن الحصص الجديدة ستبقي نصف الأسطول راسيا حتى الربيع، وإن أحدا لم يسألهم.',
  ],
  [
    'fa',
    'ماهیگیران ساحل روز دوشنبه گفتند که سهمیه‌های جدید نیمی از ناوگان را تا بهار در بندر نگه می‌دارد و هیچ‌کس از آنان نظری نخواسته است.',
  ],
  ['he', 'דייגים לאורך החוף אמרו ביום שני שהמכסות החדשות ישאירו את מחצית הצי קשור לרציף עד האביב.'],
  [
    'id',
    'Para nelayan mengatakan pada hari Senin bahwa kuota baru akan membuat separuh armada tertambat karena kementerian tidak bertanya kepada mereka.',
  ],
  [
    'ms',
    'Para nelayan berkata pada hari Isnin bahawa kuota baharu itu akan menyebabkan separuh daripada armada tersebut terpaksa berlabuh kerana arahan kementerian.',
  ],
  [
    'hr',
    'Ribari su u ponedjeljak rekli da će nove kvote zadržati polovicu flote u luci te da ih nitko u glavnom gradu nije pitao, a odluka vrijedi od sljedećeg tjedna.',
  ],
  [
    'sr',
    'Ribari su u ponedeljak rekli da će nove kvote zadržati polovinu flote u luci i da ih niko u glavnom gradu nije pitao, a odluka važi od sledeće nedelje.',
  ],
  [
    'el',
    'Οι ψαράδες δήλωσαν τη Δευτέρα ότι οι νέες ποσοστώσεις θα κρατήσουν τον μισό στόλο δεμένο μέχρι την άνοιξη.',
  ],
];
const prose = new Map(texts);

describe('where none is declared', () => {
  test.each(texts)('%s is detected', async (language, text) => {
    expect((await read('a.txt', text)).metadata.language).toEqual({ value: language, origin: 'detected' });
  });

  test.each([
    ['a few words', 'Ferry late'],
    [
      'words that Croatian, Serbian and Bosnian share',
      'Ribari traže sastanak s ministrom i žele znati kada će luka ponovo biti otvorena za sve brodove koji čekaju.',
    ],
    ['figures', '12 34 56 78 90\n\n3.14159\n\n2023-02-23 10:00:00 0x0000'],
    ['words of no language', 'Grmpf blorq zzyx wvut kjhg qwrt plmk vbnx trwq xcvz nmlk.'],
  ])('%s have none', async (_name, text) => {
    expect((await read('a.txt', text)).metadata.language).toBeNull();
  });
});

describe('where one is declared', () => {
  const page = (language: string, text: string): string =>
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>x</title></head><body><article><p>${text}</p><p>${text}</p></article></body></html>`;

  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['pl', 'pl'],
    ['nb', 'da'],
  ])('%s stays over a text in %s', async (declared, language) => {
    const article = await read('a.html', page(declared, prose.get(language) ?? ''));
    expect(article.metadata.language).toEqual({ value: declared, origin: 'page' });
    expect(article.warnings).toEqual([]);
  });

  test.each(['ru', 'pl', 'ar', 'de'])(
    'en does not win over a text in %s, and that is told',
    async (language) => {
      const article = await read('a.html', page('en', prose.get(language) ?? ''));
      expect(article.metadata.language).toEqual({ value: language, origin: 'detected' });
      expect(article.warnings).toEqual([
        `The file says that its language is “en”, but its text reads as “${language}”.`,
      ]);
    },
  );
});

describe('a date that its language makes certain', () => {
  test.each([
    ['de', '23.02.23', '2023-02-23'],
    ['en', '23/02/23', null],
    ['hr', '14. listopada 2023.', '2023-10-14'],
    ['pl', '14 listopada 2023', '2023-11-14'],
  ])('%s: %s', async (language, written, iso) => {
    const text = prose.get(language) ?? '';
    const { published } = (await read('a.txt', `${written}\n\n${text}\n\n${text}`)).metadata;
    expect(published?.value.iso).toBe(iso);
  });
});

describe('a date that may be two days', () => {
  test.each([
    ['fr', '2023-04-03'],
    ['de', '2023-04-03'],
    ['en', null],
  ])('in %s is %s', async (language, iso) => {
    const text = prose.get(language) ?? '';
    const { published } = (await read('a.txt', `03/04/2023\n\n${text}\n\n${text}`)).metadata;
    expect(published?.value).toEqual({ written: '03/04/2023', iso });
  });
});
