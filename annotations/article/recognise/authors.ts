/** Tells the names of authors from what stands beside them: roles, outlets, places, figures. */
import { isFullName, isOutletName, isPersonNames } from './names.ts';

const roleNoun =
  'correspondents?|reporters?|editors?|writers?|columnists?|analysts?|producers?|contributors?|fellow|bureau chief|journalists?|critic|commentator|photographer|professor|lecturer|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|corresponsal|redactora?|periodista|inviat[oa]|enviad[oa]|jornalista|rep[óo]rter|colaborador(?:a)?|columnista|envoyée?|giornalista|corrispondente|redacteur|redactrice|verslaggever|verslaggeefster|redakt[øo]r|korrespondent(?:ka)?|dziennikar(?:z|ka)|redaktor(?:ka)?|toimittaja|novinar(?:ka)?|muhabir|wartawan|редактор|корреспондент|обозреватель|журналист(?:ка)?|кореспондент|оглядач';
const roleAdjective =
  'senior|chief|deputy|staff|special|foreign|national|political|politics|business|economics|world|international|executive|managing|associate|assistant|contributing|diplomatic|defen[cs]e|security|health|science|environment|legal|technology|sports?|culture|arts|features|news|city|regional|freelance|guest|opinion|investigative|middle east|asia|china|europe|africa|moscow|beijing|london|washington|brussels';
const role = new RegExp(
  `(?:^|\\s)(?:the\\s+)?(?:(?:${roleAdjective})\\s+){0,4}(?:${roleNoun})(?![\\p{L}\\p{M}]).*$`,
  'iu',
);

/** What may not be part of the name of a person. */
const noPerson =
  /[’']s\s|\b(?:staff|team|newsroom|editors|writers|editorial|redaktion|agencies|agency|desk|press)\b|\d|@/iu;

/** The form of a company behind its name: "Norrhaven Media GmbH". */
const company =
  /(?:^|\s)(?:gmbh|ltd\.?|limited|inc\.?|llc|plc|corp\.?|s\.?\s?a\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|ag|kg|b\.?v\.?|sp\.\s?z\s?o\.?\s?o\.?|s\.r\.o\.|kft\.?|zrt\.?|a\.ş\.|oy|ab|a\/s|ооо|зао)$/iu;

/** Whether words name a company, which publishes and does not write. */
export function isCompany(name: string): boolean {
  return company.test(name.trim());
}

/** "Ida Lund Senior Washington Correspondent" is Ida Lund. */
export function withoutRole(name: string): string {
  const rest = name.replace(role, '').replace(/[\s,;|–—-]+$/u, '');
  return rest.includes(' ') && isFullName(rest) && !noPerson.test(`${rest} `) ? rest : name;
}

/** Whether words say what somebody is rather than who: "Executive Editor", "Fisheries Correspondent". */
export function isRole(piece: string): boolean {
  return (
    new RegExp(`(?:^|\\s)(?:${roleNoun})(?![\\p{L}\\p{M}])`, 'iu').test(piece) &&
    piece.split(/\s+/u).length <= 8
  );
}

const between = /\s*[,;|/•·]\s*|\s+(?:and|&|und|et|y|e|och|og|en|и|та|ve|oraz)\s+|\s+[–—-]\s+/u;
/**
 * The people that a declared or visible author names, joined by ", "; the words as they are when none of them looks like a person,
 * so that "Editorial Board" or a name in a script without capitals stays.
 */
export function authorNames(declared: string): string {
  const whole = withoutRole(declared.trim().replace(/^[\s,;|–—-]+|[\s,;|–—-]+$/gu, ''));
  const pieces = whole.split(between).map((piece) => withoutRole(piece.trim()));
  const people = pieces.filter(
    (piece, index) =>
      isFullName(piece) && !isOutletName(piece) && !noPerson.test(piece) && !(index > 0 && isRole(piece)),
  );
  if (people.length === pieces.length && isPersonNames(whole)) return whole;
  if (people.length > 0) return [...new Set(people)].join(', ');
  return isPersonNames(whole) ? pieces.join(', ') : whole;
}
