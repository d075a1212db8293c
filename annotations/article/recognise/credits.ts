/** Finds outlet, byline and date where the text itself names them: a wire's dateline, "writes Bloomberg", "Source: Newsroom", "© 2026 …". */
import { findDate, findMonthAndDay, type FoundDate } from './dates.ts';
import type { Findings } from './findings.ts';
import { isCreditLine } from './furniture.ts';
import { isAgencyName, isOutletName, isPersonNames, isProperName } from './names.ts';
import { isLabel, type Passage } from './passage.ts';

const wireDateline =
  /^(?<place>[\p{Lu}\p{Lo}][\p{L}\p{M} .,'’/،\d-]{1,60}?)\s*\((?<outlet>\p{Lu}[\p{L}\p{N} .&-]{1,40}|dpa|apa|رويترز|وكالات|أ ?ف ?ب|أ ?ب)\)\s*\.?[–—:-]+\s/u;
/** "(Reuters) - …" without a place; only an agency stands so. */
const bareWire = /^(?:\((?<outlet>[\p{L} .-]{2,20})\)|(?<named>[\p{Lu}][\p{L}.]{1,20}))\s*[–—-]+\s/u;
/** "SALTBY, February 23. /TASS/. …" */
const slashWire =
  /^(?<place>\p{Lu}[\p{L}\p{M} .,'’\d-]{1,60}?)\.?\s*\/(?<outlet>\p{L}[\p{L}\p{N} .-]{1,40})\/[.:,]?\s/u;
/** "САЛТБИ, 23 фев — РИА Примор. …" */
const dashWire =
  /^(?<place>\p{Lu}[\p{Lu}\p{M} '’-]+,\s\d{1,2}\s\p{L}{3,9})\.?\s*[–—-]+\s*(?<outlet>\p{Lu}[\p{L}\p{N}.-]*(?:\s\p{Lu}[\p{L}\p{N}-]*){0,3})[.,]\s/u;
/** "Москва. 23 февраля. INTERFAX.RU - …" */
const pointWire =
  /^(?<place>\p{Lu}[\p{L}\p{M} -]{1,30}\.\s\d{1,2}\s\p{L}{3,9})\.\s(?<outlet>\p{Lu}[\p{L}\p{N}.-]{1,30})\s*[–—-]+\s/u;
/** "新华社萨尔特比2月23日电（记者李海）…", "（本报记者 李海）" */
const chineseWire =
  /^(?<outlet>\p{Script=Han}{2,5}[社网網])(?<place>\p{Script=Han}{0,10}\d{1,2}月\d{1,2}日)(?:电|電|讯|訊)?(?:\s*[（(](?:记者|記者)\s*(?<names>[^）)]{2,30})[）)])?/u;
/** "（서울=연합뉴스） 김해 기자 = …" */
const koreanWire =
  /^[(（[][^=)）\]]{1,12}=(?<outlet>[\p{Script=Hangul}\d]{2,8})[)）\]]\s*(?:(?<names>\p{Script=Hangul}{2,4}(?:[\s,·]+\p{Script=Hangul}{2,4}){0,3})\s*(?:기자|특파원)\s*=)?/u;
/** "【ベルマール＝佐藤海】…" */
const japaneseWire = /^【[^】＝=]{1,12}[＝=](?<names>[^】]{2,12})】/u;
const placeDateline =
  /^(?<place>\p{Lu}{3,}[\p{Lu}\p{M} .,'’/-]{0,40}(?:,\s[\p{L}.]{3,10}\s\d{1,2})?)\s*[–—-]+\s/u;
const wires = [slashWire, dashWire, pointWire, wireDateline, chineseWire, koreanWire, japaneseWire];

const outletWords =
  '(?:the\\s+|die\\s+|der\\s+|das\\s+|le\\s+|la\\s+|el\\s+)?[«„“"]?(?<outlet>\\p{Lu}[\\p{L}\\p{N}&.-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}&-]*){0,3})[»“”"]?';
const verbs =
  'writes|reports|wrote|reported|пишет|сообщает|передаёт|передает|пише|повідомляє|schreibt|berichtet|meldet|écrit|rapporte|escribe|informa|scrive|riporta';
/** ", writes Bloomberg." at the end of the first paragraph. */
const writesOutlet = new RegExp(
  `[,»”"]\\s+(?:${verbs})\\s+(?:агентство\\s+|газета\\s+|издание\\s+|портал\\s+|видання\\s+)?${outletWords}\\.?$`,
  'u',
);
/** ", the Saltby Gazette reports, …": only of what is surely an outlet. */
const outletWrites = new RegExp(`,\\s+${outletWords}\\s+(?:writes|reports|wrote|reported)(?:[,.]|$)`, 'u');

/** What the first paragraph of running text says of where the article comes from. */
export function readOpening(paragraph: string, end: string): Findings {
  const wire = wires.map((pattern) => pattern.exec(paragraph)).find(isWire) ?? null;
  const place = wire ?? placeDateline.exec(paragraph);
  const opened = place === null ? openingDate(paragraph) : null;
  const date = place === null ? opened : findDate(place[0]);
  const partial = place === null || date !== null ? null : findMonthAndDay(place[0]);
  const bare = wire === null ? bareWire.exec(paragraph)?.groups : undefined;
  const agency = [bare?.['outlet'], bare?.['named']].find((name) => name !== undefined && isAgencyName(name));
  const chained = outletWrites.exec(paragraph)?.groups?.['outlet'];
  const outlet =
    wire?.groups?.['outlet']?.trim() ??
    agency ??
    writesOutlet.exec(end)?.groups?.['outlet']?.replace(/\.$/u, '') ??
    (chained !== undefined && isOutletName(chained) ? chained : undefined);
  const names = wire?.groups?.['names'];
  const published =
    date ??
    (partial === null ? undefined : { written: partial.written, iso: null, start: 0, end: 0, readings: [] });
  return {
    ...(outlet === undefined ? {} : { outlet }),
    ...(names === undefined
      ? {}
      : {
          byline: names
            .trim()
            .split(/[\s,、，·]+/u)
            .join(', '),
        }),
    ...(published === undefined ? {} : { published }),
  };
}

/** "Saltby, 23 February 2023 – …": a place and a full date before the first sentence. */
function openingDate(paragraph: string): FoundDate | null {
  const beginning = paragraph.slice(0, 90);
  const date = findDate(beginning);
  if (date === null || !/^\s*[–—-]\s/u.test(beginning.slice(date.end))) return null;
  return /^(?:\p{Lu}[\p{L}\p{M}.'’ -]{1,40}[,(]?\s*)?$/u.test(beginning.slice(0, date.start)) ? date : null;
}

/** Whether what stands before the name of an agency is a place with a date, as in "SALTBY, Feb 23", and no words of a sentence. */
function isWire(match: RegExpExecArray | null): match is RegExpExecArray {
  return (
    match !== null &&
    (match.groups?.['place'] ?? '')
      .split(/[\s,./'’-]+/u)
      .every((word) =>
        /^(?:[\p{Lu}\p{Lo}\d].*|\p{Ll}{1,3}|am|upon|sur|\p{Script=Cyrillic}{3,9}|)$/u.test(word),
      )
  );
}

/** The `MM-DD` of a dateline, which can settle an ambiguous date elsewhere. */
export function datelineMonthDay(paragraph: string): string | null {
  const place =
    [...wires, placeDateline].map((pattern) => pattern.exec(paragraph)).find((match) => match !== null) ??
    null;
  return place === null ? null : (findMonthAndDay(place[0])?.monthDay ?? null);
}

const creditLabel =
  /^(?:source|via|credit|quelle|fuente|fonte|bron|źródło|kaynak|источник|джерело|来源|來源|稿源|出典|출처|المصدر|منبع|מקור|(?:this (?:article|story|post|piece) )?(?:was )?(?:originally|first) (?:published|appeared) (?:by|at|on|in))(?:\s*[:：]\s*|\s+)(?<outlet>.+)$/iu;
const copyright =
  /^(?:(?:copyright|©|ⓒ|저작권자|\(c\))\s*)+(?:\d{4}(?:\s*[–-]\s*\d{4})?)?,?\s*(?:by\s+)?(?<outlet>[^.,|–—]+(?:\.[a-z]{2,}\b)?)/iu;

/** "©青石晩報 無断転載を禁じます": the rights stand behind their holder without a full stop. */
const rightsBehind = /\s*(?:無断|无断|未经|未經|版权|版權|무단|all rights|alle rechte|tous droits).*$/iu;
/** What follows a copyright sign and is no outlet: the rights themselves, and where pictures come from. */
const noHolder =
  /^(?:all rights|riproduzione|tous droits|alle rechte|todos los derechos|todos os direitos|wszelkie prawa|tutti i diritti|все права|усі права|получ|無断|版权|版權|getty|shutterstock|istock|depositphotos|unsplash|pixabay|pexels|wikimedia|flickr|alamy|imago|picture alliance)/iu;

/** What the lines at the end say: credit, the name over an "about" note, copyright, "(Reporting by …)". */
export function readClosing(passages: readonly Passage[], furniture: ReadonlySet<number>): Findings {
  let credit: string | undefined;
  let holder: string | undefined;
  let about: string | undefined;
  let byline: string | undefined;
  for (const [index, passage] of passages.entries()) {
    const { glance } = passage;
    if (isCreditLine(passage)) byline ??= reporter(glance);
    if (!furniture.has(index)) continue;
    const named = creditLabel.exec(glance)?.groups?.['outlet']?.replace(/[.\s]+$/u, '');
    if (named !== undefined && isProperName(named)) credit ??= named;
    const owner = copyright.exec(glance)?.groups?.['outlet']?.replace(rightsBehind, '').trim();
    if (owner !== undefined && /\d{4}|[©ⓒ]/u.test(glance) && isProperName(owner) && !noHolder.test(owner))
      holder ??= owner;
    const next = passages[index + 1];
    if (next !== undefined && isLabel(passage, 4) && isProperName(glance) && isAboutNote(next))
      about ??= glance;
  }
  const outlet = credit ?? about ?? holder;
  return { ...(outlet === undefined ? {} : { outlet }), ...(byline === undefined ? {} : { byline }) };
}

function isAboutNote(passage: Passage): boolean {
  return /^(?:this|we|it) (?:is|are) (?:a|an|the)\b.{0,60}\b(?:portal|website|web site|news site|news outlet|blog|newspaper)\b/iu.test(
    passage.glance,
  );
}

function reporter(line: string): string | undefined {
  const names = /\b(?:reporting|writing) by ([^;()]+)/iu
    .exec(line)?.[1]
    ?.replace(/\s+(?:in|at|from)\s+\p{Lu}.*$/u, '')
    .replace(/[.\s]+$/u, '');
  return names !== undefined && isPersonNames(names) && !isOutletName(names) ? names : undefined;
}
