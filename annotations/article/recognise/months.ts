/** Month names and abbreviations of the languages whose dates are read, with the number of the month. */

const names: readonly (readonly [number, string])[] = [
  [
    1,
    `january jan janvier janv januar enero ene gennaio gen januari janeiro января янв січня stycznia styczeń ledna leden január
    ocak tammikuuta ianuarie ιανουαρίου يناير جانفي ינואר בינואר`,
  ],
  [
    2,
    `february feb février févr februar febrero febbraio februari fevereiro fev февраля фев февр лютого lutego luty února únor
    február şubat helmikuuta februarie φεβρουαρίου فبراير شباط فيفري פברואר בפברואר`,
  ],
  [
    3,
    `march mar mars märz marzo maart março марта мар березня marca marzec března březen március mart maaliskuuta martie
    μαρτίου مارس آذار מרץ במרץ`,
  ],
  [
    4,
    `april apr avril avr abril abr aprile апреля апр квітня kwietnia kwiecień dubna duben április nisan huhtikuuta aprilie
    απριλίου أبريل ابريل نيسان אפריל באפריל`,
  ],
  [
    5,
    `may mai mayo maggio mag mei maio мая мај травня maja maj května květen május mayıs toukokuuta μαΐου مايو أيار ماي מאי במאי`,
  ],
  [
    6,
    `june jun juin juni junio giugno giu junho июня июн червня czerwca czerwiec června červen június haziran kesäkuuta iunie
    ιουνίου يونيو حزيران جوان יוני ביוני`,
  ],
  [
    7,
    `july jul juillet juil juli julio luglio lug julho июля июл липня lipca lipiec července červenec július temmuz heinäkuuta
    iulie ιουλίου يوليو تموز جويلية יולי ביולי`,
  ],
  [
    8,
    `august aug août agosto ago augustus augusti августа авг серпня sierpnia sierpień srpna srpen augusztus ağustos elokuuta
    αυγούστου أغسطس اغسطس آب أوت אוגוסט באוגוסט`,
  ],
  [
    9,
    `september sept sep septembre septiembre settembre set setembro сентября сен сент вересня września wrzesień září
    szeptember eylül syyskuuta septembrie σεπτεμβρίου سبتمبر أيلول ספטמבר בספטמבר`,
  ],
  [
    10,
    `october oct octobre oktober okt octubre ottobre ott outubro out октября окт жовтня października październik října říjen
    október ekim lokakuuta octombrie οκτωβρίου أكتوبر اكتوبر אוקטובר באוקטובר`,
  ],
  [
    11,
    `november nov novembre noviembre novembro ноября ноя нояб листопада listopada listopad listopadu kasım marraskuuta
    noiembrie νοεμβρίου نوفمبر נובמבר בנובמבר`,
  ],
  [
    12,
    `december dec décembre déc dezember dez diciembre dic dicembre dezembro desember дек декабря грудня grudnia grudzień
    prosince prosinec aralık joulukuuta decembrie δεκεμβρίου ديسمبر דצמבר בדצמבר`,
  ],
];

/** Two words in Arabic of the Levant: "كانون الثاني" is January. */
const twoWords: readonly (readonly [number, string])[] = [
  [1, 'كانون الثاني'],
  [10, 'تشرين الأول'],
  [11, 'تشرين الثاني'],
  [12, 'كانون الأول'],
];

const numbers: ReadonlyMap<string, number> = new Map([
  ...names.flatMap(([number, list]) => list.split(/\s+/u).map((name) => [name, number] as const)),
  ...twoWords.map(([number, name]) => [name, number] as const),
]);

/** A pattern source that matches any month name, longest first. */
export const monthPattern = `(?<!\\p{L})(?:${[...numbers.keys()]
  .sort((left, right) => right.length - left.length)
  .join('|')})(?![\\p{L}\\p{M}])`;

/** 1 to 12, or null for a word that is no month. */
export function monthNumber(name: string): number | null {
  return numbers.get(name.toLowerCase()) ?? null;
}
