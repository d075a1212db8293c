/** Reads a line of particulars: who wrote it, when, for whom, in which section. "02/23/2023 / By JD Heyes" is one. */
import { isRole, withoutRole } from './authors.ts';
import { colonBylineLabel, freeBylineLabel, readEastAsianCredit, wordBylineLabel } from './byline-labels.ts';
import { findDate, type FoundDate } from './dates.ts';
import { isFullName, isOutletName, isPersonNames, mayBeUncasedNames } from './names.ts';
import { readLabelledField } from './labelled-field.ts';
import { findSection } from './section.ts';

export interface Particulars {
  readonly byline: string | null;
  readonly published: FoundDate | null;
  readonly outlet: string | null;
  readonly section: string | null;
}

const mostCharacters = 200;
/** As blogs name their authors: "by idalund". */
const accountName = /^by\s+[\p{L}\p{N}_.-]{2,30}$/iu;
const dateLabel =
  /^(?:(?:first |last )?(?:published|posted|updated|modified|edited|issued)|date|publication date|on|at|stand|veröffentlicht|modifié|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|opublikowano|data publikacji|yayınlan?ma(?: tarihi)?|giriş|güncelleme|опубликовано|обновлено|опубліковано|оновлено|дата|le|am|el|入力|입력|승인|수정|등록|更新|公開|発行|发布时间|发布|时间|來源|نشر(?: في)?|تاريخ النشر|تاریخ انتشار|פורסם)(?:\s+(?:on|at|am|le|el|em|il|op|den))?\s*[:：]?\s*|\s*(?:published|posted|updated|on|at)\s*:?$/giu;
