/**
 * Words that tell what kind of change a stretch is, in the languages that are known: who speaks, what somebody is, how exact a figure is.
 * Asked by the keys of words: small letters without accents.
 */
import { sayingVerbs } from '../attribution/cue-words.ts';
import { callings, peopleNouns } from '../attribution/title-words.ts';

const attributing = new Set([
  ...sayingVerbs,
  ...'told saying according citing quoting'.split(' '),
  ...'sagte sagten sagt erklarte erklarten betonte behauptete behaupten meinte berichtete berichteten mitteilte mitteilten laut zufolge'.split(
    ' ',
  ),
  ...'selon dit declare affirme indique explique assure annonce rapporte precise'.split(' '),
  ...'segun dijo dijeron declaro afirmo aseguro senalo informo anuncio explico sostuvo'.split(' '),
  ...'словам данным согласно сообщениям'.split(' '),
]);
const attributingStems =
  /^(?:сказал|заяви[лт]|сообщи[лт]|сообщает|отмети[лт]|подчеркну[лт]|утвержда|поясни[лт]|рассказал|говорит|переда[ёе]т)/u;

/** Whether a word attributes what stands beside it. */
export function attributes(key: string): boolean {
  return attributing.has(key) || attributingStems.test(key);
}

/** Two forms of one verb attribute alike: "said" and "says". */
export function isSameVerb(one: string, other: string): boolean {
  return stem(one) === stem(other);
}

const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  thought: 'think',
  wrote: 'write',
};

function stem(key: string): string {
  const known = irregular[key] ?? key;
  return known.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ed|es|e|s|d|ing)$/u, '');
}

/** German joins them to others ("Staatssekretärin"), Russian bends them. */
const foreignCallings =
  /(?:minister|ministerin|sekretar|sekretarin|prasident|prasidentin|sprecher|sprecherin|direktor|direktorin|kanzler|kanzlerin|meister|meisterin|leiter|leiterin|chefin|vorsitzende[rn]?|beauftragte[rn]?|botschafter|botschafterin|abgeordnete[rn]?|richter|richterin|anwalt|anwaltin)$|^(?:ministre|porte|parole|presidente?|directeur|directrice|maire|prefet|prefete|secretaire|depute|deputee|juge|procureure?|ambassadeur|ambassadrice|premier|ministr[oa]|portavoz|president[ea]|direct[oa]r|directora|alcalde|alcaldesa|secretari[oa]|diputad[oa]|juez|jueza|fiscal|embajador|embajadora|gobernador|gobernadora|jef[ea])$|^(?:(?:зам|вице|экс)?министр|президент|премьер|директор|глав[аыеу]$|мэр|губернатор|секретар|пресс|представител|посо?л|депутат|судь|прокурор|начальник|руководител|спикер|генерал|полковник)/u;

/** Whether a word says what somebody is: an office, a calling, or a kind of people. */
export function isCalling(key: string): boolean {
  return callings.has(key) || peopleNouns.has(key) || foreignCallings.test(key);
}

const rankWords = new Set(
  'former acting deputy vice senior junior chief ex interim incoming outgoing honorary assistant associate then ehemalige ehemaliger fruhere fruherer amtierende amtierender stellvertretende stellvertretender ancien ancienne adjoint adjointe ex exministro exministra antiguo antigua adjunto adjunta interino interina бывшии бывшая бывшего временно исполняющии заместитель заместителя старшии'.split(
    ' ',
  ),
);

/** Whether a word says of an office how it is held: "former", "acting", "deputy". */
export function isRank(key: string): boolean {
  return rankWords.has(key);
}

const qualifiers = new Set(
  'at about around roughly approximately some nearly almost over under least most up to more less fewer than exceeding etwa rund fast knapp mindestens hochstens uber unter bis zu mehr weniger als environ pres de presque au moins plus moins quelque unos unas casi cerca alrededor al menos mas около почти более менее свыше не до'.split(
    ' ',
  ),
);

/** Whether a word says how exact the figure behind it is. */
export function qualifiesFigure(key: string): boolean {
  return qualifiers.has(key);
}
