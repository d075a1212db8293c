/** Finds who signed an article at its end: "— Ida Lund", "By Ida Lund", or a name in brackets behind the last sentence. */
import { readByline } from './byline.ts';
import { isFullName, isOutletName } from './names.ts';
import { isBody, type Passage } from './passage.ts';

export interface Signature {
  readonly byline: string;
  /** Index of the passage that is nothing but the signature; null when it ends a paragraph. */
  readonly index: number | null;
}

/** How far from the end a signature stands, in passages that are no furniture. */
const fromEnd = 3;
const mostWords = 10;
const inBrackets = /\((?<name>\p{Lu}[^()\d]{3,40}?)(?:[,;/]\s*(?:[\d.\s/-]{6,12}|\p{L}{2,6}))*\)\s*$/u;

/** "…した。（佐藤海）": papers in Japanese end an article with the reporter's name in wide brackets. */
const inWideBrackets =
  /[。」』]?\s*[（【](?:(?:文|記者|聞き手)[：・＝]?\s*)?(?<name>\p{Script=Han}{1,3}[ \u3000]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})(?:記者)?[）】]\s*$/u;
/** What else stands in such brackets: agencies, papers, and how a text ends or was shortened. */
const noName =
  /(?:通信|新聞|新報|時事|共同|社|略|了|完|続く?|つづく|写真|編集部?|編集|責任.*|抜粋|提供|年|月|日)$/u;

const authorLabel =
  /^(?:authors?|by|written by|words|autor(?:en|in|innen|a|es|as)?|auteurs?|autor[ei]|авторы?|автори?|текст)\s*:?$/iu;

/** Null where nobody signed. @param ends the last UTF-16 code units of each passage's text */
export function findSignature(
  passages: readonly Passage[],
  furniture: ReadonlySet<number>,
  ends: (passage: Passage) => string,
): Signature | null {
  const firstBody = passages.findIndex(isBody);
  const last = passages
    .flatMap((passage, index) => (furniture.has(index) || index <= firstBody ? [] : [{ passage, index }]))
    .slice(-fromEnd)
    .reverse();
  for (const { passage, index } of firstBody === -1 ? [] : last) {
    if (passage.kind !== 'paragraph') continue;
    const labelled =
      authorLabel.test(passages[index - 1]?.glance ?? '') && isFullName(passage.glance.split(',')[0] ?? '');
    const byline = labelled ? passage.glance : passage.words <= mostWords ? signed(passage.glance) : null;
    if (byline !== null) return { byline, index };
    const bracketed =
      passage.words > mostWords ? inBrackets.exec(ends(passage))?.groups?.['name'] : undefined;
    if (bracketed !== undefined && isFullName(bracketed) && !isOutletName(bracketed))
      return { byline: bracketed, index: null };
    const wide = inWideBrackets.exec(ends(passage))?.groups?.['name'];
    if (wide !== undefined && isHanName(wide)) return { byline: wide.replace('\u3000', ' '), index: null };
    if (isBody(passage)) return null;
  }
  return null;
}

/** Family and given name have three to six characters together, four as a rule. */
function isHanName(name: string): boolean {
  const { length } = name.replace(/\s/gu, '');
  return length >= 3 && length <= 6 && !noName.test(name);
}

function signed(line: string): string | null {
  const dashed = /^[—–-]+\s*(?<name>\p{Lu}[^.!?]{3,40})$/u.exec(line)?.groups?.['name'];
  const byline = dashed ?? readByline(line)?.byline ?? null;
  return byline !== null && isFullName(byline) && !isOutletName(byline) ? byline : null;
}