/** "12 hours ago" says nothing once the page is saved, but it is no part of the text either. */
const relativeTime =
  /(?:(?:published|updated|posted)\s*)?(?:\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago/giu;
const readingTime =
  /^(?:published|updated|posted|last modified|modified|updated at)$|^\d{1,3}\s*(?:min(?:ute)?s?\.?)(?:\s+read)?$|^\d{1,4} (?:comments?|views|shares)$/iu;

/** Null when any part of the line stays unexplained, or when the line is a sentence. */
export function readParticulars(line: string): Particulars | null {
  if (line.length > mostCharacters) return null;
  const published = findDate(line);
  const rest = published === null ? line : withoutSecondDate(line, published);
  const parts = rest
    .replace(relativeTime, ' | ')
    .split(/\s+[/–—-]\s+|\s*[|•·»›]\s*|(?<=[:,])\s+(?=\|)/u)
    .flatMap((part) => cleaned(part, published !== null))
    .filter((part) => part !== '');
  let byline: string | null = null;
  let outlet: string | null = null;
  let section: string | null = null;
  const unexplained: string[] = [];
  for (const part of parts) {
    const named = readByline(part) ?? readNameWithRole(part);
    const labelled = readLabelledField(part);
    if (named !== null && byline === null) {
      byline = named.byline;
      outlet ??= named.outlet;
    } else if (labelled !== null && labelled.kind !== 'headline') {
      byline ??= labelled.findings.byline ?? null;
      outlet ??= labelled.findings.outlet ?? null;
      section ??= labelled.findings.section ?? null;
    } else if (findSection(part) !== null) section ??= findSection(part);
    else if (isOutletName(part)) outlet ??= part;
    else if (readingTime.test(part)) continue;
    else if (published !== null && byline === null && isFullName(part)) byline = part;
    else if (published !== null && byline === null && accountName.test(part))
      byline = part.replace(/^by\s+/iu, '');
    else unexplained.push(part);
  }
  const [aside, ...others] = unexplained;
  if (
    aside !== undefined &&
    (published === null || others.length > 0 || !isAsideOfDate(line, published, aside))
  )
    return null;
  const says = byline !== null || published !== null || outlet !== null || section !== null;
  return says || isTimeLabel(line) ? { byline, published, outlet, section } : null;
}

/** The line with its first date, and one behind it that says when the article was changed, as borders of its parts. */
function withoutSecondDate(line: string, first: FoundDate): string {
  const after = line.slice(first.end);
  const second = findDate(after);
  const rest = second === null ? after : `${after.slice(0, second.start)} | ${after.slice(second.end)}`;
  return `${line.slice(0, first.start)} | ${rest}`;
}

/** A line that only says when, in words that give no date: "Published", "12 hours ago". */
function isTimeLabel(line: string): boolean {
  return /^(?:published|updated|posted|last updated)?:?$/iu.test(line.replace(relativeTime, '').trim());
}

/** The names behind "By", with the outlet when it follows; null when the words are no byline. */
export function readByline(part: string): { readonly byline: string; readonly outlet: string | null } | null {
  const credited = readEastAsianCredit(part);
  if (credited !== null) return { byline: credited, outlet: null };
  const label = freeBylineLabel.exec(part) ?? colonBylineLabel.exec(part) ?? wordBylineLabel.exec(part);
  if (label === null) return null;
  // "Par Anne Rive (Saltby, envoyée spéciale)"
  const named = part.slice(label[0].length).replace(/\s*\([^()]*\)?$/u, '');
  if (mayBeUncasedNames(named)) return { byline: named.trim(), outlet: null };
  const isWord = !freeBylineLabel.test(part) && !colonBylineLabel.test(part);
  if (isWord && !isFullName(named.split(/\s*,\s+|\s+avec\s/u)[0] ?? '')) return null;
  const pieces = withoutRole(named)
    .replace(/[.,;\s]+$/u, '')
    .split(/\s*,\s+|\s+(?=(?:for|in|at)\s+(?:the\s+)?\p{Lu})/u);
  const names: string[] = [];
  let outlet: string | null = null;
  for (const [index, piece] of pieces.entries()) {
    const place = piece.replace(/^(?:for|in|at)\s+(?:the\s+(?=\p{Lu}))?/u, '');
    if (index > 0 && isOutletName(place)) outlet = place;
    else if (index > 0 && (isRole(piece) || isPlaceBehind(piece, names))) continue;
    else if (piece === place && isPersonNames(piece)) names.push(piece);
    else if (index === 0 || !isAside(piece)) return null;
  }
  return names.length === 0 ? null : { byline: names.join(', '), outlet };
}

/** "Ida Lund, Fisheries Correspondent, Saltby Gazette": a name needs no "By" where its role follows. */
function readNameWithRole(part: string): { readonly byline: string; readonly outlet: string | null } | null {
  const [name, ...asides] = part.split(/\s*,\s+/u);
  if (name === undefined || asides.length > 3 || !isFullName(withoutRole(name)) || isOutletName(name))
    return null;
  const outlet = asides.find((aside) => isOutletName(aside)) ?? null;
  const hasRole = withoutRole(name) !== name || asides.some(isRole);
  const explained = asides.every((aside) => isRole(aside) || isOutletName(aside));
  return hasRole && explained ? { byline: withoutRole(name), outlet } : null;
}

/** "Lena Ott, Saltby": one word behind a full name is no other name. */
function isPlaceBehind(piece: string, names: readonly string[]): boolean {
  return !piece.includes(' ') && names.some(isFullName);
}

/** A role or a place behind a name. */
function isAside(piece: string): boolean {
  return piece.length <= 60 && piece.split(/\s+/u).length <= 8;
}

function cleaned(part: string, withDate: boolean): string[] {
  const trimmed = part.trim().replace(/^[,;:./()[\]\s–—-]+|[,;:/()[\]\s–—-]+$/gu, '');
  const bare = withDate ? trimmed.replace(dateLabel, '').trim() : trimmed;
  return bare.split(/,\s+(?=by\s)/iu);
}

/** A few words beside a full date at the edge of the line: "13/03/2026 / from the islands". */
function isAsideOfDate(line: string, date: FoundDate, part: string): boolean {
  const atEdge = date.start === 0 || date.end >= line.trimEnd().length;
  return atEdge && part.split(/\s+/u).length <= 6 && line.length <= 90 && !/[.!?…:]$/u.test(line.trim());
}
