/** Reads a line of particulars: who wrote it, when, for whom, in which section. "02/23/2023 / By JD Heyes" is one. */
import { readByline, readNameWithRole, withoutContacts } from './byline.ts';
import { findDate, type FoundDate } from './dates.ts';
import { isFullName, isOutletName } from './names.ts';
import { readLabelledField } from './labelled-field.ts';
import { readingTime } from './reading-time.ts';
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
/** "Posted by Ida Lund on 12 March 2026 in Fisheries, Politics" */
const filedUnder =
  /^(?:in|under|filed under|posted in|categor(?:y|ies)|tagged)\s+\p{Lu}[\p{L}\s,&-]{2,60}$/iu;
/** "Автор — Ида Лунд": the dash parts nothing. */
const labelledByDash = /^(?<label>author|autor(?:a|in)?|auteur|автор[иы]?|текст)\s+[—–-]\s+(?=\p{L})/iu;
/** What begins a line of facts beside an article: "Publisher Yacht Club". */
export const fieldName =
  /^(?:publisher|developer|director|producer|release|platforms?|genre|starring|category|categories|filed|text|font|page|share|print|more|read|view|topics?|section)\s/iu;
/** "12 hours ago" says nothing once the page is saved, but it is no part of the text either. */
const relativeTime =
  /(?:(?:published|updated|posted)\s*)?(?:\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago/giu;
/** "来源：青石晚报记者：周明远": fields stand beside each other with or without a blank where a wide colon shows what is a label. */
const labelBehind =
  /(?<=[^\s|(（【])\s*(?=(?:来源|來源|稿源|出典|作者|记者|記者|撰文|编辑|編輯|责任编辑|責任編輯|时间|日期|발행|기자|출처)\s*：)/gu;
/** What the last lines gave: whether a line is a headline, a standfirst or a byline is asked of the same few lines again and again. */
const known = new Map<string, Particulars | null>();
const mostKnown = 64;

/** Null when any part of the line stays unexplained, or when the line is a sentence. */
export function readParticulars(line: string): Particulars | null {
  if (line.length > mostCharacters) return null;
  const before = known.get(line);
  if (before !== undefined) return before;
  const particulars = explain(line);
  if (known.size >= mostKnown) known.clear();
  known.set(line, particulars);
  return particulars;
}

function explain(line: string): Particulars | null {
  const published = findDate(line);
  const rest = published === null ? line : withoutDates(line, published);
  const parts = rest
    .replace(relativeTime, ' | ')
    .replace(labelBehind, ' | ')
    .replace(labelledByDash, '$<label>: ')
    .split(/\s+[/–—-]\s+|\s*[|•·»›]\s*|(?<=[:,])\s+(?=\|)/u)
    .flatMap((part) => cleaned(part, published !== null))
    .filter((part) => part !== '');
  let byline: string | null = null;
  let outlet: string | null = null;
  let section: string | null = null;
  let credited = false;
  const unexplained: string[] = [];
  for (const part of parts) {
    const named = readByline(part) ?? readNameWithRole(part);
    const labelled = readLabelledField(part);
    if (named !== null && (byline === null || named.byline === null)) {
      byline ??= named.byline;
      outlet ??= named.outlet;
      credited = true;
    } else if (labelled !== null && labelled.kind !== 'headline') {
      byline ??= labelled.findings.byline ?? null;
      outlet ??= labelled.findings.outlet ?? null;
      section ??= labelled.findings.section ?? null;
    } else if (findSection(part) !== null) section ??= findSection(part);
    else if (isOutletName(part)) outlet ??= part;
    else if (
      readingTime.test(part) ||
      withoutContacts(part) === '' ||
      (published !== null && filedUnder.test(part))
    )
      continue;
    else if (published !== null && byline === null && isFullName(part) && !fieldName.test(part))
      byline = part;
    else if (published !== null && byline === null && accountName.test(part))
      byline = part.replace(/^by\s+/iu, '');
    else if (byline !== null && isBesideName(part)) {
      if (isLetters(part)) outlet ??= part;
    } else unexplained.push(part);
  }
  const [aside, ...others] = unexplained;
  if (
    aside !== undefined &&
    (published === null || others.length > 0 || !isAsideOfDate(line, published, aside))
  )
    return null;
  const says = credited || byline !== null || published !== null || outlet !== null || section !== null;
  return says || isTimeLabel(line) ? { byline, published, outlet, section } : null;
}

/** The line with borders in place of its date and of one behind it that says when the article was changed, and of their labels. */
function withoutDates(line: string, first: FoundDate): string {
  // "23 февраля 2023 г."
  const after = line.slice(first.end).replace(/^\s*(?:г|р|год|года|року|թ|m|ж|gada)\.?(?=[\s,]|$)/u, '');
  const second = findDate(after);
  const rest =
    second === null ? after : `${betweenDates(after.slice(0, second.start))} | ${after.slice(second.end)}`;
  return `${withoutLabel(line.slice(0, first.start))} | ${rest}`;
}

/** A few words between two dates say that the second one is that of a change. */
function betweenDates(words: string): string {
  return words.trim().split(/\s+/u).length <= 4 && !/[\d@]/u.test(words) && !/\bby\b/iu.test(words)
    ? ''
    : withoutLabel(words);
}

/** "Oluşturulma Tarihi: ": a few words and a colon before a date only say what the date is, in any language. */
function withoutLabel(before: string): string {
  return before.replace(/(?:^|(?<=[|/·•,;(–—-]\s*))(?:[\p{L}\p{M}]+\s+){0,3}[\p{L}\p{M}]+\s*[:：]\s*$/u, '');
}

/** Where an author writes from, or the letters of an agency: "Por Ida Lund — Saltby", "Ida Lund / TNN". */
function isBesideName(part: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s/-]\p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u.test(part);
}

function isLetters(part: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(part);
}

/** A line that only says when, in words that give no date: "Published", "12 hours ago". */
function isTimeLabel(line: string): boolean {
  return /^(?:published|updated|posted|last updated)?:?$/iu.test(line.replace(relativeTime, '').trim());
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
