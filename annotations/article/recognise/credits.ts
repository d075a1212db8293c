/** Finds outlet, byline and date where the text itself names them: a wire's dateline, "writes Bloomberg", "Source: Newsroom", "© 2026 …". */
import { findDate, findMonthAndDay } from './dates.ts';
import type { Findings } from './findings.ts';
import { isCreditLine } from './furniture.ts';
import { isOutletName, isPersonNames, isProperName } from './names.ts';
import { isLabel, type Passage } from './passage.ts';

const wireDateline =
  /^(?<place>[\p{Lu}][\p{L}\p{M} .,'’/\d-]{1,60}?)\s*\((?<outlet>[\p{Lu}][\p{L}\p{N} .&-]{1,40})\)\s*[–—-]+\s/u;
const placeDateline =
  /^(?<place>\p{Lu}{3,}[\p{Lu}\p{M} .,'’/-]{0,40}(?:,\s[\p{L}.]{3,10}\s\d{1,2})?)\s*[–—-]+\s/u;
const writesOutlet =
  /,\s+(?:writes|reports|wrote|reported)\s+(?:the\s+)?(?<outlet>\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&-]*){0,3})\.?$/u;

/** What the first paragraph of running text says of where the article comes from. */
export function readOpening(paragraph: string, end: string): Findings {
  const wire = wireDateline.exec(paragraph);
  const place = wire ?? placeDateline.exec(paragraph);
  const date = place === null ? null : findDate(place[0]);
  const partial = place === null || date !== null ? null : findMonthAndDay(place[0]);
  const outlet = wire?.groups?.['outlet'] ?? writesOutlet.exec(end)?.groups?.['outlet']?.replace(/\.$/u, '');
  const published =
    date ??
    (partial === null ? undefined : { written: partial.written, iso: null, start: 0, end: 0, readings: [] });
  return { ...(outlet === undefined ? {} : { outlet }), ...(published === undefined ? {} : { published }) };
}

/** The `MM-DD` of a dateline, which can settle an ambiguous date elsewhere. */
export function datelineMonthDay(paragraph: string): string | null {
  const place = wireDateline.exec(paragraph) ?? placeDateline.exec(paragraph);
  return place === null ? null : (findMonthAndDay(place[0])?.monthDay ?? null);
}

const creditLabel =
  /^(?:source|via|credit|quelle|fuente|fonte|источник|originally published (?:by|at|on|in)|first published (?:by|at|on|in))\s*[:：]?\s+(?<outlet>.+)$/iu;
const copyright =
  /^(?:(?:copyright|©|\(c\))\s*)+(?:\d{4}(?:\s*[–-]\s*\d{4})?)?,?\s*(?:by\s+)?(?<outlet>[^.,|–—]+(?:\.[a-z]{2,}\b)?)/iu;

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
    const owner = copyright.exec(glance)?.groups?.['outlet']?.trim();
    if (owner !== undefined && /\d{4}|©/u.test(glance) && isProperName(owner) && !/^all rights/iu.test(owner))
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
