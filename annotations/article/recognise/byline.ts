/** Reads a credit: who wrote an article and for whom, in words such as "By Ida Lund in Saltby, for the Post". */
import { isRole, withoutRole } from './authors.ts';
import {
  colonBylineLabel,
  freeBylineLabel,
  otherCredit,
  readEastAsianCredit,
  restrictedByline,
  wordBylineLabel,
} from './byline-labels.ts';
import {
  isAgencyName,
  isFullName,
  isOutletName,
  isPersonNames,
  isProperName,
  mayBeUncasedNames,
} from './names.ts';

/** Who is credited. Both are null where somebody is credited who did not write: "Photos by …". */
export interface Credit {
  readonly byline: string | null;
  readonly outlet: string | null;
}

const nobody: Credit = { byline: null, outlet: null };

/** The names behind "By", with the outlet when it follows; null when the words are no credit. */
export function readByline(part: string): Credit | null {
  const credited = readEastAsianCredit(part);
  if (credited !== null) return { byline: credited, outlet: null };
  const words = withoutContacts(part);
  if (otherCredit.test(words)) return nobody;
  const label =
    freeBylineLabel.exec(words) ??
    colonBylineLabel.exec(words) ??
    wordBylineLabel.exec(words) ??
    restrictedByline.exec(words);
  if (label === null) return null;
  // "Par Anne Rive (Saltby, envoyée spéciale)"
  const named = words.slice(label[0].length).replace(/\s*\([^()]*\)?$/u, '');
  if (mayBeUncasedNames(named)) return { byline: named.trim(), outlet: null };
  const introduced = withoutIntroduction(named);
  const isWord = !freeBylineLabel.test(words) && !colonBylineLabel.test(words);
  // "Listen to the review by Ida Lund, above."
  if (isWord && !wordBylineLabel.test(words) && !isPersonNames(introduced.replace(placeBehind, '')))
    return null;
  const credit = readNames(introduced);
  // A word that is not only a label must stand before a full name, or an agency's.
  const sure = credit?.byline === null ? credit.outlet !== null : isFullName(firstName(introduced));
  return isWord && !sure ? null : credit;
}

/** "Ida Lund, Fisheries Correspondent, Saltby Gazette": a name needs no "By" where its role follows. */
export function readNameWithRole(part: string): Credit | null {
  // "Ida Lund (Fisheries Correspondent)"
  const plain = withoutContacts(part).replace(/\s*\((?<aside>[^()]{2,60})\)?$/u, ', $<aside>');
  const [name, ...asides] = plain.split(/\s*,\s+/u);
  if (
    name === undefined ||
    asides.length > 3 ||
    !isFullName(withoutRole(name)) ||
    isOutletName(withoutRole(name))
  )
    return null;
  const outlet = asides.find((aside) => isOutletName(aside)) ?? null;
  const hasRole = withoutRole(name) !== name || asides.some((aside) => isRole(aside) || isAgencyName(aside));
  const explained = asides.every((aside) => isRole(aside) || isOutletName(aside));
  return hasRole && explained ? { byline: withoutRole(name), outlet } : null;
}

/** A line under a byline: what the author is, for whom, or how to reach them. Null for any other line. */
export function readAuthorAside(line: string): Credit | null {
  const words = withoutContacts(line);
  if (words === '') return nobody;
  const commissioned = /^(?:special to|for)\s+(?:the\s+)?(?<outlet>\p{Lu}.{2,40})$/iu.exec(words)?.groups?.[
    'outlet'
  ];
  if (commissioned !== undefined)
    return { byline: null, outlet: isOutletName(commissioned) ? commissioned : null };
  // "BBC News, Saltby"
  const desk = /^(?<outlet>[^,]+),\s+\p{Lu}[\p{L}\s-]{2,30}$/u.exec(words)?.groups?.['outlet'];
  if (desk !== undefined && isOutletName(desk)) return { byline: null, outlet: desk };
  if (/[.!?:]$/u.test(words) || !isRole(words)) return null;
  const outlet = /^(?<outlet>.+?)\s+(?:staff|senior|chief)\b/iu.exec(words)?.groups?.['outlet'];
  return { byline: null, outlet: outlet !== undefined && isOutletName(outlet) ? outlet : null };
}

/** The names in a line that is nothing but names and what stands behind them: "Ida Lund HS", "Ida Lund in Saltby". */
export function bareNames(line: string): string {
  return readNames(withoutContacts(line))?.byline ?? line;
}

/** Without addresses and accounts: "Ida Lund (@idalund)", "Ida Lund | ida@post.example". */
export function withoutContacts(words: string): string {
  return /[@/]/u.test(words)
    ? words
        .replace(/https?:\/\/\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, ' ')
        .replace(
          /(?:follow\s+)?(?:on\s+)?(?:(?:twitter|instagram|x)\s*:?\s*)?\(?@[\p{L}\p{N}_.]{2,30}\)?/giu,
          ' ',
        )
        .replace(/\s{2,}/gu, ' ')
        .replace(/^[\s|,;:·•–—-]+|[\s|,;:·•–—-]+$/gu, '')
    : words;
}

/** "our correspondent Ida Lund", "onze redacteur Ida Lund": words before the name that say what she is. */
function withoutIntroduction(named: string): string {
  const [introduction] = /^(?:\p{Ll}[\p{L}’'-]*\s+){1,4}(?=\p{Lu})/u.exec(named) ?? [];
  return introduction !== undefined && isRole(introduction.trim()) ? named.slice(introduction.length) : named;
}

const piecesBetween =
  /\s*,\s+|\s+[/|]\s+|\s+(?:and|und|et|y|e|och|og|en|и|та|і|ve|oraz|dan|with|avec|con|mit|met|com|med|AND|WITH)\s+|\s+(?=(?:for|in|at|FOR)\s+(?:(?:the|THE)\s+)?\p{Lu})/u;
const placeBehind =
  /(?<=\p{L})\s+(?:in|from|à|en|em|aus|zurzeit|w|i|в|из|у)\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s/-]\p{Lu}[\p{L}\p{M}.'’-]*){0,2}(?=\s+(?:and|und|et|y|e|og|och|и)\s|,|$)/gu;

/** Names with the places, roles and outlets between them; null when a part is none of these. */
function readNames(named: string): Credit | null {
  const plain = withoutOutletBehind(withoutRole(named.replace(placeBehind, '')).replace(/[.,;\s]+$/u, ''));
  const pieces = plain.split(piecesBetween);
  if (
    isPersonNames(plain) &&
    (pieces.length === 1 ||
      pieces.every((piece, index) => isOtherName(piece) && (index === 0 || !isOutletName(piece))))
  )
    return { byline: plain, outlet: null };
  const names: string[] = [];
  let outlet: string | null = null;
  for (const [index, piece] of pieces.entries()) {
    const place = piece.replace(/^(?:for|in|at)\s+(?:the\s+(?=\p{Lu}))?/iu, '');
    const commissioned = index > 0 && /^for\s/iu.test(piece) && isProperName(place);
    if (isAgencyName(place) || commissioned || (index > 0 && isOutletName(place))) outlet ??= place;
    else if (index > 0 && (isRole(piece) || isPlaceBehind(piece, names))) continue;
    else if (piece === place && isPersonNames(piece)) names.push(withoutRole(piece));
    else if (index === 0 || !isAside(piece)) return null;
  }
  return names.length === 0 && outlet === null
    ? null
    : { byline: names.length === 0 ? null : names.join(', '), outlet };
}

/** A full name that no agency or paper has, nor follows "for". */
function isOtherName(piece: string): boolean {
  return isFullName(piece) && !isAgencyName(piece) && !/^(?:for|in|at)\s/iu.test(piece);
}

/** The first of several names. */
function firstName(named: string): string {
  return named.replace(placeBehind, '').split(piecesBetween)[0] ?? '';
}

/** "Ida Lund Associated Press", "Ida Lund HS": an agency or a paper's letters behind the name. */
function withoutOutletBehind(name: string): string {
  const site = /\s+(?:[\w-]+\.)+(?:com|org|net|info|news|[a-z]{2})(?:\s.*)?$/iu.exec(name);
  if (site !== null && isFullName(name.slice(0, site.index))) return name.slice(0, site.index);
  const letters = /\s+\p{Lu}{2,3}$/u.exec(name);
  const rest = letters === null ? '' : name.slice(0, letters.index);
  if (/\p{Ll}/u.test(rest) && isFullName(rest)) return rest;
  const words = name.split(/\s+/u);
  for (let count = 3; count >= 1; count -= 1) {
    const tail = words.slice(-count).join(' ');
    const lead = words.slice(0, -count).join(' ');
    if (isAgencyName(tail) && isFullName(lead)) return `${lead}, ${tail}`;
  }
  return name;
}

/** "Lena Ott, Saltby": one word behind a full name is no other name. */
function isPlaceBehind(piece: string, names: readonly string[]): boolean {
  return !piece.includes(' ') && names.some(isFullName);
}

/** A role or a place behind a name. */
function isAside(piece: string): boolean {
  return piece.length <= 60 && piece.split(/\s+/u).length <= 8;
}
